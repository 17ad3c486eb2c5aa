import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../../grid/grid.types";
import type { FileStyle } from "../../files/workbookFile.types";

const HORIZONTAL: Record<NonNullable<FileStyle["horizontal"]>, HorizontalAlignment> = { left: "Left", center: "Center", right: "Right" };
const VERTICAL: Record<NonNullable<FileStyle["vertical"]>, VerticalAlignment> = { top: "Top", center: "Center", bottom: "Bottom" };
const LINE = { style: "Continuous", weight: "Thin", color: "#A6A6A6" };

/** A file's style in the grid's words. */
export function toCellStyle({ color, horizontal, vertical, topBorder, bottomBorder, borders, unlocked: _, ...same }: FileStyle): CellStyle {
  const style: CellStyle = { ...same };
  if (color) style.fontColor = color;
  if (horizontal) style.horizontal = HORIZONTAL[horizontal];
  if (vertical) style.vertical = VERTICAL[vertical];
  if (topBorder || bottomBorder || borders)
    style.borders = { ...(topBorder && { top: LINE }), ...(bottomBorder && { bottom: LINE }), ...borders };
  return style;
}

/** The reverse: what a file keeps of a cell's look. */
export function fromCellStyle(style: CellStyle): FileStyle {
  const result: FileStyle = {
    numberFormat: style.numberFormat === "General" ? undefined : style.numberFormat,
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    underline: style.underline || undefined,
    fontSize: style.fontSize,
    color: style.fontColor && plainColor(style.fontColor),
    fill: style.fill && plainColor(style.fill),
    horizontal: keyOf(HORIZONTAL, style.horizontal),
    vertical: keyOf(VERTICAL, style.vertical),
    wrap: style.wrap || undefined,
    fontName: style.fontName,
    strikethrough: style.strikethrough || undefined,
    borders: style.borders && Object.keys(style.borders).length > 0 ? style.borders : undefined,
  };
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
}

function keyOf<K extends string, V>(table: Record<K, V>, value: V | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** "#RRGGBB"; other notations (names, rgb()) are left out. */
function plainColor(color: string): string | undefined {
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : undefined;
}
