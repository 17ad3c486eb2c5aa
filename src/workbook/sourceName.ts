import type { SourceRef } from "./workbook.types";

/** How a sentence names a source: its table, or its sheet and address. */
export function sourceName(source: SourceRef): string {
  return source.tableName ?? `${source.sheetName}!${source.address}`;
}
