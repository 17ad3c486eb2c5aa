import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { CellValueType, isRealNum, type ICellData, type Nullable } from "@univerjs/core";
import { ICalculateFormulaService } from "@univerjs/engine-formula";
import { intersection } from "../../grid/areas";
import { MAX_COLUMNS, MAX_ROWS, type Area, type CellInput, type CellValue, type GridCells } from "../../grid/grid.types";
import { cellAddress } from "../../../address/a1";
import { cellValueOf, readMatrix, shownText, usedArea } from "./cellReader";
import { fromUniverStyle } from "./cellStyle";

import type { PendingWrites } from "./pendingWrites";
import type { UniverContext } from "./univerContext";

/** Looks up the formula of a cell that was filled down: such cells keep only the id of the formula they share. */
function sharedFormulas(context: UniverContext, sheetId: string): (cell: ICellData, row: number, column: number) => string | undefined {
  let origins: Map<string, { formula: string; row: number; column: number }> | undefined;
  const find = () => {
    const found = new Map<string, { formula: string; row: number; column: number }>();
    context
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.f && cell.si && !found.has(cell.si)) found.set(cell.si, { formula: cell.f, row, column });
      });
    return found;
  };
  return (cell, row, column) => {
    if (!cell.si) return undefined;
    origins ??= find();
    const origin = origins.get(cell.si);
    return origin && context.engine.api.getFormula().moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row);
  };
}

/** What a formula gives that stands in no cell, as if in A1 of the sheet; null where that is no single value. Settle the grid first. */
async function evaluateFormula(context: UniverContext, formula: string, sheetId: string): Promise<CellValue> {
  const unitId = context.model().getUnitId();
  const text = context.engine.references.translator(unitId).inCell(formula, sheetId, 0, 0).at(0);
  const service = context.injector.get(ICalculateFormulaService);
  const results = await service.executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: [text] } } } });
  const value = results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
  return value === undefined || Array.isArray(value) ? null : value;
}

const NOTHING: ICellData = { v: null, f: null, si: null, p: null };

/** Univer's form of an input. Text that reads as a number is marked, or a later change of format would turn it into one. */
function toCellData(input: CellInput): ICellData {
  if ("formula" in input) return { ...NOTHING, f: input.formula };
  const { value } = input;
  if (value === null) return NOTHING;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, f: null, si: null, p: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
  const forced = input.forcedText === true || isRealNum(value) || /^(true|false)$/i.test(value);
  return { v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING, f: null, si: null, p: null };
}

