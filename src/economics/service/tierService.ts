import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { everyFigure, finite, fraction, notNegative, salesLift } from "../guards";
import { amountKey, sameAmount } from "../numeric/amountKey";

/** Column words of the table, in the order of its rows. */
export const SERVICE_TIER_COLUMNS = ["tier", "contribution", "cost share of margin", "verdict"];

function shareOf(cost: number, margin: number): number {
  if (margin === 0) throw new CalcError("noAnswer", "revenue", { rule: "marginIsZero" });
  return cost / margin;
}

/**
 * Does service cost match what a tier brings: margin per customer = revenue * gross margin; contribution of the tier = customers * (margin
 * - service cost); cost share of margin = service cost / margin; verdict "cost exceeds margin" where it is above 1 at 12 digits, else "ok".
 *
 * @param names one a tier
 * @param customers number in the tier, at least 0
 * @param revenue money per customer, at least 0
 * @param grossMargin share of revenue left after the cost of goods, 0 to 1
 * @param serviceCost money per customer, at least 0
 * @returns rows in the order of TIER_COLUMNS, in the order given
 * @throws {CalcError} figures out of range
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function tierService<N>(
  names: readonly N[],
  customers: readonly number[],
  revenue: readonly number[],
  grossMargin: readonly number[],
  serviceCost: readonly number[],
): (N | string | FigureOrError)[][] {
  everyFigure("customers", customers, notNegative);
  everyFigure("revenue", revenue, notNegative);
  everyFigure("gross_margin", grossMargin, fraction);
  everyFigure("service_cost", serviceCost, notNegative);
  return names.map((name, i) => {
    const margin = revenue[i]! * grossMargin[i]!;
    const cost = serviceCost[i]!;
    const verdict = amountKey(cost) > amountKey(margin) ? "cost exceeds margin" : "ok";
    const left = sameAmount(margin, cost) ? 0 : margin - cost;
    return [name, customers[i]! * left, figureOrError(() => shareOf(cost, margin)), verdict];
  });
}

/** Column words of the readings. */
export const SAVING_COLUMNS = ["reading", "implied base", "unit cost change"];

function fallingCost(value: number): void {
  finite("cost_change", value);
  if (value < -1 || value >= 0)
    throw new CalcError("argument", "cost_change", { rule: "rate", low: -1, lowIncluded: true, high: 0, highIncluded: false, got: value });
}

function baseOfTotal(saving: number, change: number): number {
  if (change >= 0) throw new CalcError("noAnswer", "cost_change", { rule: "totalCostRises", change });
  return saving / -change;
}

/**
 * What "cost fell by x while volume rose by y, a saving of z" can mean, and the cost before it implies: the total cost fell (base = z / x);
 * the unit cost fell and the saving is counted at the new volume (z / (x * (1 + y))); the unit cost fell and the saving is the fall of the
 * total cost (z / (1 - (1 - x) * (1 + y))). An implied base that does not fit the firm rules its reading out.
 *
 * @param saving money, at least 0
 * @param costChange change of cost, -1 to below 0 (-0.15 = 15% less)
 * @param volumeChange change of volume, above -1 to below 10
 * @returns rows in the order of SAVING_COLUMNS; a base no saving can come from is a refusal
 * @throws {CalcError} argument out of range
 * Source: arithmetic of cost and volume variances; Horngren, Datar & Rajan (2015), Cost accounting, chapter 7.
 */
export function savingReadings(saving: number, costChange: number, volumeChange: number): (string | FigureOrError)[][] {
  notNegative("saving", saving);
  fallingCost(costChange);
  salesLift("volume_change", volumeChange);
  if (volumeChange === -1) throw new CalcError("argument", "volume_change", { rule: "above", limit: -1, got: -1 });
  const volume = 1 + volumeChange;
  const cashChange = costChange + volumeChange + costChange * volumeChange;
  return [
    ["total cost fell", saving / -costChange, (1 + costChange) / volume - 1],
    ["unit cost fell at new volume", saving / (-costChange * volume), costChange],
    ["unit cost fell net of volume", figureOrError(() => baseOfTotal(saving, cashChange)), costChange],
  ];
}

/**
 * Money saved by self-service: contacts * rate * (containment * unit cost - self-service cost). A contact that tries self-service and fails
 * costs both.
 *
 * @param contacts number of contacts, at least 0
 * @param rate share of contacts that try self-service, 0 to 1
 * @param containment share of these that need no agent afterwards, 0 to 1
 * @param unitCost money per contact with an agent, at least 0
 * @param selfCost money per try of self-service, at least 0
 * @returns money; negative = self-service costs more than it saves
 * @throws {CalcError} argument out of range
 * Source: avoided cost less the cost of every attempt; Meuter, Ostrom, Roundtree & Bitner (2000), Self-service technologies, Journal of
 * Marketing 64(3), on failed attempts.
 */
export function deflectionSaving(contacts: number, rate: number, containment: number, unitCost: number, selfCost: number): number {
  notNegative("contacts", contacts);
  fraction("rate", rate);
  fraction("containment", containment);
  notNegative("unit_cost", unitCost);
  notNegative("self_cost", selfCost);
  return contacts * rate * (containment * unitCost - selfCost);
}
