import { CalcError } from "../CalcError";
import { RunningSum } from "../numeric/sum";
import { addUpAccounts, type AccountId } from "./addUpAccounts";
import { rankValues } from "./rankAccounts";

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
 * The accounts from the most to the least profitable with the profit so far: it climbs above the net total and falls back to it. Lines of one account are added up.
 *
 * @param accounts id of each line
 * @param profits money of each line after the cost to serve, same length, any sign
 * @returns rows in the order of WHALE_COLUMNS: equal profits share the rank and keep their order; share of net = cumulative / net total, refused
 * where the net total is not above 0; peak is TRUE once, at the fewest accounts that reach the highest cumulative profit
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
