import { CalcError } from "../CalcError";
import { discountRate, everyFigure, finite, fraction, sameLength, wholeNumber } from "../guards";
import { solveLinear } from "../numeric/solveLinear";
import { sum } from "../numeric/sum";
import { MAX_PERIODS } from "./marginMultiple";

/** Enough for the 125 cells of recency, frequency and money and a few more; keeps 10,000 periods within a fifth of a second. */
const MAX_STATES = 125;

/** Shares typed with six digits may add up to a little more or less than 1. */
const ROW_TOLERANCE = 1e-6;

function checkTransition(transition: readonly ArrayLike<number>[], states: number): void {
  const columns = transition[0]?.length ?? 0;
  if (transition.length !== columns) throw new CalcError("argument", "transition", { rule: "notSquare", rows: transition.length, columns });
  if (columns > MAX_STATES) throw new CalcError("argument", "transition", { rule: "tooManyStates", limit: MAX_STATES, got: columns });
  sameLength("values", states, "each row of transition", columns);
  transition.forEach((row, i) => {
    everyFigure(`transition row ${i + 1}`, row, fraction);
    const total = sum(row);
    if (Math.abs(total - 1) > ROW_TOLERANCE) throw new CalcError("argument", "transition", { rule: "rowTotal", row: i + 1, got: total });
  });
}

/** values + step * values + ... + step^horizon * values, by Horner's rule; stops once further payoffs no longer show in the figures. */
function overHorizon(step: readonly Float64Array[], values: Float64Array, horizon: number): Float64Array {
  let worth = Float64Array.from(values);
  let next = new Float64Array(values.length);
  for (let t = 0; t < horizon; t++) {
    let moved = false;
    for (let i = 0; i < step.length; i++) {
      const row = step[i]!;
      let value = values[i]!;
      for (let j = 0; j < row.length; j++) value += row[j]! * worth[j]!;
      moved ||= value !== worth[i];
      next[i] = value;
    }
    if (!moved) break;
    [worth, next] = [next, worth];
  }
  return worth;
}

/** Which states can be reached from each in any number of steps, itself included (Warshall 1962). */
function reachable(step: readonly Float64Array[]): boolean[][] {
  const reach = step.map((row, i) => Array.from(row, (share, j) => share > 0 || i === j));
  for (let over = 0; over < step.length; over++)
    for (const from of reach) if (from[over]!) for (let to = 0; to < step.length; to++) from[to] ||= reach[over]![to]!;
  return reach;
}

/** States that are never left for good: whatever can be reached from them leads back. */
function recurrentStates(step: readonly Float64Array[]): boolean[] {
  const reach = reachable(step);
  return reach.map((from, i) => from.every((there, j) => !there || reach[j]![i]!));
}

/** The rows of I - step. */
function lessStep(step: readonly Float64Array[]): Float64Array[] {
  return step.map((row, i) => row.map((share, j) => (i === j ? 1 : 0) - share));
}

/**
 * The states from which money comes: those that are never left and bring none are worth nothing and their rows are emptied, so that the
 * rest has a value without a discount as well.
 */
function withoutWorthless(step: readonly Float64Array[], values: Float64Array, discount: number): Float64Array[] {
  const recurrent = recurrentStates(step);
  const endless = new CalcError("argument", "discount", { rule: "endless", got: discount });
  if (recurrent.some((is, i) => is && values[i] !== 0)) throw endless;
  const open = step.map((row, i) => (recurrent[i]! ? new Float64Array(row.length) : row));
  // a positive x with x - step x = 1 proves that the powers of the matrix die out (Collatz 1942)
  const periods = solveLinear(lessStep(open), new Float64Array(open.length).fill(1));
  if (periods.some((expected) => !(expected > 0 && expected < 1 / ROW_TOLERANCE))) throw endless;
  return open;
}

/** values of the geometric series without end: (I - step)^-1 values. */
function withoutEnd(step: readonly Float64Array[], values: Float64Array, discount: number): Float64Array {
  const paying = discount > ROW_TOLERANCE ? step : withoutWorthless(step, values, discount);
  return solveLinear(lessStep(paying), values);
}

/**
 * Value of a customer who moves between states, for each state he starts in. The first payoff comes today: V = sum over t = 0..T of
 * (P/(1+d))^t R, without a horizon (I - P/(1+d))^-1 R.
 *
 * @param transition share of the customers in state i who are in state j one period later; rows add up to 1 within 1e-6; at most 125 states
 * @param values money a customer brings in each state and period
 * @param discount effective rate per period, above -1 and below 10; without a horizon above 0, unless every state that is never left brings
 * no money
 * @param horizon number of periods after today, 0 to 10,000; undefined = unlimited
 * @returns money of today, one figure a state
 * @throws {CalcError} argument out of range, a matrix that is not square or a row that does not add up to 1
 * Source: Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2), equations 2
 * and 3.
 */
export function migrationValue(
  transition: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  discount: number,
  horizon?: number,
): Float64Array {
  checkTransition(transition, values.length);
  everyFigure("values", values, finite);
  discountRate("discount", discount);
  const step = transition.map((row) => Float64Array.from(row, (share) => share / (1 + discount)));
  const payoffs = Float64Array.from(values);
  if (horizon !== undefined) {
    wholeNumber("horizon", horizon, 0, MAX_PERIODS);
    return overHorizon(step, payoffs, horizon);
  }
  return withoutEnd(step, payoffs, discount);
}
