import { attempt, run } from "../run";
import type { Outcome, SourceFingerprint, SourceRef } from "../workbook.types";
import { sampleBlocks } from "./inspection/readSample";
import { type LocatedSource, locateSources } from "./locateSource";

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x9747b28c;

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** A short text that is the same for the same text and almost surely another for another: FNV-1a (Fowler, Noll & Vo 1991) over two bases. Not for secrets. */
export function textHash(text: string): string {
  return [BASIS, OTHER_BASIS].map((basis) => fnv1a(text, basis).toString(16).padStart(8, "0")).join("");
}

/** Columns beyond these are not added up. */
const MOST_SUMS = 60;
/** The last digits of a sum may depend on how Excel shares it out among processors. */
const DIGITS = 12;

function columnSums(context: Excel.RequestContext, { sheet, rect }: LocatedSource): Excel.FunctionResult<number>[] {
  const columns = Math.min(rect.columns, MOST_SUMS);
  return Array.from({ length: columns }, (_, column) =>
    context.workbook.functions.sum(sheet.getRangeByIndexes(rect.row, rect.column + column, rect.rows, 1)).load("value,error"),
  );
}

function sampleRanges({ sheet, rect }: LocatedSource): Excel.Range[] {
  const columns = Math.min(rect.columns, MOST_SUMS);
  return sampleBlocks(rect.rows, columns).map(({ first, rows }) =>
    sheet.getRangeByIndexes(rect.row + first, rect.column, rows, columns).load("values"),
  );
}

/** A column with an error value has that error as its sum. */
function sumText({ value, error }: Excel.FunctionResult<number>): string {
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : error;
}

/**
 * How sources look now: for each its address, its number of rows, the sum of each column where Excel adds it up, and a hash of some 200 rows from
 * top to bottom. It reads no more than these rows. Text that changed between them is not seen; `watchSources` sees every change while the pane is open.
 */
export function fingerprint(sources: SourceRef[]): Promise<Outcome<SourceFingerprint>> {
  return run(async (context) => {
    const located = await locateSources(context, sources);
    const samples = located.map(sampleRanges);
    await context.sync();
    const sums = await attempt(context, () => located.map((one) => columnSums(context, one)));
    return {
      parts: located.map(({ source }, i) => {
        const hash = textHash(JSON.stringify(samples[i]!.map((range) => range.values as unknown)));
        return [source.address, source.rows, hash, ...(sums?.[i]?.map(sumText) ?? [])].join("|");
      }),
    };
  });
}
