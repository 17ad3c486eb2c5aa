import type { GroupedHistories } from "../grouping/groupedHistories.types";
import type { HistoryCounts } from "./countHistories";
import type { Derivatives } from "./derivatives";

/** A model of purchase histories as the search sees it. */
export interface PurchaseModel<P> {
  /** in the order of the tables */
  names: readonly (keyof P & string)[];
  /** places of the parameters measured in time units */
  timeParameters: readonly number[];
  /** first guesses where the longest observation lasts 10; the first one is tried first, the others where it fails */
  starts: readonly (readonly number[])[];
  derivatives: (rows: GroupedHistories, parameters: readonly number[]) => Derivatives;
  /** customers expected to have left by the end of observation, at most. @param longest the longest observation, in the time unit of the parameters */
  leavers: (parameters: readonly number[], counts: HistoryCounts, longest: number) => number;
}
