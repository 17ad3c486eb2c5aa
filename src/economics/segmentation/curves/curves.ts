import { CalcError } from "../../CalcError";
import { RunningSum, sum } from "../../numeric/sum";
import { type AccountId, addUpAccounts } from "../addUpAccounts";
import { rankValues, roundedShare } from "../classes/rankAccounts";
import { ascendingValues, descendingValues, netTotal, positiveTotal } from "../rows/accountTotals";

/** A point of a curve. */
interface CurvePoint {
  x: number;
  y: number;
}

/**
 * Thins a curve for drawing: evenly spread positions with both ends, and the positions that must stay, in ascending order.
 * @param last position of the last point
 * @param most points, at least 2; those to keep come on top
 */
function thinnedPositions(last: number, most: number, keep: readonly number[]): number[] {
  const steps = Math.max(1, Math.min(last, most - 1));
  const positions = new Set(keep);
  for (let step = 0; step <= steps; step++) positions.add(Math.round((step * last) / steps));
  return [...positions].sort((a, b) => a - b);
}

/** Share held by the smallest accounts, after each of them, from 0 to 1; the input is in descending order. */
function cumulativeShares(sorted: ArrayLike<number>, accounts: number): Float64Array {
  const held = new RunningSum();
  const cumulative = new Float64Array(accounts + 1);
  for (let i = 0; i < accounts; i++) {
    held.add(sorted[accounts - 1 - i]!);
    cumulative[i + 1] = held.value;
  }
  const total = held.value;
  return cumulative.map((value) => value / total);
}

/** Where the curve is farthest below the line of equality. */
function widestPosition(shares: Float64Array): number {
  const last = shares.length - 1;
  let widest = 0;
  for (let i = 1; i < last; i++) if (i / last - shares[i]! > widest / last - shares[widest]!) widest = i;
  return widest;
}

/** Where the accounts above hold the target for the last time. */
function crossingPosition(shares: Float64Array, target: number): number {
  let crossing = shares.length - 1;
  while (crossing > 0 && roundedShare(shares[crossing]!) > roundedShare(1 - target)) crossing--;
  return crossing;
}

/**
 * Points of the Lorenz curve for drawing: share of the accounts, the smallest first, and share of the value they hold. Accounts below 0 are
 * left out, as in PARETO.GINI's place in the answer. The widest gap to the line of equality, and where the larger accounts hold the target,
 * stay in.
 *
 * @param values one figure an account, in any order; fastest from the largest to the smallest
 * @param most points
 * @param target share held by the larger accounts
 * @returns from (0, 0) to (1, 1); none where nothing is above 0
 * Source: Lorenz (1905), Publications of the American Statistical Association 9(70).
 */
export function lorenzPoints(values: ArrayLike<number>, most: number, target = 0.8): CurvePoint[] {
  const sorted = descendingValues(values);
  let accounts = sorted.length;
  while (accounts > 0 && sorted[accounts - 1]! < 0) accounts--;
  if (accounts === 0 || !(sorted[0]! > 0)) return [];
  const shares = cumulativeShares(sorted, accounts);
  const keep = [widestPosition(shares), crossingPosition(shares, target)];
  return thinnedPositions(accounts, most, keep).map((at) => ({ x: at / accounts, y: shares[at]! }));
}

/** Column words of the curve, in the order of its rows. */
export const LORENZ_COLUMNS = ["accounts", "value"];

/**
 * Points of the Lorenz curve: share of the accounts, the smallest first, and the share of all value they hold.
 *
 * @param values one figure an account, at least one, none negative; 0 counts as an account
 * @returns one row more than values, in the order of LORENZ_COLUMNS, from (0, 0) to (1, 1)
 * @throws {CalcError} a negative value; no answer when all are 0
 * Source: Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70).
 */
export function lorenzCurve(values: ArrayLike<number>): number[][] {
  const ascending = ascendingValues(values);
  const total = sum(ascending);
  positiveTotal(total);
  const held = new RunningSum();
  const rows: number[][] = [[0, 0]];
  for (let i = 0; i < ascending.length; i++) {
    held.add(ascending[i]!);
    rows.push([(i + 1) / ascending.length, held.value / total]);
  }
  return rows;
}

