import { wholeNumber } from "../guards";

/** More customers than this no group has. */
const MOST = 1e12;

/** A count of customers: whole, at least `low`. */
export function groupSize(parameter: string, value: number, low: number): void {
  wholeNumber(parameter, value, low, MOST);
}
