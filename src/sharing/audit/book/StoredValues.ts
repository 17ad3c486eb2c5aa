import { type Area, cellCount, sheetKey } from "./area";
import { cellKey, keyPlace } from "./book.types";
import type { CellValue } from "./readValues";

/** Results cannot overlap, so all sums together visit no cell often; a file that says otherwise is not worth more. */
const VISITS_A_CELL = 4;
const VISITS_ALWAYS = 1_000_000;

/** The values that are shown, by sheet and cell. */
export class StoredValues {
  private readonly sheets = new Map<string, Map<number, CellValue>>();
  /** the sheet asked for last, which is asked for again and again */
  private last: { name: string; values: Map<number, CellValue> } | undefined;
  private count = 0;
  private visits = 0;

  set(sheetName: string, key: number, value: CellValue): void {
    const sheet = this.valuesOf(sheetName) ?? new Map<number, CellValue>();
    if (sheet.size === 0) this.sheets.set(sheetKey(sheetName), sheet);
    sheet.set(key, value);
    this.count++;
  }

  at(sheetName: string, key: number): CellValue | undefined {
    return this.valuesOf(sheetName)?.get(key);
  }

  private valuesOf(name: string): Map<number, CellValue> | undefined {
    if (this.last?.name === name) return this.last.values;
    const values = this.sheets.get(sheetKey(name));
    if (values) this.last = { name, values };
    return values;
  }

  /**
   * Sum of the numbers in an area. Visits cells that are stored, however large the area is; undefined where too many areas lie on top of
   * each other.
   */
  sum(area: Area): number | undefined {
    const sheet = this.valuesOf(area.sheetName);
    if (!sheet) return 0;
    this.visits += Math.min(cellCount(area), sheet.size);
    if (this.visits > VISITS_ALWAYS + VISITS_A_CELL * this.count) return undefined;
    let sum = 0;
    for (const value of valuesIn(area, sheet)) if (value?.type === "number") sum += Number(value.text);
    return sum;
  }
}

function* valuesIn(area: Area, sheet: ReadonlyMap<number, CellValue>): Generator<CellValue | undefined> {
  const { top, left, bottom, right } = area;
  if (cellCount(area) <= sheet.size) {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield sheet.get(cellKey(row, column));
    return;
  }
  for (const [key, value] of sheet) {
    const { row, column } = keyPlace(key);
    if (row >= top && row <= bottom && column >= left && column <= right) yield value;
  }
}
