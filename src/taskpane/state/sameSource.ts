import type { SourceRef } from "../../workbook/workbook.types";

/** Do both name the same cells? A table or a name is the same one wherever it has moved to. */
export function sameSource(a: SourceRef | undefined, b: SourceRef): boolean {
  if (a?.kind !== b.kind) return false;
  if (a.tableName !== undefined || b.tableName !== undefined) return a.tableName === b.tableName;
  if (a.kind === "name") return a.rangeName === b.rangeName && a.sheetName === b.sheetName;
  return a.sheetName === b.sheetName && a.address === b.address;
}
