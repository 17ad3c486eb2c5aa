import type { ColumnInfo, ColumnRoles, SourceInspection } from "../../workbook.types";
import { columnProfile, type ColumnProfile } from "./columnProfile";
import { columnTitles, headerRows } from "./headerRows";
import { guessRoles, isFigure } from "./guessRoles";
import type { Sample } from "./readSample";

/** What a sample says about its source. Pure, so that every shape of bad input can be tried without Excel. */
export type SampleDescription = Pick<SourceInspection, "hasHeader" | "headerRows" | "columns" | "guess" | "numberText" | "warnings">;

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

/** The only format in which every number written as text in the columns of figures can be read; "1.234" alone leaves it open. */
function numberFormat(columns: readonly ColumnProfile[], { value, quantity, price, margin, cost, customerValue }: Partial<ColumnRoles>) {
  const used = [value, quantity, price, margin, cost, customerValue].map((index) => columns.find((column) => column.index === index));
  const [first = [], ...others] = used.flatMap((column) => (column?.readable ? [column.readable] : []));
  const [format, ...more] = first.filter((each) => others.every((formats) => formats.includes(each)));
  return more.length === 0 ? format : undefined;
}

/** @param tableHeader for a table: does it show its header row; undefined for a plain range, whose header is recognised */
export function describeSample(sample: Sample, tableHeader?: boolean): SampleDescription {
  const header = tableHeader === undefined ? headerRows(sample) : { rows: tableHeader ? 1 : 0, merged: false };
  const columns = profiles(sample, header.rows);
  const warnings: SourceInspection["warnings"] = [];
  if (header.rows === 0) warnings.push("noHeader");
  if (header.merged) warnings.push("mergedHeader");
  if (columns.length === 1) warnings.push("oneColumn");
  if (!columns.some(isFigure)) warnings.push("noNumberColumn");
  const guess = guessRoles(columns);
  const numberText = numberFormat(columns, guess);
  return {
    hasHeader: header.rows > 0,
    headerRows: header.rows,
    columns: columns.map(toInfo),
    guess,
    ...(numberText && { numberText }),
    warnings,
  };
}
