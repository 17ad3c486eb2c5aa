import { ChunkRows, jsonBytes, TARGET_BYTES } from "../chunkRows";
import { stopIfCancelled } from "../refusal";
import type { LongRun } from "../workbook.types";
import type { Cell, CellBlock } from "./report.types";

/** A request larger than this is not sent; it is cut in two instead. */
const MOST_BYTES = 1_800_000;

interface RowsToWrite {
  /** first sheet row and column, 0-based */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** cells of one row, 0-based */
  cells: (i: number) => readonly (Cell | boolean)[];
}

/** How the cells are given: formulas in the A1 form, or in the R1C1 form that is the same wherever a row moves. */
type CellForm = "formulas" | "formulasR1C1";

async function writeChunk(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: CellBlock,
  cells: unknown[][],
  form: CellForm,
): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  sheet.getRangeByIndexes(row, column, rows, columns)[form] = cells;
  await context.sync();
}

/** Lets the page draw and react between two chunks. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Writes rows chunk by chunk, each well below 2 MB by measure. Cancel takes effect before the next chunk.
 * @param written called with the rows written so far
 */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: RowsToWrite,
  run: LongRun,
  written: (rows: number) => void = () => undefined,
  form: CellForm = "formulas",
): Promise<void> {
  const chunk = new ChunkRows(at.columns);
  for (let done = 0; done < at.rows;) {
    stopIfCancelled(run.signal);
    const rows = Math.min(chunk.next, at.rows - done);
    const cells = Array.from({ length: rows }, (_, i) => at.cells(done + i));
    const bytes = jsonBytes(cells);
    if (bytes > MOST_BYTES && chunk.halve()) continue;
    await writeChunk(context, sheet, { ...at, row: at.row + done, rows }, cells as unknown[][], form);
    chunk.measured(rows, bytes);
    done += rows;
    written(done);
    if (done < at.rows) await breathe();
  }
}

/** A block together with the sheet it belongs to. */
export interface SheetRows extends RowsToWrite {
  sheet: Excel.Worksheet;
}

/** Blocks of so many cells may share a request with others. */
const FEW_CELLS = 10_000;

/**
 * Writes blocks in their order. Small ones that follow each other go in one request, since each costs Excel a calculation and a way there
 * and back; long ones go chunk by chunk.
 * @param written called with the position of a block and the rows of it that are written
 */
export async function writeBlocks(
  context: Excel.RequestContext,
  blocks: readonly SheetRows[],
  run: LongRun,
  written: (position: number, rows: number) => void,
): Promise<void> {
  let waiting: number[] = [];
  let bytes = 0;
  const send = async () => {
    if (waiting.length === 0) return;
    stopIfCancelled(run.signal);
    await context.sync();
    for (const position of waiting) written(position, blocks[position]!.rows);
    [waiting, bytes] = [[], 0];
  };
  for (const [position, block] of blocks.entries()) {
    const { sheet, row, column, rows, columns } = block;
    const isSmall = rows * columns <= FEW_CELLS;
    const cells = isSmall ? Array.from({ length: rows }, (_, i) => block.cells(i)) : [];
    const size = jsonBytes(cells);
    if (!isSmall || bytes + size > TARGET_BYTES) await send();
    if (!isSmall || size > TARGET_BYTES) {
      await writeRows(context, sheet, block, run, (done) => written(position, done));
      continue;
    }
    if (waiting.length === 0) context.application.suspendApiCalculationUntilNextSync();
    sheet.getRangeByIndexes(row, column, rows, columns).formulas = cells as unknown[][];
    waiting.push(position);
    bytes += size;
  }
  await send();
}
