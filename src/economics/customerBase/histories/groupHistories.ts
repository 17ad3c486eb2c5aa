import { CalcError } from "../../CalcError";
import { sameLength } from "../../guards";
import type { PurchaseHistories } from "../customerBase.types";

function refuse(parameter: string, rule: "recencyMissing" | "recencyWithoutRepeat", row: number): never {
  throw new CalcError("argument", parameter, { rule, position: position(row) });
}

const position = (row: number): string => `row ${row + 1}`;

/** One history: whole x from 0, T above 0, t_x from 0 to T and 0 exactly where x is 0. */
function checkRow(x: number, recency: number, length: number, row: number): void {
  if (!Number.isSafeInteger(x) || x < 0)
    throw new CalcError("argument", "x", { rule: "wholeNumber", low: 0, high: Number.MAX_SAFE_INTEGER, got: x, position: position(row) });
  if (!Number.isFinite(length)) throw new CalcError("argument", "T", { rule: "notNumber", got: length, position: position(row) });
  if (length <= 0) throw new CalcError("argument", "T", { rule: "above", limit: 0, got: length, position: position(row) });
  if (!Number.isFinite(recency)) throw new CalcError("argument", "t_x", { rule: "notNumber", got: recency, position: position(row) });
  if (recency < 0) throw new CalcError("argument", "t_x", { rule: "atLeast", limit: 0, got: recency, position: position(row) });
  if (recency > length) throw new CalcError("argument", "t_x", { rule: "notAfter", other: "T", position: position(row) });
  if (x > 0 && recency === 0) refuse("t_x", "recencyMissing", row);
  if (x === 0 && recency > 0) refuse("t_x", "recencyWithoutRepeat", row);
}

/** One history given as three figures. */
export function checkHistory(x: number, recency: number, length: number): void {
  checkRow(x, recency, length, 0);
}

function checkCustomers(customers: ArrayLike<number>): void {
  for (let row = 0; row < customers.length; row++) {
    const got = customers[row]!;
    if (!Number.isFinite(got)) throw new CalcError("argument", "customers", { rule: "notNumber", got, position: position(row) });
    if (got < 0) throw new CalcError("argument", "customers", { rule: "atLeast", limit: 0, got, position: position(row) });
  }
}

/**
 * Histories that a model can be asked about; the first row that is none is named.
 *
 * @throws {CalcError} "argument": x negative or not whole, T not above 0, t_x below 0 or beyond T, t_x = 0 with x > 0 or the converse,
 * columns of different lengths, no row
 */
export function checkHistories({ x, recency, length, customers }: PurchaseHistories): void {
  if (x.length === 0) throw new CalcError("argument", "x", { rule: "empty" });
  sameLength("t_x", recency.length, "x", x.length);
  sameLength("T", length.length, "x", x.length);
  if (customers !== undefined) {
    sameLength("customers", customers.length, "x", x.length);
    checkCustomers(customers);
  }
  for (let row = 0; row < x.length; row++) checkRow(x[row]!, recency[row]!, length[row]!, row);
}

/**
 * Purchase histories with equal rows counted once, ordered by the number of repeat purchases, so that whatever depends on x alone is
 * computed once for each x. Rows `first[k]` to `first[k + 1] - 1` belong to `x[k]`.
 */
export interface GroupedHistories {
  /** distinct numbers of repeat purchases, rising */
  x: Float64Array;
  /** first row of each x, and the number of rows as the last entry */
  first: Int32Array;
  recency: Float64Array;
  length: Float64Array;
  /** customers sharing the row */
  customers: Float64Array;
}

const EMPTY = -1;

/** Rows of the input that stand for a group, and how many customers each group holds. */
interface Distinct {
  rows: Int32Array;
  customers: Float64Array;
  count: number;
}

