import { positiveFraction } from "../guards";
import { RunningSum } from "../numeric/sum";
import { netTotal, positiveTotal } from "./netTotal";
import { sortedDescending } from "./sortedDescending";

/**
 * Share of the net total that the top share of the accounts holds; a broken number of accounts takes its part of the next one.
 *
 * @param values one figure an account, at least one; 0 counts as an account, negative ones rank last
 * @param top share of the accounts, above 0, at most 1
 * @param noise what noise can have left of the total, see netTotal
 * @returns fraction; above 1 when others lose money
 * @throws {CalcError} top out of range; no answer when the total is not above 0
 * Source: point of the Lorenz curve, Lorenz (1905), Publications of the American Statistical Association 9(70), read from the top.
 */
export function topShare(values: ArrayLike<number>, top = 0.2, noise?: number): number {
  positiveFraction("top", top);
  const sorted = sortedDescending(values);
  const total = netTotal(sorted, noise);
  positiveTotal(total);
  const accounts = top * sorted.length;
  const whole = Math.floor(accounts);
  const held = new RunningSum();
  for (let i = 0; i < whole; i++) held.add(sorted[i]!);
  if (whole < sorted.length) held.add((accounts - whole) * sorted[whole]!);
  return held.value / total;
}
