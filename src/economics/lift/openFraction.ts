import { CalcError } from "../CalcError";

/** A confidence or a power: above 0, below 1; 95 typed for 95% is answered with a hint. */
export function openFraction(parameter: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new CalcError("argument", parameter, { rule: "rate", low: 0, lowIncluded: false, high: 1, highIncluded: false, got: value });
}
