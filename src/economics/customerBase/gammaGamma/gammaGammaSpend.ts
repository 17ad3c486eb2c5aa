import { CalcError } from "../../CalcError";
import { above, finite, wholeNumber } from "../../guards";
import type { GammaGamma } from "../customerBase.types";
import { checkGammaGamma } from "./gammaGammaParameters";

const MOST_PURCHASES = 1e9;

/** The same without a look at the figures; undefined where no finite mean exists. */
export function expectedSpend({ p, q, gamma }: GammaGamma, x: number, meanSpend: number): number | undefined {
  const weight = p * x + q;
  return weight > 1 ? (p * (gamma + (x === 0 ? 0 : meanSpend * x))) / (weight - 1) : undefined;
}

/**
 * Money to expect per purchase of a customer with x repeat purchases of `meanSpend` on average; of a customer without any, the mean of all customers.
 * His own mean counts the more, the more often he has bought.
 *
 * @param x repeat purchases, whole
 * @param meanSpend money, above 0 where x is above 0; not looked at where x is 0
 * @returns money per purchase; needs p x + q above 1
 * @throws {CalcError} a parameter or mean that is not above 0, or no finite mean
 * Source: Fader & Hardie (2013), The Gamma-Gamma model of monetary value, equation 5.
 */
export function gammaGammaSpend(parameters: GammaGamma, x: number, meanSpend: number): number {
  checkGammaGamma(parameters);
  wholeNumber("x", x, 0, MOST_PURCHASES);
  if (x > 0) above("mean_spend", meanSpend, 0);
  else finite("mean_spend", meanSpend);
  const spend = expectedSpend(parameters, x, meanSpend);
  if (spend === undefined)
    throw new CalcError("noAnswer", x === 0 ? "q" : "p times x plus q", { rule: "noMeanSpend", got: parameters.p * x + parameters.q });
  return spend;
}
