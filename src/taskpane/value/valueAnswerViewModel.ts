import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { FitStatusCode } from "../../economics/customerBase/customerBase.types";
import { numbers, plural, t, valueSentence } from "../../strings/pane";
import type { FitFigures, ValueAnalysis } from "../../workbook/value/customerValue.types";
import type { CutLog } from "../../economics/customerBase/base/cutLog";
import { MUCH_LEFT_OUT } from "../../economics/segmentation/rows/dataQuality";
import { whichWereRead } from "../ui/sources";
import { dayOfSerial } from "../ui/typedValues";
import type { ValueState } from "./ValueState";

export interface ValueAnswerViewModel {
  /** the value in a sentence, behind what must be known before it, and with what was read where there is more like it */
  headline: string;
  /** margin, rate, last day, mean and median */
  basis: string;
  /** which model is used, and why */
  chosen: string;
  spend: string;
  /** who is left out since he was seen before the day from which customers count as new; empty without such a day */
  earlier: string;
  /** the rows seem to begin too late: why, and from when customers can count as new, in words and as 2026-03-02 */
  cutLog?: { text: string; use: string; day: string };
  /** what to be careful about, and what to do; a sentence each */
  warnings: string[];
  /** what was done to the rows, with counts */
  log: [what: string, count: string][];
}

/** The value in words; undefined before there is one. */
export function valueAnswerViewModel(state: ValueState): ValueAnswerViewModel | undefined {
  const { analysis, answered } = state;
  if (!analysis || !answered) return undefined;
  const { spread, endDay, spend } = analysis;
  return {
    headline: valueHeadline(state) ?? "",
    basis: t("value.basis", {
      margin: numbers.limit(answered.grossMargin),
      discount: numbers.limit(answered.annualDiscount),
      day: numbers.date(endDay),
      mean: numbers.amount(spread.mean),
      median: numbers.amount(spread.median, spread.mean),
    }),
    chosen: chosenText(analysis, (answered.model ?? "auto") !== "auto"),
    spend: spend.method === "Gamma-Gamma" ? t("value.spend.model") : "",
    earlier: earlierText(analysis, answered.newFrom),
    cutLog: cutLogOf(analysis),
    warnings: warnings(analysis),
    log: logLines(analysis),
  };
}

/** The sentence with what must be known before it; undefined before there is one. */
export function valueHeadline(state: ValueState): string | undefined {
  const { analysis, answered, currency, leftOut = 0 } = state;
  if (!analysis || !answered) return undefined;
  const gap = leftOut > MUCH_LEFT_OUT ? t("answer.gap", { share: numbers.share(leftOut) }) : "";
  return [gap, valueSentence(analysis.lines.row.length, analysis.spread, answered.horizonMonths, currency), whichWereRead(state)]
    .filter((part) => part !== "")
    .join(" ");
}

/** What to know of rows that seem to begin when their customers were customers already. */
function cutLogSentence({ days, pile }: CutLog): string {
  return t("value.cutLog", { days: numbers.count(days), pile: numbers.compact(Math.round(10 * pile) / 10) });
}

function earlierText({ report }: ValueAnalysis, newFrom: AnalysisOptions["newFrom"]): string {
  if (typeof newFrom !== "number") return "";
  return t("value.earlier", {
    day: numbers.date(newFrom),
    customers: plural("value.customers", report.earlierCustomers),
    rows: plural("value.rows", report.linesOfEarlier),
  });
}

function cutLogOf({ cutLog }: ValueAnalysis): ValueAnswerViewModel["cutLog"] {
  if (!cutLog) return undefined;
  return {
    text: cutLogSentence(cutLog),
    use: t("value.cutLog.use", { day: numbers.date(cutLog.newFrom) }),
    day: dayOfSerial(cutLog.newFrom),
  };
}

/** Log-likelihoods this close do not tell two models apart. */
const NEAR = 2;

function chosenText({ model, fits }: ValueAnalysis, asked: boolean): string {
  const best = fits.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const behind = best.logLikelihood - model.logLikelihood;
  if (asked && behind > NEAR) return t("value.chosen.better", { model: model.name, other: best.name });
  if (asked) return t("value.chosen.asked", { model: model.name });
  if (model.warnings.some(({ code }) => code === "noLeaving")) return t("value.chosen.same", { model: model.name });
  return t(best.name === model.name ? "value.chosen.best" : "value.chosen.tie", { model: model.name });
}

function warnings({ model, spend, refused, holdout }: ValueAnalysis): string[] {
  const ofSpend = spend.method === "Gamma-Gamma" ? doubts(spend.fit, spend.method) : [t(`value.spend.${spend.because}`)];
  return [
    ...doubts(model, model.name),
    ...ofSpend,
    ...(refused.length > 0 ? [t("value.refused", { models: refused.join(", ") })] : []),
    ...(holdout ? [] : [t("value.noHoldout")]),
  ];
}

function doubts({ status, warnings }: FitFigures, model: string): string[] {
  const codes = new Set<FitStatusCode>([status, ...warnings].map(({ code }) => code));
  return [...codes].flatMap((code) => (code === "converged" ? [] : [t(`value.doubt.${code}`, { model })]));
}

const COUNTS = [
  "blankLines",
  "linesAfterEnd",
  "customersAfterEnd",
  "linesOfEarlier",
  "earlierCustomers",
  "mergedLines",
  "returnLines",
  "droppedDays",
  "customersWithoutPurchase",
] as const;

/** Rows used, and everything that happened at least once. */
function logLines({ report, lines }: ValueAnalysis): ValueAnswerViewModel["log"] {
  const count = (figures: Float64Array) => figures.reduce((total, figure) => total + (figure === 0 ? 1 : 0), 0);
  const used = report.lines - report.linesAfterEnd - report.linesOfEarlier;
  const all: [string, number][] = [
    [t("value.log.lines"), used],
    ...COUNTS.map((key): [string, number] => [t(`value.log.${key}`), report[key]]),
    [t("value.log.oneTime"), count(lines.x)],
    [t("value.log.fresh"), count(lines.length)],
  ];
  return all.filter(([, n]) => n > 0).map(([what, n]) => [what, numbers.count(n)]);
}
