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
