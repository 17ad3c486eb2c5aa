import type { StoredValue } from "../sheet/SheetWriter";

/** One line of the Checks sheet: two sides that must agree. */
export interface CheckRow {
  label: string;
  sheetName: string;
  /** cell that the line leads to */
  address: string;
  /** id of the function; "" for none */
  functionId: string;
  /** a stored value, or a formula in file form */
  expected: StoredValue | { formula: string };
  /** formula in file form */
  now: string;
  /** why there is nothing to compare */
  skipped?: boolean;
}
