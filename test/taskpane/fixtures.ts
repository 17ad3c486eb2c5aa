import { standardOptions } from "../../src/economics/segmentation/standardOptions";
import type { CellValue, SalesColumns, Segmentation } from "../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../src/economics/segmentation/segmentAccounts";
import { initialAccounts } from "../../src/taskpane/accounts/state/AccountsState";
import type { Definition, SourceInspection, SourceRef, WrittenReport } from "../../src/workbook/workbook.types";

export const salesTable: SourceRef = { kind: "table", sheetName: "Sales", address: "A1:F6", tableName: "Sales", rows: 6, columns: 6 };
export const otherSheet: SourceRef = { kind: "usedRange", sheetName: "Old", address: "A1:F9", rows: 9, columns: 6 };

const titles = ["Customer", "Quantity", "Price", "Revenue", "Date", "Visits"];

/** Six columns, of which the account and the amount are guessed. */
export function inspectionOf(source: SourceRef, changes: Partial<SourceInspection> = {}): SourceInspection {
  const kinds = ["text", "number", "number", "number", "date", "number"] as const;
  return {
    source,
    hasHeader: true,
    headerRows: 1,
    titleRows: 0,
    columns: titles.map((title, index) => ({ index, title, kind: kinds[index] ?? "mixed", samples: [`${title} 1`] })),
    guess: { account: 0, value: 3 },
    candidates: { account: [], value: [] },
    sample: { rows: [], places: [], whole: false },
    locale: {},
    warnings: [],
    alike: [],
    ...changes,
  };
}

export function salesColumns(
  rows: readonly (readonly [CellValue, CellValue])[],
  changes: Partial<SalesColumns> = {},
  sheetName = "Sales",
): SalesColumns {
  return {
    parts: [{ sheetName, firstRow: 2, start: 0 }],
    account: rows.map(([account]) => account),
    value: rows.map(([, value]) => value),
    ...changes,
  };
}

/** Five rows, four accounts: 600, 250, 100, 50 of 1,000. */
export const smallSales = salesColumns([
  ["Acme", 400],
  ["Bolt", 250],
  ["Acme", 200],
  ["Crux", 100],
  ["Dune", 50],
]);

export function segmentationOf(values: readonly number[]): Segmentation {
  return segmentAccounts(salesColumns(values.map((value, i) => [`K${i + 1}`, value])), standardOptions);
}

export const writtenReport: WrittenReport = {
  definitionId: "d1",
  sheets: [
    { part: "summary", name: "Summary" },
    { part: "segments", name: "Segments" },
  ],
  tableName: "tblSegments",
  accounts: 4,
  charts: true,
  pages: 1,
  updated: false,
  keptColumns: 0,
};

/** A set-up on the table of sales, saved as revision 3 on 2 March 2026. */
export function definitionOf(changes: Partial<Definition> = {}): Definition {
  return {
    id: "d1",
    name: "Accounts 2026",
    revision: 3,
    savedAt: Date.UTC(2026, 2, 2, 12),
    sources: [salesTable],
    titles,
    roles: { account: 0, value: 3 },
    options: standardOptions,
    comparison: { kind: "none" },
    plan: initialAccounts.plan,
    ...changes,
  };
}
