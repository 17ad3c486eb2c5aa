import { CalcError, type FigureOrError } from "../CalcError";
import { atLeast, finite } from "../guards";
import { studentQuantile } from "../numeric/studentQuantile";
import { studentTwoSided } from "../numeric/studentTwoSided";
import { groupSize, openFraction, relativeLift } from "./sampleSize";

/** Column words of a lift of means, in the order of its row. */
export const MEAN_LIFT_COLUMNS = ["lift", "relative", "se", "df", "t", "p", "low", "high"];

/** A mean that the lift is made of: its standard error, and how many figures it is the mean of. */
export interface MeanError {
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
export function welchRow(lift: number, base: Base, means: readonly MeanError[], confidence: number): FigureOrError[] {
  const se = Math.hypot(...means.map(({ error }) => error));
  const degrees = 1 / means.reduce((total, { error, size }) => total + (error / se) ** 4 / (size - 1), 0);
  const t = lift / se;
  const margin = studentQuantile(1 - confidence, degrees) * se;
  return [lift, relativeLift(lift, base.value, base.name), se, degrees, t, studentTwoSided(t, degrees), lift - margin, lift + margin];
}

/** No interval exists where nothing varies. */
export function refuseNoSpread(parameter: string, other: string): never {
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
  atLeast("sd_test", test.sd, 0);
  groupSize("n_test", test.size, 2);
  finite("mean_control", control.mean);
  atLeast("sd_control", control.sd, 0);
  groupSize("n_control", control.size, 2);
  openFraction("confidence", confidence);
  if (test.sd === 0 && control.sd === 0) refuseNoSpread("sd_test", "sd_control");
  const means = [test, control].map(({ sd, size }) => ({ error: sd / Math.sqrt(size), size }));
  return welchRow(test.mean - control.mean, { value: control.mean, name: "mean_control" }, means, confidence);
}
