import { CalcError } from "../../CalcError";
import { positiveFraction } from "../../guards";
import { RunningSum, sum } from "../../numeric/sum";
import { type AccountId, addUpAccounts } from "../addUpAccounts";
import { rankValues, roundedShare } from "../classes/rankAccounts";
import type { ClassRule, Concentration } from "../keyAccounts.types";
import { ascendingValues, positiveTotal } from "../rows/accountTotals";

/** Sum of (2i - n - 1) * x_i over the ascending values: twice the area between the Lorenz curve and the diagonal, unscaled. */
function weightedSum(ascending: Float64Array): number {
  const count = ascending.length;
  const weighted = new RunningSum();
  for (let i = 0; i < count; i++) weighted.add((2 * i + 1 - count) * ascending[i]!);
  return weighted.value;
}

/**
 * Gini coefficient of concentration: sum of (2i - n - 1) * x_i over the ascending values, divided by n * total; 0 = all alike, 1 = one
 * holds all.
 *
 * @param values one figure an account, at least one, none negative; all 0 gives 0
 * @param smallSample times n / (n - 1), so that "one holds all" is 1 at any size
 * @returns 0 to 1
 * @throws {CalcError} a negative value; no answer for a small sample of one account
 * Source: Gini (1912), Variabilita e mutabilita; rank form and small-sample factor: Deaton (1997), The analysis of household surveys, eq.
 * 3.14.
 */
export function giniCoefficient(values: ArrayLike<number>, smallSample = false): number {
  const ascending = new Float64Array(values).sort();
  const count = ascending.length;
  if (ascending[0]! < 0) throw new CalcError("argument", "values", { rule: "atLeast", limit: 0, got: ascending[0]! });
  if (smallSample && count < 2) throw new CalcError("noAnswer", "values", { rule: "tooFew", needed: 2, got: count });
  const total = sum(ascending);
  if (total === 0) return 0;
  const accounts = smallSample ? count - 1 : count;
  // rounding may leave a hair below 0 or above 1
  return Math.min(1, Math.max(0, weightedSum(ascending) / accounts / total));
}

/**
 * Concentration as the sum of the squared shares: 1 / n when n accounts are alike, 1 when one holds all. Its inverse is the effective
 * number of accounts.
 *
 * @param values one figure an account, at least one, none negative
 * @returns 1 / n to 1 (times 10,000 it is the scale of competition authorities)
 * @throws {CalcError} a negative value; no answer when all are 0
 * Source: Herfindahl (1950), Concentration in the steel industry; Hirschman (1964), The paternity of an index, American Economic Review 54.
 */
export function herfindahlIndex(values: ArrayLike<number>): number {
  const ascending = ascendingValues(values);
  const total = sum(ascending);
  positiveTotal(total);
  const squares = new RunningSum();
  for (const value of ascending) squares.add((value / total) ** 2);
  return Math.min(1, squares.value);
}

const DEFAULT_TARGET = 0.8;

function held(sorted: Float64Array, accounts: number): number {
  const whole = Math.min(Math.floor(accounts), sorted.length);
  const sum = new RunningSum();
  for (let i = 0; i < whole; i++) sum.add(sorted[i]!);
  if (whole < sorted.length) sum.add((accounts - whole) * sorted[whole]!);
  return sum.value;
}

function countAtShare(sorted: Float64Array, total: number, share: number): number {
  const sum = new RunningSum();
  for (let i = 0; i < sorted.length; i++) {
    sum.add(sorted[i]!);
    if (roundedShare(sum.value / total) >= roundedShare(share)) return i + 1;
  }
  return sorted.length;
}

/** Accounts not below 0, which come first. */
function notNegative(sorted: Float64Array): Float64Array {
  const end = sorted.findIndex((value) => value < 0);
  return end < 0 ? sorted : sorted.subarray(0, end);
}

/** The cumulative share that the answer speaks of: the first limit of a rule by cumulative share, else 80%. */
export function targetShare(rule: ClassRule): number {
  return rule.by === "cumulativeShare" ? (rule.limits[0] ?? DEFAULT_TARGET) : DEFAULT_TARGET;
}

/**
 * How much of the total the largest accounts hold. The top 20% counts a fraction of an account where 20% of the accounts is not a whole
 * number, as PARETO.SHARE does; the count is the smallest number of accounts that reaches the target, as PARETO.COUNT; Gini and effective
 * accounts are those of PARETO.GINI and PARETO.HHI over the accounts not below 0.
 * @param sorted values from the largest to the smallest, at least one
 * @param total their sum, above 0
 * @param target share, above 0, at most 1
 */
export function concentration(sorted: Float64Array, total: number, target: number): Concentration {
  const spread = notNegative(sorted);
  return {
    target,
    countAtTarget: countAtShare(sorted, total, target),
    top20Share: held(sorted, 0.2 * sorted.length) / total,
    largestShare: held(sorted, 1) / total,
    top5Share: held(sorted, 5) / total,
    gini: giniCoefficient(spread),
    effectiveAccounts: 1 / herfindahlIndex(spread),
    zeroAccounts: spread.reduce((count, value) => count + (value === 0 ? 1 : 0), 0),
  };
}

/** Column words of the list, in the order of its rows. */
export const MAJOR_COLUMNS = ["rank", "account", "value", "share"];

/**
 * The accounts that hold at least `limit` of the net total each, the largest first; lines of one account are added up. A share met within
 * 1e-12 is met.
 *
 * @param accounts id of each line
 * @param values revenue of each line, same length
 * @param limit share of the net total, above 0, at most 1
 * @returns rows in the order of MAJOR_COLUMNS, none if no account is that large; equal values share the rank and keep their order
 * @throws {CalcError} limit out of range; no answer when the total is not above 0
 * Source: IFRS 8 Operating Segments, paragraph 34; ASC 280-10-50-42: customers of 10 per cent or more of revenue.
 */
export function majorCustomers(accounts: readonly AccountId[], values: ArrayLike<number>, limit = 0.1): AccountId[][] {
  positiveFraction("limit", limit);
  const totals = addUpAccounts(accounts, values);
  const { order, sorted, rank, total } = rankValues(totals.values, totals.noise);
  positiveTotal(total);
  const wanted = roundedShare(limit);
  const rows: AccountId[][] = [];
  const isMajor = (i: number): boolean => (i > 0 && rank[i] === rank[i - 1]) || roundedShare(sorted[i]! / total) >= wanted;
  for (let i = 0; i < order.length && isMajor(i); i++) rows.push([rank[i]!, totals.accounts[order[i]!]!, sorted[i]!, sorted[i]! / total]);
  return rows;
}
