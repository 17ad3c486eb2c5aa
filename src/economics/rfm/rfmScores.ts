import { CalcError } from "../CalcError";
import { wholeNumber } from "../guards";
import { amountKeys } from "../numeric/amountKey";
import { descendingOrder } from "../numeric/descendingOrder";

/** The values with the opposite sign, so that an ascending order can be had from a descending one. */
function negated(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = -values[i]!;
  return result;
}

/** What happens to equal figures: they share a score, or the groups are filled in the order of the list. */
export const TIE_RULES = ["same", "order"] as const;
export type TieRule = (typeof TIE_RULES)[number];

/**
 * From which side the customers are counted. "worse": 1 + INT(bins * share strictly worse), so that a large group at the bad end, such as
 * one-time buyers, shares the score 1. "better": bins - INT(bins * share strictly better), so that a large group at the good end shares the
 * best score. The two differ for equal figures, and by the size of the groups where the customers do not divide evenly.
 */
export type CountedFrom = "worse" | "better";

/**
 * Score of each figure by its rank, 1 = worst, bins = best. Figures are equal when they agree at 12 significant digits, and share a score.
 *
 * @param values one figure a customer, the smaller the worse
 * @param bins number of scores
 * @param ties "same", or "order": of equal figures the later one in the list is the better one, which makes the groups equally large
 * @returns scores in the order of the values
 * Source: quantile scoring, Hughes (1994), Strategic database marketing; equal figures by the share strictly worse or better instead of by
 * the order of the list.
 */
function rankScores(values: ArrayLike<number>, bins: number, ties: TieRule, from: CountedFrom): Int32Array {
  const count = values.length;
  const keys = amountKeys(values);
  const ascending = descendingOrder(negated(keys));
  const tied = (i: number, other: number): boolean => ties === "same" && keys[ascending[i]!] === keys[ascending[other]!];
  const scores = new Int32Array(count);
  for (let first = 0, end = 0; first < count; first = end) {
    for (end = first + 1; end < count && tied(first, end);) end++;
    const score = from === "worse" ? 1 + Math.floor((bins * first) / count) : bins - Math.floor((bins * (count - end)) / count);
    for (let i = first; i < end; i++) scores[ascending[i]!] = score;
  }
  return scores;
}

/** Column order of a line of scores. */
export interface RfmFigures {
  /** days since the last order: more is worse */
  recency: ArrayLike<number>;
  /** number of orders */
  frequency: ArrayLike<number>;
  /** money spent */
  monetary: ArrayLike<number>;
}

/** Scores above 9 take two digits each in the code. */
function codeBase(bins: number): number {
  return bins > 9 ? 100 : 10;
}

/** 82 years: so many days since the last order are no days but Excel dates. */
const MOST_DAYS = 30_000;

/** Dates of the last order would score the latest customers worst. */
function refuseDates(recency: ArrayLike<number>): void {
  if (recency.length === 0 || Array.from(recency).some((days) => days < MOST_DAYS)) return;
  throw new CalcError("argument", "recency", { rule: "otherShape", shape: "datesForRecency", got: recency[0] });
}

/**
 * Recency, frequency and money scores of each customer and their code, R, F and M side by side: 5, 4, 3 reads 543 (050403 is shown as 50403
 * with ten bins or more). The three figures are scored independently of each other: recency from the good side, so that all who bought on
 * the last day are the best however many they are; frequency and money from the bad side, so that all who bought once are the worst however
 * many they are.
 *
 * @param figures one entry a customer in all three
 * @param bins number of scores, 2 to 99
 * @returns one row a customer: R, F, M, code; 1 = worst
 * @throws {CalcError} bins out of range, dates in place of days
 * Source: Hughes (1994), Strategic database marketing; ties by the share strictly better (R) or strictly worse (F, M).
 */
export function rfmScores(figures: RfmFigures, bins: number, ties: TieRule): number[][] {
  refuseDates(figures.recency);
  wholeNumber("bins", bins, 2, 99);
  const recency = rankScores(negated(figures.recency), bins, ties, "better");
  const frequency = rankScores(figures.frequency, bins, ties, "worse");
  const monetary = rankScores(figures.monetary, bins, ties, "worse");
  const base = codeBase(bins);
  const rows = new Array<number[]>(recency.length);
  for (let i = 0; i < rows.length; i++) {
    const [r, f, m] = [recency[i]!, frequency[i]!, monetary[i]!];
    rows[i] = [r, f, m, (r * base + f) * base + m];
  }
  return rows;
}

const HIBERNATING = "Hibernating";
const AT_RISK = "At risk";
const LOYAL = "Loyal";
const POTENTIAL = "Potential loyalist";

/** Segment names by recency score (rows, 1 to 5) and frequency score (columns, 1 to 5). */
const SEGMENTS = [
  [HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, "Cannot lose"],
  [HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, "Cannot lose"],
  ["About to sleep", "About to sleep", "Needs attention", LOYAL, LOYAL],
  ["Promising", POTENTIAL, POTENTIAL, LOYAL, LOYAL],
  ["New", POTENTIAL, POTENTIAL, "Champion", "Champion"],
];

/**
 * Name of the segment of a customer by recency and frequency score.
 *
 * @param recency score 1 (longest away) to 5
 * @param frequency score 1 (fewest orders) to 5
 * Source: the customary grid of ten segments on two fifths; rules of thumb, not estimates.
 */
export function rfmSegment(recency: number, frequency: number): string {
  return SEGMENTS[recency - 1]![frequency - 1]!;
}
