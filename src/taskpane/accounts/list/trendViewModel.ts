import type { AccountTrend, TrendPeriod } from "../../../economics/segmentation/moves/accountTrend";
import { numbers, t } from "../../../strings/pane";
import { largestAmount } from "../rankedAccounts";

export interface TrendBar {
  /** height above, and depth below, the base line as parts of the whole picture */
  from: number;
  to: number;
  /** the data cover the period */
  whole: boolean;
}

export interface TrendViewModel {
  bars: TrendBar[];
  /** place of the base line, 0 at the bottom */
  base: number;
  /** first and last period, below the picture */
  first: string;
  last: string;
  /** every figure, read instead of the picture */
  text: string;
  /** what the picture shows at a glance */
  summary: string;
  notes: string[];
}

/** An account's trend as a picture with its words. @param measure name inside a sentence */
export function trendViewModel({ periods, undated }: AccountTrend, measure: string): TrendViewModel {
  const values = periods.map(({ value }) => value);
  const [top, bottom] = [Math.max(0, ...values), Math.min(0, ...values)];
  const height = top - bottom || 1;
  const place = (value: number) => (value - bottom) / height;
  const largest = largestAmount(values);
  const figure = ({ value }: TrendPeriod) => (value === 0 ? "0" : numbers.amount(value, largest));
  const said = (period: TrendPeriod) =>
    t(period.whole ? "trend.figure" : "trend.figure.part", { period: periodName(period), x: figure(period) });
  const best = periods.reduce((most, each) => (each.value > most.value ? each : most));
  const latest = periods.at(-1)!;
  return {
    bars: periods.map(({ value, whole }) => ({ from: place(Math.min(0, value)), to: place(Math.max(0, value)), whole })),
    base: place(0),
    first: periodName(periods[0]!),
    last: periodName(latest),
    text: t("trend.text", { measure, figures: periods.map(said).join("; ") }),
    summary: periods.length === 1 ? said(latest) : t("trend.summary", { best: said(best), latest: said(latest) }),
    notes: [
      ...(periods.every(({ whole }) => whole) ? [] : [t("trend.incomplete")]),
      ...(undated === 0 ? [] : [t("trend.undated", { x: numbers.amount(undated) })]),
    ],
  };
}

function periodName({ year, quarter }: TrendPeriod): string {
  return quarter === undefined ? String(year) : t("trend.quarter", { quarter, year: String(year) });
}
