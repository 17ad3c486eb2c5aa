import type { DifferentiableObjective, Evaluation } from "./minimise.types";

/** Share of the promised descent that a step must bring. */
const SUFFICIENT = 1e-4;
const HALVINGS = 40;

export interface Reached extends Evaluation {
  point: number[];
}

/**
 * The first of ever shorter steps along a way, cut to the box, that brings enough of the descent its slope promises; undefined if none does. A
 * point without a finite value counts as too far.
 *
 * Source: backtracking with Armijo's condition, Nocedal & Wright (2006), Numerical optimization, 2nd edition, algorithm 3.1.
 */
export function lineSearch(
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
