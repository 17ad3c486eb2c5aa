import { CalcError, type FigureOrError } from "../CalcError";
import { finite, notNegative } from "../guards";
import { normalQuantile, normalTwoSided } from "../numeric/normal";
import { studentQuantile, studentTwoSided } from "../numeric/student";
import { sum } from "../numeric/sum";
import { groupSize, openFraction, relativeLift } from "./sampleSize";

/** Column words of the evaluation, in the order of its row. */
export const RATE_LIFT_COLUMNS = ["lift", "relative", "se", "z", "p", "low", "high"];

/** Customers of one group, and how many of them did what is counted (stayed, bought, redeemed). */
export interface GroupHits {
  hits: number;
  size: number;
}

function checkGroup(group: GroupHits, hitsName: string, sizeName: string): void {
  groupSize(sizeName, group.size, 1);
  notNegative(hitsName, group.hits);
  if (group.hits > group.size)
    throw new CalcError("argument", hitsName, { rule: "atMost", other: sizeName, limit: group.size, got: group.hits });
  if (group.hits > 0 && group.hits < 1)
    throw new CalcError("argument", hitsName, { rule: "countNotShare", of: "customers", got: group.hits, among: group.size });
  groupSize(hitsName, group.hits, 0);
}

/** How far Wilson's score interval reaches below and above the observed rate. Source: Wilson (1927), JASA 22. */
export function wilsonReach(group: GroupHits, z: number): { below: number; above: number } {
  const rate = group.hits / group.size;
  const spread = z * Math.sqrt(z * z + 4 * group.hits * (1 - rate));
  const shift = z * z * (1 - 2 * rate);
  const scale = 2 * (group.size + z * z);
  return { below: (spread - shift) / scale, above: (spread + shift) / scale };
}

/**
 * Test rate less control rate with the score test and Newcombe's interval (method 10: Wilson's score intervals of the two rates, squared
 * and added). z = lift / sqrt(p(1 - p)(1 / n_t + 1 / n_c)) with p = (hits_t + hits_c) / (n_t + n_c), the rate of both groups as if the
 * programme did nothing; p two-sided from the normal distribution. se = sqrt(p_t(1 - p_t) / n_t + p_c(1 - p_c) / n_c) describes the lift as
 * it was observed; a z made of it would find effects that are not there far too often in small or unequal groups.
 *
 * @param test whole counts, 0 <= hits <= size, size at least 1
 * @param confidence of the interval, above 0, below 1
 * @returns one row in the order of RATE_LIFT_COLUMNS; the interval holds up in small groups and at rates of 0 or 1; z and p are refused
 * where all customers did it or none
 * @throws {CalcError} argument out of range. Accuracy 1e-14 relative.
 * Source: score test: Pearson (1900), Philosophical Magazine 50, as given by Fleiss, Levin & Paik (2003), Statistical methods for rates and
 * proportions, 3rd ed., chapter 3, without continuity correction; Newcombe (1998), Interval estimation for the difference between
 * independent proportions, Statistics in Medicine 17, method 10.
 */
export function rateLift(test: GroupHits, control: GroupHits, confidence = 0.95): FigureOrError[] {
  checkGroup(test, "hits_test", "n_test");
  checkGroup(control, "hits_control", "n_control");
  openFraction("confidence", confidence);
  const rateTest = test.hits / test.size;
  const rateControl = control.hits / control.size;
  const lift = rateTest - rateControl;
  const se = Math.sqrt((rateTest * (1 - rateTest)) / test.size + (rateControl * (1 - rateControl)) / control.size);
  const hits = test.hits + control.hits;
  const customers = test.size + control.size;
  const seWithoutEffect = Math.sqrt((hits / customers) * ((customers - hits) / customers) * (1 / test.size + 1 / control.size));
  const reach = -normalQuantile((1 - confidence) / 2);
  const reachTest = wilsonReach(test, reach);
  const reachControl = wilsonReach(control, reach);
  const refused = (name: string): CalcError => new CalcError("noAnswer", name, { rule: "noTest" });
  return [
    lift,
    relativeLift(lift, rateControl, "The control rate"),
    se,
    seWithoutEffect > 0 ? lift / seWithoutEffect : refused("z"),
    seWithoutEffect > 0 ? normalTwoSided(lift / seWithoutEffect) : refused("p"),
    lift - Math.hypot(reachTest.below, reachControl.above),
    lift + Math.hypot(reachTest.above, reachControl.below),
  ];
}