/** Mixes the bits of three numbers; from the finaliser of MurmurHash3 (Appleby, public domain constants). */
function mixed(words: Uint32Array): number {
  let hash = 0;
  for (let k = 0; k < 6; k++) {
    hash = Math.imul(hash ^ words[k]!, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Finds equal rows by open addressing in a table of row numbers: no object and no text for a row. */
function distinctRows({ x, recency, length, customers }: PurchaseHistories): Distinct {
  const size = x.length;
  const bits = 32 - Math.clz32(size) + 1;
  const mask = 2 ** bits - 1;
  const table = new Int32Array(mask + 1).fill(EMPTY);
  const found: Distinct = { rows: new Int32Array(size), customers: new Float64Array(size), count: 0 };
  const figures = new Float64Array(3);
  const words = new Uint32Array(figures.buffer);
  for (let row = 0; row < size; row++) {
    const weight = customers === undefined ? 1 : customers[row]!;
    if (weight === 0) continue;
    // + 0 makes -0 and 0 one number, bit for bit
    figures[0] = x[row]! + 0;
    figures[1] = recency[row]! + 0;
    figures[2] = length[row]! + 0;
    let place = mixed(words) & mask;
    for (;;) {
      const group = table[place]!;
      if (group === EMPTY) {
        table[place] = found.count;
        found.rows[found.count] = row;
        found.customers[found.count++] = weight;
        break;
      }
      const other = found.rows[group]!;
      if (x[other] === x[row] && recency[other] === recency[row] && length[other] === length[row]) {
        found.customers[group]! += weight;
        break;
      }
      place = (place + 1) & mask;
    }
  }
  return found;
}

/** Distinct x, rising, with the number of groups that have it. */
function countByX(x: ArrayLike<number>, { rows, count }: Distinct): { x: Float64Array; groups: Map<number, number> } {
  const groups = new Map<number, number>();
  for (let group = 0; group < count; group++) {
    const value = x[rows[group]!]! + 0;
    groups.set(value, (groups.get(value) ?? 0) + 1);
  }
  return { x: Float64Array.from(groups.keys()).sort(), groups };
}

/**
 * Counts equal histories once and orders them by x; rows with 0 customers are left out. Time is divided by `unit`.
 * One pass and a table of 4 to 8 bytes a row: a million rows take about a fifth of a second.
 *
 * @param histories checked beforehand
 * @param unit time units that become one
 */
export function groupHistories(histories: PurchaseHistories, unit = 1): GroupedHistories {
  const distinct = distinctRows(histories);
  const { x, groups } = countByX(histories.x, distinct);
  const first = new Int32Array(x.length + 1);
  const next = new Map<number, number>();
  x.forEach((value, k) => {
    next.set(value, first[k]!);
    first[k + 1] = first[k]! + groups.get(value)!;
  });
  const recency = new Float64Array(distinct.count);
  const length = new Float64Array(distinct.count);
  const customers = new Float64Array(distinct.count);
  for (let group = 0; group < distinct.count; group++) {
    const row = distinct.rows[group]!;
    const value = histories.x[row]! + 0;
    const place = next.get(value)!;
    next.set(value, place + 1);
    recency[place] = histories.recency[row]! / unit;
    length[place] = histories.length[row]! / unit;
    customers[place] = distinct.customers[group]!;
  }
  return { x, first, recency, length, customers };
}

/** Steps of t_x and of T: a cell is then narrow against the time in which rates change. */
const STEPS = 24;
/** An x with fewer rows than this is kept as it is. */
const KEPT = 300;

/** Adds up the rows of one x in cells of t_x and T and hands out each cell's customers with their mean t_x and T. */
class Cells {
  private readonly customers = new Float64Array(STEPS * STEPS);
  private readonly recency = new Float64Array(STEPS * STEPS);
  private readonly length = new Float64Array(STEPS * STEPS);

  constructor(private readonly width: number) {}

  add(recency: number, length: number, customers: number): void {
    const row = Math.min(STEPS - 1, Math.floor(length / this.width));
    const column = Math.min(STEPS - 1, Math.floor(recency / this.width));
    const cell = row * STEPS + column;
    this.customers[cell]! += customers;
    this.recency[cell]! += customers * recency;
    this.length[cell]! += customers * length;
  }

  empty(into: (recency: number, length: number, customers: number) => void): void {
    for (let cell = 0; cell < this.customers.length; cell++) {
      const count = this.customers[cell]!;
      if (count === 0) continue;
      into(Math.min(this.recency[cell]!, this.length[cell]!) / count, this.length[cell]! / count, count);
      this.customers[cell] = this.recency[cell] = this.length[cell] = 0;
    }
  }
}

/**
 * The same customers in a few thousand rows: close histories share a row at their mean t_x and T. Not for a result: a fit to these rows
 * lies within a fraction of a standard error of the fit to all and saves that one most of its steps.
 */
export function coarseHistories({ x, first, recency, length, customers }: GroupedHistories): GroupedHistories {
  const longest = length.reduce((high, value) => Math.max(high, value), 0);
  const cells = new Cells(longest / STEPS);
  const rows: [number, number, number][] = [];
  const push = (t: number, span: number, count: number): void => void rows.push([t, span, count]);
  const starts = new Int32Array(first.length);
  for (let k = 0; k < x.length; k++) {
    const few = first[k + 1]! - first[k]! < KEPT;
    for (let row = first[k]!; row < first[k + 1]!; row++) {
      if (few) push(recency[row]!, length[row]!, customers[row]!);
      else cells.add(recency[row]!, length[row]!, customers[row]!);
    }
    if (!few) cells.empty(push);
    starts[k + 1] = rows.length;
  }
  const column = (place: 0 | 1 | 2): Float64Array => Float64Array.from(rows, (row) => row[place]);
  return { x, first: starts, recency: column(0), length: column(1), customers: column(2) };
}
