import { CalcError } from "../../CalcError";
import { above, discountRate, notNegative } from "../../guards";

/** @throws {CalcError} "argument": a parameter that is no number above 0 */
export function checkParameters(parameters: object): void {
  for (const [name, value] of Object.entries(parameters)) above(name, value as number, 0);
}

/** 1 / (1 + e^-u): a chance from its log odds. */
export function logistic(u: number): number {
  return u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u));
}

/**
 * The continuous rate ln(1 + discount) of an effective discount per time unit, 0 to 1. Without discount the purchases of a customer add up
 * to a finite number only where the chance or rate of leaving is kept away from 0: where `shape` is above 1.
 *
 * @throws {CalcError} "argument": no rate from 0 to 1, or 0 where the sum has no end
 */
export function continuousRate(discount: number, name: string, shape: number): number {
  discountRate("discount", discount);
  notNegative("discount", discount);
  if (discount === 0 && shape <= 1) throw new CalcError("argument", "discount", { rule: "noEnd", other: name, limit: 1 });
  return Math.log1p(discount);
}
