import { CALENDAR_UNITS, type CalendarUnit, isoDay } from "../economics/calendar/calendarPeriod";
import { CalcError } from "../economics/CalcError";
import { analyseBase } from "../economics/customerBase/base/analyseBase";
import type { AnalysisOptions, BaseAnalysis } from "../economics/customerBase/base/analyseBase.types";
import { type BaseModelName, MODEL_CHOICES } from "../economics/customerBase/base/logModels";
import type { FitStatusCode } from "../economics/customerBase/customerBase.types";
import { dayOfCell } from "../intake/values/columnDates";
import { errorSentence } from "../strings/errors";
import { reasonText, valueSentence } from "../strings/pane";
import { logReasons } from "../strings/reasons.en";
import { UsageError } from "./calcArguments";
import { GivenOptions, SALES_USAGE, type SalesArguments, STATUS_USAGE } from "./salesArguments";
import { UnreadableFile } from "./openSales";
import { type FileAnswer, readSalesFile, type SalesFile } from "./salesFile";
import { type LeftOut, usableRows, type UsableRows } from "./salesRows";

export const CUSTOMER_VALUE_USAGE = `Usage: npm run --silent customer-value -- FILE --margin 0.3 --discount 0.1 --months 12 [--json]
Reads sales rows and says what the customers are worth: the Value view without a screen.
  --margin 0.3                   share of sales left after variable cost
  --discount 0.1                 rate a year
  --months 12                    how far to look ahead
  --end YYYY-MM-DD               last day of observation; the last day of the rows if left out
  --new-from YYYY-MM-DD          customers seen before this day are left out
  --unit ${CALENDAR_UNITS.join("|")}
                                 time unit of the model; week if left out
  --model ${MODEL_CHOICES.join("|")}
                                 auto if left out: the likelihood chooses
  --list                         with --json, each customer too
${SALES_USAGE}
${STATUS_USAGE}`;

export interface CustomerValueArguments extends SalesArguments {
  options: AnalysisOptions;
  list: boolean;
}

const MOST_MONTHS = 600;

/** @throws {UsageError} an unknown option, a value it does not take, no file, or one of the three figures left out */
export function customerValueArguments(words: readonly string[]): CustomerValueArguments {
  const given = new GivenOptions(words, ["margin", "discount", "months", "end", "new-from", "unit", "model"], ["list"]);
  const needed = (option: string, isAllowed: (value: number) => boolean, what: string): number => {
    const value = given.number(option, isAllowed, what);
    if (value === undefined) throw new UsageError(`--${option} is needed: ${what}`);
    return value;
  };
  const day = (option: string): number | undefined => {
    const text = given.get(option);
    const serial = text === undefined ? undefined : dayOfCell(text, undefined);
    if (serial === 0) throw new UsageError(`--${option} is a day such as 2024-03-31; got ${text}`);
    return serial;
  };
  const [endDate, newFrom] = [day("end"), day("new-from")];
  return {
    ...given.sales(),
    needsDate: true,
    list: given.has("list"),
    options: {
      grossMargin: needed("margin", (share) => share > 0 && share <= 1, "a share above 0 and at most 1, such as 0.3"),
      annualDiscount: needed("discount", (rate) => rate > -1 && rate <= 10, "a rate a year, such as 0.1"),
      horizonMonths: needed(
        "months",
        (months) => Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS,
        "a whole number from 1 to 600, such as 12",
      ),
      unit: given.oneOf("unit", CALENDAR_UNITS) ?? "week",
      model: given.oneOf("model", MODEL_CHOICES) ?? "auto",
      ...(endDate !== undefined && { endDate }),
      ...(newFrom !== undefined && { newFrom }),
    },
  };
}

interface Estimate {
  estimate: number;
  /** null where the rows do not tell the parameter */
  standardError: number | null;
}

/** What is expected of one customer. */
interface CustomerFigures {
  customer: string | number | boolean;
  /** days with a purchase */
  purchases: number;
  lastPurchase: string;
  /** probability to be a customer still */
  alive: number;
  expectedPurchases: number;
  /** money of a purchase */
  spend: number;
  value: number;
}

export interface CustomerValueAnswer extends FileAnswer {
  leftOut: LeftOut[];
  model?: BaseModelName;
  customers?: number;
  /** of all customers together, in money of today */
  value?: number;
  /** whether the fit can be trusted: "converged", or what is wrong with it */
  status?: FitStatusCode;
  /** the same in a sentence, with what to do */
  statusText?: string;
  /** what to be careful about, in sentences */
  warnings?: string[];
  mean?: number;
  median?: number;
  /** share of the value that the top fifth of the customers holds */
  top20Share?: number;
  unit?: CalendarUnit;
  parameters?: Record<string, Estimate>;
  logLikelihood?: number;
  models?: { name: BaseModelName; logLikelihood: number }[];
  spend?: { method: "Gamma-Gamma" | "plain mean"; parameters?: Record<string, Estimate> };
  /** the model fitted up to the split, against the purchases that came after */
  holdout?: { split: string; expected: number; actual: number };
  from?: string;
  to?: string;
  sentence?: string;
  each?: CustomerFigures[];
}

function estimates(names: readonly string[], fit: { parameters: object; standardErrors: object }): Record<string, Estimate> {
  const [values, errors] = [fit.parameters as Record<string, number>, fit.standardErrors as Record<string, number | null>];
  return Object.fromEntries(names.map((name) => [name, { estimate: values[name]!, standardError: errors[name] ?? null }]));
}

