import { type Evaluation, largestSize, type Minimum, projectedGradient } from "./minimise";
import { symmetricEigen } from "./symmetricEigen";

export interface TrustRegionStep {
  step: number[];
  /** the fall of the value that slope and curvature promise for it */
  promised: number;
}

const SEARCHES = 60;

/** The least shift of the eigenvalues, from `shift` on, that makes the step no longer than the radius; 0.1% is near enough. */
function shiftFor(radius: number, shift: number, high: number, length: (shift: number) => number): number {
  if (length(shift) <= radius) return shift;
  let [low, top] = [shift, high];
  for (let search = 0; search < SEARCHES && top - low > 1e-3 * top; search++) {
    const middle = (low + top) / 2;
    if (length(middle) > radius) low = middle;
    else top = middle;
  }
  return top;
}

/**
 * The step inside the radius that a quadratic with this slope and curvature falls most along, where only the coordinates in `free` may
 * move.
 *
 * Source: Nocedal & Wright (2006), Numerical optimization, 2nd edition, section 4.3, by eigenvalues since the matrices are small.
 */
function trustRegionStep(
  gradient: readonly number[],
  hessian: readonly (readonly number[])[],
  free: readonly number[],
  radius: number,
): TrustRegionStep {
  const { values, vectors } = symmetricEigen(free.map((i) => free.map((k) => hessian[i]![k]!)));
  const slopes = values.map((_, k) => free.reduce((total, i, row) => total + vectors[row]![k]! * gradient[i]!, 0));
  const lowest = Math.min(...values);
  const floor = Math.max(...values.map(Math.abs)) * 1e-12 + 1e-300;
  const lengthAt = (shift: number): number => Math.hypot(...slopes.map((slope, k) => slope / Math.max(values[k]! + shift, floor)));
  const least = lowest > floor ? 0 : floor - lowest;
  const most = least + (largestSize(slopes) * Math.sqrt(slopes.length)) / radius + Math.abs(lowest) + floor;
  const shift = shiftFor(radius, least, most, lengthAt);
  const amounts = slopes.map((slope, k) => -slope / Math.max(values[k]! + shift, floor));
  const step = gradient.map(() => 0);
  free.forEach((i, row) => (step[i] = amounts.reduce((total, amount, k) => total + amount * vectors[row]![k]!, 0)));
  const promised = amounts.reduce((total, amount, k) => total - amount * slopes[k]! - 0.5 * values[k]! * amount * amount, 0);
  return { step, promised };
}

/** Value, slope and second derivatives at a point. */
export interface CurvedEvaluation extends Evaluation {
  hessian: readonly (readonly number[])[];
}

export interface CurvedMinimum extends Minimum {
  hessian: number[][];
  /** evaluations of the objective */
  evaluations: number;
}

export interface NewtonOptions {
  lower?: number;
  upper?: number;
  /** the fall of the value still promised by the curvature at which the last step is taken; 1e-9 where absent */
  decrement?: number;
  maxIterations?: number;
  /** longest first step */
  radius?: number;
}

const LARGEST_RADIUS = 4;
const SMALLEST_RADIUS = 1e-12;
/** A step this short is none. */
const NO_STEP = 1e-7;
/** Rounding of the value, relative: a smaller change says nothing. */
const NOISE = 1e-13;

/** Whether the value at the end of a step bears out what was promised, as far as rounding lets it tell. */
function bearsOut(before: number, after: number, promised: number): boolean {
  const noise = NOISE * Math.abs(before);
  const fall = before - after;
  return Number.isFinite(after) && fall >= -noise && (fall > 1e-4 * promised || promised <= 1e4 * noise);
}

/** The radius for the next step, by how much of the promised fall came. */
function nextRadius(radius: number, step: readonly number[], share: number): number {
  if (!(share > 0.25)) return Math.min(radius, Math.hypot(...step)) / 4;
  return share > 0.75 ? Math.min(LARGEST_RADIUS, radius * 2) : radius;
}

/**
 * The minimum in a box by Newton steps inside a trust region: quadratic convergence near the minimum, descent also where the curvature is
 * negative. Coordinates on a wall that stops the descent rest.
 *
 * Source: Nocedal & Wright (2006), Numerical optimization, 2nd edition, algorithm 4.1.
 */
export function trustRegionNewton(
  objective: (point: readonly number[]) => CurvedEvaluation,
  start: readonly number[],
  options: NewtonOptions = {},
): CurvedMinimum {
  const { lower = -12, upper = 12, decrement = 1e-9, maxIterations = 100 } = options;
  const inBox = (value: number): number => Math.min(upper, Math.max(lower, value));
  let radius = options.radius ?? 1;
  let point = start.map(inBox);
  let here = objective(point);
  let iterations = 0;
  let converged = false;
  while (Number.isFinite(here.value) && iterations < maxIterations && radius > SMALLEST_RADIUS && !converged) {
    const slope = projectedGradient(point, here.gradient, lower, upper);
    const free = slope.flatMap((_, i) => (slope[i] === 0 && here.gradient[i] !== 0 ? [] : [i]));
    const { step, promised } = trustRegionStep(slope, here.hessian, free, radius);
    const last = promised <= decrement;
    if (last && largestSize(step) <= NO_STEP) {
      converged = true;
      break;
    }
    const trial = point.map((figure, i) => inBox(figure + step[i]!));
    const there = objective(trial);
    iterations++;
    const better = bearsOut(here.value, there.value, promised);
    radius = nextRadius(radius, step, (here.value - there.value) / promised);
    if (better) [point, here] = [trial, there];
    converged = last && (better || Math.abs(there.value - here.value) <= 1e3 * NOISE * Math.abs(here.value));
    if (last) break;
  }
  const { value, gradient, hessian } = here;
  const curvature = hessian.map((row) => [...row]);
  return { point, value, gradient: Array.from(gradient), hessian: curvature, iterations, evaluations: iterations + 1, converged };
}
