import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { everyFigure, finite, notNegative } from "../guards";
import { settledSum } from "../numeric/settledSum";
import { RunningSum } from "../numeric/sum";

/** Column words of the result. */
export const CONSISTENCY_COLUMNS = ["mean", "min", "variation", "below floor"];

export interface ServiceConsistency {
  mean: number;
  min: number;
  /** sample standard deviation / mean, or why there is none */
  variation: FigureOrError;
  /** number of scores below the floor */
  belowFloor: number;
}

function variationOf(scores: ArrayLike<number>, mean: number): number {
  if (scores.length < 2) throw new CalcError("noAnswer", "scores", { rule: "fewFigures", needed: 2, got: scores.length });
  if (mean === 0) throw new CalcError("noAnswer", "scores", { rule: "meanIsZero" });
  const squares = new RunningSum();
  for (let i = 0; i < scores.length; i++) squares.add((scores[i]! - mean) ** 2);
  return Math.sqrt(squares.value / (scores.length - 1)) / Math.abs(mean);
}

/**
 * How even service is over units, branches or days: mean, lowest score, coefficient of variation (sample standard deviation, divisor n - 1,
 * over the size of the mean) and how many scores are below a floor.
 *
 * @param scores one a unit
 * @param floor lowest score that is good enough; a score equal to it is not below
 * @throws {CalcError} figures that are no numbers
 * Source: coefficient of variation, Pearson (1896), Philosophical Transactions A 187; as a service measure: Gronroos (2007), Service
 * management and marketing.
 */
export function serviceConsistency(scores: ArrayLike<number>, floor: number): ServiceConsistency {
  everyFigure("scores", scores, finite);
  finite("floor", floor);
  const mean = settledSum(scores) / scores.length;
  let min = Infinity;
  let belowFloor = 0;
  for (let i = 0; i < scores.length; i++) {
    min = Math.min(min, scores[i]!);
    if (scores[i]! < floor) belowFloor++;
  }
  return { mean, min, variation: figureOrError(() => variationOf(scores, mean)), belowFloor };
}

/**
 * Share of orders that arrived both on time and in full.
 *
 * @param onTime one an order
 * @param inFull one an order, same length, at least one
 * @returns 0 to 1
 * Source: perfect-order measure; Bowersox, Closs & Cooper (2002), Supply chain logistics management, chapter on performance measurement.
 */
export function onTimeInFull(onTime: readonly boolean[], inFull: readonly boolean[]): number {
  return onTime.filter((kept, order) => kept && inFull[order]!).length / onTime.length;
}

/**
 * What a customer gains by choosing us: (benefit - price - other costs) - (rival's benefit - rival's price).
 *
 * @param benefit money's worth to the customer
 * @param price money, at least 0
 * @param otherCosts time, risk and effort in money, at least 0
 * @param rivalBenefit money's worth of the next best offer; 0 = no rival
 * @param rivalPrice money, at least 0
 * @returns money per purchase or period; negative = the rival offers more
 * @throws {CalcError} argument out of range
 * Source: Anderson & Narus (1998), Business marketing: understand what customers value, Harvard Business Review 76(6), fundamental value
 * equation.
 */
export function customerSurplus(benefit: number, price: number, otherCosts = 0, rivalBenefit = 0, rivalPrice = 0): number {
  finite("benefit", benefit);
  notNegative("price", price);
  notNegative("other_costs", otherCosts);
  finite("rival_benefit", rivalBenefit);
  notNegative("rival_price", rivalPrice);
  return benefit - price - otherCosts - (rivalBenefit - rivalPrice);
}