/** Column words of a lift of means, in the order of its row. */
export const MEAN_LIFT_COLUMNS = ["lift", "relative", "se", "df", "t", "p", "low", "high"];

/** A mean that the lift is made of: its standard error, and how many figures it is the mean of. */
interface MeanError {
  error: number;
  size: number;
}

/** What the lift is compared with, and how a refusal calls it. */
interface Base {
  value: number;
  name: string;
}

/**
 * A sum and difference of independent means with Welch's interval and two-sided test, which let each group vary and count differently.
 * se^2 = sum of the squared standard errors; degrees of freedom se^4 / sum of error^4 / (size - 1); t = lift / se; interval = lift -+
 * t(confidence, df) * se.
 *
 * @param means at least one whose error is above 0
 * @returns one row in the order of MEAN_LIFT_COLUMNS; relative = lift / base, refused where the base is not above 0
 * Source: Welch (1947), The generalization of "Student's" problem, Biometrika 34; degrees of freedom: Satterthwaite (1946), Biometrics
 * Bulletin 2.
 */
function welchRow(lift: number, base: Base, means: readonly MeanError[], confidence: number): FigureOrError[] {
  const se = Math.hypot(...means.map(({ error }) => error));
  const degrees = 1 / means.reduce((total, { error, size }) => total + (error / se) ** 4 / (size - 1), 0);
  const t = lift / se;
  const margin = studentQuantile(1 - confidence, degrees) * se;
  return [lift, relativeLift(lift, base.value, base.name), se, degrees, t, studentTwoSided(t, degrees), lift - margin, lift + margin];
}

/** No interval exists where nothing varies. */
function refuseNoSpread(parameter: string, other: string): never {
  throw new CalcError("noAnswer", parameter, { rule: "noSpread", other });
}

/** Mean, standard deviation (n - 1) and size of one group of customers. */
export interface GroupMean {
  mean: number;
  sd: number;
  size: number;
}

/**
 * Test mean less control mean with Welch's interval and two-sided test, which let the two groups vary and count differently.
 * se = sqrt(sd_test^2 / n_test + sd_control^2 / n_control); t = lift / se; interval = lift -+ t(confidence, df) * se.
 *
 * @param test each group at least 2 customers, standard deviation at least 0
 * @param confidence of the interval, above 0, below 1
 * @returns one row in the order of MEAN_LIFT_COLUMNS; relative = lift / control mean, refused where that is not above 0
 * @throws {CalcError} argument out of range; no answer when neither group varies. Accuracy 1e-12 relative.
 * Source: Welch (1947), The generalization of "Student's" problem, Biometrika 34; degrees of freedom: Satterthwaite (1946), Biometrics
 * Bulletin 2.
 */
export function meanLift(test: GroupMean, control: GroupMean, confidence = 0.95): FigureOrError[] {
  finite("mean_test", test.mean);
  notNegative("sd_test", test.sd);
  groupSize("n_test", test.size, 2);
  finite("mean_control", control.mean);
  notNegative("sd_control", control.sd);
  groupSize("n_control", control.size, 2);
  openFraction("confidence", confidence);
  if (test.sd === 0 && control.sd === 0) refuseNoSpread("sd_test", "sd_control");
  const means = [test, control].map(({ sd, size }) => ({ error: sd / Math.sqrt(size), size }));
  return welchRow(test.mean - control.mean, { value: control.mean, name: "mean_control" }, means, confidence);
}

/** Words for whether the customers before are those after, line by line. */
export const CUSTOMER_WORDS = ["same", "other"] as const;

