/** A function's value and slope at a point. */
export interface Evaluation {
  value: number;
  gradient: ArrayLike<number>;
}

/** A smooth function of several figures; a value that is not finite says that the point is out of its range. */
export type DifferentiableObjective = (point: readonly number[]) => Evaluation;

interface MinimiseOptions {
  /** least and greatest of every coordinate; -12 and 12 where absent, wide enough for log parameters */
  lower?: number;
  upper?: number;
  /** largest slope along a coordinate inside the box at which the point counts as the minimum; 1e-8 of |value| + 1 where absent */
  tolerance?: number;
  maxIterations?: number;
  /** longest step along a coordinate; 2 where absent */
  maxStep?: number;
}

export interface Minimum {
  point: number[];
  value: number;
  gradient: number[];
  iterations: number;
  /** whether the slope fell below the tolerance; false also where the iterations ran out */
  converged: boolean;
}

/** The slope that still leads down inside the box: 0 along a coordinate whose wall stops the descent. */
export function projectedGradient(point: ArrayLike<number>, gradient: ArrayLike<number>, lower: number, upper: number): number[] {
  return Array.from(gradient, (slope, i) => {
    const held = (point[i]! <= lower && slope > 0) || (point[i]! >= upper && slope < 0);
    return held ? 0 : slope;
  });
}

/** The largest entry by size. */
export function largestSize(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}

/** Size of the first simplex along each coordinate. */
const FIRST_SIZE = 0.5;

interface Corner {
  point: number[];
  value: number;
}

/** From `from` through `to` and beyond by the factor. */
const along = (from: readonly number[], to: readonly number[], factor: number): number[] =>
  from.map((figure, i) => figure + factor * (to[i]! - figure));

function centre(corners: readonly Corner[]): number[] {
  return corners[0]!.point.map((_, i) => corners.reduce((total, corner) => total + corner.point[i]!, 0) / corners.length);
}

/**
 * The lowest point that a simplex finds crawling downhill inside a box: slow, but needs no slope and passes points without a finite value.
 *
 * @param objective the value at a point; anything not finite counts as the worst
 * @param spread difference between the best and the worst corner, relative to |value| + 1, at which the search ends
 * Source: Nelder & Mead (1965), A simplex method for function minimization, The Computer Journal 7(4).
 */
export function nelderMead(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  lower: number,
  upper: number,
  maxEvaluations = 1000,
  spread = 1e-10,
): Corner {
  let evaluations = 0;
  const corner = (raw: readonly number[]): Corner => {
    evaluations++;
    const point = raw.map((figure) => Math.min(upper, Math.max(lower, figure)));
    const value = objective(point);
    return { point, value: Number.isFinite(value) ? value : Infinity };
  };
  let corners = [corner(start), ...start.map((_, i) => corner(start.map((figure, k) => (k === i ? figure + FIRST_SIZE : figure))))];
  for (;;) {
    corners.sort((a, b) => a.value - b.value);
    const best = corners[0]!;
    const worst = corners.at(-1)!;
    const size = worst.value - best.value;
    if (evaluations >= maxEvaluations || size <= spread * (Math.abs(best.value) + 1)) return best;
    const others = corners.slice(0, -1);
    const middle = centre(others);
    const mirrored = corner(along(worst.point, middle, 2));
    if (mirrored.value < best.value) {
      const further = corner(along(worst.point, middle, 3));
      corners = [...others, further.value < mirrored.value ? further : mirrored];
      continue;
    }
    if (mirrored.value < others.at(-1)!.value) {
      corners = [...others, mirrored];
      continue;
    }
    const nearer = corner(along(worst.point, middle, mirrored.value < worst.value ? 1.5 : 0.5));
    corners =
      nearer.value < Math.min(mirrored.value, worst.value)
        ? [...others, nearer]
        : [best, ...corners.slice(1).map((shrunk) => corner(along(best.point, shrunk.point, 0.5)))];
  }
}

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

/** How often a stuck search starts again from the best corner of a simplex. */
const RESTARTS = 3;

/**
 * The minimum of a smooth function inside a box, from a start inside it: limited-memory BFGS, and where that gets stuck a simplex search to
 * get away and another try. The answer says whether it is one: check `converged`.
 */
export function minimise(objective: DifferentiableObjective, start: readonly number[], options: MinimiseOptions = {}): Minimum {
  const { lower = -12, upper = 12 } = options;
  let best = quasiNewton(objective, start, options);
  for (let restart = 0; restart < RESTARTS && !best.converged; restart++) {
    const corner = nelderMead((point) => objective(point).value, best.point, lower, upper);
    const again = quasiNewton(objective, corner.point, options);
    const iterations = best.iterations + again.iterations;
    if (again.converged || again.value < best.value || !Number.isFinite(best.value)) best = { ...again, iterations };
    else best = { ...best, iterations };
  }
  return best;
}