function each({ histories, values }: BaseAnalysis): CustomerFigures[] {
  const { alive, purchases, spend, value } = values!;
  return histories.names.map((customer, i) => ({
    customer,
    purchases: histories.x[i]! + 1,
    lastPurchase: isoDay(histories.lastDay[i]!),
    alive: alive[i]!,
    expectedPurchases: purchases[i]!,
    spend: spend[i]!,
    value: value[i]!,
  }));
}

/** Rows that hold a sale, but of no day or customer that was asked for. */
function outside({ report, histories }: BaseAnalysis, { days, amounts }: UsableRows): LeftOut[] {
  const { linesAfterEnd, linesOfEarlier } = report;
  const amount = amounts.reduce((sum, each, row) => (days[row]! > histories.endDay ? sum + each : sum), 0);
  return [
    ...(linesAfterEnd > 0 ? [{ why: "afterEnd" as const, rows: linesAfterEnd, amount }] : []),
    ...(linesOfEarlier > 0 ? [{ why: "earlierCustomer" as const, rows: linesOfEarlier }] : []),
  ];
}

type Figures = Omit<CustomerValueAnswer, keyof FileAnswer | "leftOut" | "each">;

function figures(base: BaseAnalysis, { horizonMonths }: AnalysisOptions, firstDay: number): Figures {
  const { histories, model, spend, spread, holdout, warnings } = base;
  const { name, fit, parameterNames } = model.chosen;
  const { code } = fit.status;
  const { total, mean, median, topFifth } = spread!;
  return {
    model: name,
    customers: histories.names.length,
    value: total,
    status: code,
    statusText: code === "converged" ? "The fit settled on one best answer." : `The fit of the ${name} ${fit.status.text}.`,
    warnings,
    mean,
    median,
    ...(topFifth !== undefined && { top20Share: topFifth }),
    unit: histories.unit,
    parameters: estimates(parameterNames, fit),
    logLikelihood: fit.logLikelihood,
    models: model.fits.map((each) => ({ name: each.name, logLikelihood: each.fit.logLikelihood })),
    spend: {
      method: spend!.method,
      ...(spend!.method === "Gamma-Gamma" && { parameters: estimates(["p", "q", "gamma"], spend!.fit) }),
    },
    ...(holdout && { holdout: { split: isoDay(holdout.splitDay), expected: holdout.expected, actual: holdout.actual } }),
    from: isoDay(firstDay),
    to: isoDay(histories.endDay),
    sentence: valueSentence(histories.names.length, spread!, horizonMonths),
  };
}

/** Why the log gives no answer, as a sentence. */
function refusal({ parameter, detail }: CalcError): UnreadableFile {
  const key = logReasons[detail.rule];
  if (key !== undefined) return new UnreadableFile(reasonText({ key }));
  const text = errorSentence(new CalcError("argument", parameter, detail));
  return new UnreadableFile(reasonText({ key: "valueRefused", values: { text } }));
}

function analysed(log: UsableRows, options: AnalysisOptions): BaseAnalysis {
  try {
    return analyseBase({ customerIds: log.ids, dates: log.days, amounts: log.amounts }, options);
  } catch (error) {
    throw error instanceof CalcError ? refusal(error) : error;
  }
}

/** Rows may be too few only because a question is open, such as whose the rows without an account are: then it is asked. */
function analysedUnlessAsked(log: UsableRows, options: AnalysisOptions, { shown }: SalesFile): BaseAnalysis | undefined {
  try {
    return analysed(log, options);
  } catch (error) {
    if (error instanceof UnreadableFile && shown.questions.length > 0) return undefined;
    throw error;
  }
}

/**
 * Reads sales rows from a file and values their customers by the model that suits them.
 * @throws {UnreadableFile} a file or column that is not there or cannot be read; rows that no model can be fitted to
 */
export async function customerValueFile({ options, list, ...args }: CustomerValueArguments): Promise<CustomerValueAnswer> {
  const sales = await readSalesFile(args);
  const { roles, settled } = sales.reading;
  if (settled === undefined || roles.date === undefined) return { ...sales.shown, leftOut: [] };
  const log = usableRows(sales);
  const base = analysedUnlessAsked(log, options, sales);
  if (base === undefined) return { ...sales.shown, leftOut: log.leftOut };
  const found = figures(
    base,
    options,
    log.days.reduce((first, day) => Math.min(first, day), Infinity),
  );
  const sentence = [found.sentence, sales.sheetsSentence].filter((part) => part !== "").join(" ");
  return { ...sales.shown, leftOut: [...log.leftOut, ...outside(base, log)], ...found, sentence, ...(list && { each: each(base) }) };
}

/** What an analyst reads below the sentence. */
export function customerValueLines({ model, statusText = "", warnings = [], mean, median, holdout }: CustomerValueAnswer): string[] {
  if (model === undefined) return [];
  const figure = (value: number | undefined): string => (value ?? 0).toFixed(2);
  return [
    `Model: ${model}. ${statusText} Mean ${figure(mean)}, median ${figure(median)}.`,
    ...(holdout
      ? [`After ${holdout.split} the model expected ${Math.round(holdout.expected)} purchases; there were ${holdout.actual}.`]
      : []),
    ...warnings.filter((warning) => warning !== statusText),
  ];
}
