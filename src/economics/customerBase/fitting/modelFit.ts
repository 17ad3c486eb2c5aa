import { symmetricEigen } from "../../numeric/symmetricEigen";
import type { FitStatus, FitStatusCode, ModelFit } from "../customerBase.types";

/** Below this curvature a combination of log parameters is uncertain by a factor of e^4 or more: the data do not tell it. */
const TELLS_NOTHING = 1 / 16;
/** A parameter with at least this share in such a combination, or in the move of one at a wall, is not told either. */
const TAKES_PART = 0.1;
/** A log parameter this close to a wall is at it. */
const AT_WALL = 1e-6;

interface ParameterUncertainty {
  /** null where not identified */
  standardErrors: (number | null)[];
  /** of the log parameters, along the combinations that the data tell and 0 along the others; empty where nothing is told */
  covariance: number[][];
  smallestEigenvalue: number;
  /**
   * places of the parameters that the data do not tell: those at a wall, those that go along with one, and those that other values fit as
   * well
   */
  untold: number[];
}

type Matrix = readonly (readonly number[])[];

/** The curvature of some of the parameters, taken apart into directions that the data tell and directions that they do not. */
class Directions {
  private readonly values: readonly number[];
  private readonly vectors: Matrix;
  readonly smallest: number;

  constructor(
    curvature: Matrix,
    private readonly places: readonly number[],
  ) {
    ({ values: this.values, vectors: this.vectors } = symmetricEigen(places.map((i) => places.map((k) => curvature[i]![k]!))));
    this.smallest = Math.min(...this.values);
  }

  /** Share of a parameter in the space that the data do not tell: the length of its projection, whatever directions span the space. */
  untold(place: number): number {
    const row = this.vectors[this.places.indexOf(place)];
    return row === undefined ? 0 : Math.hypot(...row.filter((_, k) => this.values[k]! <= TELLS_NOTHING));
  }

  /** Inverse of the curvature along the directions that it tells, 0 along the others; empty where it tells none. */
  covariance(size: number): number[][] {
    if (this.values.every((value) => value <= TELLS_NOTHING)) return [];
    const result = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    this.places.forEach((i, row) =>
      this.places.forEach((k, column) => {
        const parts = this.values.map((value, m) =>
          value > TELLS_NOTHING ? (this.vectors[row]![m]! * this.vectors[column]![m]!) / value : 0,
        );
        result[i]![k] = parts.reduce((total, part) => total + part, 0);
      }),
    );
    return result;
  }
}

/**
 * Whether the best value of a parameter moves along with one that is held at its wall. That one may lie anywhere beyond, and so may what
 * goes with it: of s and beta, say, only the ratio is told. By the implicit function theorem the best log parameters move by -covariance x
 * curvature across.
 */
function goesAlong(place: number, held: readonly number[], covariance: Matrix, curvature: Matrix): boolean {
  const move = (wall: number): number => covariance[place]!.reduce((sum, entry, k) => sum + entry * curvature[k]![wall]!, 0);
  return held.some((wall) => Math.abs(move(wall)) >= TAKES_PART);
}

/**
 * How well the data tell the parameters: covariance of their logarithms = inverse curvature of minus the log-likelihood, standard error =
 * parameter times that of its logarithm (delta method). Combinations that the data hardly tell are left out, and the parameters that take
 * part in them get no standard error, nor do those at a wall and those that go along with them. So where only a ratio is told neither of
 * its two parameters is, whether the search ran into the wall or stopped on the way, which rounding decides.
 *
 * @param parameters above 0
 * @param logPoint their logarithms as searched, within lower to upper
 * @param curvature second derivatives of MINUS the log-likelihood by log parameters at the best fit
 */
