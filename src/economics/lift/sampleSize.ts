import { CalcError, type FigureOrError } from "../CalcError";
import { finite, fraction, positive, wholeNumber } from "../guards";
import { normalQuantile } from "../numeric/normal";

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

/** Lift as a share of the control figure; a control figure of 0 or below has no meaningful share. */
export function relativeLift(lift: number, control: number, parameter: string): FigureOrError {
  return control > 0 ? lift / control : new CalcError("noAnswer", parameter, { rule: "noBase", got: control });
}

/** Whether a test looks for a difference in both directions, or in the one that is expected. */
export const SIDES = ["two", "one"] as const;
export type Sides = (typeof SIDES)[number];

/** How sure a test shall be. */
export interface TestDesign {
  /** 1 - significance, above 0, below 1 */
  confidence: number;
  /** chance to find the difference if it is there, above 0, below 1 */
  power: number;
  sides: Sides;
}

/** Normal quantiles of a design: what the test asks for, and what the power adds. */
function quantiles({ confidence, power, sides }: TestDesign): { test: number; power: number } {
  openFraction("confidence", confidence);
  openFraction("power", power);
  return { test: -normalQuantile((1 - confidence) / (sides === "two" ? 2 : 1)), power: normalQuantile(power) };
}

/**
 * Control customers needed to find a difference of two means: n = (z(confidence) + z(power))^2 * sd^2 * (1 + 1 / k) / difference^2,
 * k = ratio.
 *
 * @param difference of the means, in the unit of sd, not 0; its sign does not matter
 * @param sd standard deviation of one customer's figure, alike in both groups, above 0
 * @param ratio test customers for each control customer, above 0
 * @returns whole customers, at least 1; by the normal distribution, which is right to a customer or two
 * @throws {CalcError} argument out of range or a difference of 0
 * Source: Cochran & Cox (1957), Experimental designs, 2nd ed., chapter 2; groups of unequal size: Rosner (2015), Fundamentals of
 * biostatistics, chapter 8.
 */
export function sampleSizeForMeans(difference: number, sd: number, ratio: number, design: TestDesign): number {
  finite("difference", difference);
  positive("sd", sd);
  const z = quantiles(design);
  positive("ratio", ratio);
  if (difference === 0) throw new CalcError("argument", "difference", { rule: "differs", other: "0" });
  return wholeGroup((Math.max(0, z.power + z.test) * (sd / difference)) ** 2 * (1 + 1 / ratio));
}

/**
 * What the square root of the control customers times the difference of two rates must come to:
 * z(confidence) * sqrt(p(1 - p)(1 + 1 / k)) + z(power) * sqrt(p_c(1 - p_c) + p_t(1 - p_t) / k), k = ratio, p = (p_c + k p_t) / (1 + k): the
 * rate of both groups together, as if the programme did nothing.
 */
function distance(rateTest: number, rateControl: number, ratio: number, z: { test: number; power: number }): number {
  const together = (rateControl + ratio * rateTest) / (1 + ratio);
  const underNull = Math.sqrt(together * (1 - together) * (1 + 1 / ratio));
  const underEffect = Math.sqrt(rateControl * (1 - rateControl) + (rateTest * (1 - rateTest)) / ratio);
  return Math.max(0, z.power * underEffect + z.test * underNull);
}

/**
 * Control customers needed to find the difference of two rates: n = distance^2 / (p_t - p_c)^2. No continuity correction.
 *
 * @param rateTest rate expected with the programme, 0 to 1
 * @param rateControl rate without it, 0 to 1, another one
 * @param ratio test customers for each control customer, above 0
 * @returns whole customers, at least 1; the test group is ratio times as large
 * @throws {CalcError} argument out of range or equal rates
 * Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 4, without the correction.
 */
export function sampleSizeForRates(rateTest: number, rateControl: number, ratio: number, design: TestDesign): number {
  fraction("rate_test", rateTest);
  fraction("rate_control", rateControl);
  const z = quantiles(design);
  positive("ratio", ratio);
  if (rateTest === rateControl) throw new CalcError("argument", "rate_test", { rule: "differs", other: "rate_control" });
  return wholeGroup((distance(rateTest, rateControl, ratio, z) / (rateTest - rateControl)) ** 2);
}

/** What rate_test states: the rate itself, or the lift over the control rate as a share of it. */
export const RATE_FORMS = ["rate", "relative"] as const;

/** A larger lift is rather a per cent that was typed whole: 10 for 10%. */
const MOST_RELATIVE = 1;

/** @throws {CalcError} a lift above 1, or one that leads to a rate below 0 or above 1 */
export function rateAfterLift(lift: number, rateControl: number): number {
  finite("rate_test", lift);
  fraction("rate_control", rateControl);
  const rate = rateControl * (1 + lift);
  if (rate < 0 || rate > 1 || lift > MOST_RELATIVE) throw new CalcError("argument", "rate_test", { rule: "liftedRate", lift, got: rate });
  return rate;
}

/** Column words of the smallest differences, in the order of their rows. */
export const DETECTABLE_COLUMNS = ["direction", "lift", "relative", "rate"];

/** Halvings after which a rate is known to the last digit. */
const HALVINGS = 60;

/** Smallest step from the control rate towards an end of the scale that a test of these groups finds; undefined where the end is too near. */
function smallestStep(rateControl: number, end: 0 | 1, isFound: (rate: number) => boolean): number | undefined {
  if (!isFound(end)) return undefined;
  let notFound = 0;
  let width = end - rateControl;
  for (let i = 0; i < HALVINGS; i++) {
    width /= 2;
    if (!isFound(rateControl + (notFound + width))) notFound += width;
  }
  return notFound + width;
}

/**
 * Smallest rise and smallest fall of a rate that a test with these groups finds: where the customers that sampleSizeForRates asks for are
 * those there are.
 *
 * @param sizeTest customers of the test group, whole, at least 1
 * @param sizeControl customers of the control group, whole, at least 1
 * @param rateControl rate without the programme, 0 to 1
 * @returns a row for the rise and one for the fall, in the order of DETECTABLE_COLUMNS; refusals where no rate up to 1, or down to 0, would
 * be found
 * @throws {CalcError} argument out of range
 * Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 4, solved for the rate.
 */
export function detectableLifts(
  sizeTest: number,
  sizeControl: number,
  rateControl: number,
  design: TestDesign,
): (string | FigureOrError)[][] {
  groupSize("n_test", sizeTest, 1);
  groupSize("n_control", sizeControl, 1);
  fraction("rate_control", rateControl);
  const z = quantiles(design);
  const ratio = sizeTest / sizeControl;
  const isFound = (rate: number) =>
    rate !== rateControl && Math.abs(rate - rateControl) * Math.sqrt(sizeControl) >= distance(rate, rateControl, ratio, z);
  return ([1, 0] as const).map((end) => {
    const direction = end === 1 ? "rise" : "fall";
    const lift = smallestStep(rateControl, end, isFound);
    if (lift === undefined) {
      const refused = () => new CalcError("noAnswer", `A ${direction}`, { rule: "undetectable", end });
      return [direction, refused(), refused(), refused()];
    }
    return [direction, lift, relativeLift(lift, rateControl, "rate_control"), rateControl + lift];
  });
}
