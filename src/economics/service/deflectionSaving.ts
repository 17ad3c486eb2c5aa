import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { atLeast, finite, fraction, salesLift } from "../guards";

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
  atLeast("saving", saving, 0);
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
  atLeast("contacts", contacts, 0);
  fraction("rate", rate);
  fraction("containment", containment);
  atLeast("unit_cost", unitCost, 0);
  atLeast("self_cost", selfCost, 0);
  return contacts * rate * (containment * unitCost - selfCost);
}
