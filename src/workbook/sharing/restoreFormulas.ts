import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { stopIfCancelled } from "../refusal";
import { attempt, run as runBatch } from "../run";
import type { LongRun, Outcome } from "../workbook.types";
import { sheetPlace, placesNow, removeHolders } from "./keptPlaces";
import { namesInUse } from "./namesInUse";
import { putBack, removeNames, replaceCell } from "./replaceFormulas";
import { readRecord, RECORD_NAMESPACE, type RecordedCell, recordXml, type RestoreRecord } from "./restoreRecord";
import { compareResults, type Expected } from "./results";
import type { CellPlace, FormulaReader, RestoreResult } from "./sharing.types";

/** Cells read or written in one request. */
const CELLS_AT_ONCE = 500;

interface StoredRecord extends RestoreRecord {
  part: Excel.CustomXmlPart;
}

async function records(context: Excel.RequestContext): Promise<StoredRecord[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  return parts.items.flatMap((part, i) => {
    const record = readRecord(texts[i]?.value ?? "");
    return record ? [{ part, ...record }] : [];
  });
}

/** How many formulas the workbook keeps a record of. Versions of Excel without such records answer 0. */
export function countReplaced(): Promise<Outcome<number>> {
  return runBatch(async (context) => {
    const parts = await attempt(context, () => context.workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE).load("items/id"));
    if (!parts || parts.items.length === 0) return 0;
    return (await records(context)).reduce((sum, { cells }) => sum + cells.length, 0);
  });
}

interface Sheet {
  id: string;
  name: string;
}

/** A replaced cell where it is now, with its formulas as they are to be now. */
interface FoundCell {
  cell: RecordedCell;
  sheet: Sheet;
  area: string;
  /** first cell of the area */
  address: string;
  formula: string;
  after?: string;
}

interface Workbook {
  sheets: readonly Sheet[];
  /** formulas of names, by name in lower case */
  names: ReadonlyMap<string, string>;
}

async function readWorkbook(context: Excel.RequestContext): Promise<Workbook> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  return {
    sheets: sheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
  };
}

const sheetNamed = (sheets: readonly Sheet[], wanted: string) => sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());

/** Where the record says a cell was: its sheet by name, or, where that has got another one, by Excel's id. */
function whereItWas(cell: RecordedCell, { sheets }: Workbook): FoundCell | undefined {
  const sheet = sheetNamed(sheets, cell.sheetName) ?? sheets.find(({ id }) => id === cell.sheetId);
  const { area, address, formula, after } = cell;
  return sheet && { cell, sheet, area, address, formula, after };
}

/** Finds a cell and what its formulas refer to now. */
function findCell(
  cell: RecordedCell,
  record: RestoreRecord,
  now: readonly (string | undefined)[],
  workbook: Workbook,
  reader: FormulaReader,
): FoundCell | "gone" | "dangling" {
  const { at, refs = [], afterRefs = [] } = cell;
  if (at === undefined) return whereItWas(cell, workbook) ?? "gone";
  const reference = now[at];
  const place = reference === undefined ? undefined : sheetPlace(reference);
  const sheet = place && sheetNamed(workbook.sheets, place.sheetName);
  if (!place || !sheet) return "gone";
  const follow = (formula: string, positions: readonly number[]) => {
    const [before, after] = [positions.map((i) => record.places[i]!), positions.map((i) => now[i])];
    const text = reader.withPlaces(formula.slice(1), before, after, sheet.name);
    return text === undefined ? undefined : `=${text}`;
  };
  const formula = follow(cell.formula, refs);
  if (formula === undefined) return "dangling";
  const after = cell.after === undefined ? undefined : (follow(cell.after, afterRefs) ?? cell.after);
  return { cell, sheet, area: place.address, address: place.address.split(":")[0]!, formula, after };
}

/** Excel writes a formula its own way: blanks and the sign for one value of many may differ. */
const plain = (formula: unknown): string => String(formula).replace(/[\s@]/g, "").toUpperCase();

const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

function isUntouched({ cell, after }: FoundCell, formulas: unknown[][], now: CellValue[][]): boolean {
  const { values } = cell;
  if (now.length !== values.length || now[0]?.length !== values[0]?.length) return false;
  if (after !== undefined) return plain(formulas[0]?.[0]) === plain(after);
  return !formulas.flat().some(isFormula) && values.every((row, i) => row.every((value, k) => (value ?? "") === (now[i]?.[k] ?? "")));
}

interface Progress {
  result: RestoreResult;
  /** what stays in the record */
  kept: RecordedCell[];
  /** restored cells and the results they should give, by cell: a later one counts */
  expected: Map<string, Expected>;
}

const placeIn = ({ sheet, address }: FoundCell): CellPlace => ({ sheetName: sheet.name, address });

/**
 * Puts formulas back, all in one request or, where Excel does not take one of them, one by one.
 * @returns those that Excel refuses; they hold what they held
 */
