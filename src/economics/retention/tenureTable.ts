import { CalcError } from "../CalcError";
import { openFraction } from "../lift/sampleSize";
import { normalQuantile } from "../numeric/normalQuantile";
import { type AccountId, numberAccounts } from "../segmentation/addUpAccounts";
import { type LifeStep, lifeSteps, logRank } from "./lifeSteps";

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
