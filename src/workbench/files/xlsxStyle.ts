import type { CellStyle, Color } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";
import type { BorderLine } from "../grid/grid.types";
import type { FileStyle } from "./workbookFile.types";

/** A style in the file library's words. */
export function toXlsxStyle(style: FileStyle): CellStyle {
  const result: CellStyle = {};
  const { bold, italic, underline, strikethrough, fontName, fontSize, color, fill, horizontal, vertical, wrap, numberFormat } = style;
  if (bold || italic || underline || strikethrough || fontName || fontSize !== undefined || color) {
    const rgb = color ? { rgb: color.slice(1) } : undefined;
    // A font without name or size is drawn in whatever a reader likes.
    result.font = { name: fontName ?? USUAL_FONT, bold, italic, underline, strikethrough, size: fontSize ?? USUAL_SIZE, color: rgb };
  }
  if (fill) result.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: fill.slice(1) } };
  if (horizontal || vertical || wrap) result.alignment = { horizontal, vertical, wrapText: wrap };
  if (style.topBorder || style.bottomBorder) {
    const side = { style: "thin", color: { rgb: "A6A6A6" } } as const;
    result.border = { top: style.topBorder ? side : undefined, bottom: style.bottomBorder ? side : undefined };
  }
  if (style.borders) result.border = { ...result.border, ...mapped(style.borders, toSide) };
  if (style.unlocked) result.protection = { locked: false };
  if (numberFormat) result.numFmt = numberFormat;
  return result;
}

/** The reverse, for what the workbench shows; theme colours become plain ones. */
export function fromXlsxStyle(style: CellStyle, themeColors: string[] | undefined): FileStyle {
  const { font, fill, alignment, border, numFmt } = style;
  const result: FileStyle = {
    numberFormat: numFmt && numFmt !== "General" ? numFmt : undefined,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: font?.underline ? true : undefined,
    fontSize: font?.size === USUAL_SIZE ? undefined : font?.size,
    color: hex(font?.color, themeColors),
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? hex(fill.fgColor, themeColors) : undefined,
    horizontal: oneOf(["left", "center", "right"], alignment?.horizontal),
    vertical: oneOf(["top", "center", "bottom"], alignment?.vertical),
    wrap: alignment?.wrapText || undefined,
    fontName: font?.name === USUAL_FONT ? undefined : font?.name,
    strikethrough: font?.strikethrough || undefined,
    borders: readBorders(border, themeColors),
    unlocked: style.protection?.locked === false ? true : undefined,
  };
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
}

/** The font of a new workbook: cells that have it are as they come. */
const USUAL_FONT = "Calibri";
const USUAL_SIZE = 11;

type SideStyle = NonNullable<NonNullable<CellStyle["border"]>["top"]>["style"];

/** Excel's line styles and weights, which a file knows as one. */
const LINES: { style: string; weight: string; stored: SideStyle }[] = [
  { style: "Continuous", weight: "Thin", stored: "thin" },
  { style: "Continuous", weight: "Hairline", stored: "hair" },
  { style: "Continuous", weight: "Medium", stored: "medium" },
  { style: "Continuous", weight: "Thick", stored: "thick" },
  { style: "Double", weight: "Thick", stored: "double" },
  { style: "Dash", weight: "Thin", stored: "dashed" },
  { style: "Dash", weight: "Medium", stored: "mediumDashed" },
  { style: "Dot", weight: "Thin", stored: "dotted" },
  { style: "DashDot", weight: "Thin", stored: "dashDot" },
  { style: "DashDotDot", weight: "Thin", stored: "dashDotDot" },
];

function toSide({ style, weight, color }: BorderLine): { style: SideStyle; color: Color } {
  const line = LINES.find((one) => one.style === style && one.weight === weight) ?? LINES.find((one) => one.style === style);
  return { style: line?.stored ?? "thin", color: { rgb: color.slice(1) } };
}

function readBorders(border: CellStyle["border"], themeColors: string[] | undefined): FileStyle["borders"] {
  const borders: NonNullable<FileStyle["borders"]> = {};
  for (const edge of ["top", "bottom", "left", "right"] as const) {
    const side = border?.[edge];
    if (!side) continue;
    const { style, weight } = LINES.find(({ stored }) => stored === side.style) ?? { style: "Continuous", weight: "Thin" };
    borders[edge] = { style, weight, color: hex(side.color, themeColors) ?? "#000000" };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function mapped<K extends string, T, U>(record: Partial<Record<K, T>>, change: (value: T) => U): Partial<Record<K, U>> {
  const entries = Object.entries(record) as [K, T][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Partial<Record<K, U>>;
}

function hex(color: Color | undefined, themeColors: string[] | undefined): string | undefined {
  if (color?.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined || !themeColors) return undefined;
  const rgb = resolveThemeColor(themeColors, color.theme, color.tint);
  return rgb ? `#${rgb.replace("#", "").slice(-6).toUpperCase()}` : undefined;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((word) => word === value);
}
