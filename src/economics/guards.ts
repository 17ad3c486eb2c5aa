import { CalcError } from "./CalcError";

/**
 * From here on a rate is a per cent typed as a whole number, such as 10 for 10%: no lift, and no discount even where prices double each
 * month.
 */
const RATE_LIMIT = 10;

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

export function notNegative(parameter: string, value: number): void {
  atLeast(parameter, value, 0);
}

export function positive(parameter: string, value: number): void {
  above(parameter, value, 0);
}

/** As many cells as the range it belongs to. */
export function sameLength(parameter: string, got: number, other: string, expected: number): void {
  if (got !== expected) throw new CalcError("argument", parameter, { rule: "sameLength", other, expected, got });
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
export function retentionFraction(parameter: string, value: number, highIncluded = true): void {
  finite(parameter, value);
  const tooHigh = highIncluded ? value > 1 : value >= 1;
  if (value < 0 || tooHigh) refuseRate(parameter, value, 0, true, 1, highIncluded);
}

/**
 * An effective rate per period: above -1, so that 1 + discount stays positive, and below 10. Above 1 (100%) rates are real where inflation
 * is high, so they are taken as they stand.
 */
export function discountRate(parameter: string, value: number): void {
  finite(parameter, value);
  if (value <= -1 || value >= RATE_LIMIT) refuseRate(parameter, value, -1, false, RATE_LIMIT, false);
}

/** A growth rate per period: above -1 and below 10. */
export function growthRate(parameter: string, value: number): void {
  discountRate(parameter, value);
}

/** A change of a share in either direction: -1 to 1. */
export function changeRate(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < -1 || value > 1) refuseRate(parameter, value, -1, true, 1, true);
}

/** A rise of sales as a share of the sales before: -1 (all lost) to below 10, since a lift may well exceed 1. */
export function salesLift(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < -1 || value >= RATE_LIMIT) refuseRate(parameter, value, -1, true, RATE_LIMIT, false);
}

export function wholeNumber(parameter: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high)
    throw new CalcError("argument", parameter, { rule: "wholeNumber", low, high, got: value });
}

/**
 * Checks each figure of a range and names the one that fails by its place among the filled cells.
 *
 * @throws {CalcError} what `guard` throws, for example "scores figure 3 must be at least 1; got 0"
 */
export function everyFigure(parameter: string, values: ArrayLike<number>, guard: (parameter: string, value: number) => void): void {
  let i = 0;
  try {
    for (; i < values.length; i++) guard(parameter, values[i]!);
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw new CalcError(error.kind, `${error.parameter} figure ${i + 1}`, error.detail);
  }
}
