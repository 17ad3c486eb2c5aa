import { everyFigure, finite, positiveFraction } from "../guards";
import { programmeProfit } from "./programmeProfit";

/** Swings that agree in nine digits of the largest are equal: what is left is rounding, which must not decide the order. */
const TIE = 1e9;

/**
 * Rows from the widest swing to the narrowest; equal swings keep their order.
 *
 * @param swing width of each row, at least 0
 */
function bySwing<T>(rows: readonly T[], swing: (row: T) => number): T[] {
  const widest = rows.reduce((most, row) => Math.max(most, swing(row)), 0);
  const key = (row: T) => (widest === 0 ? 0 : Math.round((swing(row) / widest) * TIE));
  return [...rows].sort((left, right) => key(right) - key(left));
}

/** Column words of the sensitivities, in the order of their rows. */
export const SENSITIVITY_COLUMNS = ["input", "low", "high", "profit low", "profit high", "swing"];

const INPUTS = ["baseline sales", "gross margin", "lift", "reward rate", "fixed cost"] as const;

type Inputs = [baselineSales: number, grossMargin: number, lift: number, rewardRate: number, fixedCost: number];

const NO_LIMIT = [-Infinity, Infinity] as const;

/** A share stays a share when it is moved: 0 to 1; a lift cannot lose more than all sales. */
const LIMITS: readonly (readonly [low: number, high: number])[] = [NO_LIMIT, [0, 1], [-1, Infinity], [0, 1], NO_LIMIT];

/** The profit itself, for inputs moved past the limits at which a typing error is suspected. */
function profitAt([sales, margin, lift, reward, fixed]: Inputs): number {
  return margin * lift * sales - reward * sales * (1 + lift) - fixed;
}

/**
 * How the profit of a programme moves when each input alone is moved down and up by the same share of itself; the input that matters most
 * first.
 *
 * @param swing share by which each input is moved, above 0, at most 1
 * @returns rows in the order of SENSITIVITY_COLUMNS; swing = distance between the two profits, money
 * @throws {CalcError} argument out of range
 * Source: one-at-a-time sensitivity, Howard (1988), Decision analysis: practice and promise, Management Science 34(6).
 */
export function profitSensitivity(inputs: Inputs, swing = 0.1): (string | number)[][] {
  programmeProfit(...inputs);
  positiveFraction("swing", swing);
  const rows = INPUTS.map((input, place): [string, ...number[]] => {
    const [lowest, highest] = LIMITS[place]!;
    const step = Math.abs(inputs[place]!) * swing;
    const low = Math.max(lowest, inputs[place]! - step);
    const high = Math.min(highest, inputs[place]! + step);
    const profits = [low, high].map((moved) => profitAt(inputs.map((value, i) => (i === place ? moved : value)) as Inputs));
    return [input, low, high, profits[0]!, profits[1]!, Math.abs(profits[1]! - profits[0]!)];
  });
  return bySwing(rows, (row) => row[5] as number);
}

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
