import { Turns } from "../../../background/turns";
import { amountKey } from "../../../economics/numeric/amountKey";
import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import type { SortKey } from "../../ui/accountList.types";
import { accountTitle } from "../rankedAccounts";

const known = new WeakMap<RankedAccounts, Map<SortKey, Uint32Array>>();

/** Has an order been made already? */
export function isSorted(accounts: RankedAccounts, key: SortKey): boolean {
  return known.get(accounts)?.has(key) ?? false;
}

/**
 * Positions of all accounts as a column orders them, kept for as long as the accounts are: names from A, classes from the best, figures
 * from the largest. Do not change the array.
 */
export function sortedPositions(accounts: RankedAccounts, key: SortKey): Uint32Array {
  const steps = sorting(accounts, key);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Makes an order in pieces, so that the pane stays alive meanwhile; 300,000 names take a second. */
export async function sortInSlices(accounts: RankedAccounts, key: SortKey): Promise<void> {
  const steps = sorting(accounts, key);
  const turns = new Turns();
  while (!steps.next().done) await turns.pause();
}

function* sorting(accounts: RankedAccounts, key: SortKey): Generator<void, Uint32Array> {
  const orders = known.get(accounts) ?? new Map<SortKey, Uint32Array>();
  known.set(accounts, orders);
  let order = orders.get(key);
  if (!order) {
    order = yield* positionsBy(accounts, key);
    orders.set(key, order);
  }
  return order;
}

function* positionsBy(accounts: RankedAccounts, key: SortKey): Generator<void, Uint32Array> {
  const inValueOrder = new Uint32Array(accounts.value.length).map((_, i) => i);
  switch (key) {
    // Class and running total rise with falling value, so value order serves all three.
    case "class":
    case "value":
    case "cumulative":
      return inValueOrder;
    case "account": {
      const keys = yield* nameKeys(accounts);
      return yield* mergeSort(inValueOrder, (a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
    }
    case "second":
      return yield* byFigure(accounts.second, inValueOrder);
    case "orders":
      return yield* byFigure(accounts.orders, inValueOrder);
    case "lastDate":
      return yield* byFigure(accounts.lastDate, inValueOrder);
  }
}

/** Largest first, equal ones in value order; accounts without a figure at the end. */
function* byFigure(figures: ArrayLike<number> | undefined, order: Uint32Array): Generator<void, Uint32Array> {
  if (!figures) return order;
  const keys = new Float64Array(figures).map((figure) => (Number.isNaN(figure) ? -Infinity : amountKey(figure)));
  // Between two accounts without a figure the difference is NaN, and value order decides.
  return yield* mergeSort(order, (a, b) => keys[b]! - keys[a]! || a - b);
}

/** Keys made, and positions sorted at once or merged, between two yields. */
const BLOCK = 4096;
/** Digits that a number inside a name is filled up to, so that C9 comes before C10. */
const DIGITS = 12;
/** Letters without accents need no decomposition; digits and capitals are handled below. */
const PLAIN = /^[ -~]*$/;

/**
 * What names are ordered by: without capitals and accents, numbers by size. Comparing these is some fifty times faster than a collator,
 * which would stop the pane for seconds with 300,000 accounts; other scripts come in the order of their characters. Yields now and then.
 */
function* nameKeys(accounts: RankedAccounts): Generator<void, string[]> {
  const keys: string[] = [];
  for (let at = 0; at < accounts.account.length; at++) {
    keys.push(nameKey(accountTitle(accounts, at)));
    if (at % BLOCK === 0) yield;
  }
  return keys;
}

function nameKey(title: string): string {
  const letters = PLAIN.test(title) ? title : title.normalize("NFD").replace(/\p{M}/gu, "");
  return letters.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));
}

/** Sorts positions in pieces of some milliseconds each; yields after every piece. Stable where the comparison is. */
export function* mergeSort(positions: Uint32Array, compare: (a: number, b: number) => number): Generator<void, Uint32Array> {
  let from = positions.slice();
  for (let start = 0; start < from.length; start += BLOCK) {
    from.subarray(start, start + BLOCK).sort(compare);
    yield;
  }
  let to = new Uint32Array(from.length);
  for (let width = BLOCK; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) yield* merge(from, to, start, width, compare);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges the two sorted runs of `width` that begin at `start`. */
function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
    to[at] = from[takeLeft ? left++ : right++]!;
    if (at % BLOCK === 0) yield;
  }
}
