import type { SourceRef } from "../workbook.types";

/** How a sentence names a source: its table, its defined name, or its sheet and address. */
export function sourceName(source: SourceRef): string {
  return source.tableName ?? source.rangeName ?? `${source.sheetName}!${source.address}`;
}
