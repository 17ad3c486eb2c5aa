import type { Area, Grid, StyleChange } from "../../grid/grid.types";
import type { HostContext } from "../objectModel";
import { itemNotFound } from "../hostError";
import { textValue } from "../readArguments";
import { assertWritable } from "../targets";

const HEADING: StyleChange = { bold: true, fontColor: "#44546A" };

/** Fills of the light accents: 20%, 40% and 60%. */
const TINTS: Record<string, string[]> = {
  Accent1: ["#D9E1F2", "#B4C6E7", "#8EA9DB"],
  Accent2: ["#FCE4D6", "#F8CBAD", "#F4B084"],
  Accent3: ["#EDEDED", "#DBDBDB", "#C9C9C9"],
  Accent4: ["#FFF2CC", "#FFE699", "#FFD966"],
  Accent5: ["#DDEBF7", "#BDD7EE", "#9BC2E6"],
  Accent6: ["#E2EFDA", "#C6E0B4", "#A9D08E"],
};

/** Excel's built-in cell styles by their names in the API, drawn simply. */
const STYLES: Record<string, StyleChange> = {
  Normal: {
    bold: null,
    italic: null,
    fontColor: null,
    fill: null,
    fontSize: null,
    numberFormat: null,
    borders: { top: null, bottom: null, left: null, right: null },
  },
  Heading1: { ...HEADING, fontSize: 15, borders: { bottom: { style: "Continuous", weight: "Thick", color: "#4472C4" } } },
  Heading2: { ...HEADING, fontSize: 13, borders: { bottom: { style: "Continuous", weight: "Thick", color: "#A2B8E1" } } },
  Heading3: { ...HEADING, borders: { bottom: { style: "Continuous", weight: "Medium", color: "#8EA9DB" } } },
  Heading4: HEADING,
  SheetTitle: { fontSize: 18, fontColor: "#44546A" },
  Total: {
    bold: true,
    borders: {
      top: { style: "Continuous", weight: "Thin", color: "#4472C4" },
      bottom: { style: "Double", weight: "Thick", color: "#4472C4" },
    },
  },
  Input: { fill: "#FFCC99", fontColor: "#3F3F76" },
  Output: { bold: true, fill: "#F2F2F2", fontColor: "#3F3F3F" },
  Calculation: { bold: true, fill: "#F2F2F2", fontColor: "#FA7D00" },
  CheckCell: { bold: true, fill: "#A5A5A5", fontColor: "#FFFFFF" },
  LinkedCell: { fontColor: "#FA7D00" },
  Note: { fill: "#FFFFCC" },
  ExplanatoryText: { italic: true, fontColor: "#7F7F7F" },
  WarningText: { fontColor: "#FF0000" },
  Good: { fill: "#C6EFCE", fontColor: "#006100" },
  Bad: { fill: "#FFC7CE", fontColor: "#9C0006" },
  Neutral: { fill: "#FFEB9C", fontColor: "#9C5700" },
  Percent: { numberFormat: "0%" },
  Comma: { numberFormat: "#,##0.00" },
  WholeComma: { numberFormat: "#,##0" },
  Currency: { numberFormat: "$#,##0.00" },
  WholeDollar: { numberFormat: "$#,##0" },
  Hlink: { underline: true, fontColor: "#0563C1" },
  HlinkTrav: { underline: true, fontColor: "#954F72" },
  Accent1: { fill: "#4472C4", fontColor: "#FFFFFF" },
  Accent2: { fill: "#ED7D31", fontColor: "#FFFFFF" },
  Accent3: { fill: "#A5A5A5", fontColor: "#FFFFFF" },
  Accent4: { fill: "#FFC000", fontColor: "#FFFFFF" },
  Accent5: { fill: "#5B9BD5", fontColor: "#FFFFFF" },
  Accent6: { fill: "#70AD47", fontColor: "#FFFFFF" },
  ...Object.fromEntries(
    Object.entries(TINTS).flatMap(([accent, fills]) => fills.map((fill, i) => [`${accent}_${20 * (i + 1)}`, { fill }] as const)),
  ),
};

/** Names of the user interface for styles whose name in the API differs. */
const ALIASES: Record<string, string> = {
  title: "SheetTitle",
  comma0: "WholeComma",
  currency0: "WholeDollar",
  hyperlink: "Hlink",
  followedhyperlink: "HlinkTrav",
};

const key = (row: number, column: number) => `${row},${column}`;

/** The built-in style with this name; "Heading 1" and "Heading1" are the same. */
export function findStyle(name: string): string | undefined {
  const plain = name.replace(/[\s[\]]/g, "").toLowerCase();
  const wanted = (ALIASES[plain] ?? plain).toLowerCase();
  return Object.keys(STYLES).find((style) => style.toLowerCase() === wanted);
}

export const styleNames = (): string[] => Object.keys(STYLES);

/** Name of the style of the area's first cell. */
export function namedStyle({ sheets }: Grid, area: Area): string {
  return sheets.extras(area.sheetId).styleNames.get(key(area.row, area.column)) ?? "Normal";
}

export function applyNamedStyle(host: HostContext, area: Area, value: unknown): void {
  assertWritable(host, area);
  const name = findStyle(textValue(value));
  const change = name === undefined ? undefined : STYLES[name];
  if (name === undefined || !change) throw itemNotFound();
  host.grid.styles.set(area, change);
  const { styleNames: names } = host.grid.sheets.extras(area.sheetId);
  const [rows, columns] = [Math.min(area.rows, 2000), Math.min(area.columns, 200)];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) names.set(key(area.row + row, area.column + column), name);
}
