import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { Rect } from "../a1";
import { MOST_COLUMNS } from "./readSample";
import type { Sample } from "./sample.types";

/** Rows that are enough to find a header. */
const HEAD_ROWS = 12;
/** Cells of one request: with their formats they stay well below Excel's limit. */
const MOST_CELLS = 30_000;

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
    if (cells > MOST_CELLS) {
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
