import { contains } from "./fileRange";
import type { FileSheet } from "./workbookFile.types";

/** Sizes of a new sheet's columns (characters) and rows (points), as in Excel with its usual font. */
export const DEFAULT_WIDTH = 8.43;
export const DEFAULT_HEIGHT = 15;

const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

export function widthInPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + PADDING_PIXELS);
}

export function widthInCharacters(points: number): number {
  return Math.round(((points / POINTS_PER_PIXEL - PADDING_PIXELS) / PIXELS_PER_CHARACTER) * 100) / 100;
}

export function heightInPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

type Sizes = Record<number, number> | undefined;

function columnPoints(widths: Sizes, column: number): number {
  return widthInPixels(widths?.[column] ?? DEFAULT_WIDTH) * POINTS_PER_PIXEL;
}

function rowPoints(heights: Sizes, row: number): number {
  return heights?.[row] ?? DEFAULT_HEIGHT;
}

/** Distance in points of a cell's top left corner from the sheet's. */
export function pointsOf(row: number, column: number, widths: Sizes, heights: Sizes): { left: number; top: number } {
  let left = 0;
  let top = 0;
  for (let i = 0; i < column; i++) left += columnPoints(widths, i);
  for (let i = 0; i < row; i++) top += rowPoints(heights, i);
  return { left, top };
}

/** The cell under a point of the sheet. */
export function cellAt(left: number, top: number, widths: Sizes, heights: Sizes): { row: number; col: number } {
  return { row: stepsTo(top, (row) => rowPoints(heights, row)), col: stepsTo(left, (column) => columnPoints(widths, column)) };
}

function stepsTo(distance: number, size: (index: number) => number): number {
  let index = 0;
  for (let rest = distance; rest >= size(index); index++) rest -= size(index);
  return index;
}

/** Finds the table round a cell's formula: its name, or "" for none. The header row is not part of it. */
export function tableNameAt({ tables = [] }: Pick<FileSheet, "tables">): (row: number, column: number) => string {
  if (tables.length === 0) return () => "";
  return (row, column) => tables.find(({ range }) => contains(range, row, column) && row > range.startRow)?.name ?? "";
}

/** More cells than a person fills in by hand: a larger unlocked area is left to the cells that hold something. */
const MOST_OPEN_CELLS = 100_000;

/** Cells of a protected sheet that stay writable, as "row,column". */
export function* openCells({ unlocked = [], rows }: FileSheet): Generator<string> {
  for (const { startRow, endRow, startColumn, endColumn } of unlocked) {
    const isHuge = (endRow - startRow + 1) * (endColumn - startColumn + 1) > MOST_OPEN_CELLS;
    const lastRow = isHuge ? Math.min(endRow, rows.length - 1) : endRow;
    for (let row = startRow; row <= lastRow; row++) {
      const lastColumn = isHuge ? Math.min(endColumn, (rows[row]?.length ?? 0) - 1) : endColumn;
      for (let column = startColumn; column <= lastColumn; column++) yield `${row},${column}`;
    }
  }
}
