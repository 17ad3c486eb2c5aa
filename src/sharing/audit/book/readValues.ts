import type { Package } from "../../package/Package";
import type { WorkbookPart } from "../../package/WorkbookPart";
import type { AreaSet } from "./AreaSet";
import { type BookSheet, cellKey } from "./book.types";
import { type RawCell, scanCells } from "./scanCells";
import { readSharedStrings, sharedStringsPart } from "./sharedStrings";

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
