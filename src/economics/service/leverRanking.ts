import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { atLeast, everyFigure, finite, fraction } from "../guards";
import { amountKey } from "../numeric/amountKey";

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
  everyFigure("unit_cost", unitCost, (parameter, value) => atLeast(parameter, value, 0));
  everyFigure("retention_gain", retentionGain, fraction);
  finite("clv", clv);
  const kept = fit.map((share, i) => share * retentionGain[i]!);
  const costs = kept.map((share, i) => figureOrError(() => costPerKept(unitCost[i]!, share)));
  const rank = ranks(costs);
  return names.map((name, i) => [name, costs[i]!, kept[i]! * clv - unitCost[i]!, rank[i]!]);
}
