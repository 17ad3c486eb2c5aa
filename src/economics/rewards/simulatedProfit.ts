import { CalcError } from "../CalcError";
import { finite, wholeNumber } from "../guards";
import { MersenneTwister } from "../numeric/MersenneTwister";
import { percentiles } from "../numeric/percentiles";
import { sum } from "../numeric/sum";
import { triangularQuantile } from "../numeric/triangularQuantile";
import { programmeProfit } from "./programmeProfit";

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
