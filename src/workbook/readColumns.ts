import type { CellValue, SalesColumns } from "../economics/segmentation/keyAccounts.types";
import { ChunkRows, jsonBytes } from "./chunkRows";
import { readHiddenRows } from "./hiddenRows";
import { type LocatedSource, locateSource } from "./locateSource";
import { isPayloadLimit } from "./officeReason";
import { Refusal, stopIfCancelled } from "./refusal";
import { run as runExcel } from "./run";
import { sourceName } from "./sourceName";
import type { ColumnRoles, LongRun, Outcome, SourceInspection, SourceRef } from "./workbook.types";

interface Target {
  /** position in the source, 0-based */
  index: number;
  values: CellValue[];
}

/** Reads `rows` rows from sheet row `first` into the targets. @returns bytes read */
async function readChunk(
  context: Excel.RequestContext,
  at: LocatedSource,
  targets: Target[],
  first: number,
  rows: number,
): Promise<number> {
  const ranges = targets.map(({ index }) => at.sheet.getRangeByIndexes(first, at.rect.column + index, rows, 1).load("values"));
  await context.sync();
  // some versions answer an oversized read with null values instead of an error
  if (ranges.some((range) => !Array.isArray(range.values) || range.values.length !== rows)) {
    throw Object.assign(new Error("The answer was incomplete."), { code: "ResponsePayloadSizeLimitExceeded" });
  }
  ranges.forEach((range, i) => {
    const into = targets[i]!.values;
    for (const row of range.values as CellValue[][]) into.push(row[0] ?? null);
  });
  return ranges.reduce((bytes, range) => bytes + jsonBytes(range.values as unknown[][]), 0);
}

/** Reads all rows chunk by chunk; a chunk that Excel refuses as too large is halved and read again. */
async function readAll(
  context: Excel.RequestContext,
  at: LocatedSource,
  targets: Target[],
  headerRows: number,
  run: LongRun,
): Promise<void> {
  const chunk = new ChunkRows(targets.length);
  const firstRow = at.rect.row + headerRows;
  const total = at.rect.rows - headerRows;
  for (let done = 0; done < total;) {
    stopIfCancelled(run.signal);
    const rows = Math.min(chunk.next, total - done);
    try {
      chunk.measured(rows, await readChunk(context, at, targets, firstRow + done, rows));
    } catch (error) {
      if (!isPayloadLimit(error) || !chunk.halve()) throw error;
      continue;
    }
    done += rows;
    run.onProgress?.({ phase: "reading", done, total });
  }
  stopIfCancelled(run.signal);
}

function targetsOf(roles: ColumnRoles): Map<number, Target> {
  const indexes = [roles.account, roles.name, roles.value, ...(roles.value === undefined ? [roles.quantity, roles.price] : [])];
  return new Map(indexes.filter((index) => index !== undefined).map((index) => [index, { index, values: [] }]));
}

/**
 * Reads the columns the segmentation needs, and only these. Error values arrive as their text, e.g. "#N/A"; dates as serial numbers.
 * Whether rows are hidden is asked only of a source that has hidden rows. Reports progress in rows; Cancel takes effect at the next chunk.
 * @param inspection of this source: tells its header rows
 */
export function readColumns(
  source: SourceRef,
  roles: ColumnRoles,
  inspection: SourceInspection,
  run: LongRun,
): Promise<Outcome<SalesColumns>> {
  return runExcel(async (context) => {
    const at = await locateSource(context, source);
    const { headerRows } = inspection;
    if (at.rect.rows <= headerRows) throw new Refusal({ key: "noRows", values: { source: sourceName(at.source) } });
    const targets = targetsOf(roles);
    await readAll(context, at, [...targets.values()], headerRows, run);
    const column = (index: number | undefined) => (index === undefined ? undefined : targets.get(index)?.values);
    const data = { ...at.rect, row: at.rect.row + headerRows, rows: at.rect.rows - headerRows };
    const hides = inspection.warnings.includes("hiddenRows") || inspection.warnings.includes("filtered");
    return {
      firstRow: data.row + 1,
      account: column(roles.account)!,
      name: column(roles.name),
      value: column(roles.value),
      quantity: column(roles.quantity),
      price: column(roles.price),
      hidden: hides ? await readHiddenRows(context, at.sheet, data) : undefined,
    };
  });
}