export function parameterUncertainty(
  parameters: readonly number[],
  logPoint: readonly number[],
  curvature: Matrix,
  lower = -12,
  upper = 12,
): ParameterUncertainty {
  const all = [...logPoint.keys()];
  const atWall = all.filter((i) => logPoint[i]! <= lower + AT_WALL || logPoint[i]! >= upper - AT_WALL);
  const whole = new Directions(curvature, all);
  // of very many customers even a wall far out can be felt: the parameter is held there, and its curvature is none
  const held = atWall.filter((i) => whole.untold(i) < TAKES_PART);
  const free =
    held.length === 0
      ? whole
      : new Directions(
          curvature,
          all.filter((i) => !held.includes(i)),
        );
  const covariance = free.covariance(all.length);
  const untold = all.filter(
    (i) => covariance.length === 0 || atWall.includes(i) || free.untold(i) >= TAKES_PART || goesAlong(i, held, covariance, curvature),
  );
  const standardErrors = parameters.map((value, i) => (untold.includes(i) ? null : value * Math.sqrt(covariance[i]![i]!)));
  return { standardErrors, covariance, smallestEigenvalue: whole.smallest, untold };
}

/** One sentence for each code: what is wrong and what to do. `names` are the parameters concerned. */
const SENTENCES: Record<FitStatusCode, (names: string) => string> = {
  converged: () => "converged",
  notConverged: () => "did not settle on a best fit; check the columns x, t_x and T, or take more customers, and do not use these figures",
  tooFewRepeatBuyers: () => "rests on too few repeat buyers; take more customers or a longer period before relying on it",
  fewCustomers: () => "rests on few customers; take more before relying on it",
  noLeaving: (names) =>
    `sees no customer leave in these data, so ${names} cannot be told and other models say the same; take a longer period to see customers leave`,
  notIdentified: (names) =>
    `cannot tell ${names} from these data: many values fit equally well, as where customers hardly differ; use what the model expects, not these parameters, or take a longer period or more customers`,
  aliveByAssumption: () =>
    "treats every customer without a repeat purchase as certainly active, and that is most of them; MBG/NBD does not, so compare with it",
  spendCorrelated: () => "assumes that spend does not depend on frequency, but here they go together; fit groups of customers separately",
  meanNotFinite: (names) => `gives an average without a limit, since ${names} is at most 1; check for a few extreme figures`,
};

/** "a", "a and b" or "a, b and c". */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** A fit's status in words. */
export function fitStatus(code: FitStatusCode, names: readonly string[] = []): FitStatus {
  return { code, text: SENTENCES[code](names.length === 0 ? "the parameters" : inWords(names)) };
}

/** With fewer customers who have left than this, all in all, nobody has. */
export const ONE_LEAVES = 0.5;

/** Places of the two parameters of leaving in the models of purchases and leaving. */
const OF_LEAVING = [2, 3];

/**
 * What to say of parameters that the data do not tell. Where nobody leaves the models of leaving are all the same model, and only a longer
 * period helps.
 *
 * @param leaving whether the fit sees customers leave
 */
export function untoldStatus(names: readonly string[], untold: readonly number[], leaving: boolean): FitStatus[] {
  const named = (places: readonly number[]): string[] => places.map((i) => names[i]!);
  const noLeaving = !leaving && untold.some((i) => OF_LEAVING.includes(i));
  const others = noLeaving ? untold.filter((i) => !OF_LEAVING.includes(i)) : untold;
  return [
    ...(noLeaving ? [fitStatus("noLeaving", named(OF_LEAVING))] : []),
    ...(others.length > 0 ? [fitStatus("notIdentified", named(others))] : []),
  ];
}

/** What a search has found beside its parameters. */
type Found = Pick<ModelFit<unknown>, "logLikelihood" | "customers" | "groups" | "iterations" | "gradientNorm">;

/** Values in the order of the names, as a record. */
export function byName<P>(names: readonly (keyof P & string)[], values: readonly unknown[]): unknown {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

/** A fit as tables and functions take it. @param warnings most serious first: the first is the status */
export function modelFit<P>(
  names: readonly (keyof P & string)[],
  parameters: readonly number[],
  uncertainty: ParameterUncertainty,
  found: Found,
  warnings: FitStatus[],
): ModelFit<P> {
  return {
    ...found,
    // an object with one entry for each name is a P, and one of its errors
    parameters: byName(names, parameters) as P,
    standardErrors: byName(names, uncertainty.standardErrors) as ModelFit<P>["standardErrors"],
    smallestEigenvalue: uncertainty.smallestEigenvalue,
    status: warnings[0] ?? fitStatus("converged"),
    warnings,
    covariance: uncertainty.covariance,
  };
}
