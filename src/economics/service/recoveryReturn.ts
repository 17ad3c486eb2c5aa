import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { atLeast, finite, fraction } from "../guards";

/** Column words of the result. */
export const RECOVERY_COLUMNS = ["saved", "value", "cost", "net", "ROI"];

export interface RecoveryReturn {
  /** customers who stay because their complaint was resolved */
  saved: number;
  value: number;
  cost: number;
  net: number;
  /** net / cost, or why there is none */
  roi: FigureOrError;
}

function roiOf(net: number, cost: number): number {
  if (cost === 0) throw new CalcError("noAnswer", "The cost", { rule: "costIsZero" });
  return net / cost;
}

/**
 * Return on handling complaints: customers saved = complaints * (share who stay when resolved - share who stay anyway); value = saved *
 * lifetime value; net = value - cost. Negative where handling keeps fewer customers than leaving them alone.
 *
 * @param complaints number, at least 0
 * @param clv lifetime value of a customer, money
 * @param rateResolved share who buy again when their complaint is resolved, 0 to 1
 * @param rateUnresolved share who buy again when it is not, 0 to 1
 * @param costEach money to handle a complaint, at least 0
 * @throws {CalcError} argument out of range
 * Source: Technical Assistance Research Programs (1986), Consumer complaint handling in America: an update study.
 */
export function recoveryReturn(
  complaints: number,
  clv: number,
  rateResolved: number,
  rateUnresolved: number,
  costEach: number,
): RecoveryReturn {
  atLeast("complaints", complaints, 0);
  finite("clv", clv);
  fraction("rate_resolved", rateResolved);
  fraction("rate_unresolved", rateUnresolved);
  atLeast("cost_each", costEach, 0);
  const saved = complaints * (rateResolved - rateUnresolved);
  const value = saved * clv;
  const cost = complaints * costEach;
  const net = value - cost;
  return { saved, value, cost, net, roi: figureOrError(() => roiOf(net, cost)) };
}
