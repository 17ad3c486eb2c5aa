/** What the binary form of decimal amounts can leave of a sum that is 0, as a fraction of the amounts in it: 2^-53 each, twice that for products. */
const NOISE = 2 ** -52;

/** Sum, what rounding dropped of it, and the sum of the absolute amounts. */
const CELLS = 3;

/**
 * Sums of money by account: a few columns side by side in one array, since a million rows in any order are a matter of the processor's cache. Sums are
 * compensated (Neumaier 1974, see numeric/sum).
 */
export class MoneyTable {
  private readonly cells: Float64Array;
  private readonly stride: number;

  constructor(accounts: number, columns: number) {
    this.stride = CELLS * columns;
    this.cells = new Float64Array(accounts * this.stride);
  }

  add(account: number, column: number, amount: number): void {
    const { cells } = this;
    const at = account * this.stride + column * CELLS;
    const sum = cells[at]!;
    const next = sum + amount;
    const size = Math.abs(amount);
    cells[at] = next;
    cells[at + 1]! += Math.abs(sum) >= size ? sum - next + amount : amount - next + sum;
    cells[at + 2]! += size;
  }

  /** A sum that is 0 but for the binary form of 0.1 + 0.2 - 0.3 is 0: no account is negative by a trillionth of a cent. */
  valueOf(account: number, column: number): number {
    const at = account * this.stride + column * CELLS;
    const value = this.cells[at]! + this.cells[at + 1]!;
    return Math.abs(value) <= NOISE * this.cells[at + 2]! ? 0 : value;
  }

  /** One column of these accounts. */
  pick(column: number, accounts: ArrayLike<number>): Float64Array {
    const values = new Float64Array(accounts.length);
    for (let i = 0; i < values.length; i++) values[i] = this.valueOf(accounts[i]!, column);
    return values;
  }
}
