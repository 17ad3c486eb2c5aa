import { CellValueType, type ICellData, ICommandService, type Nullable } from "@univerjs/core";
import { ErrorType, FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Engine } from "../engine/engine.types";
import type { FormulaValue } from "./evaluation.types";

const ERRORS: ReadonlySet<unknown> = new Set(Object.values(ErrorType));

function shownValue(engine: Engine, sheetId: string, cell: Nullable<ICellData>, row: number, column: number): FormulaValue {
  const { v = "", t } = cell ?? {};
  if (v === null) return "";
  if (!ERRORS.has(v)) return t === CellValueType.BOOLEAN ? Boolean(v) : v;
  const message = engine.messages.get(sheetId, row, column);
  return message === undefined ? { error: String(v) } : { error: String(v), message };
}

/**
 * The unrounded result of the formula in a cell: one value, or the rows it spills over.
 * @param row 0-based, as column
 */
export function formulaResult(engine: Engine, sheet: FWorksheet, row: number, column: number): FormulaValue | FormulaValue[][] {
  const model = engine.univer.__getInjector().get(FormulaDataModel);
  const unitId = sheet.getWorkbook().getUnitId();
  const sheetId = sheet.getSheetId();
  const cell = sheet.getSheet().getCellMatrix().getValue(row, column);
  const range = model.getArrayFormulaRange()[unitId]?.[sheetId]?.[row]?.[column];
  const single = !range || (range.endRow === range.startRow && range.endColumn === range.startColumn);
  if (single || cell?.v === ErrorType.SPILL) return shownValue(engine, sheetId, cell, row, column);
  const spilled = model.getArrayFormulaCellData()[unitId]?.[sheetId];
  const rows: FormulaValue[][] = [];
  for (let r = range.startRow; r <= range.endRow; r++) {
    const values: FormulaValue[] = [];
    for (let c = range.startColumn; c <= range.endColumn; c++) values.push(shownValue(engine, sheetId, spilled?.[r]?.[c], r, c));
    rows.push(values);
  }
  return rows;
}

/** What came out of a formula: a value, the rows of a spill, or the error why there is none. */
export type FormulaOutcome = FormulaValue | FormulaValue[][];

/** Room for the longest table a function gives. */
const ROWS = 12_000;

/** Room for the widest, to the right of the last formula. */
const COLUMNS = 200;

/**
 * The sheet formulas are evaluated on: the open one, so that addresses without a sheet's name mean its data. Formulas stand in row 1 to
 * the right of the data, where a result of many rows has room.
 */
export class FormulaSheet {
  private readonly sheet;
  private readonly unitId: string;
  private readonly firstColumn: number;

  constructor(private readonly engine: Engine) {
    const workbook = engine.api.getActiveWorkbook();
    if (!workbook) throw new Error("Open a workbook first.");
    this.sheet = workbook.getActiveSheet();
    this.unitId = workbook.getId();
    this.firstColumn = this.sheet.getLastColumn() + 3;
  }

  /**
   * Evaluates formulas side by side, `spacing` columns apart, and removes them again. One whose result runs into the next formula
   * gives #SPILL!.
   */
  async evaluate(formulas: readonly string[], spacing: number): Promise<FormulaOutcome[]> {
    const columns = formulas.map((_, index) => this.firstColumn + index * spacing);
    this.makeRoom((columns.at(-1) ?? 0) + COLUMNS);
    this.write(columns, (index) => ({ f: formulas[index], v: null, t: null }));
    await this.engine.settle();
    const outcomes = columns.map((column) => formulaResult(this.engine, this.sheet, 0, column));
    this.write(columns, () => null);
    await this.engine.settle();
    return outcomes;
  }

  private makeRoom(columns: number): void {
    const { rowCount, columnCount } = this.sheet.getSheet().getConfig();
    if (rowCount < ROWS) this.sheet.setRowCount(ROWS);
    if (columnCount < columns) this.sheet.setColumnCount(columns);
  }

  private write(columns: readonly number[], cell: (index: number) => ICellData | null): void {
    const row = Object.fromEntries(columns.map((column, index) => [column, cell(index)]));
    const commands = this.engine.univer.__getInjector().get(ICommandService);
    commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet.getSheetId(),
      cellValue: { 0: row },
    });
  }
}
