import { CalcError } from "../../CalcError";
import { discountRate, fraction } from "../../guards";
import { customerHistories } from "../histories/customerHistories";
import { dayOf } from "../histories/readLog";
import type { CustomerHistories, PurchaseDays, SalesLog } from "../customerBase.types";
import { purchaseDays } from "../histories/purchaseDays";
import type { AnalysisOptions, BaseAnalysis, HoldoutCheck } from "./analyseBase.types";
import type { BaseModelName, FittedModel, ModelChoice } from "./logModels";
import { chooseModel, type ChosenModel } from "./chooseModel";
import { cutLog, cutLogWarning, logWarnings } from "./cutLog";
import { customerValues, monthEnds, valueSpread } from "./customerValues";
import { historiesBefore, type HoldoutBin, holdoutBins, tracking } from "./holdout";
import { plainMeanReason, spendModel } from "./spendModel";
import { worthKeeping } from "./worthKeeping";

/** Two thirds of the way from the first purchase to the end. */
function defaultSplit({ days, endDay }: PurchaseDays): number {
  const first = days.reduce((earliest, day) => Math.min(earliest, day), Infinity);
  return first + Math.floor(((endDay - first) * 2) / 3);
}

/** Purchases of all customers together. */
function total(bins: readonly HoldoutBin[], figure: "actual" | "expected"): number {
  return bins.reduce((sum, bin) => sum + bin.customers * bin[figure], 0);
}

/** The model in use, whichever would be chosen up to the split, and what the others would have foretold. */
function holdoutCheck(purchases: PurchaseDays, splitDay: number, used: BaseModelName): HoldoutCheck {
  const histories = historiesBefore(purchases, splitDay);
  const { chosen, fits } = chosenOfAll(histories, used);
  const binsOf = (model: FittedModel): HoldoutBin[] => holdoutBins(purchases, histories, model);
  const bins = binsOf(chosen);
  return {
    splitDay,
    endDay: purchases.endDay,
    model: chosen.name,
    bins,
    tracking: tracking(purchases, histories, chosen),
    actual: total(bins, "actual"),
    expected: total(bins, "expected"),
    others: fits.filter((model) => model !== chosen).map((model) => ({ model: model.name, expected: total(binsOf(model), "expected") })),
  };
}

/** The check, or why there is none as a warning: a short log is no reason to give no answer at all. */
function holdoutOrWarning(
  purchases: PurchaseDays,
  splitDate: AnalysisOptions["splitDate"],
  used: BaseModelName,
  warnings: string[],
): HoldoutCheck | undefined {
  const splitDay = splitDate === undefined ? defaultSplit(purchases) : dayOf("split_date", splitDate, () => undefined);
  try {
    return holdoutCheck(purchases, splitDay, used);
  } catch (error) {
    // a split date that was asked for and cannot be is a mistake to correct
    if (!(error instanceof CalcError) || (splitDate !== undefined && error.kind === "argument")) throw error;
    warnings.push(
      "There is no holdout check, since the log up to the split shows too little to fit a model. Use a longer log or a later split.",
    );
    return undefined;
  }
}

/** A sentence for each doubt about the fits. */
function fitWarnings({ chosen, refused }: ChosenModel): string[] {
  return [
    ...chosen.fit.warnings.map(({ text }) => `The fit of the ${chosen.name} ${text}.`),
    ...refused.map(({ name }) => `The ${name} could not be fitted to this log.`),
  ];
}

/** All three fitted; the one asked for, where it is one, is the one used. */
function chosenOfAll(histories: CustomerHistories, choice: ModelChoice): ChosenModel {
  const all = chooseModel(histories, "auto");
  if (choice === "auto") return all;
  const chosen = all.fits.find(({ name }) => name === choice);
  if (chosen === undefined) throw all.refused.find(({ name }) => name === choice)!.error;
  return { ...all, chosen, reason: `${choice} is used as asked for.` };
}

/**
 * The customer base in a sales log as the pane shows it: purchase histories, the fits of three models and which is used, a holdout check,
 * tracking, and with amounts the value of each customer, how it is spread and who is worth keeping.
 *
 * @throws {CalcError} what the log or every fit refuses; margin, discount, horizon or dates out of range
 */
export function analyseBase(log: SalesLog, options: AnalysisOptions): BaseAnalysis {
  const { grossMargin, annualDiscount, horizonMonths, unit = "week", model: choice = "auto" } = options;
  fraction("gross_margin", grossMargin);
  discountRate("annual_discount", annualDiscount);
  const ends = monthEnds(horizonMonths, annualDiscount, unit);
  const purchases = purchaseDays(log, options.endDate, options.newFrom);
  const histories = customerHistories(purchases, unit);
  const model = chosenOfAll(histories, choice);
  const cut = cutLog(purchases);
  const warnings = [...(cut ? [cutLogWarning(cut)] : []), ...logWarnings(purchases.report, histories), ...fitWarnings(model)];
  const holdout = holdoutOrWarning(purchases, options.splitDate, model.chosen.name, warnings);
  const analysis: BaseAnalysis = {
    histories,
    report: purchases.report,
    ...(cut && { cutLog: cut }),
    model,
    holdout,
    tracking: tracking(purchases, histories, model.chosen),
    warnings,
  };
  if (log.amounts === undefined) return analysis;
  const spend = spendModel(histories);
  if (spend.method === "plain mean") warnings.push(plainMeanReason(spend.because));
  else spend.fit.warnings.forEach(({ text }) => warnings.push(`The fit of the Gamma-Gamma ${text}.`));
  const values = customerValues(histories, model.chosen, spend, ends, grossMargin);
  return { ...analysis, spend, values, spread: valueSpread(values), worthKeeping: worthKeeping(histories, values, model.chosen) };
}
