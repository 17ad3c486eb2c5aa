import { CalcError } from "../CalcError";
import { atLeast } from "../guards";

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
 * Source: pay plan described in Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction, HBR; the product is a convention.
 */
export function gatedBonus(base: number, standardMet: boolean, quality: number, quantity: number): number {
  atLeast("base", base, 0);
  factor("quality", quality);
  factor("quantity", quantity);
  return standardMet ? base * quality * quantity : 0;
}
