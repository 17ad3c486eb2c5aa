import type { Period } from "../keyAccounts.types";

/** Two halves of a period of whole days, the later one directly after the earlier one, which takes the odd day. A single day has an empty later half. */
export function halves({ from, to }: Period): { before: Period; now: Period } {
  const middle = from + Math.ceil((to - from + 1) / 2) - 1;
  return { before: { from, to: middle }, now: { from: middle + 1, to } };
}
