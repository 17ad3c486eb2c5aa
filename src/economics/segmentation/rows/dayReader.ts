import { dayOfCell } from "../../../intake/values/columnDates";
import type { DateOrder } from "../../../intake/values/dateText";
import type { CellValue, DateTextFormat } from "../keyAccounts.types";

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
