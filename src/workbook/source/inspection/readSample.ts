import type { Sample } from "../../../intake/columns/headerRows";
import type { CellValue } from "../../../economics/segmentation/keyAccounts.types";
import type { Rect } from "../../../address/a1";
import type { LocatedSource } from "../locateSource";

const TOP_ROWS = 60;
const SPREAD_BLOCKS = 7;
const BLOCK_ROWS = 20;
/** Cells of the sample at most, so that a wide source stays one small request. */
const MOST_CELLS = 40_000;
const MOST_COLUMNS = 200;

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

/** Rows that are enough to find a header. */
const HEAD_ROWS = 12;
/** Cells of one request: with their formats they stay well below Excel's limit. */
const MOST_HEAD_CELLS = 30_000;

/** Where a range of rows begins. */
export interface Head {
  sheet: Excel.Worksheet;
  rect: Rect;
}

const widthOf = ({ rect }: Head): number => Math.min(rect.columns, MOST_COLUMNS);

/** Ranges that go together in one request, in order. */
function groups(heads: readonly Head[]): Head[][] {
  const found: Head[][] = [];
  let cells = Infinity;
  for (const head of heads) {
    cells += HEAD_ROWS * widthOf(head);
    if (cells > MOST_HEAD_CELLS) {
      found.push([]);
      cells = HEAD_ROWS * widthOf(head);
    }
    found.at(-1)!.push(head);
  }
  return found;
}

async function readGroup(context: Excel.RequestContext, heads: readonly Head[]): Promise<Sample[]> {
  const ranges = heads.map((head) => {
    const { sheet, rect } = head;
    return sheet.getRangeByIndexes(rect.row, rect.column, Math.min(rect.rows, HEAD_ROWS), widthOf(head)).load("values,numberFormat");
  });
  await context.sync();
  return ranges.map((range, i) => ({
    values: range.values as CellValue[][],
    formats: (range.numberFormat as unknown[][]).map((row) => row.map(String)),
    text: [],
    firstColumn: heads[i]!.rect.column,
  }));
}

/** Reads the first rows of several ranges, in one request unless they are many and wide. */
export async function readHeads(context: Excel.RequestContext, heads: readonly Head[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const group of groups(heads)) samples.push(...(await readGroup(context, group)));
  return samples;
}
