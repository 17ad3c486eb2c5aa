import type { NumberTextFormat } from "../../../economics/segmentation/keyAccounts.types";
import { type ColumnRoles, isFigure } from "../../../intake/columns/guessRoles";
import { dateNotation } from "../../../intake/values/columnDates";
import { numberNotation } from "../../../intake/values/columnNumbers";
import type { DecimalSign } from "../../../intake/values/numberText";
import { columnNames } from "./findColumns";
import type { ColumnProfile } from "../../../intake/columns/columnProfile";
import type { Sample } from "../../../intake/columns/headerRows";
import { describeTable } from "../../../intake/readSales";
import type { ColumnInfo, SourceInspection } from "../../workbook.types";

/** What a sample says about its source. Pure, so that every shape of bad input can be tried without Excel. */
export type SampleDescription = Pick<
  SourceInspection,
  "hasHeader" | "headerRows" | "columns" | "guess" | "numberText" | "dateText" | "accountBy" | "warnings"
>;

const FORMATS: Record<DecimalSign, NumberTextFormat> = { ".": "1,234.56", ",": "1.234,56" };

/** How the texts of these columns write figures and dates, where the sample leaves no doubt. */
function notations(
  sample: Sample,
  headerRows: number,
  { value, quantity, price, margin, cost, customerValue, date }: Partial<ColumnRoles>,
): Pick<SourceInspection, "numberText" | "dateText"> {
  const body = sample.values.slice(headerRows);
  const cells = (columns: (number | undefined)[]) =>
    columns.flatMap((column) => (column === undefined ? [] : body.map((row) => row[column])));
  const numbers = numberNotation(...[value, quantity, price, margin, cost, customerValue].map((column) => cells([column])));
  const dates = dateNotation(cells([date]));
  // texts without a sign are read alike in each format
  const decimal = numbers.decimal ?? (numbers.texts > 0 && numbers.by === "nothing" ? "." : undefined);
  return { ...(decimal && { numberText: FORMATS[decimal] }), ...(dates.order && { dateText: dates.order }) };
}

function toInfo({ index, title, kind, samples }: ColumnProfile): ColumnInfo {
  return { index, title, kind, samples };
}

/** @param tableHeader for a table: does it show its header row; undefined for a plain range, whose header is recognised */
export function describeSample(sample: Sample, tableHeader?: boolean): SampleDescription {
  const { header, columns, guess, pivot } = describeTable(sample, tableHeader, columnNames);
  const warnings: SourceInspection["warnings"] = [];
  if (header.rows === 0) warnings.push("noHeader");
  if (header.merged) warnings.push("mergedHeader");
  if (header.titleRows > 0) warnings.push("titleRows");
  if (columns.length === 1) warnings.push("oneColumn");
  if (!columns.some(isFigure)) warnings.push("noNumberColumn");
  if (pivot) warnings.push("pivot");
  return {
    hasHeader: header.rows > 0,
    headerRows: header.rows,
    columns: columns.map(toInfo),
    guess: guess.roles,
    ...notations(sample, header.rows, guess.roles),
    ...(guess.accountBy && { accountBy: guess.accountBy }),
    warnings,
  };
}
