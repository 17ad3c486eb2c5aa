import { CalcError } from "../CalcError";
import { everyFigure, finite, notNegative } from "../guards";
import { RunningSum, sum, weightedMean } from "../numeric/sum";

function checkWeights(weights: readonly (number | undefined)[]): void {
  weights.forEach((weight, row) => {
    if (weight === undefined || (Number.isFinite(weight) && weight >= 0)) return;
    throw new CalcError("argument", `weights row ${row + 1}`, { rule: "atLeast", limit: 0, got: weight });
  });
  const total = sum(weights.filter((weight) => weight !== undefined));
  if (!(total > 0)) throw new CalcError("argument", "weights", { rule: "noTotal", total });
}

/**
 * Mean answer of each attribute over the respondents, each counted with its weight; who left an attribute out does not count for it.
 *
 * @param answers respondents in rows, attributes in columns; undefined = not answered
 * @param weights one a respondent, at least 0; undefined = the respondent is left out; equal where omitted
 * @returns one mean an attribute; undefined where no respondent with a weight above 0 answered
 * @throws {CalcError} answers or weights out of range; no answer where a mean is too large for a number
 */
export function attributeMeans(
  parameter: string,
  answers: readonly (readonly (number | undefined)[])[],
  weights?: readonly (number | undefined)[],
): (number | undefined)[] {
  if (weights !== undefined) checkWeights(weights);
  return answers[0]!.map((_, column) => {
    const products = new RunningSum();
    const total = new RunningSum();
    answers.forEach((row, respondent) => {
      const answer = row[column];
      const weight = weights === undefined ? 1 : weights[respondent];
      if (answer === undefined || weight === undefined) return;
      if (!Number.isFinite(answer)) throw new CalcError("argument", parameter, { rule: "notNumber", got: answer });
      products.add(answer * weight);
      total.add(weight);
    });
    if (!(total.value > 0)) return undefined;
    const mean = products.value / total.value;
    if (!Number.isFinite(mean)) throw new CalcError("noAnswer", `The mean of ${parameter}`, { rule: "tooLarge" });
    return mean;
  });
}

/** Column words of the list, in the order of its rows. */
export const IPA_COLUMNS = ["name", "importance", "performance", "gap", "priority", "quadrant"];

export const IPA_METHODS = ["gap", "opportunity"] as const;
export type IpaMethod = (typeof IPA_METHODS)[number];

/**
 * A figure this close below the cut, as a share of it, counts as at the cut: the mean of equal figures is rarely equal to the last digit.
 */
const ROUNDING = 1e-12;

function isHigh(value: number, cut: number): boolean {
  return value >= cut - ROUNDING * Math.abs(cut);
}

function quadrant(important: boolean, good: boolean): string {
  if (important) return good ? "Keep up the good work" : "Concentrate here";
  return good ? "Possible overkill" : "Low priority";
}

/**
 * Importance-performance analysis: what to fix first. Priority is importance * (importance - performance) ("gap") or importance +
 * max(importance - performance, 0) ("opportunity"); high means at or above the cut.
 *
 * @param names one an attribute
 * @param importance one an attribute, at least 0, on the scale of performance
 * @param performance one an attribute
 * @param method how the priority is computed
 * @param cut line between high and low on both axes; the mean of each axis over the attributes where omitted
 * @returns rows in the order of IPA_COLUMNS, highest priority first, equal ones in the order given
 * @throws {CalcError} figures out of range
 * Source: Martilla & James (1977), Importance-performance analysis, Journal of Marketing 41(1); "opportunity": Ulwick (2002), Turn customer
 * input into innovation, Harvard Business Review 80(1); importance times gap is a convention of practice.
 */
export function importancePerformance<N>(
  names: readonly N[],
  importance: readonly number[],
  performance: readonly number[],
  method: IpaMethod = "gap",
  cut?: number,
): (N | number | string)[][] {
  everyFigure("importance", importance, notNegative);
  everyFigure("performance", performance, finite);
  if (cut !== undefined) finite("cut", cut);
  const importanceCut = cut ?? weightedMean(importance);
  const performanceCut = cut ?? weightedMean(performance);
  const rows = names.map((name, i) => {
    const important = importance[i]!;
    const good = performance[i]!;
    const gap = important - good;
    const priority = method === "gap" ? important * gap : important + Math.max(gap, 0);
    return {
      priority,
      cells: [name, important, good, gap, priority, quadrant(isHigh(important, importanceCut), isHigh(good, performanceCut))],
    };
  });
  return rows.sort((one, other) => other.priority - one.priority).map((row) => row.cells);
}
