import { plural, t } from "../../strings/pane";
import type { SourceRef } from "../../workbook/workbook.types";

/** Name of a source in a list of choices. */
export function sourceLabel(source: SourceRef): string {
  switch (source.kind) {
    case "table":
      return t("source.table", { name: source.tableName ?? "" });
    case "name":
      return t("source.name", { name: source.rangeName ?? "" });
    case "selection":
      return t("source.selection");
    case "usedRange":
      return t("source.usedRange", { sheet: source.sheetName });
  }
}

/** Where a source is and how large: "Sales!A1:H541910 · 541,909 rows · 8 columns"; the header does not count as a row of data. */
export function sourcePlace(source: SourceRef): string {
  const place = `${source.sheetName}!${source.address}`;
  return t("source.place", { place, rows: plural("rows", dataRows(source)), columns: plural("columns", source.columns) });
}

/** The label of the button that takes a source at first run. */
export function offerLabel(source: SourceRef): string {
  const rows = plural("rows", dataRows(source));
  switch (source.kind) {
    case "table":
      return t("first.use.table", { name: source.tableName ?? "", rows });
    case "name":
      return t("first.use.name", { name: source.rangeName ?? "", rows });
    case "selection":
      return t("first.use.selection", { rows });
    case "usedRange":
      return t("first.use.usedRange", { sheet: source.sheetName, rows });
  }
}

/** Rows without the header row. */
export function dataRows(source: SourceRef): number {
  return Math.max(0, source.rows - 1);
}