async function putBackAll(context: Excel.RequestContext, found: readonly FoundCell[]): Promise<FoundCell[]> {
  const write = (cells: readonly FoundCell[]) =>
    attempt(context, () => {
      for (const one of cells) putBack(context.workbook.worksheets.getItem(one.sheet.id), one);
      return true;
    });
  if (found.length === 0 || (await write(found))) return [];
  const refused: FoundCell[] = [];
  for (const one of found) {
    // one formula a request is the way to find those that are refused

    if (await write([one])) continue;
    refused.push(one);
    const { sheet, area, address, after, cell } = one;
    replaceCell(context.workbook.worksheets.getItem(sheet.id), { ...cell, area, address, after });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return refused;
}

async function restoreChunk(
  context: Excel.RequestContext,
  found: readonly FoundCell[],
  { result, kept, expected }: Progress,
): Promise<void> {
  const read = found.map(({ sheet, area }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return { range: worksheet.getRange(area).load("formulas,values"), protection: worksheet.protection.load("protected") };
  });
  await context.sync();
  const open: FoundCell[] = [];
  found.forEach((one, i) => {
    const { range, protection } = read[i]!;
    // an interrupted replacement leaves formulas that were never replaced
    if (plain((range.formulas as unknown[][])[0]?.[0]) === plain(one.formula)) return;
    if (protection.protected) {
      if (!result.protectedSheets.includes(one.sheet.name)) result.protectedSheets.push(one.sheet.name);
      kept.push(one.cell);
    } else if (isUntouched(one, range.formulas as unknown[][], range.values as CellValue[][])) open.push(one);
    else {
      result.changed.push(placeIn(one));
      kept.push(one.cell);
    }
  });
  const refused = await putBackAll(context, open);
  for (const one of refused) {
    result.refused.push(placeIn(one));
    kept.push(one.cell);
  }
  for (const one of open) {
    if (refused.includes(one)) continue;
    result.restored++;
    const { sheet, area, cell } = one;
    expected.set(`${sheet.id} ${one.address}`, { ...placeIn(one), sheetId: sheet.id, area, values: cell.values });
  }
}

/** @returns whether nothing of the record is left */
async function restoreRecord(
  context: Excel.RequestContext,
  record: StoredRecord,
  reader: FormulaReader,
  { result, expected, run }: Omit<Progress, "kept"> & { run: LongRun },
): Promise<boolean> {
  const workbook = await readWorkbook(context);
  const now = placesNow(record, workbook.names, new Set(workbook.sheets.map(({ name }) => name.toLowerCase())), reader);
  const kept: RecordedCell[] = [];
  const found: FoundCell[] = [];
  for (const cell of record.cells) {
    const one = findCell(cell, record, now, workbook, reader);
    const place = { sheetName: cell.sheetName, address: cell.address };
    if (one === "gone") result.gone.push(place);
    else if (one === "dangling") {
      const at = sheetPlace(now[cell.at!]!)!;
      result.dangling.push({ sheetName: at.sheetName, address: at.address.split(":")[0]! });
      kept.push(cell);
    } else found.push(one);
  }
  for (let first = 0; first < found.length; first += CELLS_AT_ONCE) {
    stopIfCancelled(run.signal);
    // each request is sized for Excel's limits

    await restoreChunk(context, found.slice(first, first + CELLS_AT_ONCE), { result, kept, expected });
    run.onProgress?.({ phase: "writing", done: Math.min(found.length, first + CELLS_AT_ONCE), total: found.length });
  }
  const { part, names, places, holders } = record;
  if (kept.length === 0) part.delete();
  else part.setXml(recordXml({ cells: kept, names, places, holders }));
  await context.sync();
  if (kept.length === 0) await removeHolders(context, holders);
  return kept.length === 0;
}

/**
 * Brings replaced formulas back where their cells are now, with references to where what they referred to is now. Cells changed since, on
 * protected sheets, or whose formula has lost something it refers to are left as they are, named, and stay in the record. Every restored
 * cell whose result is not the one it had is named, since then an input has changed, or something that Excel does not follow: values that
 * were sorted, names of the user's own that have got another name.
 */
export function restoreFormulas(reader: FormulaReader, run: LongRun): Promise<Outcome<RestoreResult>> {
  return runBatch(async (context) => {
    const stored = await records(context);
    const result: RestoreResult = {
      restored: 0,
      changed: [],
      protectedSheets: [],
      dangling: [],
      gone: [],
      refused: [],
      different: [],
      pending: [],
      keptNames: [],
    };
    const expected = new Map<string, Expected>();
    let complete = true;
    // The latest first: what was replaced twice is brought back step by step.
    for (const record of stored.reverse()) complete = (await restoreRecord(context, record, reader, { result, expected, run })) && complete;
    // Names may serve formulas of any record, so they go when none is left.
    if (complete) {
      const names = [...new Set(stored.flatMap((record) => record.names))];
      result.keptNames = await namesInUse(context, names, run);
      const kept = new Set(result.keptNames.map(({ name }) => name));
      await removeNames(
        context,
        names.filter((name) => !kept.has(name)),
      );
    }
    return { ...result, ...(await compareResults(context, [...expected.values()], run)) };
  });
}
