import type { Cell } from "../report.types";
import type { SegmentColumns } from "../segmentColumns";
import { cellPrint, groupPrints, hashText, UnorderedPrint } from "./hash";
import type { SavedCell } from "./savedCells";

/** Marks a formula in a row of the account table, where its text differs from row to row. */
const anyFormula = () => "=";

/** Hash of the report's own cells of one row of the account table. @param own positions of the columns in the row */
export const accountRow = (cells: readonly unknown[], own: readonly number[]): string =>
  own.map((i) => cellPrint(cells[i], anyFormula)).join("\u0001");

/** Positions of the report's own columns in a row of the account table, ascending. */
export const ownColumns = ({ at, first }: SegmentColumns): number[] =>
  Object.values(at)
    .map(({ column }) => column - first)
    .sort((a, b) => a - b);

/** Takes the hash of the account table while its rows are written, so that they need not be read again. */
export class AccountsPrint {
  private readonly print = new UnorderedPrint();
  private next = 0;

  constructor(private readonly own: readonly number[]) {}

  /** @returns the same rows, seen; a row made twice because a request was cut counts once */
  watch(cells: (i: number) => Cell[]): (i: number) => Cell[] {
    return (i) => {
      const row = cells(i);
      if (i === this.next) {
        this.print.add(accountRow(row, this.own));
        this.next++;
      }
      return row;
    };
  }

  get text(): string {
    return this.print.text;
  }
}

/** Hashes of the rows of a sheet as read back, formulas with their text. */
export function sheetPrints(cells: readonly (readonly SavedCell[])[]): string[] {
  return groupPrints(cells.map((row) => hashText(row.map((cell) => cellPrint(cell, (text) => text)).join("\u0001"))));
}
