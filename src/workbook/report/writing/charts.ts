import { cellAddress } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { reportTexts } from "../../../strings/report.en";
import { attempt } from "../../run";
import type { ReportSheet } from "../../workbook.types";
import { hasShares } from "../liveness";
import { COLOURS } from "../look";
import type { CellBlock } from "../report.types";
import type { ReportInput } from "../reportInput";
import { CHARTS_ROWS } from "../sheets/chartsSheet";
import { bridgeColumns, bridgeRow, MOVES_ROWS } from "../sheets/movesSheet";
import { summaryPlaces } from "../sheets/summarySheet";
import { bridge, type Drawing, lorenz, pareto, whale } from "./chartDesigns";
import type { PreparedReport } from "./prepare";

const BRIDGE_NAME = "Bridge";

interface PlannedChart {
  name: string;
  part: ReportSheet;
  /** a text, or the place of the cell with a sentence that follows the figures */
  title: string | { row: number; column: number };
  /** first and last cell under the chart */
  place: [string, string];
  draw: (drawing: Drawing) => Excel.Chart;
}

const at = ({ row, column, rows, columns }: CellBlock): [string, string] => [
  cellAddress(row, column),
  cellAddress(row + rows - 1, column + columns - 1),
];

/** The charts there are figures for, and those there are none for. */
function chartsOf(input: ReportInput): { planned: PlannedChart[]; without: Pick<PlannedChart, "name" | "part">[] } {
  const { measure, second, content } = input;
  const { charts: top, chartHeight: rows, says } = CHARTS_ROWS;
  const sentence = (i: number) => ({ row: says + 1 + i, column: 1 });
  const money = second ?? measure;
  const onSummary = summaryPlaces(input);
  const place = {
    pareto: { row: top, column: 0, rows, columns: 4 },
    lorenz: { row: top, column: 4, rows, columns: 3 },
    whale: { row: top + rows, column: 0, rows, columns: 4 },
  };
  const drawing = {
    pareto: (on: Drawing) => pareto(on, input),
    lorenz,
    whale: (on: Drawing) => whale(on, money),
  };
  const both = (id: keyof typeof place, name: string, i: number): PlannedChart[] => [
    { name: `Summary ${name}`, part: "summary", title: sentence(i), place: at(onSummary[id]), draw: drawing[id] },
    { name, part: "charts", title: sentence(i), place: at(place[id]), draw: drawing[id] },
  ];
  const { names } = reportTexts.charts;
  const ofShares = [...both("pareto", names.pareto, 0), ...both("lorenz", names.lorenz, 1)];
  const ofAmounts = both("whale", names.whale, 2);
  const bridgeOf = (movement: Movement): PlannedChart => {
    const row = bridgeRow(movement);
    const beside = { row, ...bridgeColumns(movement), rows: MOVES_ROWS.lists - 1 - row };
    return { name: BRIDGE_NAME, part: "moves", title: reportTexts.moves.bridge, place: at(beside), draw: (on) => bridge(on, movement) };
  };
  const withShares = hasShares(content.segmentation);
  const planned = [...(withShares ? ofShares : []), ...ofAmounts, ...(content.movement ? [bridgeOf(content.movement)] : [])];
  const without = [
    ...(withShares ? [] : ofShares).map(({ name, part }) => ({ name, part })),
    ...(content.movement ? [] : [{ name: BRIDGE_NAME, part: "moves" as const }]),
  ];
  return { planned, without };
}

function build(context: Excel.RequestContext, prepared: PreparedReport, { name, part, title, place, draw }: PlannedChart): void {
  const figures = sheetNamed(context, prepared, part === "moves" ? "moves" : "charts");
  const chart = draw({ sheet: sheetNamed(context, prepared, part), figures });
  chart.name = name;
  const titled = prepared.sheets.find(({ content }) => content.part === "charts")!.sheetName;
  if (typeof title === "string") chart.title.text = title;
  else chart.title.setFormula(`=${sheetReference(titled, cellAddress(title.row, title.column, true))}`);
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = COLOURS.ink;
  chart.setPosition(...place);
}

