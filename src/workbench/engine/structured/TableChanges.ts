import { parseStructRef, stringifyStructRef, type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import {
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { OWN_WRITE } from "../ownWrite";
import { isKnownPlain } from "../univerPatches/plainSheets";
import type { FormulaTranslator } from "./FormulaTranslator";
import { type EngineTable, engineTables, tableAt } from "./engineTables";

/** Every cell of a workbook that holds a formula text. */
function forEachFormula(
  injector: Injector,
  unitId: string,
  visit: (sheetId: string, row: number, column: number, formula: string) => void,
): void {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  for (const sheet of workbook?.getSheets() ?? []) {
    const matrix = sheet.getCellMatrix();
    if (isKnownPlain(injector, matrix)) continue;
    const cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> = matrix.getMatrix();
    for (const row in cells) {
      const line = cells[row];
      for (const column in line) {
        const formula = line[Number(column)]?.f;
        if (formula) visit(sheet.getSheetId(), Number(row), Number(column), formula);
      }
    }
  }
}

/** Writes the formulas for which `rewrite` gives a text, the same one too: the engine then reads them anew. */
function rewriteCells(
  injector: Injector,
  unitId: string,
  rewrite: (formula: string, sheetId: string, row: number, column: number) => string | undefined,
): void {
  const changes = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
  forEachFormula(injector, unitId, (sheetId, row, column, formula) => {
    const f = rewrite(formula, sheetId, row, column);
    if (f === undefined) return;
    const sheet = changes.get(sheetId) ?? {};
    changes.set(sheetId, sheet);
    (sheet[row] ??= {})[column] = { f };
  });
  const commands = injector.get(ICommandService);
  for (const [subUnitId, cellValue] of changes) {
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue }, { [OWN_WRITE]: true });
  }
}

/** The same for defined names. */
function rewriteNames(injector: Injector, unitId: string, rewrite: (formula: string) => string | undefined): void {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(unitId);
  for (const item of Object.values(names ?? {})) {
    const formulaOrRefString = rewrite(item.formulaOrRefString);
    if (formulaOrRefString === undefined) continue;
    injector.get(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, { unitId, ...item, formulaOrRefString });
  }
}

/** Has the engine read all formulas anew that refer to tables: it remembers the cells they stood for before. */
export function refreshDependants(injector: Injector, unitId: string, translator: FormulaTranslator): void {
  rewriteCells(injector, unitId, (formula, sheetId, row, column) =>
    translator.mentions(formula) && translator.inCell(formula, sheetId, row, column).isTranslated ? formula : undefined,
  );
}

/** A table or one of its columns got another name. */
interface Renaming {
  /** the table's name as formulas still have it */
  table: string;
  newTable?: string;
  column?: { from: string; to: string };
}

/**
 * A formula after the renaming, as Excel rewrites it.
 *
 * @param isInside the cell stands in the table: references without a table name mean it
 */
function renameInFormula(formula: string, renaming: Renaming, isInside: boolean): string {
  return tokenize(formula)
    .map((token) => renamed(token, renaming, isInside))
    .join("");
}

function renamed({ type, value }: Token, { table, newTable, column }: Renaming, isInside: boolean): string {
  const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
  if (type === tokenTypes.REF_NAMED) return newTable !== undefined && same(value, table) ? newTable : value;
  const reference = type === tokenTypes.REF_STRUCT ? parseStructRef(value) : undefined;
  if (!reference) return value;
  const isOwn = !reference.table && isInside;
  if (!isOwn && !same(reference.table, table)) return value;
  const columns = reference.columns?.map((name) => (column && same(name, column.from) ? column.to : name));
  return stringifyStructRef({ ...reference, columns, table: isOwn ? "" : (newTable ?? reference.table) });
}

/** Puts the new name of a table or column into all formulas and names of the workbook. */
function renameReferences(injector: Injector, unitId: string, renaming: Renaming, tables: readonly EngineTable[]): void {
  const own = renaming.newTable ?? renaming.table;
  const changed = (formula: string, isInside: boolean): string | undefined => {
    const mayMention = formula.includes("[") || formula.toLowerCase().includes(renaming.table.toLowerCase());
    const result = mayMention ? renameInFormula(formula, renaming, isInside) : formula;
    return result === formula ? undefined : result;
  };
  rewriteCells(injector, unitId, (formula, sheetId, row, column) => changed(formula, tableAt(tables, sheetId, row, column)?.name === own));
  rewriteNames(injector, unitId, (formula) => changed(formula, false));
}

interface Written {
  subUnitId?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

/** Notices what happens to tables: a new place or size, another name, another title of a column. */
export class TableChanges {
  private readonly seen = new Map<string, EngineTable[]>();

  constructor(private readonly injector: Injector) {}

  /** Workbooks that have been looked at. */
  units(): Iterable<string> {
    return this.seen.keys();
  }

  forget(unitId: string): void {
    this.seen.delete(unitId);
  }

  /** Whether the command changed what formulas say about tables. Renames the tables and columns in formulas on the way. */
  follow(command: Readonly<ICommandInfo>, unitId: string): boolean {
    const before = this.seen.get(unitId) ?? [];
    if (command.id === SetRangeValuesMutation.id && !touchesHeader(before, command.params as Written)) {
      if (!this.seen.has(unitId)) this.seen.set(unitId, engineTables(this.injector, unitId));
      return false;
    }
    const now = engineTables(this.injector, unitId);
    this.seen.set(unitId, now);
    let changed = before.length !== now.length;
    for (const table of now) {
      const old = before.find(({ id }) => id === table.id);
      if (old && JSON.stringify(old) === JSON.stringify(table)) continue;
      changed = true;
      if (old) this.rename(unitId, old, table, now);
    }
    return changed;
  }

  private rename(unitId: string, old: EngineTable, table: EngineTable, now: EngineTable[]): void {
    const samePlace = old.startRow === table.startRow && old.startColumn === table.startColumn && old.sheetId === table.sheetId;
    old.columns.forEach((from, i) => {
      const to = table.columns[i];
      // A title that moved to another column was not renamed.
      if (to === undefined || to === from || !samePlace || table.columns.includes(from)) return;
      renameReferences(this.injector, unitId, { table: old.name, column: { from, to } }, now);
    });
    if (old.name !== table.name) renameReferences(this.injector, unitId, { table: old.name, newTable: table.name }, now);
  }
}

function touchesHeader(tables: readonly EngineTable[], { subUnitId, cellValue = {} }: Written): boolean {
  return tables.some(({ sheetId, startRow, startColumn, columns }) => {
    const line = sheetId === subUnitId ? cellValue[startRow] : undefined;
    return line !== undefined && columns.some((_, i) => line[startColumn + i] !== undefined);
  });
}
