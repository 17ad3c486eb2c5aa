import type { ChartAxisRecord, ChartSeriesRecord } from "../grid/chart.types";
import type { FileCell, FileChart } from "./workbookFile.types";
import { holdable } from "./xstring";

/** Elements of DrawingML charts (ECMA-376 part 1, 21.2) by family of Excel's chart types. */
type Family = "bar" | "column" | "line" | "scatter" | "area" | "pie" | "doughnut";

interface Group {
  family: Family;
  type: string;
  isSecondary: boolean;
  series: { record: ChartSeriesRecord; index: number }[];
}

const AXES = { primary: { category: 111, value: 112 }, secondary: { category: 121, value: 122 } };

/** Values of a range, for readers that do not look them up. */
type ValuesOf = (address: string) => FileCell["v"][];

/** The chart part of an .xlsx file: series of several types together (columns and a line), a secondary axis, titles, axis limits. */
export function chartXml(chart: FileChart, valuesOf: ValuesOf): string {
  const groups = groupSeries(chart);
  const hasSecondary = groups.some(({ isSecondary }) => isSecondary);
  const hasAxes = groups.some(({ family }) => family !== "pie" && family !== "doughnut");
  const axes = hasAxes ? primaryAxes(chart, groups) + (hasSecondary ? secondaryAxes(chart, groups) : "") : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `<c:roundedCorners val="0"/><c:chart>${chartTitle(chart)}` +
    `<c:autoTitleDeleted val="${chart.title.visible ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/>${groups.map((group) => groupXml(group, valuesOf)).join("")}${axes}</c:plotArea>` +
    `${legend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function familyOf(type: string): Family {
  if (type.startsWith("Bar")) return "bar";
  if (type.startsWith("Line")) return "line";
  if (type.startsWith("XYScatter")) return "scatter";
  if (type.startsWith("Area")) return "area";
  if (type.startsWith("Pie")) return "pie";
  return type.startsWith("Doughnut") ? "doughnut" : "column";
}

function groupSeries(chart: FileChart): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((record, index) => {
    const type = record.chartType ?? chart.chartType;
    const isSecondary = record.axisGroup === "Secondary";
    let group = groups.find((one) => one.type === type && one.isSecondary === isSecondary);
    if (!group) groups.push((group = { family: familyOf(type), type, isSecondary, series: [] }));
    group.series.push({ record, index });
  });
  return groups;
}

function groupXml(group: Group, valuesOf: ValuesOf): string {
  const axes = group.isSecondary ? AXES.secondary : AXES.primary;
  const axisIds = `<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/>`;
  const series = group.series.map(({ record, index }) => seriesXml(record, index, group, valuesOf)).join("");
  const grouping = /100/.test(group.type) ? "percentStacked" : /Stacked/.test(group.type) ? "stacked" : undefined;
  switch (group.family) {
    case "bar":
    case "column": {
      const direction = `<c:barDir val="${group.family === "bar" ? "bar" : "col"}"/><c:grouping val="${grouping ?? "clustered"}"/>`;
      const gap = `<c:gapWidth val="${group.series[0]?.record.gapWidth ?? 150}"/>${grouping ? `<c:overlap val="100"/>` : ""}`;
      return `<c:barChart>${direction}<c:varyColors val="0"/>${series}${gap}${axisIds}</c:barChart>`;
    }
    case "line":
      return `<c:lineChart><c:grouping val="${grouping ?? "standard"}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
    case "area":
      return `<c:areaChart><c:grouping val="${grouping ?? "standard"}"/><c:varyColors val="0"/>${series}${axisIds}</c:areaChart>`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axisIds}</c:scatterChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}</c:pieChart>`;
    case "doughnut":
      return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:holeSize val="50"/></c:doughnutChart>`;
  }
}

function seriesXml(record: ChartSeriesRecord, index: number, { family, type }: Group, valuesOf: ValuesOf): string {
  const isLine = family === "line" || family === "scatter";
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(record.name)}</c:v></c:tx>${shape(record, isLine, type)}`;
  const marker = isLine ? `<c:marker><c:symbol val="${hasMarkers(type) ? "auto" : "none"}"/></c:marker>` : "";
  const categories = reference(record.categories, valuesOf);
  const values = reference(record.values, valuesOf) ?? "";
  const isFilled = family === "bar" || family === "column";
  if (family === "scatter") {
    const x = categories ? `<c:xVal>${categories}</c:xVal>` : "";
    return `<c:ser>${head}${marker}${x}<c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const invert = isFilled ? `<c:invertIfNegative val="0"/>${points(record)}` : "";
  const names = categories ? `<c:cat>${categories}</c:cat>` : "";
  return `<c:ser>${head}${invert}${marker}${labels(record)}${names}<c:val>${values}</c:val>${family === "line" ? `<c:smooth val="0"/>` : ""}</c:ser>`;
}

/** Columns with a colour of their own. */
function points({ pointColors = {} }: ChartSeriesRecord): string {
  return Object.entries(pointColors)
    .map(([index, color]) => `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:spPr>${solid(color)}</c:spPr></c:dPt>`)
    .join("");
}

