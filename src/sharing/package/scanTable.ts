import { cellAddress, parseRect } from "../../address/a1";
import { scanXml } from "../xml/scanXml";
import { localName, unescapeXml } from "../xml/xmlText";
import type { Package } from "./Package";
import { targetPart } from "./relationships";
import type { Stretch } from "./CellScanner";
import type { SheetEntry } from "./WorkbookPart";

/** A formula that a table keeps for a column: for new rows, or for the row of totals. */
export interface TableFormula {
  role: "column" | "totals";
  /** the table's name as formulas write it, and the column's */
  table: string;
  column: string;
  /** the whole element, its start tag, and the start tag of its column */
  element: Stretch;
  startTag: Stretch;
  columnTag: Stretch;
  formula: string;
  /** the cells of the column hold array formulas */
  isArray: boolean;
  /** cell of the row of totals */
  totalsCell: string;
}

const ROLES: Record<string, TableFormula["role"]> = { calculatedColumnFormula: "column", totalsRowFormula: "totals" };

/** First column and last row of a table. */
function tableCells(ref = ""): { left: number; bottom: number } | undefined {
  const area = parseRect(ref);
  return area && { left: area.column, bottom: area.row + area.rows - 1 };
}

/** Parts of the tables of a sheet. */
export function tableParts(file: Package, { part }: SheetEntry): string[] {
  return file
    .relationships(part)
    .filter(({ type, external }) => type.endsWith("/table") && !external)
    .map(({ target }) => targetPart(part, target))
    .filter((table) => file.has(table));
}

/** The name by which formulas call the table. */
export function tableName(text: string, part: string): string {
  let table = "";
  scanXml(text, part, {
    open({ name, attributes }) {
      if (localName(name) === "table") table = attributes.displayName ?? attributes.name ?? "";
    },
  });
  return table;
}

/** Finds the formulas of a table part that `keeps` accepts. */
export function scanTable(text: string, part: string, keeps: (formula: string) => boolean): TableFormula[] {
  const found: TableFormula[] = [];
  let table = "";
  let column = { name: "", tag: { start: 0, end: 0 } };
  let startTag: Stretch = { start: 0, end: 0 };
  let isArray = false;
  let cells: ReturnType<typeof tableCells>;
  let columns = 0;
  scanXml(text, part, {
    open({ name, attributes, start, end }) {
      const tag = localName(name);
      if (tag === "table") [table, cells] = [attributes.displayName ?? attributes.name ?? "", tableCells(attributes.ref)];
      else if (tag === "tableColumn") [column, columns] = [{ name: attributes.name ?? "", tag: { start, end } }, columns + 1];
      else if (tag in ROLES) [startTag, isArray] = [{ start, end }, attributes.array === "1" || attributes.array === "true"];
    },
    close(name, start, end) {
      const role = ROLES[localName(name)];
      if (!role) return;
      const formula = unescapeXml(text.slice(startTag.end, Math.max(startTag.end, start)));
      if (!keeps(formula)) return;
      const element = { start: startTag.start, end };
      const totalsCell = cells ? cellAddress(cells.bottom, cells.left + columns - 1) : "";
      found.push({ role, table, column: column.name, element, startTag, columnTag: column.tag, formula, isArray, totalsCell });
    },
  });
  return found;
}
