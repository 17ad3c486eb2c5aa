import { csvCell, DATE_STYLE, TIME_STYLE } from "./csvCell";
import { NUMBER, TEXT, type FileCell, type FileRow, type FileSheet, type FileStyle } from "./workbookFile.types";

/** Styles that a sheet from a text file refers to. */
export const csvStyles: Record<string, FileStyle> = {
  [DATE_STYLE]: { numberFormat: "yyyy-mm-dd" },
  [TIME_STYLE]: { numberFormat: "yyyy-mm-dd hh:mm" },
};

interface Column {
  characters: number;
  /** an id with leading zeros was seen, e.g. "007" */
  leadingZeros: boolean;
  /** every number seen is written with digits only */
  digitsOnly: boolean;
}

const ROWS_MEASURED = 500;
const NARROWEST = 9;
const WIDEST = 40;

/** Builds a sheet from the rows of a text file. */
export class CsvSheet {
  private readonly rows: FileRow[] = [];
  private readonly columns: Column[] = [];

  constructor(private readonly decimalComma: boolean) {}

  add(rows: string[][]): void {
    for (const fields of rows) {
      const row: FileRow = new Array<FileCell | undefined>(fields.length);
      for (let column = 0; column < fields.length; column++) row[column] = this.cell(fields[column] ?? "", column);
      this.rows.push(row);
    }
  }

  finish(name: string): FileSheet {
    this.columns.forEach((column, index) => {
      if (column.leadingZeros && column.digitsOnly) this.makeText(index);
    });
    const columnWidths = Object.fromEntries(
      this.columns.map(({ characters }, index) => [index, Math.min(WIDEST, Math.max(NARROWEST, characters + 2))]),
    );
    return { name, rows: this.rows, columnWidths };
  }

  private cell(field: string, index: number): FileCell | undefined {
    const column = (this.columns[index] ??= { characters: 0, leadingZeros: false, digitsOnly: true });
    const cell = csvCell(field, this.decimalComma);
    if (cell === undefined) return undefined;
    if (this.rows.length < ROWS_MEASURED && field.length > column.characters) column.characters = field.length;
    if (cell.t === TEXT) {
      if (field.charCodeAt(0) === 48 && /^0\d+$/.test(field)) column.leadingZeros = true;
    } else if (column.digitsOnly && (cell.t !== NUMBER || !/^\d+$/.test(field))) column.digitsOnly = false;
    return cell;
  }

  /** One id with leading zeros makes its column a column of ids: "12345" beside "00123" is text too. */
  private makeText(column: number): void {
    for (const row of this.rows) {
      const cell = row[column];
      if (cell?.t === NUMBER) row[column] = { v: String(cell.v), t: TEXT };
    }
  }
}
