import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderEdge, BorderLine, CellStyle, HorizontalAlignment, StyleChange, VerticalAlignment } from "../../grid/grid.types";

const HORIZONTAL: Record<HorizontalAlignment, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Record<VerticalAlignment, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const EDGES: Record<BorderEdge, "t" | "b" | "l" | "r"> = { top: "t", bottom: "b", left: "l", right: "r" };

/** Excel's line styles and weights meet in Univer's border types. */
function borderType(line: BorderLine): BorderStyleTypes {
  if (line.style === "None") return BorderStyleTypes.NONE;
  if (line.style === "Double") return BorderStyleTypes.DOUBLE;
  if (line.style === "Dash") return line.weight === "Medium" ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
  if (line.style === "Dot") return BorderStyleTypes.DOTTED;
  if (line.style === "DashDot") return BorderStyleTypes.DASH_DOT;
  if (line.style === "DashDotDot") return BorderStyleTypes.DASH_DOT_DOT;
  if (line.weight === "Hairline") return BorderStyleTypes.HAIR;
  if (line.weight === "Medium") return BorderStyleTypes.MEDIUM;
  return line.weight === "Thick" ? BorderStyleTypes.THICK : BorderStyleTypes.THIN;
}

const BORDER_NAMES: Partial<Record<BorderStyleTypes, { style: string; weight: string }>> = {
  [BorderStyleTypes.HAIR]: { style: "Continuous", weight: "Hairline" },
  [BorderStyleTypes.MEDIUM]: { style: "Continuous", weight: "Medium" },
  [BorderStyleTypes.THICK]: { style: "Continuous", weight: "Thick" },
  [BorderStyleTypes.DOUBLE]: { style: "Double", weight: "Thick" },
  [BorderStyleTypes.DASHED]: { style: "Dash", weight: "Thin" },
  [BorderStyleTypes.MEDIUM_DASHED]: { style: "Dash", weight: "Medium" },
  [BorderStyleTypes.DOTTED]: { style: "Dot", weight: "Thin" },
  [BorderStyleTypes.DASH_DOT]: { style: "DashDot", weight: "Thin" },
  [BorderStyleTypes.DASH_DOT_DOT]: { style: "DashDotDot", weight: "Thin" },
};

function keyOf<K extends string>(table: Record<K, number>, value: Nullable<number>): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

const colour = (value: string | null) => (value === null ? null : { rgb: value });
const flag = (value: boolean | null) => (value === null ? null : value ? 1 : 0);
const line = (value: boolean | null) => (value === null ? null : { s: value ? 1 : 0 });

/** Our change in Univer's letters; null stays null, which removes the property. */
export function toUniverStyle(change: StyleChange): IStyleData {
  const style: Record<string, unknown> = {};
  if (change.fontName !== undefined) style["ff"] = change.fontName;
  if (change.fontSize !== undefined) style["fs"] = change.fontSize;
  if (change.bold !== undefined) style["bl"] = flag(change.bold);
  if (change.italic !== undefined) style["it"] = flag(change.italic);
  if (change.underline !== undefined) style["ul"] = line(change.underline);
  if (change.strikethrough !== undefined) style["st"] = line(change.strikethrough);
  if (change.fontColor !== undefined) style["cl"] = colour(change.fontColor);
  if (change.fill !== undefined) style["bg"] = colour(change.fill);
  if (change.numberFormat !== undefined) style["n"] = change.numberFormat === null ? null : { pattern: change.numberFormat };
  if (change.horizontal !== undefined) style["ht"] = change.horizontal === null ? null : HORIZONTAL[change.horizontal];
  if (change.vertical !== undefined) style["vt"] = change.vertical === null ? null : VERTICAL[change.vertical];
  if (change.wrap !== undefined) style["tb"] = change.wrap === null ? null : change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.borders) style["bd"] = toUniverBorders(change.borders);
  return style as IStyleData;
}

function toUniverBorders(borders: NonNullable<StyleChange["borders"]>): IBorderData {
  const data: IBorderData = {};
  for (const edge of Object.keys(borders) as BorderEdge[]) {
    const border = borders[edge];
    if (border === undefined) continue;
    data[EDGES[edge]] = border === null || border.style === "None" ? null : { s: borderType(border), cl: { rgb: border.color } };
  }
  return data;
}

/** Univer's style of a cell in our words. */
export function fromUniverStyle(style: IStyleData | null | undefined): CellStyle {
  if (!style) return {};
  const result: CellStyle = {};
  if (style.ff) result.fontName = style.ff;
  if (style.fs !== undefined) result.fontSize = style.fs;
  if (style.bl !== undefined) result.bold = style.bl === 1;
  if (style.it !== undefined) result.italic = style.it === 1;
  if (style.ul) result.underline = style.ul.s === 1;
  if (style.st) result.strikethrough = style.st.s === 1;
  if (style.cl?.rgb) result.fontColor = toHex(style.cl.rgb);
  if (style.bg?.rgb) result.fill = toHex(style.bg.rgb);
  if (style.n) result.numberFormat = style.n.pattern;
  const horizontal = keyOf(HORIZONTAL, style.ht);
  if (horizontal && horizontal !== "General") result.horizontal = horizontal;
  const vertical = keyOf(VERTICAL, style.vt);
  if (vertical) result.vertical = vertical;
  if (style.tb !== undefined) result.wrap = style.tb === WrapStrategy.WRAP;
  if (style.bd) result.borders = fromUniverBorders(style.bd);
  return result;
}

function fromUniverBorders(data: IBorderData): NonNullable<CellStyle["borders"]> {
  const borders: NonNullable<CellStyle["borders"]> = {};
  for (const edge of Object.keys(EDGES) as BorderEdge[]) {
    const border = data[EDGES[edge]];
    if (!border || border.s === BorderStyleTypes.NONE) continue;
    const name = BORDER_NAMES[border.s] ?? { style: "Continuous", weight: "Thin" };
    borders[edge] = { ...name, color: toHex(border.cl?.rgb ?? "#000000") };
  }
  return borders;
}

/** "rgb(1,2,3)" and "#abc" as #RRGGBB. */
export function toHex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts) return `#${[1, 2, 3].map((i) => Number(parts[i]).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${[1, 2, 3].map((i) => (short[i] ?? "").repeat(2)).join("")}`.toUpperCase();
  return color.toUpperCase();
}
