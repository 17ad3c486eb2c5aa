import { CalcError } from "../../CalcError";
import { RunningSum } from "../../numeric/sum";
import { type AccountId, addUpAccounts } from "../addUpAccounts";
import { rankValues, roundedShare } from "../classes/rankAccounts";
import { descendingValues, netTotal } from "../rows/accountTotals";
import { type CurvePoint, thinnedPositions } from "./curvePoints";

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
