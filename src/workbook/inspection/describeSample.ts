import type { ColumnInfo, SourceInspection } from "../workbook.types";
import { columnProfile, type ColumnProfile } from "./columnProfile";
import { columnTitles } from "./columnTitles";
import { guessRoles } from "./guessRoles";
import { headerRows } from "./headerRows";
import type { Sample } from "./sample.types";

/** What a sample says about its source. Pure, so that every shape of bad input can be tried without Excel. */
export type SampleDescription = Pick<SourceInspection, "hasHeader" | "headerRows" | "columns" | "guess" | "warnings">;

function profiles(sample: Sample, header: number): ColumnProfile[] {
  const body = sample.values.slice(header);
  return columnTitles(sample, header).map((title, column) =>
    columnProfile(
      column,
      title,
      body.map((row) => row[column] ?? null),
      sample.formats.slice(header).map((row) => row[column] ?? ""),
      sample.text.slice(header).map((row) => row[column] ?? ""),
    ),
  );
}

function toInfo({ index, title, kind, samples }: ColumnProfile): ColumnInfo {
  return { index, title, kind, samples };
}

/** @param tableHeader for a table: does it show its header row; undefined for a plain range, whose header is recognised */
export function describeSample(sample: Sample, tableHeader?: boolean): SampleDescription {
  const header = tableHeader === undefined ? headerRows(sample) : { rows: tableHeader ? 1 : 0, merged: false };
  const columns = profiles(sample, header.rows);
  const warnings: SourceInspection["warnings"] = [];
  if (header.rows === 0) warnings.push("noHeader");
  if (header.merged) warnings.push("mergedHeader");
  if (columns.length === 1) warnings.push("oneColumn");
  if (!columns.some((column) => column.numeric >= 0.5 && column.kind !== "date")) warnings.push("noNumberColumn");
  return { hasHeader: header.rows > 0, headerRows: header.rows, columns: columns.map(toInfo), guess: guessRoles(columns), warnings };
}
