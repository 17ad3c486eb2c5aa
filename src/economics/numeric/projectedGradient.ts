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
