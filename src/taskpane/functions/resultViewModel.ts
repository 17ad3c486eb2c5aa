import type { CatalogFunction } from "../../catalog/data/catalog.types";
import type { CalculatedCell } from "../../functions/runtime/calculate";
import { numbers, plural, t } from "../../strings/pane";

/** How a single result is shown, in the pane and in its cell. */
interface ResultFormat {
  /** number format of Excel; none where General does */
  code?: string;
  write(value: number): string;
}

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 6 });
const plain = (value: number): string => significant.format(value).replace("-", "−");

/** By the first words that say what the result is. */
const FORMATS: readonly [RegExp, ResultFormat][] = [
  [/^(Fraction|Probability)/, { code: "0.0%", write: (value) => numbers.share(value) }],
  [/^Money per point/, { write: plain }],
  [/^Money/, { code: "#,##0.00", write: (value) => numbers.ratio(value) }],
  [/^Number of (accounts|control customers)/, { code: "#,##0", write: (value) => numbers.count(value) }],
];

function formatOf({ result, returns }: Pick<CatalogFunction, "result" | "returns">): ResultFormat {
  const found = result === "scalar" ? FORMATS.find(([words]) => words.test(returns)) : undefined;
  return found?.[1] ?? { write: plain };
}

/** What a column of days is called in our tables. */
const DAYS = /^(last order|cohort)$/;

function cellText(cell: CalculatedCell | undefined, write: (value: number) => string): string {
  if (typeof cell === "number") return write(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object" && cell !== null) return cell.code;
  return cell ?? "";
}

export interface ResultViewModel {
  /** the one value, as its cell will show it */
  value?: string;
  /** number format for that cell */
  format?: string;
  /** the beginning of a result that fills several cells */
  table?: { head?: string[]; rows: string[][]; more?: string };
  /** how many cells it fills, where these are several */
  size?: string;
  rows: number;
  columns: number;
}

const SHOWN_ROWS = 5;
const SHOWN_COLUMNS = 4;

/** A result of the function as it will stand in the sheet. */
export function resultViewModel(entry: Pick<CatalogFunction, "result" | "returns">, cells: readonly CalculatedCell[][]): ResultViewModel {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const { code, write } = formatOf(entry);
  if (rows * columns <= 1) {
    const value = cells[0]?.[0];
    return { value: cellText(value, write), ...(code !== undefined && typeof value === "number" && { format: code }), rows: 1, columns: 1 };
  }
  const words = entry.returns.startsWith("Table: ") && rows > 1 ? cells[0]!.map((cell) => cellText(cell, write)) : undefined;
  const body = words ? cells.slice(1) : cells;
  const shown = body
    .slice(0, SHOWN_ROWS)
    .map((row) =>
      row
        .slice(0, SHOWN_COLUMNS)
        .map((cell, column) => cellText(cell, DAYS.test(words?.[column] ?? "") ? (value) => numbers.date(value) : write)),
    );
  const more = moreText(body.length - shown.length, columns - Math.min(columns, SHOWN_COLUMNS));
  return {
    table: { ...(words && { head: words.slice(0, SHOWN_COLUMNS) }), rows: shown, ...(more !== undefined && { more }) },
    size: t("live.size", { rows, columns }),
    rows,
    columns,
  };
}

/** What is not shown of a table. */
function moreText(rows: number, columns: number): string | undefined {
  const parts = [rows > 0 ? plural("live.moreRows", rows) : "", columns > 0 ? plural("live.moreColumns", columns) : ""].filter(Boolean);
  return parts.length > 0 ? t("live.more", { parts: parts.join(", ") }) : undefined;
}
