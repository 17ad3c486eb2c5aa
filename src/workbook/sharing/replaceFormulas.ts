import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { cellAddress } from "../../address/a1";
import { calculateWritten } from "../calculateWritten";
import { Refusal, officeReason, stopIfCancelled } from "../refusal";
import { run as runBatch } from "../run";
import type { LongRun, Outcome } from "../workbook.types";
import { findFormulaCells, findFormulas } from "./findFormulas";
import { sheetPlace, planHolders, recordedCells, removeHolders } from "./keptPlaces";
import { recordXml } from "./restoreRecord";
import { isUnfinished } from "./results";
import type { FormulaCell, FormulaReader, IsOurs, ReplacedCell, ReplaceResult, SharingScope } from "./sharing.types";

/** Cells written in one request. */
const CELLS_AT_ONCE = 500;
const ERROR_VALUE = /^#[A-Z0-9/_]+[!?]?$/;

/** What takes the place of a formula: another one, or undefined for its value. Names it calls are in `names`. */
export interface Replacement {
  formulaOf(cell: FormulaCell): string | undefined;
  /** names to add before, each with a formula that begins with an equals sign */
  names: { name: string; formula: string; comment: string }[];
}

/**
 * A value as it has to be written to be read the same: a text must not turn into a number, a date or a formula, an empty one not into an
 * empty cell.
 */
function literal(value: CellValue): CellValue {
  return typeof value === "string" && !ERROR_VALUE.test(value) ? `'${value}` : value;
}

/** Puts a cell's formula back, with room for its result. */
export function putBack(sheet: Excel.Worksheet, { area, address, formula }: Pick<FormulaCell, "area" | "address" | "formula">): void {
  sheet.getRange(area).clear("Contents");
  sheet.getRange(address).formulas = [[formula]];
}

/** Puts in what takes the place of a cell's formula. */
export function replaceCell(sheet: Excel.Worksheet, { area, address, values, after }: Omit<ReplacedCell, "formula">): void {
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

const keyOf = (sheetName: string, address: string): string => `${sheetName.toLowerCase()}!${address}`;

/** Formulas and names that read all that one of the cells fills, by that cell: without its formula they would be errors. */
async function spillReaders(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  reader: FormulaReader,
  run: LongRun,
): Promise<ReadonlyMap<string, string>> {
  const readers = new Map<string, string>();
  if (cells.every(({ area, address }) => area === address)) return readers;
  const add = (formula: string, sheetName: string, by: string) => {
    for (const place of reader.spillsRead(formula, sheetName)) {
      const read = sheetPlace(place);
      if (read) readers.set(keyOf(read.sheetName, read.address), by);
    }
  };
  const found = await findFormulaCells(context, "workbook", (formula) => /\d#|ANCHORARRAY/i.test(formula), run);
  for (const { sheet, row, column, formula } of found) add(formula.slice(1), sheet.name, `${sheet.name}!${cellAddress(row, column)}`);
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  for (const { name, formula } of names.items) add(String(formula).replace(/^=/, ""), "", name);
  return readers;
}

const placeIn = ({ sheetName, address }: FormulaCell) => ({ sheetName, address });

/**
 * Puts values or other formulas in the place of ours. A record of every formula is written to the workbook before the first cell changes,
 * and stays there until the formulas are restored; hidden names hold the places of the cells and of what they refer to, so that both are
 * found when they have moved. Cells without a result, and those whose whole result another formula reads, keep their formula and are named.
 * When a step fails, what was written is taken back.
 */
export function replaceFormulas(
  scope: SharingScope,
  isOurs: IsOurs,
  reader: FormulaReader,
  replacementFor: (cells: readonly FormulaCell[]) => Replacement,
  run: LongRun,
): Promise<Outcome<ReplaceResult>> {
  return runBatch(async (context) => {
    const { cells, protectedSheets } = await findFormulas(context, scope, isOurs, reader, run);
    const open = cells.filter(({ sheetName }) => !protectedSheets.includes(sheetName));
    if (open.length === 0) throw new Refusal(protectedSheets.length > 0 ? { key: "protected" } : { key: "noFormulas" });
    const hasResult = ({ values }: FormulaCell) => !values.flat().some(isUnfinished);
    const finished = open.filter(hasResult);
    const readers = await spillReaders(context, finished, reader, run);
    const first = replacementFor(finished);
    const readerOf = (cell: FormulaCell) => {
      const isFilled = cell.area !== cell.address && first.formulaOf(cell) === undefined;
      return isFilled ? readers.get(keyOf(cell.sheetName, cell.address)) : undefined;
    };
    const free = finished.filter((cell) => readerOf(cell) === undefined);
    const replacement = free.length === finished.length ? first : replacementFor(free);
    const replaced = free.map((cell): ReplacedCell => ({ ...cell, after: replacement.formulaOf(cell) }));
    if (replaced.length > 0) await replaceAll(context, replaced, replacement.names, reader, run);
    const calculation = await calculateWritten(context);
    return {
      replaced: replaced.length,
      values: replaced.filter(({ after }) => after === undefined).length,
      protectedSheets,
      unfinished: open.filter((cell) => !hasResult(cell)).map(placeIn),
      readWhole: finished.flatMap((cell) => {
        const by = readerOf(cell);
        return by === undefined ? [] : [{ ...placeIn(cell), reader: by }];
      }),
      ...calculation,
    };
  });
}

/** Writes names, record and cells, or nothing. */
async function replaceAll(
  context: Excel.RequestContext,
  replaced: readonly ReplacedCell[],
  calledNames: Replacement["names"],
  reader: FormulaReader,
  run: LongRun,
): Promise<void> {
  const { workbook } = context;
  const names = await missingNames(context, calledNames);
  const present = workbook.names.load("items/name");
  await context.sync();
  const recorded = recordedCells(replaced, reader);
  const taken = present.items.map(({ name }) => name);
  const holders = planHolders(recorded.places, taken, reader);
  const record = { ...recorded, names: names.map(({ name }) => name), holders: holders.map(({ name }) => name) };
  let part: Excel.CustomXmlPart | undefined;
  try {
    for (const { name, formula } of holders) workbook.names.add(name, formula).visible = false;
    const added = workbook.customXmlParts.add(recordXml(record));
    await context.sync();
    part = added;
    for (const { name, formula, comment } of names) workbook.names.add(name, formula, comment);
    await context.sync();
    await writeAll(context, replaced, run);
  } catch (error) {
    part?.delete();
    await removeNames(context, record.names);
    await removeHolders(context, record.holders);
    throw error instanceof Refusal ? error : new Refusal(officeReason(error));
  }
}
