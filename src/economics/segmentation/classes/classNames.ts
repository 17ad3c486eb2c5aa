import type { SegmentationOptions } from "../keyAccounts.types";

/** Class of the accounts below 0, where they have one of their own. */
export const NET_RETURNS = "Net returns";

/** Names of all classes, the best first. */
export function classNamesOf({ classes, negativeAccounts }: SegmentationOptions): string[] {
  return negativeAccounts === "ownClass" ? [...classes.names, NET_RETURNS] : [...classes.names];
}