const sheetNamed = (context: Excel.RequestContext, prepared: PreparedReport, part: ReportSheet): Excel.Worksheet =>
  context.workbook.worksheets.getItem(prepared.sheets.find(({ content }) => content.part === part)!.sheetName);

type Named = { part: ReportSheet; name: string };

/** The charts on the sheets of the report, by sheet and name; undefined where Excel has none to tell of. */
async function chartsThere(context: Excel.RequestContext, prepared: PreparedReport): Promise<Named[] | undefined> {
  const parts = prepared.sheets.map(({ content }) => content.part);
  const lists = await attempt(context, () => parts.map((part) => sheetNamed(context, prepared, part).charts.load("items/name")));
  return lists?.flatMap((list, i) => list.items.map(({ name }) => ({ part: parts[i]!, name })));
}

const isAmong = (list: readonly Named[], { part, name }: Named): boolean => list.some((one) => one.part === part && one.name === name);

async function removeCharts(context: Excel.RequestContext, prepared: PreparedReport, unwanted: readonly Named[]): Promise<void> {
  if (unwanted.length === 0) return;
  await attempt(context, () => {
    for (const { part, name } of unwanted) sheetNamed(context, prepared, part).charts.getItem(name).delete();
  });
}

/** Charts that Excel refused half way are taken away. */
async function removeUnfinished(context: Excel.RequestContext, prepared: PreparedReport, known: readonly Named[]): Promise<void> {
  const there = (await chartsThere(context, prepared)) ?? [];
  await removeCharts(
    context,
    prepared,
    there.filter((chart) => !isAmong(known, chart)),
  );
}

/** Draws charts in one request; where Excel refuses one of them, one by one. @returns were all drawn? */
async function drawAll(
  context: Excel.RequestContext,
  prepared: PreparedReport,
  planned: readonly PlannedChart[],
  there: readonly Named[],
): Promise<boolean> {
  const draw = (charts: readonly PlannedChart[]) =>
    attempt(context, () => {
      for (const chart of charts) build(context, prepared, chart);
      return true;
    });
  if (planned.length === 0 || (await draw(planned))) return true;
  const known = [...there];
  await removeUnfinished(context, prepared, known);
  for (const chart of planned) {
    if (await draw([chart])) known.push(chart);
    else await removeUnfinished(context, prepared, known);
  }
  return known.length === there.length + planned.length;
}

/**
 * Draws the native charts, classic types only (ExcelApi 1.9), since Excel's own Pareto type cannot be read back or limited. A chart that
 * Excel refuses half way is taken away; the report then stands without it. Charts of an earlier report stay as the user has them.
 * @returns were all drawn?
 */
export async function drawCharts(context: Excel.RequestContext, prepared: PreparedReport): Promise<boolean> {
  const there = await chartsThere(context, prepared);
  if (!there) return false;
  const missing = chartsOf(prepared.input).planned.filter((chart) => !isAmong(there, chart));
  return drawAll(context, prepared, missing, there);
}

/** Do the charts of the earlier report show other cells than this report has, as in another layout or with other classes? */
function isOtherwise({ earlier, isRestyled, input }: PreparedReport): boolean {
  const classes = earlier?.found.record.classNames.join("\n");
  return isRestyled || (classes !== undefined && classes !== input.content.segmentation.classNames.join("\n"));
}

/**
 * Takes charts of an earlier report away that have no figures any more: a total not above zero has no shares, and a report without a
 * comparison no bridge. Charts whose figures stand elsewhere now are drawn anew.
 */
export async function renewCharts(context: Excel.RequestContext, prepared: PreparedReport): Promise<void> {
  const { earlier, sheets, input } = prepared;
  if (!earlier) return;
  const { planned, without } = chartsOf(input);
  const isOld = ({ part }: Named) => sheets.some(({ content, isNew }) => content.part === part && !isNew);
  const anew = isOtherwise(prepared) ? planned.filter(isOld) : [];
  const there = (await chartsThere(context, prepared)) ?? [];
  await removeCharts(
    context,
    prepared,
    [...without, ...anew].filter((chart) => isAmong(there, chart) && isOld(chart)),
  );
  await drawAll(
    context,
    prepared,
    anew,
    there.filter((chart) => !isAmong(anew, chart)),
  );
}
