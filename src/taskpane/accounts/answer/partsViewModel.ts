import { accountKey } from "../../../economics/segmentation/rows/accountKey";
import type { PartTotal, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import { plotAxis, shareTicks } from "../../ui/plotAxis";
import type { PlotModel, PlotPoint } from "../../ui/plot.types";
import { MOST_PARTS } from "../effects/calculation";
import { runningTotals, shortened } from "../rankedAccounts";
import type { AccountsState, PartAnswers } from "../state/AccountsState";
import { partColumn, partName } from "./answerViewModel";
import { stopAt, thinnedCurve } from "./curveStops";
import { totalAt } from "./paretoViewModel";

/** Parts offered at once, and those a native list can bear. */
const OFFERED = 8;
const MOST_LISTED = 300;

/** A part that can be put beside others, or taken out. */
export interface PartToggle {
  name: string;
  text: string;
  on: boolean;
  /** there is no room for another */
  blocked: boolean;
}

export interface PartsViewModel {
  /** columns to choose from; the value of none is "" */
  columns: { value: string; label: string }[];
  chosen: string;
  answered?: AnsweredParts;
  /** a column is chosen, and its parts are on their way */
  waiting: boolean;
}

export interface AnsweredParts {
  count: string;
  /** what the answer can be about; the value of all parts is "", of a part its name behind a mark */
  filters: { value: string; label: string }[];
  filter: string;
  /** are there more parts than are offered */
  searchable: boolean;
  toggles: PartToggle[];
  full: boolean;
  table: { head: string[]; rows: [string, ...string[]][] };
  /** rows read, used and left out of each */
  rows: string[];
  notes: string[];
  plot?: PlotModel;
}

const MARK = "=";
/** What a choice in the list of filters is about; undefined for all parts. */
export const partOfFilter = (value: string): string | undefined => (value === "" ? undefined : value.slice(MARK.length));

/** Filter and comparison by a column, as far as they are known. @param search what is typed to find a part */
export function partsViewModel(state: AccountsState, search: string): PartsViewModel {
  const { inspection, roles, parts, segmentation } = state;
  const taken = new Set([roles.account, roles.value, roles.quantity, roles.price, roles.date]);
  const columns = (inspection?.columns ?? []).filter(({ index }) => !taken.has(index));
  return {
    columns: [
      { value: "", label: t("parts.column.none") },
      ...columns.map(({ index, title }) => ({ value: String(index), label: shortened(title, NAME) })),
    ],
    chosen: String(roles.part ?? ""),
    waiting: roles.part !== undefined && !parts,
    ...(parts && segmentation && { answered: answeredParts(state, parts, segmentation, search) }),
  };
}

const NAME = 60;
const title = (name: string): string => (name === "" ? t("parts.blank") : name);

function answeredParts(state: AccountsState, { whole, answers }: PartAnswers, { options }: Segmentation, search: string): AnsweredParts {
  const all = whole.parts ?? [];
  const isFull = answers.length >= MOST_PARTS;
  const listed = withName(all.slice(0, MOST_LISTED), all, options.part);
  return {
    count: [plural("parts.count", all.length, { column: partColumn(state) }), ...(all.length > OFFERED ? [t("parts.largest")] : [])].join(
      " ",
    ),
    filters: [{ value: "", label: t("parts.all") }, ...listed.map((part) => ({ value: MARK + part.name, label: optionText(part, whole) }))],
    filter: options.part === undefined ? "" : MARK + options.part,
    searchable: all.length > OFFERED,
    toggles: toggles(all, answers, isFull, search),
    full: isFull && all.length > MOST_PARTS,
    table: partsTable(whole, answers),
    rows: answers.map(({ name, segmentation }) => rowsText(name, all, segmentation)),
    notes: notes(whole, answers),
    ...plotOf(answers),
  };
}

/** The list, with the part that the answer is about also where it is not among the largest, or no longer in the data. */
function withName(listed: PartTotal[], all: readonly PartTotal[], name: string | undefined): PartTotal[] {
  if (name === undefined || listed.some((part) => part.name === name)) return listed;
  return [...listed, all.find((part) => part.name === name) ?? { name, rows: 0, usedRows: 0, amount: 0 }];
}

/** Money where parts add up to it; a customer value does not. */
function optionText({ name, amount, usedRows }: PartTotal, { options }: Segmentation): string {
  const figure = options.measure === "customerValue" ? plural("rows", usedRows) : numbers.compact(amount);
  return t("parts.option", { part: shortened(title(name), NAME), amount: figure });
}

/** Those that are shown, then the largest others, or those that are searched for. */
function toggles(all: readonly PartTotal[], answers: PartAnswers["answers"], isFull: boolean, search: string): PartToggle[] {
  const on = new Set(answers.map(({ name }) => name));
  const wanted = accountKey(search);
  const others = all.filter(({ name }) => !on.has(name) && (wanted === "" || accountKey(title(name)).includes(wanted)));
  const names = [...on, ...others.slice(0, Math.max(OFFERED - on.size, MOST_PARTS)).map(({ name }) => name)];
  return names.map((name) => ({ name, text: title(name), on: on.has(name), blocked: isFull && !on.has(name) }));
}

function partsTable(whole: Segmentation, answers: PartAnswers["answers"]): AnsweredParts["table"] {
  const first = whole.classNames[0]!;
  const row = (name: string, { accounts, total, classes, concentration }: Segmentation): [string, ...string[]] => {
    const n = accounts.value.length;
    return [
      name,
      numbers.count(n),
      n === 0 || Number.isNaN(total) ? "–" : numbers.compact(total),
      n === 0 || !concentration ? "–" : numbers.share(classes[0]!.accounts / n),
      concentration ? numbers.share(concentration.top20Share) : "–",
    ];
  };
  return {
    head: [
      t("parts.col.part"),
      t("parts.col.accounts"),
      t("parts.col.total"),
      t("parts.col.first", { class: first }),
      t("parts.col.top20"),
    ],
    rows: [...answers.map(({ name, segmentation }) => row(title(name), segmentation)), row(t("parts.all"), whole)],
  };
}

function rowsText(name: string, all: readonly PartTotal[], { quality, total, concentration }: Segmentation): string {
  const part = partName(name);
  const rows = all.find((each) => each.name === name)?.rows ?? 0;
  const used = quality.usedRows;
  const text = t("parts.rows", { part, rows: plural("rows", rows), used, left: rows - used });
  if (used === 0) return `${text} ${t("parts.empty", { part })}`;
  return concentration ? text : `${text} ${t("parts.noShares", { part, x: total === 0 ? "0" : numbers.amount(total) })}`;
}

function notes({ options, quality }: Segmentation, answers: PartAnswers["answers"]): string[] {
  const accounts = answers.reduce((sum, { segmentation }) => sum + segmentation.quality.accounts, 0);
  return [
    ...(accounts > quality.accounts ? [t("parts.shared")] : []),
    ...(options.measure === "customerValue" || options.second === "customerValue" ? [t("parts.value")] : []),
  ];
}

/** A part whose curve can be drawn: it has accounts and shares. */
interface Curve {
  name: string;
  segmentation: Segmentation;
  totals: Float64Array;
}

function plotOf(answers: PartAnswers["answers"]): { plot?: PlotModel } {
  const curves = answers
    .filter(({ segmentation }) => segmentation.concentration)
    .map(({ name, segmentation }): Curve => ({ name, segmentation, totals: runningTotals(segmentation.accounts) }));
  return curves.length === 0 ? {} : { plot: curvesPlot(curves) };
}

const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);

