import { CalcError } from "../CalcError";
import type { Figure } from "../attempt";
import { studentQuantile } from "../numeric/studentQuantile";
import { studentTwoSided } from "../numeric/studentTwoSided";
import { relativeLift } from "./relativeLift";

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
 * se^2 = sum of the squared standard errors; degrees of freedom se^4 / sum of error^4 / (size - 1); t = lift / se; interval = lift -+ t(confidence, df) * se.
 *
 * @param means at least one whose error is above 0
 * @returns one row in the order of MEAN_LIFT_COLUMNS; relative = lift / base, refused where the base is not above 0
 * Source: Welch (1947), The generalization of "Student's" problem, Biometrika 34; degrees of freedom: Satterthwaite (1946), Biometrics Bulletin 2.
 */
export function welchRow(lift: number, base: Base, means: readonly MeanError[], confidence: number): Figure[] {
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
