import type { Package } from "../../package/Package";
import type { WorkbookPart } from "../../package/WorkbookPart";
import { scanXml } from "../../xml/scanXml";
import { localName, unescapeXml } from "../../xml/xmlText";
import { type Area, type AreaSet, cellCount, sheetKey } from "./AreaSet";
import { type BookSheet, cellKey, keyPlace } from "./book.types";
import { type RawCell, scanCells } from "./scanCells";

interface SharedString {
  text: string;
  /** offsets from the first run of the text to its last */
  start: number;
  end: number;
}

/** Part that holds the texts which cells name by their number. */
export function sharedStringsPart(file: Package, workbook: WorkbookPart): string | undefined {
  const part = file.related(workbook.part, "/sharedStrings");
  return part !== undefined && file.has(part) ? part : undefined;
}

/** The texts in their order; formatted runs are put together, phonetic ones left out. */
export function readSharedStrings(xml: string, part: string): SharedString[] {
  const found: SharedString[] = [];
  let pieces: string[] = [];
  let [start, last] = [0, 0];
  let textStart = 0;
  let phonetic = false;
  scanXml(xml, part, {
    open({ name, end }) {
      const tag = localName(name);
      if (tag === "si") [pieces, start, last] = [[], end, end];
      else if (tag === "rPh") phonetic = true;
      textStart = end;
    },
    close(name, at) {
      const tag = localName(name);
      if (tag === "t" && !phonetic && at > textStart) {
        if (pieces.length === 0) start = textStart;
        last = at;
        pieces.push(unescapeXml(xml.slice(textStart, at)));
      }
      if (tag === "rPh") phonetic = false;
      else if (tag === "si") found.push({ text: pieces.join(""), start, end: last });
    },
  });
  return found;
}

export interface CellValue {
  type: "number" | "text" | "boolean" | "error";
  /** as stored; TRUE or FALSE for booleans */
  text: string;
  hasFormula: boolean;
}

/** Stored values of the cells in any of `areas`, sheet by sheet, in the order of the file. Blank cells are not visited. */
export function readValues(
  file: Package,
  workbook: WorkbookPart,
  sheets: readonly BookSheet[],
  areas: readonly AreaSet[],
  visit: (sheetName: string, place: { row: number; column: number; key: number }, value: CellValue) => void,
): void {
  const part = sharedStringsPart(file, workbook);
  const texts = part === undefined ? [] : readSharedStrings(file.text(part), part).map(({ text }) => text);
  for (const { entry } of sheets) {
    if (!entry.isWorksheet || !areas.some((set) => set.hasSheet(entry.name)) || !file.has(entry.part)) continue;
    const testers = areas.map((set) => set.tester(entry.name));
    const wants = (row: number, column: number): boolean => testers.some((isIn) => isIn(row, column));
    const take = ({ row, column, type, value, formula }: RawCell): void => {
      if (value === undefined || !wants(row, column)) return;
      const place = { row, column, key: cellKey(row, column) };
      visit(entry.name, place, toValue(type, value, texts, formula !== undefined));
    };
    scanCells(file.pieces(entry.part), entry.part, take, { wants, formulaTexts: false });
  }
}

function toValue(type: string, value: string, texts: readonly string[], hasFormula: boolean): CellValue {
  if (type === "s") return { type: "text", text: texts[Number(value)] ?? "", hasFormula };
  if (type === "str" || type === "inlineStr") return { type: "text", text: value, hasFormula };
  if (type === "b") return { type: "boolean", text: value === "1" || value === "true" ? "TRUE" : "FALSE", hasFormula };
  return { type: type === "e" ? "error" : "number", text: value, hasFormula };
}

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
