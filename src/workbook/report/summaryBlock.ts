import { cellAddress } from "../a1";
import type { Cell } from "./tableRows";

/** The cells above the table as one block, filled cell by cell and written at once. */
export class SummaryBlock {
  readonly cells: Cell[][];

  constructor(rows: number, columns: number) {
    this.cells = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(""));
  }

  /** Puts a value or formula into a cell, 0-based. @returns its fixed address, for formulas */
  put(row: number, column: number, cell: Cell): string {
    this.cells[row]![column] = cell;
    return cellAddress(row, column, true);
  }

  /** Puts values by column into one row. */
  line(row: number, cells: Record<number, Cell>): void {
    for (const [column, cell] of Object.entries(cells)) this.put(row, Number(column), cell);
  }
}