/** Contents of cells over Univer's matrix. */
export function createUniverCells(context: UniverContext, pending: PendingWrites): GridCells {
  const styleOf = (area: Area, row: number, column: number) =>
    fromUniverStyle(context.sheet(area.sheetId).getComposedCellStyle(area.row + row, area.column + column));
  const formatReader = (area: Area) => {
    const patterns = new Map<unknown, string>();
    const sheet = context.sheet(area.sheetId);
    const plain = sheet.getRowCount() > 0 && !hasDefaultStyles(context, area);
    return (cell: Nullable<ICellData>, row: number, column: number): string => {
      if (plain && (cell?.s === undefined || cell.s === null)) return "General";
      const key = plain && typeof cell?.s === "string" ? cell.s : undefined;
      const known = key === undefined ? undefined : patterns.get(key);
      if (known !== undefined) return known;
      const format = styleOf(area, row, column).numberFormat ?? "General";
      if (key !== undefined) patterns.set(key, format);
      return format;
    };
  };

  const values = (area: Area): CellValue[][] => {
    pending.flush();
    return readMatrix(context, area, cellValueOf);
  };

  return {
    values,
    formulas(area) {
      pending.flush();
      const shared = sharedFormulas(context, area.sheetId);
      return readMatrix(context, area, (read, row, column) => {
        const { cell } = read;
        return cell?.f ?? (cell?.si ? shared(cell, area.row + row, area.column + column) : undefined) ?? cellValueOf(read);
      });
    },
    text(area) {
      pending.flush();
      const format = formatReader(area);
      return readMatrix(context, area, (read, row, column) => {
        const value = cellValueOf(read);
        return typeof value === "number" ? shownText(value, format(read.cell, row, column)) : shownText(value, "General");
      });
    },
    numberFormats(area) {
      pending.flushStyles();
      const format = formatReader(area);
      return readMatrix(context, area, (read, row, column) => format(read.cell, row, column));
    },
    write(area, cells) {
      pending.put(area, "contents", (row, column) => {
        const input = cells[row]?.[column];
        return input === undefined ? undefined : toCellData(input);
      });
    },
    clearContents(area) {
      pending.flush();
      const used = usedArea(context, area.sheetId, true);
      const part = used && intersection(area, used);
      if (part) pending.put(part, "contents", () => NOTHING);
      pending.flush();
    },
    insert(area, shift) {
      pending.flush();
      asActive(context, area.sheetId, () => insertCells(context, area, shift));
    },
    remove(area, shift) {
      pending.flush();
      asActive(context, area.sheetId, () => removeCells(context, area, shift));
    },
    evaluate: (formula, sheetId) => evaluateFormula(context, formula, sheetId),
    moveFormula: (formula, rows, columns) =>
      formula.includes("[")
        ? moveStructured(formula, rows, columns)
        : context.engine.api.getFormula().moveFormulaRefOffset(formula, columns, rows),
    used(sheetId, valuesOnly) {
      pending.flush();
      return usedArea(context, sheetId, valuesOnly);
    },
    spillOf(sheetId, row, column) {
      const range = context.formulaData.getArrayFormulaRange()[context.model().getUnitId()]?.[sheetId]?.[row]?.[column];
      if (!range) return undefined;
      const { startRow, startColumn, endRow, endColumn } = range;
      return { sheetId, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
    },
  };
}

/** A cell far from the edges, so that no moved address falls off the sheet. */
const [MIDDLE_ROW, MIDDLE_COLUMN] = [MAX_ROWS / 2, MAX_COLUMNS / 2];

/** The engine's own way of moving a formula would take a title such as Q1 for an address. */
function moveStructured(formula: string, rows: number, columns: number): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(MIDDLE_ROW, MIDDLE_COLUMN));
  return translateFormulaToA1(relative, cellAddress(MIDDLE_ROW + rows, MIDDLE_COLUMN + columns));
}

function hasDefaultStyles(context: UniverContext, area: Area): boolean {
  const snapshot = context.sheet(area.sheetId).getConfig();
  const styled = (data: Record<number, { s?: unknown } | undefined> | undefined) => Object.values(data ?? {}).some((entry) => !!entry?.s);
  return !!snapshot.defaultStyle || styled(snapshot.columnData) || styled(snapshot.rowData);
}

/** Univer moves references as if cells went or came on the active sheet, whichever the command names. Nothing else is to notice that another one is meant. */
function asActive(context: UniverContext, sheetId: string, change: () => void): void {
  const workbook = context.model();
  const sheet = context.sheet(sheetId);
  Object.defineProperty(workbook, "getActiveSheet", { value: () => sheet, configurable: true });
  try {
    change();
  } finally {
    delete (workbook as { getActiveSheet?: unknown }).getActiveSheet;
  }
}

function insertCells(context: UniverContext, area: Area, shift: "Down" | "Right"): void {
  const sheet = context.facadeSheet(area.sheetId);
  const ids = { unitId: context.model().getUnitId(), subUnitId: area.sheetId };
  if (area.columns >= MAX_COLUMNS) sheet.insertRows(area.row, area.rows);
  else if (area.rows >= MAX_ROWS) sheet.insertColumns(area.column, area.columns);
  else {
    const id = shift === "Down" ? "sheet.command.insert-range-move-down" : "sheet.command.insert-range-move-right";
    context.commands.syncExecuteCommand(id, { ...ids, range: toRange(area) });
  }
  context.markDirty();
}

function removeCells(context: UniverContext, area: Area, shift: "Up" | "Left"): void {
  const sheet = context.facadeSheet(area.sheetId);
  if (area.columns >= MAX_COLUMNS) sheet.deleteRows(area.row, area.rows);
  else if (area.rows >= MAX_ROWS) sheet.deleteColumns(area.column, area.columns);
  else {
    const ids = { unitId: context.model().getUnitId(), subUnitId: area.sheetId };
    const id = shift === "Up" ? "sheet.command.delete-range-move-up" : "sheet.command.delete-range-move-left";
    context.commands.syncExecuteCommand(id, { ...ids, range: toRange(area) });
  }
  context.markDirty();
}

/** Univer's rectangle: last row and column included. */
export function toRange(area: Area): { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 };
}
