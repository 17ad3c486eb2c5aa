import { CalcError } from "../CalcError";
import { atLeast, finite, salesLift } from "../guards";

/**
 * Jobs done right first time after a change, as a multiple of those before: (1 + productivity change) * (1 - q * (1 + repeat change)) / (1
 * - q), q = share of visits that had to be repeated before.
 *
 * @param productivityChange change of visits per technician, -1 to below 10
 * @param repeatChange change of the share of repeat visits, -1 to below 10 (-0.23 = 23% less)
 * @param repeatRate share of repeat visits before, 0 to below 1
 * @returns ratio (1.5 = half as much again)
 * @throws {CalcError} argument out of range, or a repeat rate above 1 after the change
 * Source: first-time fix arithmetic; the case: Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction,
 * HBR.
 */
export function fieldOutput(productivityChange: number, repeatChange: number, repeatRate: number): number {
  salesLift("productivity_change", productivityChange);
  salesLift("repeat_change", repeatChange);
  finite("repeat_rate", repeatRate);
  if (repeatRate < 0 || repeatRate >= 1)
    throw new CalcError("argument", "repeat_rate", {
      rule: "rate",
      low: 0,
      lowIncluded: true,
      high: 1,
      highIncluded: false,
      got: repeatRate,
    });
  const after = repeatRate * (1 + repeatChange);
  if (after > 1)
    throw new CalcError("argument", "repeat_rate times (1 + repeat_change)", {
      rule: "rate",
      low: 0,
      lowIncluded: true,
      high: 1,
      highIncluded: true,
      got: after,
    });
  return ((1 + productivityChange) * (1 - after)) / (1 - repeatRate);
}

/** A factor from here on is a percent typed as a whole number. */
const FACTOR_LIMIT = 10;

function factor(parameter: string, value: number): void {
  atLeast(parameter, value, 0);
  if (value >= FACTOR_LIMIT)
    throw new CalcError("argument", parameter, {
      rule: "rate",
      low: 0,
      lowIncluded: true,
      high: FACTOR_LIMIT,
      highIncluded: false,
      got: value,
    });
}

/**
 * Bonus that is paid only where the service standard is met: base * quality * quantity, else 0.
 *
 * @param base money at full quality and quantity, at least 0
 * @param standardMet whether the standard was met
 * @param quality result against target, 0 to below 10 (1 = on target)
 * @param quantity result against target, 0 to below 10 (1 = on target)
 * @returns money
 * @throws {CalcError} argument out of range
 * Source: pay plan described in Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction, HBR; the product
 * is a convention.
 */
export function gatedBonus(base: number, standardMet: boolean, quality: number, quantity: number): number {
  atLeast("base", base, 0);
  factor("quality", quality);
  factor("quantity", quantity);
  return standardMet ? base * quality * quantity : 0;
}
