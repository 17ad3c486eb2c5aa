import { scanXml } from "../xml/scanXml";
import { localName } from "../xml/startTag";
import { unescapeXml } from "../xml/unescapeXml";
import type { Stretch } from "./scannedSheet.types";

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
}

const ROLES: Record<string, TableFormula["role"]> = { calculatedColumnFormula: "column", totalsRowFormula: "totals" };

/** Finds the formulas of a table part that `keeps` accepts. */
export function scanTable(text: string, part: string, keeps: (formula: string) => boolean): TableFormula[] {
  const found: TableFormula[] = [];
  let table = "";
  let column = { name: "", tag: { start: 0, end: 0 } };
  let startTag: Stretch = { start: 0, end: 0 };
  scanXml(text, part, {
    open({ name, attributes, start, end }) {
      const tag = localName(name);
      if (tag === "table") table = attributes.displayName ?? attributes.name ?? "";
      else if (tag === "tableColumn") column = { name: attributes.name ?? "", tag: { start, end } };
      else if (tag in ROLES) startTag = { start, end };
    },
    close(name, start, end) {
      const role = ROLES[localName(name)];
      if (!role) return;
      const formula = unescapeXml(text.slice(startTag.end, Math.max(startTag.end, start)));
      if (!keeps(formula)) return;
      found.push({ role, table, column: column.name, element: { start: startTag.start, end }, startTag, columnTag: column.tag, formula });
    },
  });
  return found;
}
