import type { Statistic } from "./totalWords";

/** Half a hundredth, and the noise of adding up. Sums beyond all numbers are near nothing. */
export function isNear(amount: number, sum: number): boolean {
  return Number.isFinite(sum) && Math.abs(amount - sum) <= 0.006 + 1e-9 * Math.abs(sum);
}

/** Rows that a sum must be over at least, where nothing else says that it is one. */
export const FEWEST_ROWS = 2;

/** Is the figure what the statistic makes of the money, but for rounding? */
export function isStatistic(figure: number, statistic: Statistic, money: readonly number[]): boolean {
  if (money.length < FEWEST_ROWS) return false;
  const sorted = Float64Array.from(money).sort();
  const middle = (sorted.length - 1) / 2;
  const values: Record<Statistic, number> = {
    mean: money.reduce((sum, each) => sum + each, 0) / money.length,
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    most: sorted.at(-1)!,
    least: sorted[0]!,
    count: money.length,
  };
  return isNear(figure, values[statistic]);
}

/** So many totals above are looked at for the beginning of what another one adds up. */
const MOST_LEVELS = 1000;

/** A place between rows, with what the sales above it add up to. */
interface Mark {
  sum: number;
  rows: number;
}

/** The sums of the sales so far that a total can be of. */
export class BlockSums {
  private sum = 0;
  private rows = 0;
  /** after each total, the latest last */
  private readonly totals: Mark[] = [{ sum: 0, rows: 0 }];
  private afterBlank: Mark = { sum: 0, rows: 0 };
  private readonly ofAccount: Mark = { sum: 0, rows: 0 };
  private afterNote: Mark = { sum: 0, rows: 0 };
  private account = "";

  /** @param isNote nothing but a name stands in the row: an account above its rows, or the title of a page */
  add(money: number, account: string, isNote: boolean): void {
    if (isNote) this.afterNote = this.here;
    else if (account !== "" && account !== this.account) {
      this.account = account;
      this.ofAccount.sum = this.sum;
      this.ofAccount.rows = this.rows;
    }
    this.rows++;
    if (!Number.isNaN(money)) this.sum += money;
  }

  closeBlock(): void {
    this.totals.push(this.here);
    if (this.totals.length > MOST_LEVELS) this.totals.splice(1, 1);
  }

  blankRow(): void {
    this.afterBlank = this.here;
  }

  private get here(): Mark {
    return { sum: this.sum, rows: this.rows };
  }

  /** @param fewest rows that the sum must be of */
  isOfAll(money: number, fewest: number): boolean {
    return this.isSumSince(this.totals[0]!, money, fewest);
  }

  /** @param isNobody the row names no account: then a blank row, too, or the first row of the account above begins what is added up */
  isOfBlock(money: number, fewest: number, isNobody: boolean): boolean {
    const marks = this.totals.length === 1 ? this.totals : this.totals.slice(1);
    return [...marks, ...(isNobody ? [this.afterBlank, this.afterNote, this.ofAccount] : [])].some((mark) =>
      this.isSumSince(mark, money, fewest),
    );
  }

  private isSumSince(mark: Mark, money: number, fewest: number): boolean {
    return this.rows - mark.rows >= fewest && isNear(money, this.sum - mark.sum);
  }
}
