import { dayOfCell } from "../../../intake/values/columnDates";
import type { DateOrder } from "../../../intake/values/dateText";
import { isCellError } from "../../../intake/values/intakeCell";
import { type DecimalSign, looksLikeNumber, readNumberText } from "../../../intake/values/numberText";
import type { CellValue, DateTextFormat, MarginBasis, NumberTextFormat, SalesColumns, SegmentationOptions } from "../keyAccounts.types";

/** Why a cell has no number. */
export type NumberIssue = "blankValue" | "textValue" | "numberAsText" | "errorValue";

/** What reading left behind; one object is reused for all the cells of a row. */
export interface ReadNote {
  issue?: NumberIssue;
  /** a number written as text was read */
  fromText: boolean;
}

function issueOfText(text: string): NumberIssue {
  if (text.trim() === "") return "blankValue";
  if (isCellError(text)) return "errorValue";
  return looksLikeNumber(text) ? "numberAsText" : "textValue";
}

/** The decimal sign of each format; what groups the thousands is told by the text itself. */
const DECIMAL: Record<Exclude<NumberTextFormat, "none">, DecimalSign> = { "1,234.56": ".", "1.234,56": ",", "1 234,56": "," };

/** The mark of the currency that a number written as text has; "" without one. */
export function currencyOf(cell: unknown): string {
  if (typeof cell !== "string") return "";
  return (readNumberText(cell, ".") ?? readNumberText(cell, ","))?.mark ?? "";
}

/** The number of a cell, or NaN with the issue noted. */
export function readNumber(cell: CellValue | undefined, format: NumberTextFormat, note: ReadNote): number {
  if (typeof cell === "number") {
    if (Number.isFinite(cell)) return cell;
    note.issue = "errorValue";
    return NaN;
  }
  if (typeof cell === "string") {
    const read = format === "none" ? undefined : readNumberText(cell, DECIMAL[format]);
    if (read !== undefined) {
      note.fromText = true;
      return read.value;
    }
    note.issue = issueOfText(cell);
  } else note.issue = typeof cell === "boolean" ? "textValue" : "blankValue";
  return NaN;
}

/** Excel serial numbers count days from 1; 0 says that a cell holds no date. */
export const NO_DAY = 0;

/** The order of dates that are written in figures; undefined where only those are read that can be read in one way. */
function orderOf(format: DateTextFormat): DateOrder | undefined {
  return format === "iso" ? undefined : format;
}

/** Reads the days of a column; rows of one day often follow each other, and a text is read once for all of them. */
export function dayReader(format: DateTextFormat): (cell: CellValue | undefined) => number {
  const order = orderOf(format);
  let lastText = "";
  let lastDay = NO_DAY;
  return (cell) => {
    if (typeof cell !== "string") return dayOfCell(cell, order);
    if (cell !== lastText) {
      lastText = cell;
      lastDay = dayOfCell(cell, order);
    }
    return lastDay;
  };
}

/** What the margin of a row is made from. */
export function marginBasis(columns: SalesColumns): MarginBasis {
  if (columns.margin) return "margin";
  return columns.cost ? "amountLessCost" : "revenue";
}

/**
 * Reads the margin of each row before the cost to serve: the margin column, or amount less cost, or the amount itself where neither column
 * is there.
 * @returns a function from the row and its amount to the margin in the currency of the row; NaN where it cannot be read
 */
export function marginReader(columns: SalesColumns, format: NumberTextFormat): (row: number, amount: number) => number {
  const { margin, cost } = columns;
  const note: ReadNote = { fromText: false };
  if (margin) return (row) => readNumber(margin[row], format, note);
  if (cost) return (row, amount) => amount - readNumber(cost[row], format, note);
  return (_, amount) => amount;
}

/** Are there driver columns, and rates for them? */
export function hasService(columns: SalesColumns, options: SegmentationOptions): boolean {
  return (columns.drivers?.length ?? 0) > 0 && options.activities.length > 0;
}

/**
 * Reads the cost to serve of each row in the reporting currency: each driver times the rate of its activity, added up. A blank driver was
 * not used.
 * @returns a function from the row to its cost; NaN where a driver is not a number
 * Source: as LOYALTY.PARETO.COSTTOSERVE.
 */
export function serviceCostReader(columns: SalesColumns, options: SegmentationOptions): (row: number) => number {
  const note: ReadNote = { fromText: false };
  const drivers = columns.drivers ?? [];
  const rates = options.activities.slice(0, drivers.length).map(({ rate }) => rate);
  return (row) => {
    let cost = 0;
    for (let activity = 0; activity < rates.length; activity++) {
      note.issue = undefined;
      const driver = readNumber(drivers[activity]![row], options.numberText, note);
      if (note.issue === "blankValue") continue;
      cost += driver * rates[activity]!;
    }
    return cost;
  };
}
