import { CalcError } from "../CalcError";
import { positiveFraction } from "../guards";

/** Cumulative shares at which class A and class B end: above 0, at most 1, a not above b. */
export function classLimits(a: number, b: number): void {
  positiveFraction("a", a);
  positiveFraction("b", b);
  if (a > b) throw new CalcError("argument", "a", { rule: "atMost", other: "b", limit: b, got: a });
}
