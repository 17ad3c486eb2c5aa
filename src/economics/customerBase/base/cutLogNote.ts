import type { PurchaseDays } from "../log/log.types";
import { cutLog } from "./cutLog";
import { cutLogWarning } from "./logWarnings";

/** The last row of a table of figures, of four columns, where the log seems cut at the left; as the tables of the fits have their notes. */
export function noteRows(purchases: PurchaseDays): string[][] {
  const cut = cutLog(purchases);
  return cut === undefined ? [] : [["note", cutLogWarning(cut), "", ""]];
}
