import type { Models } from "../../background/background.types";
import { CalcError, type CalcErrorDetail } from "../../economics/CalcError";
import { analyseBase } from "../../economics/customerBase/base/analyseBase";
import type { AnalysisOptions, BaseAnalysis } from "../../economics/customerBase/base/analyseBase.types";
import type { SpendModel } from "../../economics/customerBase/base/spendModel";
import { slippingAway } from "../../economics/customerBase/base/worthKeeping";
import type { ModelFit } from "../../economics/customerBase/customerBase.types";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { FitFigures, KeepSort, SpendFigures, ValueAnalysis } from "../../workbook/value/customerValue.types";

/** Why a log gives no answer, as data that can travel from a worker. */
export interface LogRefusal {
  parameter: string;
  detail: CalcErrorDetail;
}

export type LogAnswer = { ok: true; analysis: ValueAnalysis } | { ok: false; refusal: LogRefusal };

/**
 * Analyses a sales log, one entry a row of each column. Plain data in and out, so that it runs in a worker as well as in the page.
 *
 * @param ids customer of each row, @param dates Excel serial numbers or ISO texts, @param amounts money, below 0 for returns
 */
export function analyseLog(ids: CellValue[], dates: CellValue[], amounts: CellValue[], options: AnalysisOptions): LogAnswer {
  try {
    return { ok: true, analysis: figures(ids, analyseBase({ customerIds: ids, dates, amounts }, options)) };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { ok: false, refusal: { parameter: error.parameter, detail: error.detail } };
  }
}

function figures(ids: CellValue[], base: BaseAnalysis): ValueAnalysis {
  const { histories, model, report, cutLog, holdout, tracking, spend, values, spread } = base;
  const { names, unit, endDay, firstDay, lastDay, x, recency, length, meanSpend } = histories;
  // With amounts, which are always given here, all three are there.
  if (!spend || !values || !spread) throw new Error("analysed without amounts");
  return {
    unit,
    endDay,
    report,
    ...(cutLog && { cutLog }),
    lines: { row: firstRows(ids, names), firstDay: firstDay.slice(), lastDay: lastDay.slice(), x, recency, length, meanSpend },
    values,
    spread,
    model: { name: model.chosen.name, ...fitFigures(model.chosen.fit, model.chosen.parameterNames) },
    fits: model.fits.map(({ name, fit }) => ({ name, logLikelihood: fit.logLikelihood })),
    refused: model.refused.map(({ name }) => name),
    spend: spendFigures(spend),
    ...(holdout && { holdout }),
    tracking,
    keep: keepOrders(slippingAway(histories, values, model.chosen), names, { ...values, lastDay }),
  };
}

function fitFigures<P extends Record<string, number>>(fit: ModelFit<P>, names: readonly (keyof P & string)[]): FitFigures {
  const { parameters, standardErrors, logLikelihood, status, warnings } = fit;
  return {
    parameters: names.map((name) => ({ name, estimate: parameters[name]!, standardError: standardErrors[name] })),
    logLikelihood,
    status,
    warnings,
  };
}

function spendFigures(model: SpendModel): SpendFigures {
  if (model.method === "plain mean") return { method: model.method, overall: model.spend(0, 0), because: model.because };
  return { method: model.method, fit: fitFigures({ ...model.fit, parameters: { ...model.fit.parameters } }, ["p", "q", "gamma"]) };
}

/**
 * A row of each customer: names come in the order in which their first usable rows do, so one pass over the rows finds them all.
 */
function firstRows(ids: CellValue[], names: readonly unknown[]): Int32Array {
  const rows = new Int32Array(names.length);
  let customer = 0;
  for (let row = 0; row < ids.length && customer < names.length; row++) if (ids[row] === names[customer]) rows[customer++] = row;
  return rows;
}

/**
 * The customers of the list in every order it can show; made where the analysis runs, since sorting 100,000 would hold up the page.
 *
 * @param atRisk places of customers, most value at risk first
 */
function keepOrders(
  atRisk: Int32Array,
  names: readonly unknown[],
  figures: { value: Float64Array; alive: Float64Array; lastDay: Int32Array },
): ValueAnalysis["keep"] {
  const descending = (by: ArrayLike<number>): Int32Array => atRisk.slice().sort((a, b) => by[b]! - by[a]!);
  const { compare } = new Intl.Collator("en", { numeric: true });
  const text = (customer: number): string => String(names[customer]);
  const orders: Record<KeepSort, Int32Array> = {
    atRisk,
    value: descending(figures.value),
    alive: descending(figures.alive),
    lastDay: descending(figures.lastDay),
    customer: atRisk.slice().sort((a, b) => compare(text(a), text(b))),
  };
  return orders;
}

/** A column as the worker unpacks it: one cell a row. */
const column = (rows: unknown): CellValue[] => (rows as CellValue[][]).map(([cell]) => cell ?? null);

/** The ids that `packLog` took apart. */
function idsOf(numbers: unknown, texts: unknown): CellValue[] {
  const different = column(texts).flatMap((text) => JSON.parse(text as string) as CellValue[]);
  return column(numbers).map((number) => different[number as number] ?? null);
}

/** What the worker can be asked; the options travel as text. */
export const analysisModels: Models = {
  analyse: (numbers, texts, dates, amounts, options) =>
    analyseLog(idsOf(numbers, texts), column(dates), column(amounts), JSON.parse(options as string) as AnalysisOptions),
};
