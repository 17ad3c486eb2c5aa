import type { SegmentColumns, SegmentRole } from "../segmentColumns";

export interface ExistingTable {
  /** header texts of the table, from its first column */
  headers: readonly string[];
  /** first column and first column behind everything in use in its rows, 0-based */
  first: number;
  end: number;
  /** the report's columns as last written */
  known: readonly { role: SegmentRole; header: string }[];
}

/**
 * Where the columns of a new report stand in the table of an earlier one: a column is found by the header it was written with, wherever the user
 * moved it; one that is not there comes behind everything in use. All other columns are the user's.
 */
export function placeColumns(wanted: readonly { role: SegmentRole; header: string }[], table: ExistingTable): SegmentColumns {
  const found = new Map<SegmentRole, number>();
  for (const { role, header } of table.known) {
    const index = table.headers.findIndex((text) => text.toLowerCase() === header.toLowerCase());
    if (index >= 0) found.set(role, table.first + index);
  }
  let end = table.end;
  const place = (role: SegmentRole): number => {
    const column = found.get(role);
    if (column !== undefined) return column;
    end++;
    return end - 1;
  };
  const at = Object.fromEntries(wanted.map(({ role, header }) => [role, { header, column: place(role) }]));
  const emptied = [...found].filter(([role]) => !(role in at)).map(([, column]) => column);
  const width = (end > table.end ? end : table.first + table.headers.length) - table.first;
  return { at, width, first: table.first, emptied };
}
