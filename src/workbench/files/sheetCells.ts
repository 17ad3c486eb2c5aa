import { contains } from "./fileRange";
import type { FileSheet } from "./workbookFile.types";

/** Finds the table round a cell's formula: its name, or "" for none. The header row is not part of it. */
export function tableNameAt({ tables = [] }: Pick<FileSheet, "tables">): (row: number, column: number) => string {
  if (tables.length === 0) return () => "";
  return (row, column) => tables.find(({ range }) => contains(range, row, column) && row > range.startRow)?.name ?? "";
}

/** More cells than a person fills in by hand: a larger unlocked area is left to the cells that hold something. */
const MOST_OPEN_CELLS = 100_000;

/** Cells of a protected sheet that stay writable, as "row,column". */
export function* openCells({ unlocked = [], rows }: FileSheet): Generator<string> {
  for (const { startRow, endRow, startColumn, endColumn } of unlocked) {
    const isHuge = (endRow - startRow + 1) * (endColumn - startColumn + 1) > MOST_OPEN_CELLS;
    const lastRow = isHuge ? Math.min(endRow, rows.length - 1) : endRow;
    for (let row = startRow; row <= lastRow; row++) {
      const lastColumn = isHuge ? Math.min(endColumn, (rows[row]?.length ?? 0) - 1) : endColumn;
      for (let column = startColumn; column <= lastColumn; column++) yield `${row},${column}`;
    }
  }
}
