import { isFigure } from "../../../intake/columns/guessRoles";
import type { ColumnProfile } from "../../../intake/columns/columnProfile";
import type { Sample } from "../../../intake/columns/headerRows";
import { describeTable } from "../../../intake/readSales";
import type { ColumnInfo, SourceInspection } from "../../workbook.types";
import { columnNames } from "./findColumns";

/** What a sample says about its source. Pure, so that every shape of bad input can be tried without Excel. */
export type SampleDescription = Pick<
  SourceInspection,
  "hasHeader" | "headerRows" | "titleRows" | "columns" | "guess" | "accountBy" | "candidates" | "pivot" | "warnings"
>;

function toInfo({ index, title, kind, samples }: ColumnProfile): ColumnInfo {
  return { index, title, kind, samples };
}

/** Columns of figures, those first that are no whole numbers, as money is. */
function amountCandidates(columns: readonly ColumnProfile[]): number[] {
  const figures = columns.filter(({ numeric, kind }) => numeric >= 0.5 && kind !== "date");
  return [...figures].sort((a, b) => Number(a.whole === 1) - Number(b.whole === 1)).map(({ index }) => index);
}

/** @param tableHeader for a table: does it show its header row; undefined for a plain range, whose header is recognised */
export function describeSample(sample: Sample, tableHeader?: boolean): SampleDescription {
  const { header, columns, guess, pivot } = describeTable(sample, tableHeader, columnNames);
  const warnings: SourceInspection["warnings"] = [];
  if (header.rows === 0) warnings.push("noHeader");
  if (header.merged) warnings.push("mergedHeader");
  if (columns.length === 1) warnings.push("oneColumn");
  if (!columns.some(isFigure)) warnings.push("noNumberColumn");
  return {
    hasHeader: header.rows > 0,
    headerRows: header.rows,
    titleRows: header.titleRows,
    columns: columns.map(toInfo),
    guess: guess.roles,
    ...(guess.accountBy && { accountBy: guess.accountBy }),
    candidates: { account: guess.accountCandidates, value: amountCandidates(columns) },
    ...(pivot && { pivot }),
    warnings,
  };
}
