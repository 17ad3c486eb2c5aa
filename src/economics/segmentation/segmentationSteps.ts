import type { MarginBasis, SalesColumns, Segmentation, SegmentationOptions } from "./keyAccounts.types";
import { hasService, marginBasis } from "./rows/marginReader";
import { rankedResult } from "./classes/rankedResult";
import { PartTally } from "./rows/parts";
import { SegmentationPass } from "./rows/SegmentationPass";
import { slices } from "./slices";
import { SourceIndex } from "./rows/SourceIndex";
import type { Steps } from "./steps";

function basisUsed(columns: SalesColumns, options: SegmentationOptions): MarginBasis | undefined {
  const margins = [options.measure, options.second].some((measure) => measure === "grossMargin" || measure === "serviceMargin");
  return margins || hasService(columns, options) ? marginBasis(columns) : undefined;
}

/**
 * The work of a segmentation in steps short enough to pause between them: two passes over the rows, then the ranking.
 * @returns yields the rows done, each pass counting half
 */
export function* segmentationSteps(columns: SalesColumns, options: SegmentationOptions): Steps<Segmentation> {
  const rows = columns.account.length;
  const source = new SourceIndex(columns, options);
  for (const done of slices(rows, (first, end) => source.addRows(first, end))) yield Math.floor(done / 2);
  source.currencies.settle(options.currency);
  const parents = source.parents();
  yield Math.floor(rows / 2);
  const parts = columns.part && options.part === undefined ? new PartTally(columns.part) : undefined;
  const pass = new SegmentationPass(columns, options, source, parents, parts?.use);
  const addRows = (first: number, end: number): void => {
    parts?.addRows(first, end);
    pass.addRows(first, end);
  };
  yield Math.floor(rows / 2);
  for (const done of slices(rows, addRows)) yield Math.floor((rows + done) / 2);
  const ranking = rankedResult(pass, options, basisUsed(columns, options));
  for (;;) {
    const step = ranking.next();
    if (step.done) return parts ? { ...step.value, parts: parts.totals() } : step.value;
    yield rows;
  }
}
