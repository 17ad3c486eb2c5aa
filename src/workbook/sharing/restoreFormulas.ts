import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { calculateWritten } from "../calculateWritten";
import { attempt, run as runBatch } from "../run";
import type { LongRun, Outcome } from "../workbook.types";
import { putBack, removeNames } from "./replaceFormulas";
import { readRecord, RECORD_NAMESPACE, recordXml, type RestoreRecord } from "./restoreRecord";
import type { ReplacedCell, RestoreResult } from "./sharing.types";

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

/** Excel writes a formula its own way: blanks and the sign for one value of many may differ. */
const plain = (formula: unknown): string => String(formula).replace(/[\s@]/g, "").toUpperCase();

function isUntouched({ after, values }: ReplacedCell, formulas: unknown[][], now: CellValue[][]): boolean {
  if (after !== undefined) return plain(formulas[0]?.[0]) === plain(after);
  const noFormula = formulas.every((row) => row.every((cell) => typeof cell !== "string" || !cell.startsWith("=")));
  return noFormula && values.every((row, i) => row.every((value, k) => value === now[i]?.[k]));
}

async function restoreRecord(context: Excel.RequestContext, { part, cells, names }: StoredRecord, result: RestoreResult): Promise<boolean> {
  const sheets = cells.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId).load("name"));
  await context.sync();
  const places = cells.map(({ area }, i) => {
    const sheet = sheets[i];
    if (!sheet || sheet.isNullObject) return undefined;
    return { sheet, range: sheet.getRange(area).load("formulas,values"), protection: sheet.protection.load("protected") };
  });
  await context.sync();
  const kept = cells.filter((cell, i) => {
    const place = places[i];
    if (place?.protection.protected) {
      if (!result.protectedSheets.includes(place.sheet.name)) result.protectedSheets.push(place.sheet.name);
      return true;
    }
    if (!place || !isUntouched(cell, place.range.formulas, place.range.values as CellValue[][])) {
      result.changed.push({ sheetName: place?.sheet.name ?? cell.sheetName, address: cell.address });
      return true;
    }
    putBack(place.sheet, cell);
    result.restored++;
    return false;
  });
  if (kept.length === 0) part.delete();
  else part.setXml(recordXml({ cells: kept, names }));
  await context.sync();
  return kept.length === 0;
}

/** Brings replaced formulas back exactly. Cells changed since are left as they are, named, and stay in the record. */
export function restoreFormulas({ onProgress }: LongRun): Promise<Outcome<RestoreResult>> {
  return runBatch(async (context) => {
    const stored = await records(context);
    const result: RestoreResult = { restored: 0, changed: [], protectedSheets: [] };
    let complete = true;
    // The latest first: what was replaced twice is brought back step by step.
    for (const [i, record] of stored.reverse().entries()) {
      complete = (await restoreRecord(context, record, result)) && complete;
      onProgress?.({ phase: "writing", done: i + 1, total: stored.length });
    }
    // Names may serve formulas of any record, so they go when none is left.
    if (complete) {
      await removeNames(
        context,
        stored.flatMap(({ names }) => names),
      );
    }
    return { ...result, ...(await calculateWritten(context)) };
  });
}
