/** A function's value and slope at a point. */
export interface Evaluation {
  value: number;
  gradient: ArrayLike<number>;
}

/** A smooth function of several figures; a value that is not finite says that the point is out of its range. */
export type DifferentiableObjective = (point: readonly number[]) => Evaluation;

export interface MinimiseOptions {
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
