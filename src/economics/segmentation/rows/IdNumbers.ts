import { isCellError } from "../../../intake/values/intakeCell";
import type { CellValue, MergedId } from "../keyAccounts.types";
import { accountKey, accountText, KeyIndex } from "./accountKey";

/** The cell holds no id. */
export const NO_ID = -1;
/** The cell holds an error value. */
export const ERROR_ID = -2;

/**
 * Whole numbers below this are looked up in a table of their own, which takes a fraction of the time of a Map: worth its memory for a long
 * column.
 */
const SMALL = 2 ** 22;
const LONG = 50_000;
const NUMBER_SIGN = 35;

/** Numbers the ids of a column 0, 1, 2, ... by first appearance; ids are compared by their key, and 17850 is the id "17850". */
export class IdNumbers {
  private readonly index: KeyIndex;
  private readonly numeric = new Map<number, number>();
  private readonly small: Int32Array | undefined;
  private lastCell: CellValue = null;
  private lastNumber = NO_ID;

  /** @param capacity most ids it will hold */
  constructor(capacity: number) {
    this.index = new KeyIndex(capacity);
    if (capacity >= LONG) this.small = new Int32Array(SMALL);
  }

  /** The number of the id, or NO_ID or ERROR_ID. Rows of one id often follow each other. */
  find(cell: CellValue | undefined): number {
    if (cell === null || cell === undefined) return NO_ID;
    if (cell === this.lastCell) return this.lastNumber;
    this.lastCell = cell;
    return (this.lastNumber = typeof cell === "number" ? this.ofNumber(cell) : this.ofText(accountText(cell)));
  }

  private ofText(text: string): number {
    if (text === "") return NO_ID;
    if (text.charCodeAt(0) === NUMBER_SIGN && isCellError(text)) return ERROR_ID;
    const plain = this.index.findPlain(text);
    if (plain !== undefined) return plain;
    const key = accountKey(text);
    return key === "" ? NO_ID : this.index.find(key);
  }

  private ofNumber(id: number): number {
    if (this.small && id >= 0 && id < SMALL && Number.isInteger(id)) {
      const known = this.small[id]!;
      if (known > 0) return known - 1;
      const found = this.ofText(String(id));
      this.small[id] = found + 1;
      return found;
    }
    const known = this.numeric.get(id);
    if (known !== undefined) return known;
    const found = this.ofText(String(id));
    this.numeric.set(id, found);
    return found;
  }
}

/** The account that collects the rows without an id; apart from a real account of the same label. */
export const UNNAMED = 0;

/** Every account of a source, numbered from 1 by first appearance; number 0 is kept for the rows without an id. */
export class AccountRegister {
  /** id as first written */
  readonly text: string[];
  /** the same as a cell value: a number where the first cell holds a number */
  readonly cell: CellValue[];
  private readonly ids: IdNumbers;

  /**
   * @param capacity most accounts it will hold
   * @param label of the rows without an id
   */
  constructor(capacity: number, label: string) {
    this.ids = new IdNumbers(capacity);
    this.text = [label];
    this.cell = [label];
  }

  get size(): number {
    return this.text.length;
  }

  /** The account of an id, opened at its first appearance; or NO_ID or ERROR_ID. */
  find(cell: CellValue | undefined): number {
    const found = this.ids.find(cell);
    if (found < 0 || cell === undefined) return found;
    const account = found + 1;
    if (account === this.text.length) {
      const text = accountText(cell);
      this.text.push(text);
      this.cell.push(typeof cell === "number" ? cell : text);
    }
    return account;
  }

  /** Is the id written otherwise than at its first appearance? */
  differs(account: number, cell: CellValue): boolean {
    return cell !== this.cell[account] && accountText(cell) !== this.text[account];
  }
}

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

/** At most this many are named. */
const MOST_NAMED = 1000;

/** Other spellings kept of one account. */
const MOST_SPELLINGS = 20;

/** Collects the ids that were taken as one account, under the first spelling. */
export class MergedIdList {
  private readonly byKept = new Map<string, { also: Set<string>; rows: number }>();

  add(kept: string, cell: CellValue): void {
    let entry = this.byKept.get(kept);
    if (!entry) {
      if (this.byKept.size === MOST_NAMED) return;
      this.byKept.set(kept, (entry = { also: new Set(), rows: 0 }));
    }
    entry.rows++;
    if (entry.also.size < MOST_SPELLINGS) entry.also.add(accountText(cell));
  }

  list(): MergedId[] {
    return Array.from(this.byKept, ([kept, { also, rows }]) => ({ kept, also: [...also], rows }));
  }
}
