import { cellText } from "../formats";
import type { Cell, CellBlock } from "../report.types";

/** What a cell holds, ready to be written back. */
export type SavedCell = Exclude<Cell, null> | boolean;

/** Cells of one request while reading: well below the limit of an answer. */
const CELLS_A_READ = 40_000;

/** A cell as it must be written to hold the same again: text that would read as a number, date or formula is marked as text. */
function savedCell(formula: unknown, value: unknown): SavedCell {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = typeof formula === "string" ? formula : "";
  const isFormula = text.startsWith("=") && formula !== value;
  return isFormula ? text : cellText(text);
}

type ReadForm = "formulas" | "formulasR1C1";

/** Asks for what cells hold. @returns what gives it once the request is answered */
function ask(sheet: Excel.Worksheet, { row, column, rows, columns }: CellBlock, form: ReadForm): () => SavedCell[][] {
  const range = sheet.getRangeByIndexes(row, column, rows, columns).load(`values,${form}`);
  return () => {
    const values = range.values as unknown[][];
    const formulas = range[form] as unknown[][];
    return formulas.map((line, r) => line.map((formula, c) => savedCell(formula, values[r]?.[c])));
  };
}

async function readChunk(context: Excel.RequestContext, sheet: Excel.Worksheet, block: CellBlock, form: ReadForm): Promise<SavedCell[][]> {
  const answer = ask(sheet, block, form);
  await context.sync();
  return answer();
}

/** Reads what cells hold, chunk by chunk. @param form R1C1 for rows that will be written elsewhere */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: CellBlock,
  form: ReadForm = "formulas",
): Promise<SavedCell[][]> {
  const cells: SavedCell[][] = [];
  const step = Math.max(1, Math.floor(CELLS_A_READ / block.columns));
  for (let done = 0; done < block.rows; done += step) {
    const rows = Math.min(step, block.rows - done);
    cells.push(...(await readChunk(context, sheet, { ...block, row: block.row + done, rows }, form)));
  }
  return cells;
}

interface SheetBlock {
  sheet: Excel.Worksheet;
  block: CellBlock;
}

/** Reads several blocks, in one request where they are small together. */
export async function readBlocks(context: Excel.RequestContext, blocks: readonly SheetBlock[]): Promise<SavedCell[][][]> {
  const cells = blocks.reduce((sum, { block }) => sum + block.rows * block.columns, 0);
  if (cells > CELLS_A_READ) {
    const read: SavedCell[][][] = [];
    for (const { sheet, block } of blocks) read.push(await readCells(context, sheet, block));
    return read;
  }
  const answers = blocks.map(({ sheet, block }) => ask(sheet, block, "formulas"));
  await context.sync();
  return answers.map((answer) => answer());
}
