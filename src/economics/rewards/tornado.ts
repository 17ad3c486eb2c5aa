import { everyFigure } from "../everyFigure";
import { finite } from "../guards";
import { bySwing } from "./bySwing";

/** Column words of the tornado, in the order of its rows. */
export const TORNADO_COLUMNS = ["name", "low", "high", "swing"];

/**
 * The bars of a tornado chart: how far the outcome moves from the base case when an input is low and when it is high, the widest bar first.
 *
 * @param names one an input
 * @param outcomeLow outcome with the input low, same length
 * @param outcomeHigh outcome with the input high, same length
 * @param outcomeBase outcome of the base case
 * @returns rows in the order of TORNADO_COLUMNS: outcome less base at low and at high; swing = distance between the two outcomes
 * @throws {CalcError} a figure that is none
 * Source: Howard (1988), Decision analysis: practice and promise, Management Science 34(6).
 */
export function tornado(
  names: readonly unknown[],
  outcomeLow: ArrayLike<number>,
  outcomeHigh: ArrayLike<number>,
  outcomeBase: number,
): unknown[][] {
  everyFigure("outcome_low", outcomeLow, finite);
  everyFigure("outcome_high", outcomeHigh, finite);
  finite("outcome_base", outcomeBase);
  const rows = names.map((name, i) => {
    const low = outcomeLow[i]!;
    const high = outcomeHigh[i]!;
    return { cells: [name, low - outcomeBase, high - outcomeBase], swing: Math.abs(high - low) };
  });
  return bySwing(rows, ({ swing }) => swing).map(({ cells, swing }) => [...cells, swing]);
}
