import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { LocatedSource } from "../locateSource";
import type { Sample } from "./sample.types";

const TOP_ROWS = 60;
const SPREAD_BLOCKS = 7;
const BLOCK_ROWS = 20;
/** Cells of the sample at most, so that a wide source stays one small request. */
const MOST_CELLS = 40_000;
export const MOST_COLUMNS = 200;

interface Block {
  first: number;
  rows: number;
}

/** Rows to look at: the top of the source and blocks spread evenly over the rest. */
export function sampleBlocks(rows: number, columns: number): Block[] {
  const share = Math.min(1, MOST_CELLS / ((TOP_ROWS + SPREAD_BLOCKS * BLOCK_ROWS) * columns));
  const top = Math.min(rows, Math.max(10, Math.round(TOP_ROWS * share)));
  const size = Math.max(1, Math.round(BLOCK_ROWS * share));
  const blocks: Block[] = [{ first: 0, rows: top }];
  const rest = rows - top;
  if (rest <= SPREAD_BLOCKS * size) return rest > 0 ? [...blocks, { first: top, rows: rest }] : blocks;
  for (let i = 0; i < SPREAD_BLOCKS; i++) {
    blocks.push({ first: top + Math.floor((i * (rest - size)) / (SPREAD_BLOCKS - 1)), rows: size });
  }
  return blocks;
}

/** Reads the sample in one request. */
export async function readSample(context: Excel.RequestContext, { sheet, rect }: LocatedSource): Promise<Sample> {
  const columns = Math.min(rect.columns, MOST_COLUMNS);
  const blocks = sampleBlocks(rect.rows, columns);
  const ranges = blocks.map(({ first, rows }) =>
    sheet.getRangeByIndexes(rect.row + first, rect.column, rows, columns).load("values,numberFormat"),
  );
  const top = sheet.getRangeByIndexes(rect.row, rect.column, Math.min(rect.rows, 10), columns).load("text");
  await context.sync();
  return {
    values: ranges.flatMap((range) => range.values as CellValue[][]),
    formats: ranges.flatMap((range) => (range.numberFormat as unknown[][]).map((row) => row.map(String))),
    text: top.text,
    firstColumn: rect.column,
  };
}
