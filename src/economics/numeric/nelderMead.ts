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
