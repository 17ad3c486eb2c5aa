import { CalcError } from "../../CalcError";
import { finite, positive, wholeNumber } from "../../guards";
import { digamma, logGamma, logRisingFactorial } from "../../numeric/logGamma";
import type { Evaluation } from "../../numeric/minimise";
import type { FitStatus, GammaGamma, ModelFit } from "../customerBase.types";
import { fitByGradient } from "../fitting/fitModel";
import { fitStatus } from "../fitting/modelFit";
import { spendCorrelation, type SpendRows, spendRows } from "./spendRows";

/** @throws {CalcError} a parameter that is not above 0 */
export function checkGammaGamma(parameters: GammaGamma): void {
  positive("p", parameters.p);
  positive("q", parameters.q);
  positive("gamma", parameters.gamma);
}

const MOST_PURCHASES = 1e9;

/** The same without a look at the figures; undefined where no finite mean exists. */
export function expectedSpend({ p, q, gamma }: GammaGamma, x: number, meanSpend: number): number | undefined {
  const weight = p * x + q;
  return weight > 1 ? (p * (gamma + (x === 0 ? 0 : meanSpend * x))) / (weight - 1) : undefined;
}

/**
 * Money to expect per purchase of a customer with x repeat purchases of `meanSpend` on average; of a customer without any, the mean of all
 * customers. His own mean counts the more, the more often he has bought.
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
  if (x > 0) positive("mean_spend", meanSpend);
  else finite("mean_spend", meanSpend);
  const spend = expectedSpend(parameters, x, meanSpend);
  if (spend === undefined)
    throw new CalcError("noAnswer", x === 0 ? "q" : "p times x plus q", { rule: "noMeanSpend", got: parameters.p * x + parameters.q });
  return spend;
}

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

/** Money is in medians here. */
const START: GammaGamma = { p: 3, q: 3, gamma: 1 };
const LEAST_BUYERS = 3;
const ENOUGH_BUYERS = 30;
/** From here on the model's assumption that spend does not depend on frequency is doubtful. */
const HIGH_CORRELATION = 0.3;

/** Doubts about the data, most serious first. */
function doubts(rows: SpendRows): FitStatus[] {
  const list: FitStatus[] = [];
  if (rows.spend.length < ENOUGH_BUYERS) list.push(fitStatus("tooFewRepeatBuyers"));
  if (Math.abs(spendCorrelation(rows)) >= HIGH_CORRELATION) list.push(fitStatus("spendCorrelated"));
  return list;
}

/**
 * Fits the Gamma-Gamma to the mean spends of customers with repeat purchases by maximum likelihood; the others are left out. Money is
 * divided by its median for the search, so that the currency does not matter.
 *
 * @param x repeat purchases, whole
 * @param meanSpend mean money of a repeat purchase, above 0 where x is above 0
 * @throws {CalcError} columns of different length, a figure out of range, fewer than 3 customers with repeat purchases, or all of them
 * spending the same
 * Source: Fader & Hardie (2013), The Gamma-Gamma model of monetary value; Colombo & Jiang (1999), Journal of Interactive Marketing 13(3).
 */
export function gammaGammaFit(x: ArrayLike<number>, meanSpend: ArrayLike<number>): ModelFit<GammaGamma> {
  const rows = spendRows(x, meanSpend);
  const customers = rows.spend.length;
  if (customers < LEAST_BUYERS) throw new CalcError("noAnswer", "x", { rule: "fewRepeatBuyers", needed: LEAST_BUYERS, got: customers });
  if (rows.spend.every((spend) => spend === rows.spend[0])) throw new CalcError("noAnswer", "mean_spend", { rule: "sameSpend" });
  const fit = fitByGradient<GammaGamma>({
    names: ["p", "q", "gamma"],
    start: START,
    evaluate: (parameters) => gammaGammaObjective(parameters, rows),
    customers,
    groups: customers,
    warnings: doubts(rows),
  });
  const { parameters, standardErrors } = fit;
  const warnings = parameters.q <= 1 ? [...fit.warnings, fitStatus("meanNotFinite", ["q"])] : fit.warnings;
  return {
    ...fit,
    parameters: { ...parameters, gamma: parameters.gamma * rows.scale },
    standardErrors: { ...standardErrors, gamma: standardErrors.gamma === null ? null : standardErrors.gamma * rows.scale },
    logLikelihood: fit.logLikelihood - customers * Math.log(rows.scale),
    status: warnings[0] ?? fit.status,
    warnings,
  };
}
