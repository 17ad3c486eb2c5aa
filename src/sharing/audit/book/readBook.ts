import { parseCell } from "../../../address/a1";
import { unshared } from "../../package/scanSheet";
import type { Package } from "../../package/Package";
import type { SheetEntry, WorkbookPart } from "../../package/WorkbookPart";
import { type BookSheet, type Book, cellKey } from "./book.types";
import { readTables } from "./readTables";
import { addressOf, type RawCell, scanCells } from "./scanCells";

function addFormula(sheet: BookSheet, groups: Map<string, { text: string; address: string }>, cell: RawCell): void {
  const { formula } = cell;
  if (!formula) return;
  const { t, si = "" } = formula.attributes;
  if (t === "dataTable") {
    sheet.dataTables.push(formula.attributes.ref ?? addressOf(cell));
    return;
  }
  const address = addressOf(cell);
  if (t === "shared" && formula.text !== "") groups.set(si, { text: formula.text, address });
  const first = t === "shared" && formula.text === "" ? groups.get(si) : undefined;
  const text = first ? unshared(first.text, first.address, address) : formula.text;
  if (text !== "") sheet.formulas.set(cellKey(cell.row, cell.column), text);
}

function readSheet(file: Package, entry: SheetEntry): BookSheet {
  const sheet: BookSheet = { entry, formulas: new Map(), errors: new Map(), dataTables: [] };
  if (!entry.isWorksheet || !file.has(entry.part)) return sheet;
  const groups = new Map<string, { text: string; address: string }>();
  const visit = (cell: RawCell): void => {
    addFormula(sheet, groups, cell);
    if (cell.type === "e" && cell.value !== undefined) sheet.errors.set(cellKey(cell.row, cell.column), cell.value);
  };
  scanCells(file.pieces(entry.part), entry.part, visit, { wants: () => false });
  file.foundWellFormed(entry.part);
  return sheet;
}

/** Reads formulas, error values, tables and names; one sheet's XML is in memory at a time. @throws {ShareError} damaged parts */
export function readBook(file: Package, workbook: WorkbookPart): Book {
  const sheets = workbook.sheets.map((entry) => readSheet(file, entry));
  return { sheets, tables: workbook.sheets.flatMap((entry) => readTables(file, entry)), names: workbook.names };
}

/** The key of an address such as B5 or of the first cell of B5:C6; undefined for anything else. */
export function keyOfAddress(address: string): number | undefined {
  const place = parseCell(address.includes(":") ? address.slice(0, address.indexOf(":")) : address);
  return place && cellKey(place.row, place.column);
}
