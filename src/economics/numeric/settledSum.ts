import { RunningSum } from "./sum";

/**
 * What the binary form of decimal amounts can leave of a sum that is 0, as a share of the amounts in it: 2^-53 each, twice that for
 * products.
 */
const NOISE = 2 ** -52;

/** The noise that amounts of this size together (the sum of their absolute values) can leave. */
export const noiseOf = (size: number): number => NOISE * size;

/** A sum that is 0 but for the binary form of 0.1 + 0.2 - 0.3 is 0. No summation can see it: the error is in the amounts. */
export const withoutNoise = (value: number, noise: number): number => (Math.abs(value) <= noise ? 0 : value);

/**
 * A running sum that is exactly 0 where only noise is left of it: |sum| <= 2^-52 times the sum of the absolute amounts. Whoever adds up
 * lines and then asks whether the total is 0, negative or equal to another needs it.
 */
export class SettledSum {
  private readonly running = new RunningSum();
  private left = 0;

  /** @param size of what the amount was made from, where that is more than the amount itself (a margin is amount less cost) */
  add(amount: number, size = Math.abs(amount)): void {
    this.running.add(amount);
    this.left += noiseOf(size);
  }

  get value(): number {
    return withoutNoise(this.running.value, this.left);
  }

  /** What noise can have left of the sum. */
  get noise(): number {
    return this.left;
  }
}

/** Sum of all values, exactly 0 where it is nothing but noise. */
export function settledSum(values: ArrayLike<number>): number {
  const sum = new SettledSum();
  for (let i = 0; i < values.length; i++) sum.add(values[i]!);
  return sum.value;
}

/** Sum, what rounding dropped of it, and its noise. */
const CELLS = 3;

/**
 * Settled sums by account: a few columns side by side in one array, since a million rows in any order are a matter of the processor's
 * cache. Sums are compensated as in RunningSum (Neumaier 1974).
 */
export class SettledSums {
  private readonly cells: Float64Array;
  private readonly stride: number;

  constructor(accounts: number, columns = 1) {
    this.stride = CELLS * columns;
    this.cells = new Float64Array(accounts * this.stride);
  }

  /** @param size see SettledSum */
  add(account: number, column: number, amount: number, size = Math.abs(amount)): void {
    const { cells } = this;
    const at = account * this.stride + column * CELLS;
    const sum = cells[at]!;
    const next = sum + amount;
    cells[at] = next;
    cells[at + 1]! += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    cells[at + 2]! += NOISE * size;
  }

  valueOf(account: number, column = 0): number {
    const at = account * this.stride + column * CELLS;
    return withoutNoise(this.cells[at]! + this.cells[at + 1]!, this.cells[at + 2]!);
  }

  noiseOf(account: number, column = 0): number {
    return this.cells[account * this.stride + column * CELLS + 2]!;
  }
}
