import type { Figure } from "../attempt";
import { atLeast, finite } from "../guards";
import { groupSize } from "./groupSize";
import { openFraction } from "./openFraction";
import { refuseNoSpread, welchRow } from "./welch";

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
  if (test.sd === 0 && control.sd === 0) refuseNoSpread("sd_test", "sd_control");
  const means = [test, control].map(({ sd, size }) => ({ error: sd / Math.sqrt(size), size }));
  return welchRow(test.mean - control.mean, { value: control.mean, name: "mean_control" }, means, confidence);
}
