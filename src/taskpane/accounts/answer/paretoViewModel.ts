import type { Concentration, RankedAccounts, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import type { BarTone, PlotBar, PlotLimit, PlotModel, PlotStop } from "../../ui/plot.types";
import { alignedAxes, type Extent, plotAxis, shareTicks } from "../../ui/plotAxis";
import { barTone } from "../classChips";
import { accountTitle, runningTotals } from "../rankedAccounts";
import { stopAt, thinnedCurve } from "./curveStops";

/** What the parts of the chart are made from: amounts divided by `scale` give the shown unit. */
interface ParetoData {
  accounts: RankedAccounts;
  totals: Float64Array;
  groups: AccountGroups;
  n: number;
  scale: number;
  measure: string;
}

/**
 * Pareto chart of ranked accounts: bars of shares, running total, the crossing of the target share. Without shares (total not above zero)
 * the bars are amounts and there is no line, because a curve of shares would turn upside down.
 * @param measure name inside a sentence, e.g. "revenue"
 */
export function paretoViewModel(segmentation: Segmentation, measure: string, answer: string): PlotModel {
  const { accounts, concentration, total } = segmentation;
  const n = accounts.value.length;
  const data = { accounts, totals: runningTotals(accounts), groups: accountGroups(n), n, scale: concentration ? total : 1, measure };
  if (!concentration) return moneyChart(data, answer);
  const chart = shareChart(data, concentration, answer);
  const limit = movableLimit(segmentation, concentration);
  return limit ? { ...chart, limit, legend: [...chart.legend, t("plot.limit.hint", { class: segmentation.classNames[0]! })] } : chart;
}

/** A limit is moved in whole points, and stays so far from 0, from 100% and from the next. */
const POINT = 0.01;

/** The limit of the first class, where classes are drawn by the running total. */
function movableLimit({ options, accounts, classNames }: Segmentation, { target, countAtTarget: k }: Concentration): PlotLimit | undefined {
  const { by, limits } = options.classes;
  const n = accounts.value.length;
  const next = limits[1] ?? 1;
  if (by !== "cumulativeShare" || n < 2 || next <= 2 * POINT) return undefined;
  return {
    value: target,
    min: Math.min(POINT, target),
    max: Math.max(Math.round(100 * (next - POINT)) / 100, target),
    label: t("plot.limit", { class: classNames[0]! }),
    text: t("plot.limit.value", { s: numbers.limit(target), accounts: plural("accounts", k), p: numbers.share(k / n) }),
  };
}

function shareChart(data: ParetoData, { countAtTarget: crossing, target }: Concentration, answer: string): PlotModel {
  const { groups, n, measure } = data;
  const bars = barsOf(data, (at) => barTone(data.accounts.class[at]!));
  const line = thinnedCurve(data.totals, data.scale, [crossing]);
  const [left, right] = alignedAxes(
    plotAxis(barExtent(bars), numbers.limit),
    plotAxis(lineExtent(line.map((point) => point.y)), numbers.limit),
    numbers.limit,
    numbers.limit,
  );
  const stops = shareStops(data, crossing);
  return {
    title: t("plot.pareto"),
    answer,
    legend: [groups.single ? t("plot.barsAccount") : t("plot.bars", { n: 5 }), t("plot.line")],
    bars,
    line,
    marker: {
      x: crossing / n,
      y: target,
      label: t("plot.marker", { s: numbers.limit(target), p: numbers.share(crossing / n) }),
    },
    ...xAxis(),
    left,
    right,
    stops,
    firstStop: stopAt(stops, 0.2),
    table: shareTable(data, bars, measure),
  };
}

function moneyChart(data: ParetoData, answer: string): PlotModel {
  const bars = barsOf(data, () => "plain");
  const { bounds, single } = data.groups;
  const stops = bars.map((bar, g): PlotStop => {
    const x = numbers.amount(bar.value);
    const text = single
      ? t("plot.pointMoneyAccount", { rank: g + 1, account: accountTitle(data.accounts, g), x })
      : t("plot.pointMoney", { from: bounds[g]! + 1, to: bounds[g + 1]!, x });
    return { x: (bar.from + bar.to) / 2, y: bar.value, text };
  });
  return {
    title: t("plot.amounts"),
    answer,
    legend: [t("plot.barsMoney", { measure: data.measure })],
    bars,
    line: [],
    ...xAxis(),
    left: plotAxis(barExtent(bars), numbers.compact),
    stops,
    firstStop: 0,
    table: { head: [groupHead(data), data.measure], rows: bars.map((bar, g) => [groupName(data, g), numbers.amount(bar.value)]) },
  };
}

function barsOf({ groups, totals, n, scale }: ParetoData, toneAt: (firstAccount: number) => BarTone): PlotBar[] {
  return groups.bounds.slice(0, -1).map((from, g) => {
    const to = groups.bounds[g + 1]!;
    return { from: from / n, to: to / n, value: (totals[to]! - totals[from]!) / scale, tone: toneAt(from) };
  });
}

/** Running total at a number of accounts; a broken one counts its part of the next, as the share of the top 20% in the answer does. */
export function totalAt(totals: Float64Array, accounts: number): number {
  const whole = Math.floor(accounts);
  const part = accounts - whole;
  return part === 0 ? totals[whole]! : totals[whole]! + part * (totals[whole + 1]! - totals[whole]!);
}

/** Where the curve is read: after each account or each twentieth of them, and at the crossing. */
function shareStops(data: ParetoData, crossing: number): PlotStop[] {
  const { accounts, totals, groups, n, scale, measure } = data;
  const count = groups.bounds.length - 1;
  const places = new Set(Array.from({ length: count }, (_, g) => ((g + 1) * n) / count));
  places.add(crossing);
  return [...places]
    .sort((a, b) => a - b)
    .map((k) => {
      const total = totalAt(totals, k);
      const s = numbers.share(total / scale);
      const text = groups.single
        ? t("plot.pointAccount", {
            rank: k,
            account: accountTitle(accounts, k - 1),
            share: numbers.share(accounts.value[k - 1]! / scale),
            measure,
            s,
          })
        : t("plot.point", { p: numbers.share(k / n), k: Math.round(k), s, measure });
      return { x: k / n, y: total / scale, text };
    });
}

function shareTable(data: ParetoData, bars: PlotBar[], measure: string): PlotModel["table"] {
  const { groups, totals, scale } = data;
  return {
    head: [groupHead(data), t("plot.col.share", { measure }), t("plot.col.cumulative")],
    rows: bars.map((bar, g) => [groupName(data, g), numbers.share(bar.value), numbers.share(totals[groups.bounds[g + 1]!]! / scale)]),
  };
}

function groupHead({ groups }: ParetoData): string {
  return t(groups.single ? "plot.col.account" : "plot.col.accounts");
}

function groupName({ accounts, groups }: ParetoData, g: number): string {
  const from = groups.bounds[g]!;
  return groups.single ? accountTitle(accounts, from) : t("plot.range", { from: from + 1, to: groups.bounds[g + 1]! });
}

function xAxis(): Pick<PlotModel, "xTicks" | "xTitle"> {
  return { xTicks: shareTicks(), xTitle: t("plot.axis") };
}

function barExtent(bars: PlotBar[]): Extent {
  const values = bars.map((bar) => bar.value);
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** Returns push the running total a hair above 100% before its end; that alone is no reason for an axis to 120%. */
const HAIR = 0.01;

function lineExtent(shares: number[]): Extent {
  const peak = Math.max(1, ...shares);
  return [Math.min(0, ...shares), peak < 1 + HAIR ? 1 : peak];
}

/** Up to this many accounts each has its own bar. */
const OWN_BARS = 30;
/** Above it, bars of 5% of the accounts each. */
const BINS = 20;

interface AccountGroups {
  /** true when every group is a single account */
  single: boolean;
  /** accounts before each group, and after the last: bounds[g] to bounds[g + 1] is group g */
  bounds: number[];
}

/** How accounts, largest first, are put into bars. */
function accountGroups(accounts: number): AccountGroups {
  const single = accounts <= OWN_BARS;
  const groups = single ? accounts : BINS;
  return { single, bounds: Array.from({ length: groups + 1 }, (_, g) => Math.round((g * accounts) / groups)) };
}
