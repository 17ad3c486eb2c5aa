import type { CellStyle, Color } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";
import type { FileStyle } from "./workbookFile.types";

/** A style in the file library's words. */
export function toXlsxStyle(style: FileStyle): CellStyle {
  const result: CellStyle = {};
  const { bold, italic, underline, fontSize, color, fill, horizontal, vertical, wrap, numberFormat } = style;
  if (bold || italic || underline || fontSize !== undefined || color) {
    result.font = { bold, italic, underline, size: fontSize, color: color ? { rgb: color.slice(1) } : undefined };
  }
  if (fill) result.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: fill.slice(1) } };
  if (horizontal || vertical || wrap) result.alignment = { horizontal, vertical, wrapText: wrap };
  if (style.topBorder || style.bottomBorder) {
    const side = { style: "thin", color: { rgb: "A6A6A6" } } as const;
    result.border = { top: style.topBorder ? side : undefined, bottom: style.bottomBorder ? side : undefined };
  }
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
    fontSize: font?.size,
    color: hex(font?.color, themeColors),
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? hex(fill.fgColor, themeColors) : undefined,
    horizontal: oneOf(["left", "center", "right"], alignment?.horizontal),
    vertical: oneOf(["top", "center", "bottom"], alignment?.vertical),
    wrap: alignment?.wrapText || undefined,
    topBorder: border?.top ? true : undefined,
    bottomBorder: border?.bottom ? true : undefined,
  };
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
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
