import { CalcError } from "../CalcError";
import { RunningSum, sum } from "../numeric/sum";
import { addUpAccounts, type AccountId } from "./addUpAccounts";
import { classifyRanked, rankValues } from "./rankAccounts";

/** Column words of the curve, in the order of its rows. */
export const WHALE_COLUMNS = ["rank", "account", "profit", "cumulative", "share of net", "peak"];

/** Position of the first highest point of the curve. */
function peakPosition(cumulative: Float64Array): number {
  let peak = 0;
  for (let i = 1; i < cumulative.length; i++) if (cumulative[i]! > cumulative[peak]!) peak = i;
  return peak;
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
  const { order } = rankValues(totals.values);
  const sorted = Float64Array.from(order, (i) => totals.values[i]!);
  const net = sum(sorted);
  if (!Number.isFinite(net)) throw new CalcError("noAnswer", "profits", { rule: "tooLarge" });
  const { rank } = classifyRanked(sorted, net, 1, 1);
  const cumulative = runningSums(sorted);
  const peak = peakPosition(cumulative);
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