/** A spread this small against the figures themselves is what rounding leaves of none. */
const ROUNDING = 1e-13;

/** Figures of the customers of one group, such as money spent, before and after the programme. */
export interface GroupFigures {
  before: ArrayLike<number>;
  after: ArrayLike<number>;
}

/**
 * What the programme changed: the change of the test group less the change of the control group over the same time,
 * (test_after - test_before) - (control_after - control_before).
 *
 * @param testBefore mean per customer, any finite money or rate, in all four
 * @returns in the unit of the arguments; right only if both groups would have moved alike without the programme
 * Source: Ashenfelter & Card (1985), Using the longitudinal structure of earnings, Review of Economics and Statistics 67(4).
 */
export function differenceInDifferences(testBefore: number, testAfter: number, controlBefore: number, controlAfter: number): number {
  finite("test_before", testBefore);
  finite("test_after", testAfter);
  finite("control_before", controlBefore);
  finite("control_after", controlAfter);
  return testAfter - testBefore - (controlAfter - controlBefore);
}

/** Mean of a group's figures and its standard error, s / sqrt(n) with the sample standard deviation. */
function meanOf(parameter: string, figures: ArrayLike<number>): MeanError & { mean: number } {
  const size = figures.length;
  if (size < 2) throw new CalcError("argument", parameter, { rule: "fewFigures", needed: 2, got: size });
  const mean = sum(figures) / size;
  const variance = sum(Array.from(figures, (figure) => (figure - mean) ** 2)) / (size - 1);
  return { mean, error: Math.sqrt(variance / size), size };
}

/** How a group's mean changed, from what, and the means that its uncertainty comes from. */
interface Change {
  before: number;
  change: number;
  means: MeanError[];
}

function changeOf(name: string, { before, after }: GroupFigures, sameCustomers: boolean): Change {
  const first = meanOf(`${name}_before`, before);
  if (sameCustomers) {
    const change = meanOf(
      `${name}_after`,
      Array.from(after, (figure, i) => figure - before[i]!),
    );
    return { before: first.mean, change: change.mean, means: [change] };
  }
  const second = meanOf(`${name}_after`, after);
  return { before: first.mean, change: second.mean - first.mean, means: [first, second] };
}

function largest({ before, after }: GroupFigures): number {
  return Math.max(...[before, after].map((figures) => Array.from(figures).reduce((most, figure) => Math.max(most, Math.abs(figure)), 0)));
}

/**
 * The difference in differences of the figures of single customers with Welch's interval and two-sided test. With the same customers before
 * and after, its standard error is that of the change of each customer, which is what the differences between customers cancel out of; with
 * other customers, of the four groups.
 *
 * @param sameCustomers line by line the same customers before and after; both columns of a group have equal lengths then
 * @param confidence of the interval, above 0, below 1
 * @returns one row in the order of MEAN_LIFT_COLUMNS; relative = lift / (test_before + change of the control group), what the test group
 * would have come to without the programme, refused where that is not above 0
 * @throws {CalcError} fewer than 2 figures; no answer where nothing varies. Accuracy 1e-12 relative.
 * Source: Ashenfelter & Card (1985); Welch (1947), The generalization of "Student's" problem, Biometrika 34; Satterthwaite (1946),
 * Biometrics Bulletin 2.
 */
export function liftOfChanges(test: GroupFigures, control: GroupFigures, sameCustomers: boolean, confidence = 0.95): FigureOrError[] {
  openFraction("confidence", confidence);
  const tested = changeOf("test", test, sameCustomers);
  const others = changeOf("control", control, sameCustomers);
  const means = [...tested.means, ...others.means];
  if (Math.hypot(...means.map(({ error }) => error)) <= ROUNDING * Math.max(largest(test), largest(control)))
    refuseNoSpread("The spread of the test group's figures", "that of the control group's");
  const base = { value: tested.before + others.change, name: "test_before plus the change of the control group" };
  return welchRow(tested.change - others.change, base, means, confidence);
}
