import type { MeasureId, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { type WhalePoints, whalePoints } from "../../../economics/segmentation/curves/curves";
import { numbers, t } from "../../../strings/pane";
import type { PlotModel, PlotPoint } from "../../ui/plot.types";
import { plotAxis, shareTicks } from "../../ui/plotAxis";
import { type MeasureInput, measureInSentence, nameOf } from "../state/measures";
import { CURVE_POINTS, curveStops, stopAt } from "./curveStops";

export interface WhaleViewModel {
  sentence: string;
  /** how to see more in it */
  advice?: string;
  /** absent where nothing is taken away again */
  plot?: PlotModel;
}

const isMargin = (measure: MeasureId | undefined): boolean => measure === "grossMargin" || measure === "serviceMargin";

/** The curve is about profit: the margin where there is one, as first or second measure, else the first measure. */
function whaleSource({ accounts, options, total, secondTotal }: Segmentation): {
  measure: MeasureId;
  values: Float64Array;
  net: number | undefined;
} {
  const useSecond = !isMargin(options.measure) && isMargin(options.second) && accounts.second !== undefined;
  return useSecond && options.second && accounts.second
    ? { measure: options.second, values: accounts.second, net: secondTotal }
    : { measure: options.measure, values: accounts.value, net: total };
}

/** Whale curve: what the best accounts bring together before the others take some of it away again. */
export function whaleViewModel(segmentation: Segmentation, names: MeasureInput): WhaleViewModel {
  const { measure: id, values, net } = whaleSource(segmentation);
  const curve = whalePoints(values, CURVE_POINTS, net);
  const measure = measureInSentence(nameOf(names, id));
  const advice = isMargin(id) ? undefined : t("whale.addMargin");
  const total = amount(curve.total);
  if (curve.hiddenLoss <= 0) return { sentence: t("whale.none", { measure, total }), advice };
  const sentence = t("whale.answer", {
    k: curve.accountsToPeak,
    n: values.length,
    peak: amount(curve.peak),
    hidden: amount(curve.hiddenLoss),
    total,
  });
  return { sentence, advice, plot: whalePlot(curve, values.length, measure, sentence) };
}

/** Shares of the net total would turn the curve upside down where that is not above zero: then it shows money. */
function whalePlot(curve: WhalePoints, n: number, measure: string, answer: string): PlotModel {
  const shares = curve.total > 0;
  const unit = shares ? curve.total : 1;
  const figure = shares ? numbers.share : amount;
  const line = curve.points.map(({ x, y }): PlotPoint => ({ x, y: y / unit }));
  const peak = { x: curve.accountsToPeak / n, y: curve.peak / unit };
  const read = ({ x, y }: PlotPoint) => t("whale.point", { p: numbers.share(x), k: Math.round(x * n), x: figure(y) });
  const stops = curveStops(line, read, peak.x);
  const lows = line.map(({ y }) => y);
  return {
    title: t("whale.title"),
    answer,
    legend: [t(shares ? "whale.line" : "whale.lineMoney", { measure })],
    bars: [],
    line,
    marker: { ...peak, label: t("whale.marker", { peak: figure(peak.y) }) },
    xTicks: shareTicks(),
    xTitle: t("whale.axis", { measure }),
    left: plotAxis([Math.min(0, ...lows), Math.max(0, peak.y)], shares ? numbers.limit : numbers.compact),
    stops,
    firstStop: stopAt(stops, peak.x),
    table: {
      head: [t("plot.col.accounts"), t("plot.col.cumulative")],
      rows: stops.map(({ x, y }) => [numbers.share(x), figure(y)]),
    },
  };
}

function amount(value: number): string {
  return value === 0 ? "0" : numbers.amount(value);
}
