import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { everyFigure, finite, fraction, notNegative, positive } from "../guards";
import { amountKey } from "../numeric/amountKey";

/**
 * Cost of customers lost: lost * ((1 - replaced) * lifetime value + replaced * replacement cost). A customer who is replaced by one of the
 * same value costs only the replacement.
 *
 * @param customersLost number, at least 0
 * @param clv lifetime value of a lost customer, money
 * @param replaced share of the lost customers who are replaced, 0 to 1
 * @param replacementCost money to win a replacement, at least 0
 * @returns money
 * @throws {CalcError} argument out of range
 * Source: Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), value at risk of a lost customer.
 */
export function churnCost(customersLost: number, clv: number, replaced = 0, replacementCost = 0): number {
  notNegative("customers_lost", customersLost);
  finite("clv", clv);
  fraction("replaced", replaced);
  notNegative("replacement_cost", replacementCost);
  return customersLost * ((1 - replaced) * clv + replaced * replacementCost);
}

/**
 * Extra share of customers whose loss uses up what a cut in service saves: saving / (customers * lifetime value).
 *
 * @param saving money saved once, or each period for a lifetime value counted from the same moment, at least 0
 * @param customers number of customers served, above 0
 * @param clv lifetime value of a customer, money, above 0
 * @returns share of the customers, to be lost once; above 1 = the cut pays even if all leave
 * @throws {CalcError} argument out of range
 * Source: root of saving - extra churn * customers * lifetime value; Braff & DeVine (2008), Maintaining the customer experience, McKinsey
 * Quarterly.
 */
export function breakEvenChurn(saving: number, customers: number, clv: number): number {
  notNegative("saving", saving);
  positive("customers", customers);
  positive("clv", clv);
  return saving / customers / clv;
}

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
  notNegative("complaints", complaints);
  finite("clv", clv);
  fraction("rate_resolved", rateResolved);
  fraction("rate_unresolved", rateUnresolved);
  notNegative("cost_each", costEach);
  const saved = complaints * (rateResolved - rateUnresolved);
  const value = saved * clv;
  const cost = complaints * costEach;
  const net = value - cost;
  return { saved, value, cost, net, roi: figureOrError(() => roiOf(net, cost)) };
}

/** Column words of the ranking, in the order of its rows. */
export const LEVER_COLUMNS = ["name", "cost per kept customer", "net", "rank"];

function costPerKept(unitCost: number, kept: number): number {
  if (kept === 0) throw new CalcError("noAnswer", "fit", { rule: "keepsNobody" });
  return unitCost / kept;
}

/** 1 + how many are cheaper; a lever that keeps nobody comes last. */
function ranks(costs: readonly FigureOrError[]): number[] {
  const figures = costs.map((cost) => (typeof cost === "number" ? amountKey(cost) : Infinity));
  const first = new Map<number, number>();
  [...figures]
    .sort((one, other) => (one < other ? -1 : Number(one > other)))
    .forEach((cost, place) => {
      if (!first.has(cost)) first.set(cost, place + 1);
    });
  return figures.map((cost) => first.get(cost)!);
}

/**
 * Ways to keep customers, compared for one customer each is applied to: customers kept = fit * retention gain; cost per kept customer =
 * unit cost / kept; net = kept * lifetime value - unit cost; rank 1 = the cheapest kept customer, equal ones (at 12 digits) share a rank.
 *
 * @param names one a lever
 * @param fit share of the gain that can be expected here, 0 to 1
 * @param unitCost money per customer it is applied to, at least 0
 * @param retentionGain points of retention where it fits fully, 0 to 1
 * @param clv lifetime value of a kept customer, money
 * @returns rows in the order of LEVER_COLUMNS, in the order given
 * @throws {CalcError} figures out of range
 * Source: cost per retained customer as in Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business
 * Review 74(4).
 */
export function leverRanking<N>(
  names: readonly N[],
  fit: readonly number[],
  unitCost: readonly number[],
  retentionGain: readonly number[],
  clv: number,
): (N | FigureOrError)[][] {
  everyFigure("fit", fit, fraction);
  everyFigure("unit_cost", unitCost, notNegative);
  everyFigure("retention_gain", retentionGain, fraction);
  finite("clv", clv);
  const kept = fit.map((share, i) => share * retentionGain[i]!);
  const costs = kept.map((share, i) => figureOrError(() => costPerKept(unitCost[i]!, share)));
  const rank = ranks(costs);
  return names.map((name, i) => [name, costs[i]!, kept[i]! * clv - unitCost[i]!, rank[i]!]);
}
