import { CalcError } from "../../CalcError";
import type { FitStatus, GammaGamma, ModelFit } from "../customerBase.types";
import { fitByGradient } from "../fitByGradient";
import { fitStatus } from "../fitting/fitStatus";
import { gammaGammaObjective } from "./gammaGammaObjective";
import { spendCorrelation } from "./spendCorrelation";
import { spendRows, type SpendRows } from "./spendRows";

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
 * Fits the Gamma-Gamma to the mean spends of customers with repeat purchases by maximum likelihood; the others are left out. Money is divided by its
 * median for the search, so that the currency does not matter.
 *
 * @param x repeat purchases, whole
 * @param meanSpend mean money of a repeat purchase, above 0 where x is above 0
 * @throws {CalcError} columns of different length, a figure out of range, fewer than 3 customers with repeat purchases, or all of them spending the same
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
