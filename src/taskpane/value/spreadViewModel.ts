import { numbers, plural, t } from "../../strings/pane";
import type { ValueAnalysis } from "../../workbook/value/customerValue.types";
import type { PlotModel } from "../ui/plot.types";
import { plotAxis, shareTicks } from "../ui/plotAxis";

/** How the value is spread: a bar a tenth of the customers, the most valuable first. */
export function spreadViewModel({ spread, lines }: Pick<ValueAnalysis, "spread" | "lines">): PlotModel {
  const { tenths } = spread;
  const all = Math.max(1, lines.row.length);
  let before = 0;
  const bars = tenths.map(({ customers, share }) => {
    const from = before / all;
    before += customers;
    return { from, to: before / all, value: share, tone: "plain" as const };
  });
  const largest = Math.max(0, ...tenths.map(({ value }) => value));
  const words = tenths.map((each) => ({
    n: each.tenth,
    customers: plural("value.customers", each.customers),
    x: numbers.amount(each.value, largest),
    s: numbers.share(each.share),
    p: numbers.limit(Math.round(each.alive * 100) / 100),
  }));
  return {
    title: t("value.spread.title"),
    answer: t("value.spread.answer", { s: numbers.share(tenths[0]?.share ?? 0) }),
    legend: [t("value.spread.legend")],
    bars,
    line: [],
    xTicks: shareTicks(),
    xTitle: t("value.spread.axis"),
    left: plotAxis([0, Math.max(0, ...bars.map(({ value }) => value))], numbers.limit),
    stops: words.map((values, i) => {
      const { from, to, value } = bars[i]!;
      return { x: (from + to) / 2, y: value, text: t("value.spread.point", values) };
    }),
    firstStop: 0,
    table: {
      head: [t("value.spread.tenth"), t("value.spread.customers"), t("value.spread.value"), t("value.spread.share"), t("value.alive")],
      rows: words.map(({ n, x, s, p }, i) => [String(n), numbers.count(tenths[i]!.customers), x, s, p]),
    },
  };
}
