import { type AccountId, addUpAccounts } from "../addUpAccounts";
import { positiveTotal } from "../rows/accountTotals";
import { classLimits } from "./classByRule";
import { classifyRanked, type ParetoClass, rankValues } from "./rankAccounts";

/** Column words of the ranking, in the order of its rows. */
export const PARETO_COLUMNS = ["rank", "account", "value", "share", "cumulative", "class"];

/**
 * The accounts from the largest to the smallest with their share of the net total, cumulative share and ABC class; lines of one account are
 * added up first. Equal totals share rank, cumulative share and class and keep their order of first appearance.
 *
 * @param accounts id of each line
 * @param values money of each line, same length
 * @param a share at which class A ends, above 0
 * @param b share at which class B ends, a to 1
 * @returns rows in the order of PARETO_COLUMNS; rank 1, 2, 2, 4; shares are fractions of the net total
 * @throws {CalcError} limits out of range; no answer when the total is not above 0
 * Source: Dickie (1951), ABC inventory analysis; ties: Russo & Ferrari (2020), DAX Patterns.
 */
export function paretoRanking(accounts: readonly AccountId[], values: ArrayLike<number>, a = 0.8, b = 0.95): AccountId[][] {
  classLimits(a, b);
  const totals = addUpAccounts(accounts, values);
  const ranking = rankValues(totals.values, totals.noise);
  const { order, sorted, total } = ranking;
  positiveTotal(total);
  const { rank, cumulative, classes } = classifyRanked(ranking, a, b);
  const rows = new Array<AccountId[]>(order.length);
  for (let i = 0; i < order.length; i++) {
    const value = sorted[i]!;
    rows[i] = [rank[i]!, totals.accounts[order[i]!]!, value, value / total, cumulative[i]!, classes[i]!];
  }
  return rows;
}

/**
 * ABC class of each value, in the order given: by the share of the net total that larger values already hold. Equal values share a class;
 * the account that crosses a limit belongs to the higher class; a negative value is C.
 *
 * @param values one figure an account, at least one
 * @param a share at which class A ends, above 0
 * @param b share at which class B ends, a to 1
 * @throws {CalcError} limits out of range; no answer when the total is not above 0
 * Source: Dickie (1951), ABC inventory analysis shoots for dollars not pennies; ties: Russo & Ferrari (2020), DAX Patterns.
 */
export function paretoClasses(values: ArrayLike<number>, a = 0.8, b = 0.95): ParetoClass[] {
  classLimits(a, b);
  const ranking = rankValues(values);
  positiveTotal(ranking.total);
  const { classes } = classifyRanked(ranking, a, b);
  const found = new Array<ParetoClass>(values.length);
  for (let i = 0; i < values.length; i++) found[ranking.order[i]!] = classes[i]!;
  return found;
}
