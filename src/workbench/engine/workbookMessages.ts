import { ICommandService, IUniverInstanceService, toDisposable, type Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellMessages } from "./engine.types";

/** Where a function is being calculated; row and column 0-based. */
interface CellPosition {
  sheetId: string;
  row: number;
  column: number;
}

/** What a cell shows now, and whether a formula of its own stands in it. */
interface ShownCell {
  value: unknown;
  hasFormula: boolean;
}

interface Refusal {
  code: string;
  message: string;
  /** calculation run in which the sentence was said */
  run: number;
  /** said by the cell's own formula, not by one that spills over it */
  own: boolean;
}

/**
 * Keeps the sentence behind each error value, since a cell has no place for it.
 * A formula may call several of our functions: within one run the first refusal counts, and the next run starts afresh.
 * A sentence is given out only while the cell shows the error it belongs to.
 */
export class CellMessageStore implements CellMessages {
  private readonly sheets = new Map<string, Map<string, Refusal>>();
  private run = 0;

  constructor(private readonly shown: (at: CellPosition) => ShownCell | undefined) {}

  /** A new calculation run begins. */
  startRun(): void {
    this.run += 1;
  }

  /** Forgets what an earlier run said about this cell; to be called before a function of the cell's formula is computed. */
  begin(at: CellPosition): void {
    const sheet = this.sheets.get(at.sheetId);
    const known = sheet?.get(keyOf(at));
    if (known !== undefined && known.run !== this.run) sheet?.delete(keyOf(at));
  }

  /** Remembers a refusal; `own` is false for a cell into which a result spills. */
  note(at: CellPosition, code: string, message: string | undefined, own: boolean): void {
    if (message === undefined) return;
    const sheet = this.sheets.get(at.sheetId) ?? new Map<string, Refusal>();
    const known = sheet.get(keyOf(at));
    if (known?.run === this.run && (known.own || !own)) return;
    sheet.set(keyOf(at), { code, message, run: this.run, own });
    this.sheets.set(at.sheetId, sheet);
  }

  /** Forgets the cells that were edited: rows of columns, as edits come. */
  forget(sheetId: string, edited: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>): void {
    const sheet = this.sheets.get(sheetId);
    for (const key of sheet?.keys() ?? []) {
      const [row, column] = key.split(":").map(Number) as [number, number];
      if (edited[row]?.[column] !== undefined) sheet?.delete(key);
    }
  }

  /** Forgets everything, as another workbook may use the same ids of sheets. */
  clear(): void {
    this.sheets.clear();
  }

  get(sheetId: string, row: number, column: number): string | undefined {
    const at = { sheetId, row, column };
    const refusal = this.sheets.get(sheetId)?.get(keyOf(at));
    const cell = refusal && this.shown(at);
    if (refusal === undefined || cell === undefined) return undefined;
    return cell.value === refusal.code && cell.hasFormula === refusal.own ? refusal.message : undefined;
  }
}

function keyOf({ row, column }: CellPosition): string {
  return `${row}:${column}`;
}

/** What a cell of the open workbook shows, spilled results included; undefined where there is nothing. */
function shownCell(univer: Univer, { sheetId, row, column }: CellPosition): ShownCell | undefined {
  const injector = univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const cell = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
  const hasFormula = Boolean(cell?.f) || Boolean(cell?.si);
  const spills = injector.get(FormulaDataModel).getArrayFormulaCellData();
  const spilled = hasFormula ? undefined : spills[workbook?.getUnitId() ?? ""]?.[sheetId]?.[row]?.[column]?.v;
  const value = spilled ?? cell?.v ?? undefined;
  return value === undefined ? undefined : { value, hasFormula };
}

/** The store of sentences for the workbook that is open. */
export function createMessages(univer: Univer): CellMessageStore {
  return new CellMessageStore((position) => shownCell(univer, position));
}

/** Keeps the sentences in step with the workbook: calculations, edits of cells, another workbook. Returns the way to stop. */
export function followEdits(univer: Univer, messages: CellMessageStore): () => void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const closed = injector.get(IUniverInstanceService).getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET);
  const following = [
    commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) messages.startRun();
    }),
    commands.onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.applyFormulaCalculationResult) return;
      const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
      messages.forget(subUnitId, cellValue ?? {});
    }),
    toDisposable(closed.subscribe(() => messages.clear())),
  ];
  return () => following.forEach((one) => one.dispose());
}
