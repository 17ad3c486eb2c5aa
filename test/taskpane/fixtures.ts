import type { CellValue, SalesColumns, Segmentation } from "../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../src/economics/segmentation/segmentAccounts";
import { defaultOptions } from "../../src/taskpane/state/PaneState";
import type { SourceInspection, SourceRef } from "../../src/workbook/workbook.types";

export const salesTable: SourceRef = { kind: "table", sheetName: "Sales", address: "A1:D6", tableName: "Sales", rows: 6, columns: 4 };
export const otherSheet: SourceRef = { kind: "usedRange", sheetName: "Old", address: "A1:B9", rows: 9, columns: 2 };

export function inspectionOf(source: SourceRef): SourceInspection {
  const titles = ["Customer", "Quantity", "Price", "Revenue"];
  return {
    source,
    hasHeader: true,
    headerRows: 1,
    columns: titles.map((title, index) => ({ index, title, kind: index === 0 ? "text" : "number", samples: [`${title} 1`] })),
    guess: { account: 0, value: 3 },
    warnings: [],
  };
}

export function salesColumns(rows: readonly (readonly [CellValue, CellValue])[]): SalesColumns {
  return { firstRow: 2, account: rows.map(([account]) => account), value: rows.map(([, value]) => value) };
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
  return segmentAccounts(salesColumns(values.map((value, i) => [`K${i + 1}`, value])), defaultOptions);
}
