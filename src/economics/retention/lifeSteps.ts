import { normalTwoSided } from "../numeric/normalTwoSided";

/** A survival curve at an age at which somebody left or was last seen. */
export interface LifeStep {
  age: number;
  /** customers seen for at least that long */
  atRisk: number;
  lost: number;
  /** share who stay longer (Kaplan-Meier) */
  survival: number;
  /** its standard error (Greenwood) */
  se: number;
}

/** The survival curve from the time each customer has stayed and whether he has left; at the same age, losses come first. */
export function lifeSteps(tenure: readonly number[], left: readonly boolean[]): LifeStep[] {
  const all = Float64Array.from(tenure).sort();
  const losses = Float64Array.from(tenure.filter((_, i) => left[i])).sort();
  const steps: LifeStep[] = [];
  let [survival, greenwood, seen, gone] = [1, 0, 0, 0];
  while (seen < all.length) {
    const age = all[seen]!;
    const atRisk = all.length - seen;
    const before = gone;
    while (losses[gone] === age) gone++;
    while (all[seen] === age) seen++;
    const lost = gone - before;
    survival *= (atRisk - lost) / atRisk;
    // nobody is left when all at risk leave: the survival is 0 and so is its error
    greenwood += lost === atRisk ? 0 : lost / (atRisk * (atRisk - lost));
    steps.push({ age, atRisk, lost, survival, se: survival * Math.sqrt(greenwood) });
  }
  return steps;
}

/**
 * Chance that a chi-square figure with whole degrees of freedom is larger than x.
 * Source: Abramowitz & Stegun (1972), Handbook of mathematical functions, 26.4.4 and 26.4.5.
 */
export function chiSquareTail(x: number, degrees: number): number {
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2);
  let sum = odd ? normalTwoSided(Math.sqrt(x)) : 0;
  for (let k = odd ? 3 : 2; k <= degrees; k += 2) {
    sum += term;
    term *= x / k;
  }
  return sum;
}

/** Customers at risk and lost of one curve at rising ages. */
function ageReader(steps: readonly LifeStep[]): (age: number) => { atRisk: number; lost: number } {
  let next = 0;
  return (age) => {
    while (next < steps.length && steps[next]!.age < age) next++;
    const step = steps[next];
    return { atRisk: step?.atRisk ?? 0, lost: step?.age === age ? step.lost : 0 };
  };
}

/** Losses less those expected if the curves were one, and their covariance. */
interface Surplus {
  surplus: Float64Array;
  variance: Float64Array[];
}

function surplusOf(curves: readonly (readonly LifeStep[])[]): Surplus {
  const ages = new Set(curves.flatMap((steps) => steps.filter(({ lost }) => lost > 0).map(({ age }) => age)));
  const readers = curves.map(ageReader);
  const surplus = new Float64Array(curves.length);
  const variance = curves.map(() => new Float64Array(curves.length));
  for (const age of Float64Array.from(ages).sort()) {
    const now = readers.map((read) => read(age));
    const atRisk = now.reduce((sum, group) => sum + group.atRisk, 0);
    const lost = now.reduce((sum, group) => sum + group.lost, 0);
    const spread = atRisk > 1 ? (lost * (atRisk - lost)) / (atRisk - 1) : 0;
    now.forEach((group, i) => {
      const share = group.atRisk / atRisk;
      surplus[i]! += group.lost - lost * share;
      now.forEach((other, j) => (variance[i]![j]! += spread * share * (Number(i === j) - other.atRisk / atRisk)));
    });
  }
  return { surplus, variance };
}

/** What is left of a variance that others determine is rounding: this share of it and less. */
const DETERMINED = 1e-9;

/** The sum of squares of the surplus in units of its covariance, and in how many directions it is free, by the Cholesky factor; a group that the others determine adds nothing. */
function sumOfSquares({ surplus, variance }: Surplus): { chiSquare: number; degrees: number } {
  const factor: Float64Array[] = [];
  const scaled: number[] = [];
  const places: number[] = [];
  variance.forEach((row, i) => {
    const own = new Float64Array(factor.length + 1);
    let [rest, pivot] = [surplus[i]!, row[i]!];
    factor.forEach((known, j) => {
      const before = known.reduce((sum, part, k) => (k < j ? sum + part * own[k]! : sum), 0);
      own[j] = (variance[places[j]!]![i]! - before) / known[j]!;
      rest -= own[j]! * scaled[j]!;
      pivot -= own[j]! * own[j]!;
    });
    if (!(pivot > DETERMINED * row[i]!)) return;
    own[factor.length] = Math.sqrt(pivot);
    scaled.push(rest / own[factor.length]!);
    places.push(i);
    factor.push(own);
  });
  return { chiSquare: scaled.reduce((sum, figure) => sum + figure * figure, 0), degrees: scaled.length };
}

/**
 * The log-rank test that curves are one, with one degree of freedom fewer than curves that can be compared.
 *
 * @returns undefined where there is nothing to test: nobody lost, or only while one group was there
 * Source: Mantel (1966), Cancer Chemotherapy Reports 50(3); for several groups: Kalbfleisch & Prentice (2002), The statistical analysis of failure time data, section 1.5.
 */
export function logRank(curves: readonly (readonly LifeStep[])[]): { chiSquare: number; p: number } | undefined {
  const { chiSquare, degrees } = sumOfSquares(surplusOf(curves));
  return degrees === 0 ? undefined : { chiSquare, p: chiSquareTail(chiSquare, degrees) };
}
