import { CalcError } from "./CalcError";

/** A share above this is a percent typed as a whole number, not a lift. */
const LIFT_LIMIT = 10;

/** Money or a count that may be any finite number. */
export function finite(parameter: string, value: number): void {
  if (!Number.isFinite(value)) throw new CalcError("argument", parameter, { rule: "notNumber", got: value });
}

export function atLeast(parameter: string, value: number, limit: number): void {
  finite(parameter, value);
  if (value < limit) throw new CalcError("argument", parameter, { rule: "atLeast", limit, got: value });
}

export function above(parameter: string, value: number, limit: number): void {
  finite(parameter, value);
  if (value <= limit) throw new CalcError("argument", parameter, { rule: "above", limit, got: value });
}

function refuseRate(parameter: string, got: number, low: number, lowIncluded: boolean, high: number, highIncluded: boolean): never {
  throw new CalcError("argument", parameter, { rule: "rate", low, lowIncluded, high, highIncluded, got });
}

/** A share of a whole, such as a gross margin or a probability: 0 to 1. */
export function fraction(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < 0 || value > 1) refuseRate(parameter, value, 0, true, 1, true);
}

/** A share of a whole that must be something: above 0, at most 1. */
export function positiveFraction(parameter: string, value: number): void {
  finite(parameter, value);
  if (value <= 0 || value > 1) refuseRate(parameter, value, 0, false, 1, true);
}

/** A share of customers kept: 0 to 1, where 1 is allowed only if the caller's sum still ends. */
export function retentionRate(parameter: string, value: number, highIncluded = true): void {
  finite(parameter, value);
  const tooHigh = highIncluded ? value > 1 : value >= 1;
  if (value < 0 || tooHigh) refuseRate(parameter, value, 0, true, 1, highIncluded);
}

/** An effective rate per period: above -1, so that 1 + discount stays positive, and at most 1, so that 10 typed for 10% is noticed. */
export function discountRate(parameter: string, value: number): void {
  finite(parameter, value);
  if (value <= -1 || value > 1) refuseRate(parameter, value, -1, false, 1, true);
}

/** A growth rate per period: above -1 and at most 1. */
export function growthRate(parameter: string, value: number): void {
  discountRate(parameter, value);
}

/** A change of a share in either direction: -1 to 1. */
export function changeRate(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < -1 || value > 1) refuseRate(parameter, value, -1, true, 1, true);
}

/** A rise of sales as a share of the sales before: -1 (all lost) to below 10, since a lift may well exceed 1. */
export function liftRate(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < -1 || value >= LIFT_LIMIT) refuseRate(parameter, value, -1, true, LIFT_LIMIT, false);
}

export function wholeNumber(parameter: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high)
    throw new CalcError("argument", parameter, { rule: "wholeNumber", low, high, got: value });
}
