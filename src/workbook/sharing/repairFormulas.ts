import { calculateWritten } from "../calculateWritten";
import { stopIfCancelled } from "../refusal";
import { run as runBatch } from "../run";
import type { LongRun, Outcome } from "../workbook.types";
import { findFormulas } from "./findFormulas";
import type { FormulaCell, FormulaReader, IsOurs, RepairResult } from "./sharing.types";

/** Formulas entered in one request. */
const CELLS_AT_ONCE = 500;
const UNKNOWN_NAME = "#NAME?";

/** Entering a formula again makes Excel look for its function anew; a full recalculation does not. */
async function enter(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  typed: (formula: string) => string,
  { onProgress, signal }: LongRun,
): Promise<void> {
  for (let first = 0; first < cells.length; first += CELLS_AT_ONCE) {
    stopIfCancelled(signal);
    const chunk = cells.slice(first, first + CELLS_AT_ONCE);
    for (const { sheetId, address, formula } of chunk) {
      context.workbook.worksheets.getItem(sheetId).getRange(address).formulas = [[`=${typed(formula.slice(1))}`]];
    }
    // each request is sized for Excel's limits
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    onProgress?.({ phase: "writing", done: first + chunk.length, total: cells.length });
  }
}

async function stillUnknown(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<RepairResult["stillErrors"]> {
  const now = cells.map(({ sheetId, address }) => context.workbook.worksheets.getItem(sheetId).getRange(address).load("values"));
  await context.sync();
  return cells.filter((_, i) => now[i]?.values[0]?.[0] === UNKNOWN_NAME).map(({ sheetName, address }) => ({ sheetName, address }));
}

/** What repairing must know of formulas, as they are shown without their equals sign. */
interface RepairMeans {
  isOurs: IsOurs;
  reader: FormulaReader;
  /** a formula of any form as people type it */
  typed(formula: string): string;
  /** whether every function of ours that it calls exists */
  isKnown(formula: string): boolean;
}

/**
 * Enters formulas of ours again that show #NAME? or carry the name of a missing add-in. Calls of functions that do not exist are named and
 * left.
 */
export function repairFormulas({ isOurs, reader, typed, isKnown }: RepairMeans, run: LongRun): Promise<Outcome<RepairResult>> {
  return runBatch(async (context) => {
    const { cells, protectedSheets } = await findFormulas(context, "workbook", isOurs, reader, run);
    const known = new Set(cells.filter(({ formula }) => isKnown(formula.slice(1))));
    const damaged = [...known].filter(
      ({ formula, values }) => values[0]?.[0] === UNKNOWN_NAME || typed(formula.slice(1)) !== formula.slice(1),
    );
    const open = damaged.filter(({ sheetName }) => !protectedSheets.includes(sheetName));
    await enter(context, open, typed, run);
    const calculation = await calculateWritten(context);
    const stillErrors = await stillUnknown(context, open);
    const closed = protectedSheets.filter((name) => damaged.some(({ sheetName }) => sheetName === name));
    return {
      repaired: open.length - stillErrors.length,
      stillErrors,
      protectedSheets: closed,
      intact: known.size - damaged.length,
      unknown: cells.filter((cell) => !known.has(cell)).map(({ sheetName, address }) => ({ sheetName, address })),
      ...calculation,
    };
  });
}
