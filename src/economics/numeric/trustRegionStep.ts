import { largestSize } from "./projectedGradient";
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
 * The step inside the radius that a quadratic with this slope and curvature falls most along, where only the coordinates in `free` may move.
 *
 * Source: Nocedal & Wright (2006), Numerical optimization, 2nd edition, section 4.3, by eigenvalues since the matrices are small.
 */
export function trustRegionStep(
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
