import { CalcError } from "../CalcError";
import { everyFigure, finite, positiveFraction, wholeNumber } from "../guards";
import { MersenneTwister } from "../numeric/MersenneTwister";
import { percentiles } from "../numeric/percentiles";
import { sum } from "../numeric/sum";
import { triangularQuantile } from "../numeric/triangularQuantile";
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

/** An input that is known, or that lies between two figures. */
export interface Uncertain {
  low: number;
  likely: number;
  high: number;
}

/** A known figure, or three: low, likely and high. */
export function uncertain(parameter: string, figures: ArrayLike<number>): Uncertain {
  if (figures.length !== 1 && figures.length !== 3) throw new CalcError("argument", parameter, { rule: "oneOrThree", got: figures.length });
  const low = figures[0]!;
  const likely = figures[figures.length >> 1]!;
  const high = figures[figures.length - 1]!;
  for (const figure of [low, likely, high]) finite(parameter, figure);
  if (low > likely || likely > high) throw new CalcError("argument", parameter, { rule: "risingOrder", low, likely, high });
  return { low, likely, high };
}

/** Column words of the simulation. */
export const SIMULATION_COLUMNS = ["mean", "P5", "P50", "P95", "profitable"];

/** More runs take longer than a cell may, and no longer change a figure anyone reads. */
const MAX_RUNS = 1_000_000;

/** Largest number of 32 bits. */
const MAX_SEED = 4_294_967_295;

/** The inputs of a programme's profit, each known or between two figures. */
export interface UncertainProgramme {
  baselineSales: Uncertain;
  grossMargin: Uncertain;
  lift: Uncertain;
  rewardRate: Uncertain;
  fixedCost: Uncertain;
}

/** Draws a figure; one that is known takes no random number. */
function draw({ low, likely, high }: Uncertain, random: MersenneTwister): number {
  return low === high ? low : triangularQuantile(random.next(), low, likely, high);
}

/** Both ends of every input must be possible; the profit itself is not used. */
function check({ baselineSales, grossMargin, lift, rewardRate, fixedCost }: UncertainProgramme): void {
  for (const end of ["low", "high"] as const)
    programmeProfit(baselineSales[end], grossMargin[end], lift[end], rewardRate[end], fixedCost[end]);
}

/**
 * Spread of the profit of a programme whose inputs are uncertain: triangular between low and high, independent of each other. Each run
 * draws one number of MT19937 for each uncertain input, in the order of the arguments, so that the same seed gives the same table on every
 * machine.
 *
 * @param runs whole number, 1 to 1,000,000
 * @param seed whole number, 0 to 4294967295
 * @returns row in the order of SIMULATION_COLUMNS: money, percentiles as PERCENTILE.INC, share of runs with a profit above 0
 * @throws {CalcError} argument out of range
 * Source: Hertz (1964), Risk analysis in capital investment, Harvard Business Review 42(1); generator: Matsumoto & Nishimura (1998).
 */
export function simulatedProfit(programme: UncertainProgramme, runs = 10_000, seed = 1): number[] {
  check(programme);
  wholeNumber("runs", runs, 1, MAX_RUNS);
  wholeNumber("seed", seed, 0, MAX_SEED);
  const random = new MersenneTwister(seed);
  const { baselineSales, grossMargin, lift, rewardRate, fixedCost } = programme;
  const profits = new Float64Array(runs);
  let profitable = 0;
  for (let run = 0; run < runs; run++) {
    const sales = draw(baselineSales, random);
    const margin = draw(grossMargin, random);
    const extra = draw(lift, random);
    const profit = margin * extra * sales - draw(rewardRate, random) * sales * (1 + extra) - draw(fixedCost, random);
    if (profit > 0) profitable++;
    profits[run] = profit;
  }
  const mean = sum(profits) / runs;
  return [mean, ...percentiles(profits, [0.05, 0.5, 0.95]), profitable / runs];
}
