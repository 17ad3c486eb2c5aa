import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { lorenzPoints } from "../../../economics/segmentation/curves/curves";
import { numbers, t } from "../../../strings/pane";
import type { PlotModel, PlotPoint } from "../../ui/plot.types";
import { plotAxis, shareTicks } from "../../ui/plotAxis";
import { CURVE_POINTS, curveStops, stopAt } from "./curveStops";

const EQUAL: PlotPoint[] = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
];

/**
 * Lorenz curve: share of the accounts, smallest first, against the share of the value they hold. Accounts below zero are left out.
 * @param measure name inside a sentence, e.g. "revenue"
 */
export function lorenzViewModel({ accounts }: Segmentation, measure: string): PlotModel {
  const values = accounts.value.filter((value) => value >= 0);
  const points = lorenzPoints(values, CURVE_POINTS);
  const stops = curveStops(points, ({ x, y }) =>
    t("lorenz.point", { p: numbers.share(x), k: Math.round(x * values.length), s: numbers.share(y), measure }),
  );
  const firstStop = stopAt(stops, 0.5);
  const negative = values.length < accounts.value.length ? [t("lorenz.negative")] : [];
  return {
    title: t("lorenz.title"),
    answer: stops[firstStop]?.text ?? "",
    legend: [t("lorenz.line", { measure }), t("lorenz.reference"), ...negative],
    bars: [],
    line: points,
    reference: EQUAL,
    xTicks: shareTicks(),
    xTitle: t("lorenz.axis"),
    left: plotAxis([0, 1], numbers.limit),
    stops,
    firstStop,
    table: {
      head: [t("lorenz.axis"), t("plot.col.share", { measure })],
      rows: stops.map(({ x, y }) => [numbers.share(x), numbers.share(y)]),
    },
  };
}
