import type { GammaGamma } from "../../../src/economics/customerBase/customerBase.types";
import { checkGammaGamma, gammaGammaObjective } from "../../../src/economics/customerBase/gammaGamma/gammaGamma";
import { spendRows } from "../../../src/economics/customerBase/gammaGamma/spendRows";

/**
 * Log-likelihood of mean spends, summed over the customers with repeat purchases; the others are left out.
 *
 * @param x repeat purchases, whole
 * @param meanSpend mean money of a repeat purchase, above 0 where x is above 0
 * @throws {CalcError} a parameter that is not above 0, no repeat purchase, or a figure out of range, named by its place
 * Source: Fader & Hardie (2013), equation 1a.
 */
export function gammaGammaLogLikelihood(parameters: GammaGamma, x: ArrayLike<number>, meanSpend: ArrayLike<number>): number {
  checkGammaGamma(parameters);
  const rows = spendRows(x, meanSpend);
  const scaled = { ...parameters, gamma: parameters.gamma / rows.scale };
  return gammaGammaObjective(scaled, rows).value - rows.spend.length * Math.log(rows.scale);
}
