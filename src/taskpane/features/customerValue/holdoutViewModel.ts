import type { HoldoutCheck } from "../../../economics/customerBase/base/analyseBase.types";
import type { HoldoutBin } from "../../../economics/customerBase/base/holdout";
import { DAYS_PER_UNIT } from "../../../economics/customerBase/histories/dayOf";
import { numbers, plural, t } from "../../../strings/pane";
import type { ValueAnalysis } from "../../../workbook/value/customerValue.types";
import type { PlotModel } from "../../ui/plot.types";
import { plotAxis } from "../../ui/plotAxis";
import { trackingViewModel } from "./trackingViewModel";

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
