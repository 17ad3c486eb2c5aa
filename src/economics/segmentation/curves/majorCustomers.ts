import { positiveFraction } from "../../guards";
import { type AccountId, addUpAccounts } from "../addUpAccounts";
import { rankValues, roundedShare } from "../classes/rankAccounts";
import { positiveTotal } from "../rows/accountTotals";

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
