import type { NumberTextFormat, SalesColumns } from "../keyAccounts.types";
import { type ReadNote, readNumber } from "./readNumber";

/**
 * Reads the amount of each row: the value column, or quantity times price.
 * @returns a function from the row (0-based) to its amount in the currency of the row; NaN with the issue in the note. A source without a column of
 * amounts (allowed where orders or customer values are counted) has NaN without an issue.
 */
export function rowAmountReader(columns: SalesColumns, format: NumberTextFormat): (row: number, note: ReadNote) => number {
  const { value, quantity, price } = columns;
  if (value) return (row, note) => readNumber(value[row], format, note);
  if (!quantity && !price) return () => NaN;
  return (row, note) => {
    const units = readNumber(quantity?.[row], format, note);
    if (note.issue) return NaN;
    const amount = units * readNumber(price?.[row], format, note);
    if (note.issue || Number.isFinite(amount)) return amount;
    note.issue = "errorValue";
    return NaN;
  };
}
