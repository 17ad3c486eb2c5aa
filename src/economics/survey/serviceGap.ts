import { CalcError, type FigureOrError } from "../CalcError";
import { openFraction } from "../lift/sampleSize";
import { studentQuantile } from "../numeric/student";
import { sum, weightedMean } from "../numeric/sum";
import { checkWeights } from "./scale";

/** Column words of the gaps by dimension, in the order of their rows. */
export const SERVQUAL_COLUMNS = ["dimension", "respondents", "perceived", "expected", "gap", "se", "low", "high"];

type Answers = readonly (readonly (number | undefined)[])[];

/** What respondents perceive and expect; a row a respondent, a column an item. */
export interface PairedAnswers {
  perceived: Answers;
  expected: Answers;
}

/** Items that together describe one side of the service. */
export interface Dimension<N> {
  name: N;
  /** columns of its items */
  items: readonly number[];
}

/** Means of one respondent over the items of a dimension that she answered both times; undefined where there is none. */
function respondentMeans({ perceived, expected }: PairedAnswers, row: number, items: readonly number[]): [number, number] | undefined {
  const both = items.filter((item) => perceived[row]![item] !== undefined && expected[row]![item] !== undefined);
  if (both.length === 0) return undefined;
  const mean = (answers: Answers) => weightedMean(both.map((item) => answers[row]![item]!));
  return [mean(perceived), mean(expected)];
}

/** Gaps that differ by less than this share of their size do so by rounding. */
const ROUNDING = 1e-12;

/** Standard error of a mean of gaps and its interval by Student's t; refusals where one respondent or no difference says nothing of it. */
function gapInterval(gaps: readonly number[], mean: number, confidence: number): FigureOrError[] {
  const size = gaps.length;
  if (size < 2) {
    const refused = () => new CalcError("noAnswer", "The gap", { rule: "fewRespondents", got: size });
    return [refused(), refused(), refused()];
  }
  const se = Math.sqrt(sum(gaps.map((gap) => (gap - mean) ** 2)) / (size - 1) / size);
  const [least, most] = gaps.reduce(([low, high], gap) => [Math.min(low, gap), Math.max(high, gap)], [Infinity, -Infinity]);
  if (most! - least! <= ROUNDING * Math.max(1, Math.abs(mean))) {
    const refused = () => new CalcError("noAnswer", "The interval", { rule: "allAlike" });
    return [0, refused(), refused()];
  }
  const margin = se * studentQuantile(1 - confidence, size - 1);
  return [se, mean - margin, mean + margin];
}

/**
 * Gaps between what respondents perceive and expect, by dimension: of each respondent the mean over the items of the dimension, then the
 * mean over the respondents, each counted once. An item answered only once does not count for that respondent.
 *
 * @param weights importance of each dimension, at least 0; equal where omitted
 * @param confidence of the intervals, above 0, below 1
 * @returns rows in the order of SERVQUAL_COLUMNS, points of the answer scale, and the weighted mean of the dimensions as Total
 * @throws {CalcError} argument out of range, or a dimension that nobody answered both times
 * Source: Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1); weighting: Zeithaml, Parasuraman & Berry (1990),
 * Delivering quality service; interval: Student (1908), The probable error of a mean, Biometrika 6.
 */
export function serviceGaps<N>(
  answers: PairedAnswers,
  dimensions: readonly Dimension<N>[],
  weights: ArrayLike<number> | undefined,
  confidence: number,
): (N | string | FigureOrError)[][] {
  openFraction("confidence", confidence);
  if (weights !== undefined) {
    if (weights.length !== dimensions.length)
      throw new CalcError("argument", "weights", {
        rule: "sameLength",
        other: "there are dimensions",
        expected: dimensions.length,
        got: weights.length,
      });
    checkWeights(weights);
  }
  const found = dimensions.map(({ name, items }) => {
    const means = answers.perceived.map((_, row) => respondentMeans(answers, row, items)).filter((mean) => mean !== undefined);
    if (means.length === 0) throw new CalcError("argument", "perceived", { rule: "unpaired", name: String(name) });
    const perceived = weightedMean(means.map(([got]) => got));
    const expected = weightedMean(means.map(([, wanted]) => wanted));
    const gaps = means.map(([got, wanted]) => got - wanted);
    return { name, gaps, perceived, expected, gap: weightedMean(gaps) };
  });
  const total = (figure: "perceived" | "expected" | "gap") =>
    weightedMean(
      found.map((one) => one[figure]),
      weights,
    );
  return [
    ...found.map(({ name, gaps, perceived, expected, gap }) => [
      name,
      gaps.length,
      perceived,
      expected,
      gap,
      ...gapInterval(gaps, gap, confidence),
    ]),
    ["Total", "", total("perceived"), total("expected"), total("gap"), "", "", ""],
  ];
}
