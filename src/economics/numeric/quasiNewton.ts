import type { DifferentiableObjective, Evaluation, MinimiseOptions, Minimum } from "./minimise.types";
import { largestSize, projectedGradient } from "./projectedGradient";

/** Share of the promised descent that a step must bring. */
const SUFFICIENT = 1e-4;
const HALVINGS = 40;

interface Reached extends Evaluation {
  point: number[];
}

/**
 * The first of ever shorter steps along a way, cut to the box, that brings enough of the descent its slope promises; undefined if none
 * does. A point without a finite value counts as too far.
 *
 * Source: backtracking with Armijo's condition, Nocedal & Wright (2006), Numerical optimization, 2nd edition, algorithm 3.1.
 */
function lineSearch(
  objective: DifferentiableObjective,
  from: Reached,
  slope: readonly number[],
  way: readonly number[],
  stretch: number,
  inBox: (value: number) => number,
): Reached | undefined {
  for (let halving = 0, length = stretch; halving < HALVINGS; halving++, length /= 2) {
    const point = from.point.map((figure, i) => inBox(figure + length * way[i]!));
    const found = objective(point);
    const promised = point.reduce((total, figure, i) => total + (figure - from.point[i]!) * slope[i]!, 0);
    if (Number.isFinite(found.value) && found.value <= from.value + SUFFICIENT * promised) return { point, ...found };
  }
  return undefined;
}

/** How many steps are remembered: more than the parameters of any model here. */
const MEMORY = 8;
/** Below this cosine between step and change of slope the pair tells nothing of the curvature. */
const LEAST_BEND = 1e-12;

interface Pair {
  step: number[];
  change: number[];
  rho: number;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((total, value, i) => total + value * b[i]!, 0);

/** Minus the inverse curvature times the slope, by the two-loop recursion. */
function direction(slope: readonly number[], pairs: readonly Pair[]): number[] {
  const result = slope.map((value) => -value);
  const alphas: number[] = [];
  for (const pair of [...pairs].reverse()) {
    const alpha = pair.rho * dot(pair.step, result);
    alphas.unshift(alpha);
    pair.change.forEach((value, i) => (result[i]! -= alpha * value));
  }
  const last = pairs.at(-1);
  const scale = last === undefined ? 1 / Math.max(1, largestSize(slope)) : 1 / (last.rho * dot(last.change, last.change));
  result.forEach((value, i) => (result[i] = value * scale));
  pairs.forEach((pair, k) => {
    const beta = pair.rho * dot(pair.change, result);
    pair.step.forEach((value, i) => (result[i]! += (alphas[k]! - beta) * value));
  });
  // a coordinate at rest on a wall has no slope and must not be moved by the memory of others
  return result.map((figure, i) => (slope[i] === 0 ? 0 : figure));
}

/** The remembered steps with the last one, unless it tells nothing. */
function remembered(pairs: readonly Pair[], from: Reached, to: Reached): Pair[] {
  const step = to.point.map((figure, i) => figure - from.point[i]!);
  const change = Array.from(to.gradient, (figure, i) => figure - from.gradient[i]!);
  const bend = dot(step, change);
  if (!(bend > LEAST_BEND * Math.sqrt(dot(step, step) * dot(change, change)))) return [...pairs];
  return [...pairs, { step, change, rho: 1 / bend }].slice(-MEMORY);
}

/**
 * Limited-memory BFGS in a box: coordinates on a wall that stops the descent rest, steps are cut to the box and to `maxStep`.
 *
 * Source: Nocedal & Wright (2006), Numerical optimization, 2nd edition, algorithm 7.4, with projection as in section 16.7.
 */
export function quasiNewton(objective: DifferentiableObjective, start: readonly number[], options: MinimiseOptions = {}): Minimum {
  const { lower = -12, upper = 12, tolerance = 1e-8, maxIterations = 300, maxStep = 2 } = options;
  const inBox = (value: number): number => Math.min(upper, Math.max(lower, value));
  const first = start.map(inBox);
  let here: Reached = { point: first, ...objective(first) };
  let pairs: Pair[] = [];
  let iterations = 0;
  let slope = projectedGradient(here.point, here.gradient, lower, upper);
  const settled = (): boolean => largestSize(slope) <= tolerance * (Math.abs(here.value) + 1);
  while (iterations < maxIterations && !settled()) {
    iterations++;
    let way = direction(slope, pairs);
    if (!(dot(way, slope) < 0)) way = direction(slope, (pairs = []));
    const next = lineSearch(objective, here, slope, way, Math.min(1, maxStep / largestSize(way)), inBox);
    if (next === undefined && pairs.length === 0) break;
    pairs = next === undefined ? [] : remembered(pairs, here, next);
    if (next !== undefined) here = next;
    slope = projectedGradient(here.point, here.gradient, lower, upper);
  }
  return { point: here.point, value: here.value, gradient: Array.from(here.gradient), iterations, converged: settled() };
}
