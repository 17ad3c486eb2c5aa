import { MAX_COLUMNS, type Rect, rectAddress } from "../../../address/a1";

/** Cells of one sheet; rows and columns 0-based, both ends belong to it. */
export interface Area {
  sheetName: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function areaOfRect(sheetName: string, { row, column, rows, columns }: Rect): Area {
  return { sheetName, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** e.g. B5 or B5:D9, without its sheet; whole columns and rows as A:C and 3:4 */
export function areaAddress({ top, left, bottom, right }: Area): string {
  return rectAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

/** Sheets are compared without case. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

/** More than the rows of a sheet. */
const ROWS = 2 ** 21;
/** Stretches up to this wide are kept column by column, wider ones by powers of two. */
const WIDE = 100;
/** No address names a column from here on. */
const BEHIND_COLUMNS = 2 ** 15;

/** Stretches of one sheet. Most are single cells, of which there may be hundreds of thousands: they are kept as numbers. */
class SheetAreas {
  private readonly cells = new Set<number>();
  private readonly stretches = new Map<string, Area>();

  add(area: Area): boolean {
    const { top, left, bottom, right } = area;
    if (top === bottom && left === right) return addNew(this.cells, top * MAX_COLUMNS + left);
    const id = `${top},${left},${bottom},${right}`;
    if (this.stretches.has(id)) return false;
    this.stretches.set(id, area);
    return true;
  }

  tester(): (row: number, column: number) => boolean {
    const areas = [...this.stretches.values()];
    const isWide = ({ left, right }: Area): boolean => right - left > WIDE;
    const columns = merged(this.columnSpans(areas.filter((area) => !isWide(area))));
    const wide = merged(wideSpans(areas.filter(isWide)));
    if (wide.size === 0) return (row, column) => isIn(columns.get(column), row);
    return (row, column) => isIn(columns.get(column), row) || isInWide(wide, row, column);
  }

  /** Rows from top to bottom as one number each, by column. */
  private columnSpans(areas: readonly Area[]): Map<number, number[]> {
    const columns = new Map<number, number[]>();
    for (const cell of this.cells) {
      const row = Math.floor(cell / MAX_COLUMNS);
      append(columns, cell % MAX_COLUMNS, span(row, row));
    }
    for (const { top, left, bottom, right } of areas)
      for (let column = left; column <= right; column++) append(columns, column, span(top, bottom));
    return columns;
  }
}

/** Stretches of cells, kept by sheet; tells whether a cell is in one of them. */
export class AreaSet {
  private readonly bySheet = new Map<string, SheetAreas>();
  /** the sheet of the area before, which is mostly that of the next one */
  private last: { name: string; areas: SheetAreas } | undefined;

  /** @returns false when this very stretch is there already */
  add(area: Area): boolean {
    const { sheetName } = area;
    if (this.last?.name !== sheetName) this.last = { name: sheetName, areas: this.areasOf(sheetName) };
    return this.last.areas.add(area);
  }

  private areasOf(sheetName: string): SheetAreas {
    const key = sheetKey(sheetName);
    const areas = this.bySheet.get(key) ?? new SheetAreas();
    this.bySheet.set(key, areas);
    return areas;
  }

  hasSheet(sheetName: string): boolean {
    return this.bySheet.has(sheetKey(sheetName));
  }

  /** A test for the cells of one sheet that does not slow down with the number of stretches. */
  tester(sheetName: string): (row: number, column: number) => boolean {
    return this.bySheet.get(sheetKey(sheetName))?.tester() ?? (() => false);
  }
}

/**
 * Rows from top to bottom by blocks of 1, 2, 4, 8 ... columns, which are numbered as the nodes of a binary tree: a stretch is at most two
 * blocks of each size, and a column is in one block of each size, so that neither depends on how wide or how many the stretches are.
 */
function wideSpans(areas: readonly Area[]): Map<number, number[]> {
  const blocks = new Map<number, number[]>();
  for (const { top, left, bottom, right } of areas) {
    let [first, behind] = [left + BEHIND_COLUMNS, right + 1 + BEHIND_COLUMNS];
    for (; first < behind; first >>= 1, behind >>= 1) {
      if (first % 2 === 1) append(blocks, first++, span(top, bottom));
      if (behind % 2 === 1) append(blocks, --behind, span(top, bottom));
    }
  }
  return blocks;
}

function isInWide(blocks: ReadonlyMap<number, readonly number[]>, row: number, column: number): boolean {
  for (let block = column + BEHIND_COLUMNS; block > 0; block >>= 1) if (isIn(blocks.get(block), row)) return true;
  return false;
}

function merged(spans: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  return new Map([...spans].map(([key, some]) => [key, mergedSpans(some)]));
}

function addNew(set: Set<number>, value: number): boolean {
  const size = set.size;
  return set.add(value).size > size;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function span(top: number, bottom: number): number {
  return top * ROWS + bottom;
}

/** Spans in order, those that touch put together. */
function mergedSpans(spans: readonly number[]): number[] {
  const merged: number[] = [];
  let [first, last] = [0, -1];
  for (const next of Float64Array.from(spans).sort()) {
    const [top, bottom] = [Math.floor(next / ROWS), next % ROWS];
    if (last >= 0 && top > last + 1) merged.push(span(first, last));
    if (last < 0 || top > last + 1) [first, last] = [top, bottom];
    else last = Math.max(last, bottom);
  }
  if (last >= 0) merged.push(span(first, last));
  return merged;
}

function isIn(spans: readonly number[] | undefined, row: number): boolean {
  if (!spans) return false;
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]! % ROWS < row) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && Math.floor(found / ROWS) <= row;
}
