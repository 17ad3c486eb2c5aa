/** A point of a curve. */
export interface CurvePoint {
  x: number;
  y: number;
}

/**
 * Thins a curve for drawing: evenly spread positions with both ends, and the positions that must stay, in ascending order.
 * @param last position of the last point
 * @param most points, at least 2; those to keep come on top
 */
export function thinnedPositions(last: number, most: number, keep: readonly number[]): number[] {
  const steps = Math.max(1, Math.min(last, most - 1));
  const positions = new Set(keep);
  for (let step = 0; step <= steps; step++) positions.add(Math.round((step * last) / steps));
  return [...positions].sort((a, b) => a - b);
}