function shareAt({ totals, segmentation }: Curve, x: number): number {
  return totalAt(totals, x * segmentation.accounts.value.length) / segmentation.total;
}

function curvesPlot(curves: readonly Curve[]): PlotModel {
  const shares = (x: number) =>
    curves.map((curve) => t("parts.plot.part", { part: partName(curve.name), s: numbers.share(shareAt(curve, x)) })).join(", ");
  const series = curves.map((curve) => ({ name: title(curve.name), points: thinnedCurve(curve.totals, curve.segmentation.total) }));
  const heights = series.flatMap(({ points }: { points: PlotPoint[] }) => points.map(({ y }) => y));
  const stops = STEPS.map((x) => ({
    x,
    y: shareAt(curves[0]!, x),
    text: t("parts.plot.stop", { p: numbers.limit(x), shares: shares(x) }),
  }));
  return {
    title: t("parts.plot"),
    answer: t("parts.plot.answer", { shares: shares(0.2) }),
    legend: [],
    bars: [],
    line: [],
    series,
    xTicks: shareTicks(),
    xTitle: t("plot.axis"),
    left: plotAxis([Math.min(0, ...heights), Math.max(1, ...heights)], numbers.limit),
    stops,
    firstStop: stopAt(stops, 0.2),
    table: {
      head: [t("parts.plot.share"), ...curves.map(({ name }) => title(name))],
      rows: STEPS.slice(1).map((x) => [numbers.limit(x), ...curves.map((curve) => numbers.share(shareAt(curve, x)))]),
    },
  };
}
