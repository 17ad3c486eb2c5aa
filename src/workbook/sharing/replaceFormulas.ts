import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { calculateWritten } from "../calculateWritten";
import { officeReason } from "../officeReason";
import { Refusal, stopIfCancelled } from "../refusal";
import { run as runBatch } from "../run";
import type { LongRun, Outcome } from "../workbook.types";
import { findFormulas } from "./findFormulas";
import { recordXml } from "./restoreRecord";
import type { FormulaCell, IsOurs, ReplacedCell, ReplaceResult, Scope } from "./sharing.types";

/** Cells written in one request. */
const CELLS_AT_ONCE = 500;
const ERROR_VALUE = /^#[A-Z0-9/_]+[!?]?$/;

/** What takes the place of a formula: another one, or undefined for its value. Names it calls are in `names`. */
export interface Replacement {
  formulaOf(cell: FormulaCell): string | undefined;
  /** names to add before, each with a formula that begins with an equals sign */
  names: { name: string; formula: string; comment: string }[];
}

/** A value as it has to be written to be read the same: a text must not turn into a number, a date or a formula. */
export function literal(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" && !ERROR_VALUE.test(value) ? `'${value}` : value;
}

/** Puts a cell's formula back, with room for its result. */
export function putBack(sheet: Excel.Worksheet, { area, address, formula }: FormulaCell): void {
  sheet.getRange(area).clear("Contents");
  sheet.getRange(address).formulas = [[formula]];
}

function replaceCell(sheet: Excel.Worksheet, { area, address, values, after }: ReplacedCell): void {
  const range = sheet.getRange(area);
  if (after === undefined) range.values = values.map((row) => row.map(literal));
  else {
    range.clear("Contents");
    sheet.getRange(address).formulas = [[after]];
  }
}

async function writeAll(context: Excel.RequestContext, cells: readonly ReplacedCell[], { onProgress, signal }: LongRun): Promise<void> {
  let done = 0;
  try {
    for (let first = 0; first < cells.length; first += CELLS_AT_ONCE) {
      stopIfCancelled(signal);
      const chunk = cells.slice(first, first + CELLS_AT_ONCE);
      done = first + chunk.length;
      for (const cell of chunk) replaceCell(context.workbook.worksheets.getItem(cell.sheetId), cell);
      // each request is sized for Excel's limits
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      onProgress?.({ phase: "writing", done, total: cells.length });
    }
  } catch (error) {
    for (const cell of cells.slice(0, done)) putBack(context.workbook.worksheets.getItem(cell.sheetId), cell);
    await context.sync();
    throw error;
  }
}

/** Those of the names that the workbook lacks. One of another meaning ends the work: formulas would call the wrong thing. */
async function missingNames(context: Excel.RequestContext, names: Replacement["names"]): Promise<Replacement["names"]> {
  const known = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("comment"));
  await context.sync();
  const taken = names.find(({ comment }, i) => !known[i]?.isNullObject && known[i]?.comment !== comment);
  if (taken) throw new Refusal({ key: "nameTaken", values: { name: taken.name } });
  return names.filter((_, i) => known[i]?.isNullObject);
}

/** Takes names away where they are. */
export async function removeNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const found = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  await context.sync();
  for (const name of found) if (!name.isNullObject) name.delete();
  await context.sync();
}

/**
 * Puts values or other formulas in the place of ours. A record of every formula is written to the workbook before the first cell changes, and stays there until the formulas are restored;
 * when a step fails, what was written is taken back.
 */
export function replaceFormulas(
  scope: Scope,
  isOurs: IsOurs,
  replacementFor: (cells: readonly FormulaCell[]) => Replacement,
  run: LongRun,
): Promise<Outcome<ReplaceResult>> {
  return runBatch(async (context) => {
    const { cells, protectedSheets } = await findFormulas(context, scope, isOurs, run);
    const open = cells.filter(({ sheetName }) => !protectedSheets.includes(sheetName));
    if (open.length === 0) throw new Refusal(protectedSheets.length > 0 ? { key: "protected" } : { key: "noFormulas" });
    const replacement = replacementFor(open);
    const replaced = open.map((cell): ReplacedCell => ({ ...cell, after: replacement.formulaOf(cell) }));
    const names = await missingNames(context, replacement.names);
    const part = context.workbook.customXmlParts.add(recordXml({ cells: replaced, names: names.map(({ name }) => name) }));
    await context.sync();
    try {
      for (const { name, formula, comment } of names) context.workbook.names.add(name, formula, comment);
      await context.sync();
      await writeAll(context, replaced, run);
    } catch (error) {
      part.delete();
      await removeNames(
        context,
        names.map(({ name }) => name),
      );
      await context.sync();
      throw error instanceof Refusal ? error : new Refusal(officeReason(error));
    }
    const calculation = await calculateWritten(context);
    return {
      replaced: replaced.length,
      values: replaced.filter(({ after }) => after === undefined).length,
      protectedSheets,
      ...calculation,
    };
  });
}
