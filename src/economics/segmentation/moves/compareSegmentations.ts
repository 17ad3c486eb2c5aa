import { amountKeys, sameAmount } from "../../numeric/amountKey";
import { descendingOrder } from "../../numeric/descendingOrder";
import { RunningSum, sum } from "../../numeric/sum";
import type { ClassedAccounts, Move, Movement, Period, Segmentation, SegmentationRun } from "../keyAccounts.types";
import { ABSENT, AccountPairs, type Side } from "../rows/AccountPairs";
import { picked } from "../rows/accountColumns";
import { finished, finishedInSlices, type Steps } from "../steps";

class Step {
  accounts = 0;
  private readonly total = new RunningSum();

  add(amount: number, less = 0): void {
    this.accounts++;
    this.total.add(amount);
    this.total.add(-less);
  }

  get amount(): number {
    return this.total.value;
  }
}

/**
 * What became of the value: opening + new + grown - shrunk - lost = closing. Steps add up what accounts had and have, not rounded
 * differences, so that the bridge closes to the last digit or two of a double.
 *
 * @param before value of each account, 0 where it was not there
 * @param now value of the same accounts
 * @param change now less before; 0 where the two are equal but for noise
 */
function valueBridge(
  before: Float64Array,
  now: Float64Array,
  change: Float64Array,
  move: readonly Move[],
): Pick<Movement, "bridge" | "counts"> {
  const [won, lost, grown, shrunk] = [new Step(), new Step(), new Step(), new Step()];
  for (let i = 0; i < move.length; i++) {
    const [opening, closing] = [before[i]!, now[i]!];
    if (move[i] === "new") won.add(closing);
    else if (move[i] === "lost") lost.add(opening);
    else if (change[i]! > 0) grown.add(closing, opening);
    else if (change[i]! < 0) shrunk.add(opening, closing);
  }
  const counted = move.length - won.accounts - lost.accounts;
  return {
    bridge: {
      opening: sum(before),
      new: won.amount,
      grown: grown.amount,
      shrunk: shrunk.amount,
      lost: lost.amount,
      closing: sum(now),
    },
    counts: {
      opening: move.length - won.accounts,
      new: won.accounts,
      grown: grown.accounts,
      shrunk: shrunk.accounts,
      unchanged: counted - grown.accounts - shrunk.accounts,
      lost: lost.accounts,
      closing: move.length - lost.accounts,
    },
  };
}

/** What a comparison needs of a segmentation. @param label what it is about, e.g. "Jan 2026 to Jun 2026" */
export function classedAccounts({ accounts, classNames }: Segmentation, label: string): ClassedAccounts {
  const { account, accountCell, name, value } = accounts;
  return { label, account, accountCell, ...(name ? { name } : {}), value, class: accounts.class, classNames };
}

/**
 * Two halves of a period of whole days, the later one directly after the earlier one, which takes the odd day. A single day has an empty
 * later half.
 */
export function halves({ from, to }: Period): { before: Period; now: Period } {
  const middle = from + Math.ceil((to - from + 1) / 2) - 1;
  return { before: { from, to: middle }, now: { from: middle + 1, to } };
}

/** Positions of the accounts that were lost or shrank, the largest loss first (`change` says how much, as a negative amount). */
export function lostValue({ change }: Movement): number[] {
  const positions: number[] = [];
  for (let i = 0; i < change.length; i++) if (change[i]! < 0) positions.push(i);
  return positions;
}

function moveOf(before: number, now: number): Move {
  if (before === ABSENT) return "new";
  if (now === ABSENT) return "lost";
  if (before === now) return "same";
  return now < before ? "up" : "down";
}

/** Accounts by class before (rows) and class now (columns), the last row and column not there. */
function migrationMatrix(before: Int8Array, now: Int8Array, classes: number): number[][] {
  const matrix = Array.from({ length: classes + 1 }, () => new Array<number>(classes + 1).fill(0));
  const place = (found: number): number => (found === ABSENT ? classes : found);
  for (let i = 0; i < before.length; i++) matrix[place(before[i]!)]![place(now[i]!)]!++;
  return matrix;
}

