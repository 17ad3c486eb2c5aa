import type { ReferenceStructXlsx } from "@borgar/fx/xlsx";
import type { EngineTable } from "./engineTable.types";

/** What a structured reference covers: rows of the sheet (`thisRow` means the row of the formula) and columns. */
export interface ReferenceArea {
  table: EngineTable;
  rows: { first: number; last: number } | "thisRow";
  firstColumn: number;
  lastColumn: number;
}

/** The cells a structured reference stands for; undefined where the table has no such column or row (#REF! in Excel). */
export function referenceArea(reference: ReferenceStructXlsx, table: EngineTable): ReferenceArea | undefined {
  const columns = columnsOf(reference.columns ?? [], table);
  const rows = rowsOf(reference.sections ?? [], table);
  return columns && rows ? { table, rows, ...columns } : undefined;
}

function columnsOf(names: string[], { columns, startColumn }: EngineTable): { firstColumn: number; lastColumn: number } | undefined {
  if (names.length === 0) return { firstColumn: startColumn, lastColumn: startColumn + columns.length - 1 };
  const positions = names.map((name) => columns.findIndex((title) => title.toLowerCase() === name.toLowerCase()));
  if (positions.some((position) => position < 0)) return undefined;
  return { firstColumn: startColumn + Math.min(...positions), lastColumn: startColumn + Math.max(...positions) };
}

function rowsOf(sections: string[], { startRow, endRow, hasTotals }: EngineTable): ReferenceArea["rows"] | undefined {
  if (sections.includes("this row")) return "thisRow";
  const wanted = sections.length === 0 ? ["data"] : sections;
  const lastData = hasTotals ? endRow - 1 : endRow;
  const parts = wanted.flatMap((section): [number, number][] => {
    if (section === "all") return [[startRow, endRow]];
    if (section === "headers") return [[startRow, startRow]];
    if (section === "totals") return hasTotals ? [[endRow, endRow]] : [];
    return [[startRow + 1, lastData]];
  });
  if (parts.length === 0) return undefined;
  return { first: Math.min(...parts.map(([first]) => first)), last: Math.max(...parts.map(([, last]) => last)) };
}
