import { RunningSum } from "../../numeric/sum";
import type { CellValue, PartTotal } from "../keyAccounts.types";
import { accountKey, accountText } from "./accountKey";

/** Cells of a column that splits the rows, e.g. by region, with the key of each told once: there are few, on many rows. */
function keyReader(cells: readonly CellValue[] | undefined): (row: number) => string {
  const known = new Map<CellValue, string>();
  return (row) => {
    const cell = cells?.[row] ?? null;
    let key = known.get(cell);
    if (key === undefined) known.set(cell, (key = accountKey(accountText(cell))));
    return key;
  };
}

/**
 * Tells the rows of one part. Parts are compared as accounts are, so that "North " and "north" are one; without the column every cell is
 * blank.
 * @param part its text in any spelling; "" for the rows with a blank cell
 */
export function rowsOfPart(cells: readonly CellValue[] | undefined, part: string): (row: number) => boolean {
  const keyOf = keyReader(cells);
  const wanted = accountKey(part);
  return (row) => keyOf(row) === wanted;
}

interface Line {
  name: string;
  rows: number;
  usedRows: number;
  readonly amount: RunningSum;
}

/** Counts the rows of every part, those used, and what these add to the measure. */
export class PartTally {
  private readonly keyOf: (row: number) => string;
  private readonly lines = new Map<string, Line>();

  constructor(private readonly cells: readonly CellValue[]) {
    this.keyOf = keyReader(cells);
  }

  /** Counts the rows from `first` up to, not including, `end` (0-based), whatever becomes of them. */
  addRows(first: number, end: number): void {
    for (let row = first; row < end; row++) this.lineOf(row).rows++;
  }

  /** @param figure what the row adds to the measure */
  readonly use = (row: number, _account: number, figure: number): void => {
    const line = this.lineOf(row);
    line.usedRows++;
    line.amount.add(figure);
  };

  /** The part that brings most first; equal ones in order of first appearance. */
  totals(): PartTotal[] {
    const totals = Array.from(this.lines.values(), ({ name, rows, usedRows, amount }) => ({ name, rows, usedRows, amount: amount.value }));
    return totals.sort((a, b) => b.amount - a.amount || b.usedRows - a.usedRows);
  }

  private lineOf(row: number): Line {
    const key = this.keyOf(row);
    let line = this.lines.get(key);
    if (!line) {
      line = { name: accountText(this.cells[row] ?? null), rows: 0, usedRows: 0, amount: new RunningSum() };
      this.lines.set(key, line);
    }
    return line;
  }
}
