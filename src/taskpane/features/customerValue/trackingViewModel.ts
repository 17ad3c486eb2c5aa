import type { CalendarUnit } from "../../../economics/calendar/calendarPeriod";
import type { TrackingPeriod } from "../../../economics/customerBase/base/tracking";
import { numbers, t } from "../../../strings/pane";
import type { PlotModel } from "../../ui/plot.types";
import { plotAxis } from "../../ui/plotAxis";

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
