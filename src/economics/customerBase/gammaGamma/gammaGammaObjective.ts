import { digamma } from "../../numeric/digamma";
import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import { logGamma } from "../../numeric/logGamma";
import type { Evaluation } from "../../numeric/minimise.types";
import type { GammaGamma } from "../customerBase.types";
import type { SpendRows } from "./spendRows";

/** For each class of purchases the sums over its customers that need each one: ln(gamma + m x) and 1/(gamma + m x). */
function classSums(gamma: number, rows: SpendRows): { logs: Float64Array; reciprocals: Float64Array } {
  const logs = new Float64Array(rows.purchases.length);
  const reciprocals = new Float64Array(rows.purchases.length);
  for (let i = 0; i < rows.spend.length; i++) {
    const k = rows.class[i]!;
    const total = gamma + rows.spend[i]! * rows.purchases[k]!;
    logs[k]! += Math.log(total);
    reciprocals[k]! += 1 / total;
  }
  return { logs, reciprocals };
}

/**
 * Log-likelihood of mean spends (in medians) and its slope along p, q and gamma.
 *
 * Source: Fader & Hardie (2013), The Gamma-Gamma model of monetary value, equation 1a, with p nu = rate of the mean over x purchases.
 */
export function gammaGammaObjective({ p, q, gamma }: GammaGamma, rows: SpendRows): Evaluation {
  const { logs, reciprocals } = classSums(gamma, rows);
  const logGammaScale = Math.log(gamma);
  let value = 0;
  const gradient: [number, number, number] = [0, 0, 0];
  rows.purchases.forEach((x, k) => {
    const [count, logSpend, logTotal] = [rows.counts[k]!, rows.logSpendByClass[k]!, logs[k]!];
    const shape = p * x;
    const all = shape + q;
    const psiAll = digamma(all);
    value += count * (logRisingFactorial(shape, q) - logGamma(q) + q * logGammaScale + shape * Math.log(x));
    value += (shape - 1) * logSpend - all * logTotal;
    gradient[0] += x * (count * (psiAll - digamma(shape) + Math.log(x)) + logSpend - logTotal);
    gradient[1] += count * (psiAll - digamma(q) + logGammaScale) - logTotal;
    gradient[2] += (count * q) / gamma - all * reciprocals[k]!;
  });
  return { value, gradient };
}
