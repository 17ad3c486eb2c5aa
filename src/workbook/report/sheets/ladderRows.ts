import { cellAddress } from "../../../address/a1";
import { amountKeyFormula } from "../tableFormulas";
import type { Cell } from "../report.types";

/** Position, amount in order, total before, total through, last equal position, what the amount is compared by. */
export const LADDER_COLUMNS = 6;

interface LadderPlace {
  /** sheet row and column of the first cell, 0-based */
  row: number;
  column: number;
  accounts: number;
  /** reference to the amounts of all accounts */
  values: string;
  /** equal amounts share their totals */
  tiesTogether: boolean;
}

/**
 * Working columns: the k-th largest amount, the total of the amounts before it, the total down to the last amount equal to it, and that
 * amount's position. Amounts that agree at 12 digits are equal. They stand apart from the account table, so that sorting the table does not
 * disturb them, and cost one step an account, where a sum over all larger accounts in each row would cost as many steps as there are
 * accounts.
 * @returns the cells of row i, 0-based
 */
export function ladderRows({ row: first, column, accounts, values, tiesTogether }: LadderPlace): (i: number) => Cell[] {
  return (i) => {
    const row = first + i;
    const cell = (offset: number, r: number) => cellAddress(r, column + offset);
    const through = `${cell(2, row)}+${cell(1, row)}`;
    const isLast = i === accounts - 1;
    const ifEqual = (offset: number, otherwise: string) =>
      isLast || !tiesTogether ? `=${otherwise}` : `=IF(${cell(5, row + 1)}=${cell(5, row)},${cell(offset, row + 1)},${otherwise})`;
    return [
      i + 1,
      `=LARGE(${values},${cell(0, row)})`,
      i === 0 ? 0 : `=${cell(2, row - 1)}+${cell(1, row - 1)}`,
      ifEqual(3, through),
      ifEqual(4, cell(0, row)),
      `=${amountKeyFormula(cell(1, row))}`,
    ];
  };
}
