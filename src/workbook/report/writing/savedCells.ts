import { cellText } from "../formats";
import type { Cell, CellBlock } from "../report.types";

/** What a cell holds, ready to be written back. */
export type SavedCell = Exclude<Cell, null> | boolean;

/** Cells of one request while reading: well below the limit of an answer. */
const CELLS_A_READ = 40_000;

/** A cell as it must be written to hold the same again: text that would read as a number, date or formula is marked as text. */
export function savedCell(formula: unknown, value: unknown): SavedCell {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = typeof formula === "string" ? formula : "";
  const isFormula = text.startsWith("=") && formula !== value;
  return isFormula ? text : cellText(text);
}

export type ReadForm = "formulas" | "formulasR1C1";

async function readChunk(context: Excel.RequestContext, sheet: Excel.Worksheet, block: CellBlock, form: ReadForm): Promise<SavedCell[][]> {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns).load(`values,${form}`);
  await context.sync();
  const values = range.values as unknown[][];
  const formulas = range[form] as unknown[][];
  return formulas.map((line, r) => line.map((formula, c) => savedCell(formula, values[r]?.[c])));
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
