import { CalcError } from "../CalcError";
import type { Figure } from "../attempt";

/** Lift as a share of the control figure; a control figure of 0 or below has no meaningful share. */
export function relativeLift(lift: number, control: number, parameter: string): Figure {
  return control > 0 ? lift / control : new CalcError("noAnswer", parameter, { rule: "noBase", got: control });
}
