import { type Area, sheetKey } from "./area";

/** Columns of a sheet. */
const COLUMNS = 16_384;

/** Stretches of cells, kept by sheet; tells whether a cell is in one of them. */
export class AreaSet {
  private readonly bySheet = new Map<string, Map<string | number, Area>>();

  constructor(areas: readonly Area[] = []) {
    for (const area of areas) this.add(area);
  }

  /** @returns false when this very stretch is there already */
  add(area: Area): boolean {
    const key = sheetKey(area.sheetName);
    const sheet = this.bySheet.get(key) ?? new Map<string | number, Area>();
    this.bySheet.set(key, sheet);
    const id = areaId(area);
    if (sheet.has(id)) return false;
    sheet.set(id, area);
    return true;
  }

  all(): Area[] {
    return [...this.bySheet.values()].flatMap((sheet) => [...sheet.values()]);
  }

  hasSheet(sheetName: string): boolean {
    return this.bySheet.has(sheetKey(sheetName));
  }

  /** A test for the cells of one sheet that does not slow down with the number of stretches. */
  tester(sheetName: string): (row: number, column: number) => boolean {
    const columns = new Map<number, [top: number, bottom: number][]>();
    const wide: Area[] = [];
    for (const area of this.bySheet.get(sheetKey(sheetName))?.values() ?? []) {
      if (area.right - area.left > 100) wide.push(area);
      else for (let column = area.left; column <= area.right; column++) append(columns, column, [area.top, area.bottom]);
    }
    const merged = new Map([...columns].map(([column, spans]) => [column, mergedSpans(spans)]));
    return (row, column) =>
      isIn(merged.get(column), row) ||
      wide.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  }
}

/** A number for one cell, since most stretches are, and numbers are found faster than texts. */
function areaId({ top, left, bottom, right }: Area): string | number {
  return top === bottom && left === right ? top * COLUMNS + left : `${top},${left},${bottom},${right}`;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Spans in order, those that touch put together. */
function mergedSpans(spans: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [top, bottom] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && top <= last[1] + 1) last[1] = Math.max(last[1], bottom);
    else merged.push([top, bottom]);
  }
  return merged;
}

function isIn(spans: readonly [number, number][] | undefined, row: number): boolean {
  if (!spans) return false;
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![1] < row) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found[0] <= row;
}
