import { type CalendarUnit, DAYS_PER_UNIT } from "../../economics/calendar/calendarPeriod";
import type { HoldoutCheck } from "../../economics/customerBase/base/analyseBase.types";
import type { HoldoutBin, TrackingPeriod } from "../../economics/customerBase/base/holdout";
import { numbers, plural, t } from "../../strings/pane";
import type { ValueAnalysis } from "../../workbook/value/customerValue.types";
import type { PlotModel } from "../ui/plot.types";
import { plotAxis } from "../ui/plotAxis";

/** The last bin holds everybody with so many repeat purchases or more. */
const LAST_BIN = 7;

export interface HoldoutViewModel {
  sentence: string;
  bins: PlotModel;
  tracking?: PlotModel;
}

/** How well a model that had seen two thirds of the time foresaw the rest; undefined where the log is too short for it. */
export function holdoutViewModel({ holdout, lines }: Pick<ValueAnalysis, "holdout" | "lines">): HoldoutViewModel | undefined {
  if (!holdout) return undefined;
  const { splitDay, endDay, model, actual, expected, tracking } = holdout;
  const first = lines.firstDay.reduce((earliest, day) => Math.min(earliest, day), Infinity);
  const off = actual > 0 ? numbers.share(Math.abs(expected - actual) / actual) : numbers.count(expected);
  return {
    sentence: t("value.check.holdout", {
      split: numbers.date(splitDay),
      end: numbers.date(endDay),
      model,
      expected: numbers.count(expected),
      actual: numbers.count(actual),
      off,
    }),
    bins: binsViewModel(holdout),
    // The check is always made in weeks.
    tracking: trackingViewModel(tracking, "week", (splitDay - first) / DAYS_PER_UNIT.week),
  };
}

function binName({ purchases }: HoldoutBin): string {
  return purchases === LAST_BIN ? t("value.holdout.last", { n: purchases }) : numbers.count(purchases);
}

function binsViewModel({ bins }: HoldoutCheck): PlotModel {
  const width = 1 / bins.length;
  const middle = (i: number) => (i + 0.5) * width;
  const highest = Math.max(...bins.map(({ actual, expected }) => Math.max(actual, expected)));
  const words = bins.map((bin) => ({
    bin: binName(bin),
    customers: plural("value.customers", bin.customers),
    actual: numbers.ratio(bin.actual),
    expected: numbers.ratio(bin.expected),
  }));
  return {
    title: t("value.holdout.title"),
    answer: t("value.holdout.answer"),
    legend: [t("value.holdout.legend")],
    bars: bins.map(({ actual }, i) => ({ from: i * width, to: (i + 1) * width, value: actual, tone: "third" })),
    line: [],
    reference: bins.map(({ expected }, i) => ({ x: middle(i), y: expected })),
    xTicks: bins.map((bin, i) => ({ value: middle(i), label: bin.purchases === LAST_BIN ? `${LAST_BIN}+` : String(bin.purchases) })),
    xTitle: t("value.holdout.axis"),
    left: plotAxis([0, highest], numbers.compact),
    stops: words.map((values, i) => ({ x: middle(i), y: bins[i]!.actual, text: t("value.holdout.point", values) })),
    firstStop: 0,
    table: {
      head: [t("value.holdout.purchases"), t("value.spread.customers"), t("value.actual"), t("value.expected")],
      rows: words.map(({ bin, actual, expected }, i) => [bin, numbers.count(bins[i]!.customers), actual, expected]),
    },
  };
}

/** Stops the reader can walk through without losing patience. */
const MOST_STOPS = 40;

/**
 * Cumulative repeat purchases, actual and expected; undefined for a log of less than one period.
 * @param unit length of a period
 * @param split period after which the model had not seen the rows
 */
export function trackingViewModel(periods: readonly TrackingPeriod[], unit: CalendarUnit, split?: number): PlotModel | undefined {
  const last = periods.at(-1);
  if (!last) return undefined;
  const x = (period: number) => period / last.period;
  const origin = { x: 0, y: 0 };
  const step = Math.max(1, Math.ceil(periods.length / MOST_STOPS));
  const read = periods.filter((_, i) => i % step === step - 1 || i === periods.length - 1);
  const words = ({ period, actual, expected }: TrackingPeriod) => ({
    n: period,
    actual: numbers.count(actual),
    expected: numbers.count(expected),
  });
  const atSplit = split === undefined ? undefined : periods.find(({ period }) => period >= split);
  return {
    title: t("value.tracking.title"),
    answer: t("value.tracking.answer", { actual: numbers.count(last.actual), expected: numbers.count(last.expected) }),
    legend: [t("value.tracking.legend")],
    bars: [],
    line: [origin, ...periods.map(({ period, actual }) => ({ x: x(period), y: actual }))],
    reference: [origin, ...periods.map(({ period, expected }) => ({ x: x(period), y: expected }))],
    ...(atSplit && { marker: { x: x(atSplit.period), y: atSplit.actual, label: t("value.tracking.split") } }),
    xTicks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: numbers.count(value * last.period) })),
    xTitle: t("value.tracking.axis", { units: t(`value.units.${unit}`) }),
    left: plotAxis([0, Math.max(last.actual, last.expected)], numbers.compact),
    stops: read.map((each) => ({ x: x(each.period), y: each.actual, text: t("value.tracking.point", words(each)) })),
    firstStop: read.length - 1,
    table: {
      head: [t("value.tracking.period"), t("value.actual"), t("value.expected")],
      rows: read.map((each) => {
        const { n, actual, expected } = words(each);
        return [numbers.count(n), actual, expected];
      }),
    },
  };
}
