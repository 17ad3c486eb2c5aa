import {
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { createEmitter, type Emitter } from "../../grid/emitter";
import { type Area, type GridEvent, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import type { Engine } from "../engine.types";
import { OWN_WRITE } from "../ownWrite";
import { rememberPlainSheets } from "../univerPatches/plainSheets";

/** First and last row and column, 0-based; `bottom` is -1 where nothing is in use. */
export interface Bounds {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Bounds of the cells with contents, and of those with contents or a format. */
export type SheetBounds = { values?: Bounds; all?: Bounds };

/** Where a mutation says which sheets it changes. */
interface MutationParams {
  unitId?: string;
  subUnitId?: string;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
}

/** What of each sheet is in use, as far as it was looked for since the sheet changed. */
export class UsedBounds {
  private readonly sheets = new Map<string, SheetBounds>();

  of(unitId: string, sheetId: string): SheetBounds {
    const key = `${unitId} ${sheetId}`;
    const known = this.sheets.get(key);
    if (known) return known;
    const fresh: SheetBounds = {};
    this.sheets.set(key, fresh);
    return fresh;
  }

  /** Forgets what a command may have made untrue on the sheets it names; results of formulas move nothing but spills, which are not kept here. */
  follow({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (!id.startsWith("sheet.mutation.") || options?.["fromFormula"]) return;
    const { unitId = "", subUnitId, from, to } = (params ?? {}) as MutationParams;
    for (const sheetId of [subUnitId, from?.subUnitId, to?.subUnitId])
      if (sheetId !== undefined) this.sheets.delete(`${unitId} ${sheetId}`);
  }
}

/** What the parts of the Univer grid share. */
export interface UniverContext {
  engine: Engine;
  injector: Injector;
  commands: ICommandService;
  formulaData: FormulaDataModel;
  events: Emitter<GridEvent>;
  usedBounds: UsedBounds;
  /** facade and model of the workbook that is open now */
  book(): FWorkbook;
  model(): Workbook;
  facadeSheet(sheetId: string): FWorksheet;
  sheet(sheetId: string): Worksheet;
  /** runs a mutation at once; `own` keeps it out of the change events */
  mutate(id: string, params: object, own?: boolean): void;
  /** a change happened that formulas may depend on */
  markDirty(): void;
}

export function createUniverContext(engine: Engine, markDirty: () => void): UniverContext {
  const injector = engine.univer.__getInjector();
  rememberPlainSheets(injector);
  const commands = injector.get(ICommandService);
  const book = () => {
    const workbook = engine.api.getActiveWorkbook();
    if (!workbook) throw new Error("The grid has no workbook: create one before using it");
    return workbook;
  };
  const model = () =>
    injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? book().getWorkbook();
  const facadeSheet = (sheetId: string) => {
    const found = book().getSheetBySheetId(sheetId);
    if (!found) throw new Error(`The workbook has no sheet with id ${sheetId}`);
    return found;
  };
  const events = createEmitter<GridEvent>();
  return {
    engine,
    injector,
    commands,
    formulaData: injector.get(FormulaDataModel),
    events,
    usedBounds: new UsedBounds(),
    book,
    model,
    facadeSheet,
    sheet(sheetId) {
      const found = model().getSheetBySheetId(sheetId);
      if (!found) throw new Error(`The workbook has no sheet with id ${sheetId}`);
      return found;
    },
    mutate(id, params, own = true) {
      const options: IExecutionOptions | undefined = own ? { [OWN_WRITE]: true } : undefined;
      commands.syncExecuteCommand(id, params, options);
    },
    markDirty,
  };
}

/** Rows and columns added beyond the last one in use, so that a user has room to type. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;

/** Univer's sheets have a fixed size; Excel's do not seem to. Makes the sheet large enough for the area. */
export function growSheet(context: UniverContext, area: Area): void {
  const sheet = context.sheet(area.sheetId);
  const ids = { unitId: context.model().getUnitId(), subUnitId: area.sheetId };
  const lastRow = area.row + area.rows;
  if (lastRow > sheet.getRowCount()) {
    context.mutate("sheet.mutation.set-worksheet-row-count", { ...ids, rowCount: Math.min(MAX_ROWS, lastRow + SPARE_ROWS) });
  }
  const lastColumn = area.column + area.columns;
  if (lastColumn > sheet.getColumnCount()) {
    context.mutate("sheet.mutation.set-worksheet-column-count", { ...ids, columnCount: Math.min(MAX_COLUMNS, lastColumn + SPARE_COLUMNS) });
  }
}

/** The part of the area that lies on the sheet as it is now; undefined when none does. */
export function clampToSheet(context: UniverContext, area: Area): Area | undefined {
  const sheet = context.sheet(area.sheetId);
  const rows = Math.min(area.rows, sheet.getRowCount() - area.row);
  const columns = Math.min(area.columns, sheet.getColumnCount() - area.column);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
}
