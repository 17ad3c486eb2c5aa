import type { SegmentationOptions } from "./keyAccounts.types";

/**
 * How accounts are segmented unless somebody chooses otherwise: by revenue, at 80% and 95% of it, with returns taken off and nobody left
 * out but rows without an account.
 */
export const standardOptions: SegmentationOptions = {
  measure: "revenue",
  classes: { by: "cumulativeShare", names: ["A", "B", "C"], limits: [0.8, 0.95], boundary: "crossingUp", ties: "together" },
  withoutAccount: "leaveOut",
  numberText: "none",
  dateText: "iso",
  hiddenRows: "include",
  returns: "net",
  zeroAccounts: "count",
  negativeAccounts: "lastClass",
  incompleteMonth: "keep",
  exclusions: [],
  parents: false,
  activities: [],
};
