import { CalcError } from "../CalcError";
import type { Figure } from "../attempt";
import { atLeast, finite } from "../guards";
import { studentQuantile } from "../numeric/studentQuantile";
import { studentTwoSided } from "../numeric/studentTwoSided";
import { groupSize } from "./groupSize";
import { openFraction } from "./openFraction";
import { relativeLift } from "./relativeLift";

/** Column words of the evaluation, in the order of its row. */
export const MEAN_LIFT_COLUMNS = ["lift", "relative", "se", "df", "t", "p", "low", "high"];

/** Mean, standard deviation (n - 1) and size of one group of customers. */
export interface GroupMean {
  mean: number;
  sd: number;
  size: number;
}

/** Degrees of freedom by Welch and Satterthwaite; `share` is the test group's part of the squared standard error. */
function degreesOfFreedom(share: number, test: number, control: number): number {
  return 1 / ((share * share) / (test - 1) + ((1 - share) * (1 - share)) / (control - 1));
}

/**
 * Test mean less control mean with Welch's interval and two-sided test, which let the two groups vary and count differently.
 * se = sqrt(sd_test^2 / n_test + sd_control^2 / n_control); t = lift / se; interval = lift -+ t(confidence, df) * se.
 *
 * @param test each group at least 2 customers, standard deviation at least 0
 * @param confidence of the interval, above 0, below 1
 * @returns one row in the order of MEAN_LIFT_COLUMNS; relative = lift / control mean, refused where that is not above 0
 * @throws {CalcError} argument out of range; no answer when neither group varies. Accuracy 1e-12 relative.
 * Source: Welch (1947), The generalization of "Student's" problem, Biometrika 34; degrees of freedom: Satterthwaite (1946), Biometrics Bulletin 2.
 */
export function meanLift(test: GroupMean, control: GroupMean, confidence = 0.95): Figure[] {
  finite("mean_test", test.mean);
  atLeast("sd_test", test.sd, 0);
  groupSize("n_test", test.size, 2);
  finite("mean_control", control.mean);
  atLeast("sd_control", control.sd, 0);
  groupSize("n_control", control.size, 2);
  openFraction("confidence", confidence);
  const errorTest = test.sd / Math.sqrt(test.size);
  const errorControl = control.sd / Math.sqrt(control.size);
  const se = Math.hypot(errorTest, errorControl);
  if (se === 0) throw new CalcError("noAnswer", "sd_test", { rule: "noSpread", other: "sd_control" });
  const degrees = degreesOfFreedom((errorTest / se) ** 2, test.size, control.size);
  const lift = test.mean - control.mean;
  const t = lift / se;
  const margin = studentQuantile(1 - confidence, degrees) * se;
  return [
    lift,
    relativeLift(lift, control.mean, "mean_control"),
    se,
    degrees,
    t,
    studentTwoSided(t, degrees),
    lift - margin,
    lift + margin,
  ];
}
