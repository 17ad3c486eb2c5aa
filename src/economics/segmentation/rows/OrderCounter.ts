import type { CellValue } from "../keyAccounts.types";
import { IdNumbers } from "./IdNumbers";

const FIRST_SLOTS = 1024;

/**
 * Multipliers of the golden ratio and of its square's fraction, which spread consecutive numbers over the table: Knuth, The Art of Computer
 * Programming 3, section 6.4.
 */
const SPREAD_FIRST = 0x9e3779b1 | 0;
const SPREAD_SECOND = 0x85ebca6b | 0;

/**
 * Pairs of whole numbers from 0 on. An open hash table over two lists of numbers: a Set of half a million pairs takes five times as long.
 */
export class PairSet {
  /** first numbers plus one; 0 marks a free slot */
  private firsts = new Int32Array(FIRST_SLOTS);
  private seconds = new Int32Array(FIRST_SLOTS);
  private size = 0;

  /** Adds a pair. @returns false when it is there already */
  add(first: number, second: number): boolean {
    const slot = this.slotOf(first, second);
    if (this.firsts[slot] !== 0) return false;
    this.firsts[slot] = first + 1;
    this.seconds[slot] = second;
    this.size++;
    if (2 * this.size > this.firsts.length) this.grow();
    return true;
  }

  /** The slot that holds the pair, or the free one where it belongs. */
  private slotOf(first: number, second: number): number {
    const mask = this.firsts.length - 1;
    const code = Math.imul(first, SPREAD_FIRST) ^ Math.imul(second, SPREAD_SECOND);
    let slot = (code ^ (code >>> 15)) & mask;
    while (this.firsts[slot] !== 0 && (this.firsts[slot] !== first + 1 || this.seconds[slot] !== second)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const [firsts, seconds] = [this.firsts, this.seconds];
    this.firsts = new Int32Array(2 * firsts.length);
    this.seconds = new Int32Array(2 * firsts.length);
    for (let at = 0; at < firsts.length; at++) {
      if (firsts[at] === 0) continue;
      const slot = this.slotOf(firsts[at]! - 1, seconds[at]!);
      this.firsts[slot] = firsts[at]!;
      this.seconds[slot] = seconds[at]!;
    }
  }
}

/**
 * Counts the orders of each account: a row whose order number the account did not have before. A row without an order number is an order of
 * its own. Nearly every order belongs to one account, so only the others need a set of pairs.
 */
export class OrderCounter {
  private readonly ids: IdNumbers | undefined;
  private readonly owner: Int32Array;
  private readonly shared = new PairSet();

  constructor(private readonly column: CellValue[] | undefined) {
    this.ids = column && new IdNumbers(column.length);
    this.owner = new Int32Array(column?.length ?? 0).fill(-1);
  }

  /** 1 if the row begins an order of the account, else 0. */
  count(row: number, account: number): number {
    if (!this.ids || !this.column) return 1;
    const order = this.ids.find(this.column[row]);
    if (order < 0) return 1;
    const owner = this.owner[order]!;
    if (owner === account) return 0;
    if (owner < 0) {
      this.owner[order] = account;
      return 1;
    }
    return this.shared.add(account, order) ? 1 : 0;
  }
}