function labels({ labels: wanted }: ChartSeriesRecord): string {
  if (!wanted) return "";
  const format = wanted.numberFormat ? `<c:numFmt formatCode="${escaped(wanted.numberFormat)}" sourceLinked="0"/>` : "";
  const hidden = ["showCatName", "showSerName", "showPercent", "showBubbleSize"].map((name) => `<c:${name} val="0"/>`).join("");
  return `<c:dLbls>${format}<c:showLegendKey val="0"/><c:showVal val="1"/>${hidden}</c:dLbls>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function hasMarkers(type: string): boolean {
  return type.includes("Markers") ? !type.includes("NoMarkers") : type === "XYScatter";
}

const DASHES: Record<string, string> = { Dash: "dash", DashDot: "dashDot", Dot: "sysDot", RoundDot: "sysDot" };
const EMU_PER_POINT = 12_700;

function shape(record: ChartSeriesRecord, isLine: boolean, type: string): string {
  const hasNoLine = type === "XYScatter" || (isLine && record.lineStyle === "None");
  if (hasNoLine) return `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`;
  if (record.noFill && !isLine) return `<c:spPr><a:noFill/></c:spPr>`;
  if (!record.color) return "";
  const fill = solid(record.color);
  if (!isLine) return `<c:spPr>${fill}</c:spPr>`;
  const dash = DASHES[record.lineStyle ?? ""];
  const width = Math.round((record.lineWeight ?? 2.25) * EMU_PER_POINT);
  return `<c:spPr><a:ln w="${width}" cap="rnd">${fill}${dash ? `<a:prstDash val="${dash}"/>` : ""}</a:ln></c:spPr>`;
}

/** A range with what its cells hold now. */
function reference(address: string | undefined, valuesOf: ValuesOf): string | undefined {
  if (!address) return undefined;
  const values = valuesOf(address);
  const isText = values.some((value) => typeof value === "string");
  const kept = values.flatMap((value, index) => {
    const isKept = isText ? value !== undefined : typeof value === "number";
    return isKept ? [`<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`] : [];
  });
  const cache = `<c:ptCount val="${values.length}"/>${kept.join("")}`;
  const formula = `<c:f>${escaped(address.replace(/^=/, ""))}</c:f>`;
  return isText
    ? `<c:strRef>${formula}<c:strCache>${cache}</c:strCache></c:strRef>`
    : `<c:numRef>${formula}<c:numCache><c:formatCode>General</c:formatCode>${cache}</c:numCache></c:numRef>`;
}

/** A title of its own, or the text of a cell. */
function chartTitle({ title: { visible, text, formula } }: FileChart): string {
  if (!visible) return "";
  if (formula === undefined) return title(text);
  const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(text)}</c:v></c:pt></c:strCache>`;
  return `<c:title><c:tx><c:strRef><c:f>${escaped(formula.replace(/^=/, ""))}</c:f>${cache}</c:strRef></c:tx><c:overlay val="0"/></c:title>`;
}

function primaryAxes({ axes }: FileChart, groups: Group[]): string {
  const first = groups.find(({ isSecondary }) => !isSecondary) ?? groups[0];
  const isBar = first?.family === "bar";
  const at = { category: isBar ? "l" : "b", value: isBar ? "b" : "l" };
  const { category, value } = AXES.primary;
  const xAxis = first?.family === "scatter" ? "valAx" : "catAx";
  return (
    axisXml(xAxis, axes.category, category, value, at.category, "autoZero") +
    axisXml("valAx", axes.value, value, category, at.value, "autoZero")
  );
}

function secondaryAxes({ axes }: FileChart, groups: Group[]): string {
  const isScatter = groups.some(({ isSecondary, family }) => isSecondary && family === "scatter");
  const hidden = { visible: false, majorGridlines: false };
  const { category, value } = AXES.secondary;
  return (
    axisXml("valAx", axes.secondary, value, category, "r", "max") +
    axisXml(isScatter ? "valAx" : "catAx", hidden, category, value, "b", "autoZero")
  );
}

/** Names of categories stand at the foot of the chart, as the workbench draws them, and not on columns below zero. */
function axisXml(kind: "catAx" | "valAx", axis: ChartAxisRecord, id: number, crossing: number, position: string, crosses: string): string {
  const limit = (name: string, value: number | undefined): string => (value === undefined ? "" : `<c:${name} val="${value}"/>`);
  const scaling = `<c:scaling><c:orientation val="minMax"/>${limit("max", axis.maximum)}${limit("min", axis.minimum)}</c:scaling>`;
  const format = axis.numberFormat
    ? `<c:numFmt formatCode="${escaped(axis.numberFormat)}" sourceLinked="0"/>`
    : `<c:numFmt formatCode="General" sourceLinked="1"/>`;
  const skip = kind === "catAx" && axis.tickLabelSpacing ? `<c:tickLblSkip val="${axis.tickLabelSpacing}"/>` : "";
  return (
    `<c:${kind}><c:axId val="${id}"/>${scaling}<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${position}"/>` +
    `${axis.majorGridlines ? "<c:majorGridlines/>" : ""}${title(axis.title)}${format}` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${kind === "catAx" ? "low" : "nextTo"}"/><c:crossAx val="${crossing}"/><c:crosses val="${crosses}"/>` +
    `${skip}${kind === "valAx" ? limit("majorUnit", axis.majorUnit) : ""}</c:${kind}>`
  );
}

function title(text: string | undefined): string {
  if (!text) return "";
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US"/><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const LEGEND_SIDES: Record<string, string> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr", TopRight: "tr" };

function legend({ legend: { visible, position } }: FileChart): string {
  return visible ? `<c:legend><c:legendPos val="${LEGEND_SIDES[position] ?? "b"}"/><c:overlay val="0"/></c:legend>` : "";
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return holdable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}