/** Positions of the accounts in the first class of one side and not of the other. */
function onlyFirst(side: Int8Array, other: Int8Array): number[] {
  const positions: number[] = [];
  for (let i = 0; i < side.length; i++) if (side[i] === 0 && other[i] !== 0) positions.push(i);
  return positions;
}

/** What an account gained; 0 where the two amounts are equal but for noise. */
const changeOf = (before: number, now: number): number => (sameAmount(before, now) ? 0 : now - before);

/** Numbers of the accounts that are on one side at least, by absolute change, the largest first. */
function byChange(before: Side, now: Side, accounts: number): Uint32Array {
  const size = new Float64Array(accounts);
  for (let i = 0; i < accounts; i++) size[i] = Math.abs(changeOf(before.value[i]!, now.value[i]!));
  return descendingOrder(amountKeys(size)).filter((i) => before.class[i] !== ABSENT || now.class[i] !== ABSENT);
}

/** Reads a typed column in another order. */
function ordered<T extends Float64Array | Int8Array>(column: T, order: Uint32Array, into: T): T {
  for (let i = 0; i < order.length; i++) into[i] = column[order[i]!]!;
  return into;
}

const valuesOf = ({ value }: Side, order: Uint32Array) => ordered(value, order, new Float64Array(order.length));
const classesOf = (side: Side, order: Uint32Array) => ordered(side.class, order, new Int8Array(order.length));

function movesOf(before: Int8Array, now: Int8Array): Move[] {
  const moves = new Array<Move>(before.length);
  for (let i = 0; i < moves.length; i++) moves[i] = moveOf(before[i]!, now[i]!);
  return moves;
}

function* comparisonSteps(before: ClassedAccounts, now: ClassedAccounts): Steps<Movement> {
  const classNames = [...new Set([...now.classNames, ...before.classNames])];
  const most = before.account.length + now.account.length;
  const pairs = new AccountPairs(most, classNames);
  const nowSide = yield* pairs.addSide(now);
  const beforeSide = yield* pairs.addSide(before);
  const order = byChange(beforeSide, nowSide, pairs.account.length);
  yield most;
  const [valueBefore, valueNow] = [valuesOf(beforeSide, order), valuesOf(nowSide, order)];
  const [classBefore, classNow] = [classesOf(beforeSide, order), classesOf(nowSide, order)];
  yield most;
  const account = picked(pairs.account, order);
  const accountCell = picked(pairs.accountCell, order);
  const name = before.name || now.name ? { name: picked(pairs.name, order) } : {};
  yield most;
  const move = movesOf(classBefore, classNow);
  const change = valueNow.map((value, i) => changeOf(valueBefore[i]!, value));
  yield most;
  return {
    beforeLabel: before.label,
    nowLabel: now.label,
    classNames,
    account,
    accountCell,
    ...name,
    before: valueBefore,
    now: valueNow,
    change,
    classBefore,
    classNow,
    move,
    matrix: migrationMatrix(classBefore, classNow, classNames.length),
    entered: onlyFirst(classNow, classBefore),
    left: onlyFirst(classBefore, classNow),
    ...valueBridge(valueBefore, valueNow, change, move),
  };
}

/**
 * @public the answer at once, for callers without a page
 *
 * How accounts moved from one segmentation to another: class by class, who entered and left the first class, and what became of the value.
 * Accounts are matched by their key, so that "ACME " and "acme" are one; an account of value 0 is not there: it is no customer, as in
 * LOYALTY.RETENTION.REVENUE.
 *
 * @param before accounts of the earlier segmentation, in any order
 * @param now accounts of the later one, under the same or other class names
 * @returns counts agree with PARETO.MIGRATION; the bridge closes: opening + new + grown - shrunk - lost = closing
 * Source: transition counts, Anderson & Goodman (1957); bridge, Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5.
 */
export function compareSegmentations(before: ClassedAccounts, now: ClassedAccounts): Movement {
  return finished(comparisonSteps(before, now));
}

/**
 * The same answer, with a pause after each step so that a pane stays alive: worth it from some 50,000 accounts.
 * @param run progress in accounts; when its signal is aborted the promise rejects with an AbortError
 */
export function compareSegmentationsInSlices(before: ClassedAccounts, now: ClassedAccounts, run: SegmentationRun = {}): Promise<Movement> {
  return finishedInSlices(comparisonSteps(before, now), before.account.length + now.account.length, run);
}
