import { symmetricEigen } from "../../numeric/symmetricEigen";

/** Below this curvature a combination of log parameters is uncertain by a factor of e^4 or more: the data do not tell it. */
const TELLS_NOTHING = 1 / 16;
/** A parameter with at least this share in such a combination is not told either. */
const TAKES_PART = 0.1;
/** A log parameter this close to a wall is at it. */
const AT_WALL = 1e-6;

export interface ParameterUncertainty {
  /** null where not identified */
  standardErrors: (number | null)[];
  /** of the log parameters, without the combinations that the data do not tell and with 0 for parameters at a wall; empty where nothing is told */
  covariance: number[][];
  smallestEigenvalue: number;
  /** places of the parameters at a wall */
  atWall: number[];
  /** places of the parameters inside that the data do not tell */
  untold: number[];
  /** whether the data tell every parameter that is not at a wall */
  identified: boolean;
}

/** Inverse of the curvature of the free parameters along the directions it tells, and the places of those it does not. */
function inverted(curvature: readonly (readonly number[])[], free: readonly number[]): { covariance: number[][]; untold: number[] } {
  const { values, vectors } = symmetricEigen(free.map((i) => free.map((k) => curvature[i]![k]!)));
  const told = values.flatMap((value, k) => (value > TELLS_NOTHING ? [k] : []));
  const untold = free.filter((_, row) => values.some((value, k) => value <= TELLS_NOTHING && Math.abs(vectors[row]![k]!) >= TAKES_PART));
  if (told.length === 0) return { covariance: [], untold };
  const entry = (i: number, k: number): number => {
    const [row, column] = [free.indexOf(i), free.indexOf(k)];
    if (row < 0 || column < 0) return 0;
    return told.reduce((total, m) => total + (vectors[row]![m]! * vectors[column]![m]!) / values[m]!, 0);
  };
  return { covariance: curvature.map((_, i) => curvature.map((__, k) => entry(i, k))), untold };
}

/**
 * How well the data tell the parameters: covariance of their logarithms = inverse curvature of minus the log-likelihood, standard error =
 * parameter times that of its logarithm (delta method). Parameters at a wall are taken as known and get no standard error; combinations that the
 * data hardly tell are left out, and the parameters that take part in them get no standard error.
 *
 * @param parameters above 0
 * @param logPoint their logarithms as searched, within lower to upper
 * @param curvature second derivatives of MINUS the log-likelihood by log parameters at the best fit
 */
export function parameterUncertainty(
  parameters: readonly number[],
  logPoint: readonly number[],
  curvature: readonly (readonly number[])[],
  lower = -12,
  upper = 12,
): ParameterUncertainty {
  const atWall = logPoint.flatMap((value, i) => (value <= lower + AT_WALL || value >= upper - AT_WALL ? [i] : []));
  const free = logPoint.flatMap((_, i) => (atWall.includes(i) ? [] : [i]));
  const smallestEigenvalue = Math.min(...symmetricEigen(curvature).values);
  const { covariance, untold } = inverted(curvature, free);
  const known = (i: number): boolean => covariance.length > 0 && !atWall.includes(i) && !untold.includes(i);
  const standardErrors = parameters.map((value, i) => (known(i) ? value * Math.sqrt(covariance[i]![i]!) : null));
  return { standardErrors, covariance, smallestEigenvalue, atWall, untold, identified: untold.length === 0 };
}