export interface WhalePoints {
  /** share of the accounts, the most profitable first, and the profit so far in money; from (0, 0) */
  points: CurvePoint[];
  /** net profit of all accounts */
  total: number;
  /** highest profit so far */
  peak: number;
  /** fewest accounts that reach it */
  accountsToPeak: number;
  /** what the accounts after the peak take away again: peak - total */
  hiddenLoss: number;
  /** fewest accounts that make as much as all together; absent where the total is not above 0 */
  accountsToTotal?: number;
}

function runningTotals(sorted: ArrayLike<number>): Float64Array {
  const held = new RunningSum();
  const totals = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) {
    held.add(sorted[i]!);
    totals[i + 1] = held.value;
  }
  return totals;
}

/** How many accounts bring profit: the curve climbs over them and falls after them. */
function profitable(sorted: ArrayLike<number>): number {
  let accounts = 0;
  while (accounts < sorted.length && sorted[accounts]! > 0) accounts++;
  return accounts;
}

/**
 * Whale curve of profit for drawing: its peak, and where it first reaches the net total, stay in when it is thinned. In money, since shares
 * of a net total of 0 or less turn the curve upside down; divide by the total where that is above 0.
 *
 * @param values profit of each account, any sign, in any order; fastest from the largest to the smallest
 * @param most points
 * @param net total of the values as their lines give it; of the values as given if left out
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function whalePoints(values: ArrayLike<number>, most: number, net?: number): WhalePoints {
  const sorted = descendingValues(values);
  const accounts = sorted.length;
  if (accounts === 0) return { points: [], total: 0, peak: 0, accountsToPeak: 0, hiddenLoss: 0 };
  const totals = runningTotals(sorted);
  const total = net ?? netTotal(sorted);
  const accountsToPeak = profitable(sorted);
  const peak = totals[accountsToPeak]!;
  const accountsToTotal = total > 0 ? totals.findIndex((held) => roundedShare(held / total) >= 1) : undefined;
  const keep = accountsToTotal === undefined ? [accountsToPeak] : [accountsToPeak, accountsToTotal];
  const points = thinnedPositions(accounts, most, keep).map((at) => ({ x: at / accounts, y: totals[at]! }));
  return { points, total, peak, accountsToPeak, hiddenLoss: peak - total, ...(accountsToTotal === undefined ? {} : { accountsToTotal }) };
}

/** Column words of the curve, in the order of its rows. */
export const WHALE_COLUMNS = ["rank", "account", "profit", "cumulative", "share of net", "peak"];

/** Position of the first highest point of the curve: it climbs over the profits and falls after them. */
function peakPosition(sorted: Float64Array): number {
  let profits = 0;
  while (profits < sorted.length && sorted[profits]! > 0) profits++;
  return Math.max(0, profits - 1);
}

/** Running sums; the last one is the net total. */
function runningSums(sorted: Float64Array): Float64Array {
  const held = new RunningSum();
  return sorted.map((value) => {
    held.add(value);
    return held.value;
  });
}

/**
 * The accounts from the most to the least profitable with the profit so far: it climbs above the net total and falls back to it. Lines of
 * one account are added up.
 *
 * @param accounts id of each line
 * @param profits money of each line after the cost to serve, same length, any sign
 * @returns rows in the order of WHALE_COLUMNS: equal profits share the rank and keep their order; share of net = cumulative / net total,
 * refused where the net total is not above 0; peak is TRUE once, at the fewest accounts that reach the highest cumulative profit
 * @throws {CalcError} sums out of range
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function whaleCurve(accounts: readonly AccountId[], profits: ArrayLike<number>): unknown[][] {
  const totals = addUpAccounts(accounts, profits);
  const { order, sorted, rank, total: net } = rankValues(totals.values, totals.noise);
  if (!Number.isFinite(net)) throw new CalcError("noAnswer", "profits", { rule: "tooLarge" });
  const cumulative = runningSums(sorted);
  const peak = peakPosition(sorted);
  const noShare = new CalcError("noAnswer", "profits", { rule: "noTotal", total: net });
  return Array.from(order, (account, i) => [
    rank[i]!,
    totals.accounts[account]!,
    sorted[i]!,
    cumulative[i]!,
    net > 0 ? cumulative[i]! / net : noShare,
    i === peak,
  ]);
}
