import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { ErrorType, FormulaDataModel } from "@univerjs/engine-formula";
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
