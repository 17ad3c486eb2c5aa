import { ChunkRows, jsonBytes } from "../chunkRows";
import { stopIfCancelled } from "../refusal";
import type { LongRun } from "../workbook.types";
import type { Cell } from "./tableRows";

/** A request larger than this is not sent; it is cut in two instead. */
const MOST_BYTES = 1_800_000;

export interface RowsToWrite {
  /** first sheet row and column, 0-based */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** cells of one row, 0-based */
  cells: (i: number) => Cell[];
}

async function writeChunk(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: RowsToWrite,
  first: number,
  cells: Cell[][],
): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  sheet.getRangeByIndexes(at.row + first, at.column, cells.length, at.columns).formulas = cells;
  await context.sync();
}

/** Writes rows chunk by chunk, each well below 2 MB by measure. Cancel takes effect before the next chunk. @param written called with the rows written so far */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: RowsToWrite,
  run: LongRun,
  written: (rows: number) => void = () => undefined,
): Promise<void> {
  const chunk = new ChunkRows(at.columns);
  for (let done = 0; done < at.rows;) {
    stopIfCancelled(run.signal);
    const rows = Math.min(chunk.next, at.rows - done);
    const cells = Array.from({ length: rows }, (_, i) => at.cells(done + i));
    const bytes = jsonBytes(cells);
    if (bytes > MOST_BYTES && chunk.halve()) continue;
    await writeChunk(context, sheet, at, done, cells);
    chunk.measured(rows, bytes);
    done += rows;
    written(done);
  }
}
