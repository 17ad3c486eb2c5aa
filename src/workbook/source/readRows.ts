import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { Rect } from "../../address/a1";
import { ChunkRows, jsonBytes } from "../chunkRows";
import { isPayloadLimit, stopIfCancelled } from "../refusal";

/** Columns of a block of rows. */
export interface ColumnBlock {
  sheet: Excel.Worksheet;
  data: Pick<Rect, "row" | "column" | "rows">;
  /** positions in `data`, 0-based */
  columns: number[];
}

/** Reads some rows of the columns in one request and adds them to `into`. @returns bytes read */
async function readChunk(
  context: Excel.RequestContext,
  { sheet, data, columns }: ColumnBlock,
  first: number,
  rows: number,
  into: readonly CellValue[][],
): Promise<number> {
  const ranges = columns.map((column) => sheet.getRangeByIndexes(data.row + first, data.column + column, rows, 1).load("values"));
  await context.sync();
  // some versions answer an oversized read with null values instead of an error
  if (ranges.some((range) => !Array.isArray(range.values) || range.values.length !== rows)) {
    throw Object.assign(new Error("The answer was incomplete."), { code: "ResponsePayloadSizeLimitExceeded" });
  }
  ranges.forEach((range, i) => {
    for (const row of range.values as CellValue[][]) into[i]!.push(row[0] ?? null);
  });
  return ranges.reduce((bytes, range) => bytes + jsonBytes(range.values as unknown[][]), 0);
}

/**
 * Reads all rows of the columns chunk by chunk; a chunk that Excel refuses as too large is halved and read again. Cancel takes effect at the next chunk.
 * @param into one list a column, which the cells are added to
 * @param onRows told how many rows each chunk had
 */
export async function readRows(
  context: Excel.RequestContext,
  block: ColumnBlock,
  into: readonly CellValue[][],
  onRows: (rows: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const chunk = new ChunkRows(block.columns.length);
  for (let done = 0; done < block.data.rows;) {
    stopIfCancelled(signal);
    const rows = Math.min(chunk.next, block.data.rows - done);
    try {
      chunk.measured(rows, await readChunk(context, block, done, rows, into));
    } catch (error) {
      if (!isPayloadLimit(error) || !chunk.halve()) throw error;
      continue;
    }
    done += rows;
    onRows(rows);
  }
  stopIfCancelled(signal);
}
