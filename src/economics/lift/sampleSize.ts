import { CalcError } from "../CalcError";
import { above, finite, fraction, wholeNumber } from "../guards";
import { normalQuantile } from "../numeric/normalQuantile";

/** More customers than this no group has. */
const MOST = 1e12;

/** A count of customers: whole, at least `low`. */
export function groupSize(parameter: string, value: number, low: number): void {
  wholeNumber(parameter, value, low, MOST);
}

/** A customer number this close above a whole one is rounding noise, not another customer. */
const NOISE = 1e-12;

/** Customers needed, rounded up to whole ones, at least 1. */
function wholeGroup(customers: number): number {
  return Math.max(1, Math.ceil(customers * (1 - NOISE)));
}

/** A confidence or a power: above 0, below 1; 95 typed for 95% is answered with a hint. */
export function openFraction(parameter: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new CalcError("argument", parameter, { rule: "rate", low: 0, lowIncluded: false, high: 1, highIncluded: false, got: value });
}

/**
 * Control customers needed to find a difference of two means with a two-sided test:
 * n = (z(confidence) + z(power))^2 * sd^2 * (1 + 1 / k) / difference^2, k = ratio.
 *
 * @param difference of the means, in the unit of sd, not 0; its sign does not matter
 * @param sd standard deviation of one customer's figure, alike in both groups, above 0
 * @param confidence 1 - significance, above 0, below 1
 * @param power chance to find the difference if it is there, above 0, below 1
 * @param ratio test customers for each control customer, above 0
 * @returns whole customers, at least 1; by the normal distribution, which is right to a customer or two
 * @throws {CalcError} argument out of range or a difference of 0
 * Source: Cochran & Cox (1957), Experimental designs, 2nd ed., chapter 2; groups of unequal size: Rosner (2015), Fundamentals of
 * biostatistics, chapter 8.
 */
export function sampleSizeForMeans(difference: number, sd: number, confidence = 0.95, power = 0.8, ratio = 1): number {
  finite("difference", difference);
  above("sd", sd, 0);
  openFraction("confidence", confidence);
  openFraction("power", power);
  above("ratio", ratio, 0);
  if (difference === 0) throw new CalcError("argument", "difference", { rule: "differs", other: "0" });
  const distance = Math.max(0, normalQuantile(power) - normalQuantile((1 - confidence) / 2));
  return wholeGroup((distance * (sd / difference)) ** 2 * (1 + 1 / ratio));
}

/**
 * Control customers needed to find the difference of two rates with a two-sided test:
 * n = (z(confidence) * sqrt(p(1 - p)(1 + 1 / k)) + z(power) * sqrt(p_c(1 - p_c) + p_t(1 - p_t) / k))^2 / (p_t - p_c)^2,
 * k = ratio, p = (p_c + k p_t) / (1 + k): the rate of both groups together, as if the programme did nothing. No continuity correction.
 *
 * @param rateTest rate expected with the programme, 0 to 1
 * @param rateControl rate without it, 0 to 1, another one
 * @param confidence 1 - significance, above 0, below 1
 * @param power chance to find the difference if it is there, above 0, below 1
 * @param ratio test customers for each control customer, above 0
 * @returns whole customers, at least 1; the test group is ratio times as large
 * @throws {CalcError} argument out of range or equal rates
 * Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 4, without the correction.
 */
export function sampleSizeForRates(rateTest: number, rateControl: number, confidence = 0.95, power = 0.8, ratio = 1): number {
  fraction("rate_test", rateTest);
  fraction("rate_control", rateControl);
  openFraction("confidence", confidence);
  openFraction("power", power);
  above("ratio", ratio, 0);
  if (rateTest === rateControl) throw new CalcError("argument", "rate_test", { rule: "differs", other: "rate_control" });
  const together = (rateControl + ratio * rateTest) / (1 + ratio);
  const underNull = Math.sqrt(together * (1 - together) * (1 + 1 / ratio));
  const underEffect = Math.sqrt(rateControl * (1 - rateControl) + (rateTest * (1 - rateTest)) / ratio);
  const distance = normalQuantile(power) * underEffect - normalQuantile((1 - confidence) / 2) * underNull;
  return wholeGroup((Math.max(0, distance) / (rateTest - rateControl)) ** 2);
}
