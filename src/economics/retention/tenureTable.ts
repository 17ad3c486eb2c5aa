import { CalcError } from "../CalcError";
import { openFraction } from "../lift/sampleSize";
import { normalQuantile, normalTwoSided } from "../numeric/normal";
import { type AccountId, numberAccounts } from "../segmentation/addUpAccounts";

/** A survival curve at an age at which somebody left or was last seen. */
interface LifeStep {
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
function logRank(curves: readonly (readonly LifeStep[])[]): { chiSquare: number; p: number } | undefined {
  const { chiSquare, degrees } = sumOfSquares(surplusOf(curves));
  return degrees === 0 ? undefined : { chiSquare, p: chiSquareTail(chiSquare, degrees) };
}

/** Column words of the table, in the order of its rows; with groups, their column stands before them. */
const TENURE_COLUMNS = ["age", "at risk", "lost", "retention", "survival", "se", "low", "high"];

/** Every group is a curve and a part of the test; more of them are hardly groups. */
const MOST_GROUPS = 20;

/** A survival that ends in the last digits of its product counts as a half. */
const HALF = 0.5 + 1e-12;

type Row = (AccountId | "")[];
type Interval = readonly [low: number | "", high: number | ""];

/** Interval on the scale of log(-log S), which keeps it between 0 and 1; none where nobody is left, and 1 where nobody was lost yet. */
function intervalOf({ survival, se }: LifeStep, z: number): Interval {
  if (survival === 1) return [1, 1];
  if (survival === 0) return ["", ""];
  const spread = (z * se) / (survival * Math.log(survival)); // below 0
  return [survival ** Math.exp(-spread), survival ** Math.exp(spread)];
}

/** The first age at which a curve is at a half or below; "" where it stays above. */
function ageAtHalf(steps: readonly LifeStep[], curve: (step: LifeStep, at: number) => number | ""): number | "" {
  const found = steps.find((step, at) => {
    const height = curve(step, at);
    return height !== "" && height <= HALF;
  });
  return found?.age ?? "";
}

/** Median with the ages at which the ends of the interval of the curve pass a half (Brookmeyer & Crowley). */
function medianRow(steps: readonly LifeStep[], intervals: readonly Interval[]): Row {
  const low = ageAtHalf(steps, (_, at) => intervals[at]![0]);
  const high = ageAtHalf(steps, (_, at) => intervals[at]![1]);
  return ["median", "", "", "", ageAtHalf(steps, ({ survival }) => survival), "", low, high];
}

/** The mean time stayed up to an age: the area below the curve; its variance sums what each loss does to the area behind it. */
function restrictedMean(steps: readonly LifeStep[], until: number): { mean: number; se: number } {
  let [area, variance] = [0, 0];
  for (let i = steps.length - 1; i >= 0; i--) {
    const { age, atRisk, lost, survival } = steps[i]!;
    if (age >= until) continue;
    area += survival * (Math.min(steps[i + 1]?.age ?? until, until) - age);
    if (lost > 0 && lost < atRisk) variance += (area * area * lost) / (atRisk * (atRisk - lost));
  }
  return { mean: area + Math.min(steps[0]!.age, until), se: Math.sqrt(variance) };
}

function meanRow(steps: readonly LifeStep[], until: number, z: number): Row {
  const { mean, se } = restrictedMean(steps, until);
  const words = `restricted mean to ${Number(until.toPrecision(12))}`;
  const interval: Interval = se > 0 ? [Math.max(0, mean - z * se), Math.min(until, mean + z * se)] : ["", ""];
  return [words, "", "", "", mean, se, ...interval];
}

/** Up to which age every curve is known: the highest age seen of the groups of which some stay; where all left in every group, the highest of all. */
function commonEnd(curves: readonly (readonly LifeStep[])[]): number {
  const ends = curves.map((steps) => steps[steps.length - 1]!);
  const known = ends.filter(({ survival }) => survival > 0);
  return known.length > 0 ? Math.min(...known.map(({ age }) => age)) : Math.max(...ends.map(({ age }) => age));
}

function curveRows(steps: readonly LifeStep[], until: number, z: number): Row[] {
  const intervals = steps.map((step) => intervalOf(step, z));
  const ages = steps.map(({ age, atRisk, lost, survival, se }, at) => [
    age,
    atRisk,
    lost,
    (atRisk - lost) / atRisk,
    survival,
    se,
    ...intervals[at]!,
  ]);
  return [...ages, medianRow(steps, intervals), meanRow(steps, until, z)];
}

/** The lines of each group, by first appearance; one group of all where none are given. */
function linesByGroup(lines: number, groups: readonly AccountId[] | undefined): { names: AccountId[]; members: number[][] } {
  if (groups === undefined) return { names: [], members: [Array.from({ length: lines }, (_, line) => line)] };
  const { numbers, count } = numberAccounts(groups);
  if (count > MOST_GROUPS) throw new CalcError("argument", "group", { rule: "tooManyClasses", limit: MOST_GROUPS, got: count });
  const names: AccountId[] = [];
  const members = Array.from({ length: count }, (): number[] => []);
  numbers.forEach((group, line) => {
    if (members[group]!.push(line) === 1) names[group] = groups[line]!;
  });
  return { names, members };
}

/**
 * How long customers stay, from the time each has stayed and whether he has left (Kaplan-Meier), with the standard error (Greenwood), an interval on the scale of log(-log), the median and the mean
 * up to an age that every curve reaches. With groups, a curve for each and the log-rank test that they are one.
 *
 * @param tenure time each customer has stayed, in any unit, 0 or more; until he left, or so far
 * @param left whether he has left; those still there are at risk up to their tenure, and losses at an age come before them
 * @param groups of each customer, in any number up to 20; ids are compared by their key
 * @param confidence of the intervals, above 0 and below 1
 * @returns header and, for each group, a row for each tenure that occurs and two closing rows, the figure in the column of survival; "" = cannot be told. With two groups or more, two rows for the test
 * @throws {CalcError} more groups than 20, confidence out of range
 * Source: Kaplan & Meier (1958); Greenwood (1926); Kalbfleisch & Prentice (2002), The statistical analysis of failure time data, section 1.4, interval; Brookmeyer & Crowley (1982), Biometrics 38, interval of
 * the median; Klein & Moeschberger (2003), Survival analysis, section 4.5, restricted mean; Mantel (1966), log-rank test.
 */
export function tenureTable(tenure: ArrayLike<number>, left: ArrayLike<boolean>, groups?: readonly AccountId[], confidence = 0.95): Row[] {
  openFraction("confidence", confidence);
  const z = normalQuantile(0.5 + confidence / 2);
  const { names, members } = linesByGroup(tenure.length, groups);
  const curves = members.map((lines) =>
    lifeSteps(
      lines.map((line) => tenure[line]!),
      lines.map((line) => left[line]!),
    ),
  );
  const until = commonEnd(curves);
  const rows = curves.map((steps) => curveRows(steps, until, z));
  if (groups === undefined) return [TENURE_COLUMNS, ...rows[0]!];
  const test = logRank(curves);
  const testRow = (words: string, figure: number | ""): Row => ["all", words, "", "", "", figure, "", "", ""];
  return [
    ["group", ...TENURE_COLUMNS],
    ...rows.flatMap((own, group) => own.map((row) => [names[group]!, ...row])),
    ...(curves.length > 1 ? [testRow("log-rank chi-square", test?.chiSquare ?? ""), testRow("log-rank p", test?.p ?? "")] : []),
  ];
}
