import type { Comparison } from "../../workbook/workbook.types";
import { LAST_DAY } from "./readTyped";

const always = { from: 1, to: LAST_DAY };

/** Two periods chosen before the days in the data are known; they become its two halves once they are. */
export const openPeriods: Comparison = { kind: "periods", before: always, now: always };

export function areOpen(comparison: Comparison): boolean {
  return comparison.kind === "periods" && [comparison.before, comparison.now].every(({ from, to }) => from <= 1 && to >= LAST_DAY);
}
