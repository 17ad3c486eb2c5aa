import { RunningSum } from "../../numeric/sum";

/**
 * Cost to serve one account: number of times it used each activity, times the cost of doing the activity once, added up. An activity
 * without a figure was not used.
 *
 * @param drivers how often each activity was done for the account
 * @param rates money per unit of each activity, in the same order
 * @returns money
 * Source: Cooper & Kaplan (1991), Profit priorities from activity-based costing, Harvard Business Review 69(3).
 */
export function costToServe(drivers: readonly (number | undefined)[], rates: ArrayLike<number>): number {
  const total = new RunningSum();
  drivers.forEach((driver, activity) => total.add((driver ?? 0) * rates[activity]!));
  return total.value;
}
