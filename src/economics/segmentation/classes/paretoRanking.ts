import { type AccountId, addUpAccounts } from "../addUpAccounts";
import { positiveTotal } from "../rows/accountTotals";
import { classLimits } from "./classByRule";
import { type AbcLimits, classifyRanked, type ParetoClass, rankValues } from "./rankAccounts";

/** Column words of the ranking, in the order of its rows. */
export const PARETO_COLUMNS = ["rank", "account", "value", "share", "cumulative", "class"];

/**
 * The accounts from the largest to the smallest with their share of the net total, cumulative share and ABC class; lines of one account are
 * added up first. Equal totals share rank, cumulative share and class and keep their order of first appearance.
 *
 * @param accounts id of each line
 * @param values money of each line, same length
 * @param limits shares at which class A ends, above 0, and class B, a to 1; where the account that crosses one belongs
 * @returns rows in the order of PARETO_COLUMNS; rank 1, 2, 2, 4; shares are fractions of the net total
 * @throws {CalcError} limits out of range; no answer when the total is not above 0
 * Source: Dickie (1951), ABC inventory analysis; ties: Russo & Ferrari (2020), DAX Patterns.
 */
export function paretoRanking(accounts: readonly AccountId[], values: ArrayLike<number>, limits: AbcLimits): AccountId[][] {
  classLimits(limits.a, limits.b);
  const totals = addUpAccounts(accounts, values);
  const ranking = rankValues(totals.values, totals.noise);
  const { order, sorted, total } = ranking;
  positiveTotal(total);
  const { rank, cumulative, classes } = classifyRanked(ranking, limits);
  const rows = new Array<AccountId[]>(order.length);
  for (let i = 0; i < order.length; i++) {
    const value = sorted[i]!;
    rows[i] = [rank[i]!, totals.accounts[order[i]!]!, value, value / total, cumulative[i]!, classes[i]!];
  }
  return rows;
}

/**
 * ABC class of each value, in the order given, by the cumulative share of the net total. Equal values share a class; the largest is A, a
 * negative value is C.
 *
 * @param values one figure an account, at least one
 * @param limits shares at which class A ends, above 0, and class B, a to 1; where the account that crosses one belongs
 * @throws {CalcError} limits out of range; no answer when the total is not above 0
 * Source: Dickie (1951), ABC inventory analysis shoots for dollars not pennies; ties: Russo & Ferrari (2020), DAX Patterns.
 */
export function paretoClasses(values: ArrayLike<number>, limits: AbcLimits): ParetoClass[] {
  classLimits(limits.a, limits.b);
  const ranking = rankValues(values);
  positiveTotal(ranking.total);
  const { classes } = classifyRanked(ranking, limits);
  const found = new Array<ParetoClass>(values.length);
  for (let i = 0; i < values.length; i++) found[ranking.order[i]!] = classes[i]!;
  return found;
}
