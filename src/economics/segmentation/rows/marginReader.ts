import type { MarginBasis, NumberTextFormat, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { type ReadNote, readNumber } from "./readNumber";

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
