import { finite } from "../guards";
import { responseConstant, responseRate } from "./responseConstant";

/** Column words of the result. */
export const ACQUISITION_SPEND_COLUMNS = ["k", "best spend", "rate there", "value"];

/**
 * Money to spend on each prospect: where one more unit of it buys as much lifetime value as it costs, A* = ln(ceiling * k * CLV) / k; nothing when even the
 * first unit buys less.
 *
 * @param clv lifetime value of a customer won, without the cost of winning him
 * @param rate share of prospects won with the spend of today, above 0, below the ceiling
 * @param spend money per prospect today, above 0
 * @param ceiling the most that any spend can win, at most 1
 * @returns one row in the order of ACQUISITION_SPEND_COLUMNS; value = rate * CLV - spend, per prospect
 * @throws {CalcError} argument out of range
 * Source: Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4).
 */
export function bestAcquisitionSpend(clv: number, rate: number, spend: number, ceiling: number): number[] {
  finite("clv", clv);
  const constant = responseConstant("rate", rate, spend, ceiling);
  const first = ceiling * constant * clv;
  const best = first > 1 ? Math.log(first) / constant : 0;
  const reached = responseRate(constant, best, ceiling);
  return [constant, best, reached, best === 0 ? 0 : reached * clv - best];
}
