import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { calculateWritten } from "../calculateWritten";
import { stopIfCancelled } from "../refusal";
import type { LongRun, Uncalculated } from "../workbook.types";
import type { CellPlace, FormulaCell } from "./sharing.types";

/** What a cell shows that has no result: the add-in is away or still at work, or there is no room. */
const NO_RESULT = new Set([
  "#NAME?",
  "#BUSY!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#SPILL!",
  "#EXTERNAL!",
  "#TIMEOUT!",
  "#PYTHON!",
]);
/** Those of them that pass by themselves. */
const AT_WORK = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

export const isUnfinished = (value: CellValue): boolean => typeof value === "string" && NO_RESULT.has(value);

/** Numbers that differ by no more than this part of their size, or of 1 where they are smaller, count as one result. */
const TOLERANCE = 1e-9;

function isSame(value: CellValue | undefined, wanted: CellValue): boolean {
  if (typeof value !== "number" || typeof wanted !== "number") return (value ?? "") === (wanted ?? "");
  return Math.abs(value - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
}

export interface Expected extends CellPlace {
  sheetId: string;
  area: string;
  values: FormulaCell["values"];
}

/** Cells read in one request. */
const CELLS_AT_ONCE = 500;
/**
 * How long results may take: functions of an add-in come after the formulas, fits later. The waits grow from 50 ms and add up to half a
 * minute.
 */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2000;
const MOST_WAITS = 20;

async function read(context: Excel.RequestContext, cells: readonly Expected[]): Promise<CellValue[][][]> {
  const values: CellValue[][][] = [];
  for (let first = 0; first < cells.length; first += CELLS_AT_ONCE) {
    const ranges = cells
      .slice(first, first + CELLS_AT_ONCE)
      .map(({ sheetId, area }) => context.workbook.worksheets.getItem(sheetId).getRange(area).load("values"));
    // each request is sized for Excel's limits
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const range of ranges) values.push(range.values as CellValue[][]);
  }
  return values;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const placeOf = ({ sheetName, address }: Expected): CellPlace => ({ sheetName, address });

/** Compares cells, once they are calculated, with the results they should have; those that nobody calculates are pending. */
export async function compareResults(
  context: Excel.RequestContext,
  cells: readonly Expected[],
  { signal }: LongRun,
): Promise<{ different: CellPlace[]; pending: CellPlace[] } & Uncalculated> {
  const calculation = await calculateWritten(context);
  if (calculation.uncalculated) return { different: [], pending: cells.map(placeOf), ...calculation };
  const different: CellPlace[] = [];
  let left = cells;
  for (let waits = 0, ms = FIRST_WAIT_MS; left.length > 0; waits++, ms = Math.min(LONGEST_WAIT_MS, ms * 2)) {
    const now = await read(context, left);
    const atWork: Expected[] = [];
    left.forEach((cell, i) => {
      if (now[i]!.flat().some((value) => AT_WORK.has(String(value)))) atWork.push(cell);
      else if (!cell.values.every((row, r) => row.every((value, c) => isSame(now[i]![r]?.[c], value)))) different.push(placeOf(cell));
    });
    left = atWork;
    if (left.length === 0 || waits === MOST_WAITS) break;
    stopIfCancelled(signal);
    await wait(ms);
  }
  return { different, pending: left.map(placeOf) };
}
