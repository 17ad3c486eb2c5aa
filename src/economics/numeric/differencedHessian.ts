import type { DifferentiableObjective } from "./minimise.types";

/** Balances what the formula leaves out (step squared) against rounding (1/step). */
const STEP = 1e-4;

/**
 * The second derivatives of a smooth function of log parameters from central differences of its slope, made symmetric.
 * Error about 1e-8 relative to its size where the slope is exact.
 */
export function differencedHessian(objective: DifferentiableObjective, point: readonly number[]): number[][] {
  const at = (i: number, step: number): ArrayLike<number> =>
    objective(point.map((figure, k) => (k === i ? figure + step : figure))).gradient;
  const rows = point.map((_, i) => {
    const above = at(i, STEP);
    const below = at(i, -STEP);
    return point.map((__, k) => (above[k]! - below[k]!) / (2 * STEP));
  });
  return rows.map((row, i) => row.map((value, k) => (value + rows[k]![i]!) / 2));
}
