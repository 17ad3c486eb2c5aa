import type { Rect } from "../../address/a1";
import { stopIfCancelled } from "../refusal";

/** Rows asked at a time: the answer names every visible cell. */
const BLOCK = 20_000;

/** Sheet rows, 0-based, that the cell addresses of a one-column view name. */
function viewRows(addresses: unknown[][]): number[] {
  return addresses.map(([address]) => Number(/(\d+)$/.exec(String(address))?.[1]) - 1);
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  first: number,
  rows: number,
  column: number,
): Promise<boolean[]> {
  const range = sheet.getRangeByIndexes(first, column, rows, 1).load("rowHidden");
  await context.sync();
  // null is Excel's answer for "some rows are hidden and some are not"
  if (range.rowHidden !== null) return new Array<boolean>(rows).fill(range.rowHidden);
  const view = range.getVisibleView().load("cellAddresses");
  await context.sync();
  const hidden = new Array<boolean>(rows).fill(true);
  for (const row of viewRows(view.cellAddresses)) hidden[row - first] = false;
  return hidden;
}

/** Does each block have hidden rows? One request for all. */
export async function hasHiddenRows(
  context: Excel.RequestContext,
  blocks: readonly { sheet: Excel.Worksheet; data: Rect }[],
): Promise<boolean[]> {
  const ranges = blocks.map(({ sheet, data }) => sheet.getRangeByIndexes(data.row, data.column, data.rows, 1).load("rowHidden"));
  await context.sync();
  // null is Excel's answer for "some rows are hidden and some are not"
  return ranges.map((range) => range.rowHidden !== false);
}

/** Which rows of a block a filter or the user hid: one entry a row, true = hidden. Cancel takes effect at the next 20,000 rows. */
export async function readHiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  signal?: AbortSignal,
): Promise<boolean[]> {
  const blocks: boolean[][] = [];
  for (let done = 0; done < rect.rows; done += BLOCK) {
    stopIfCancelled(signal);
    blocks.push(await readBlock(context, sheet, rect.row + done, Math.min(BLOCK, rect.rows - done), rect.column));
  }
  return blocks.flat();
}
