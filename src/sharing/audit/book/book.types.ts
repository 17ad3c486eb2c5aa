import { type CellAt, MAX_COLUMNS } from "../../../address/a1";
import type { DefinedName, SheetEntry } from "../../package/WorkbookPart";
import type { Area } from "./AreaSet";

/** Formulas of a sheet by cellKey, in file form and without shared groups. */
export interface BookSheet {
  entry: SheetEntry;
  formulas: Map<number, string>;
  /** cells whose stored value is an error, by cellKey */
  errors: Map<number, string>;
  /** cells with a data table, which cannot call functions of an add-in */
  dataTables: string[];
}

export interface BookTable {
  name: string;
  area: Area;
  headerRows: number;
  totalsRows: number;
  columns: string[];
}

/** What the formulas of a workbook are and refer to. */
export interface Book {
  sheets: BookSheet[];
  tables: BookTable[];
  names: DefinedName[];
}

/** One number for a row and a column, both 0-based; ascending by rows. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function keyPlace(key: number): CellAt {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}
