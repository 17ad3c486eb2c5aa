import { CalcError } from "../CalcError";
import { wholeNumber } from "../guards";
import { amountKey, amountKeys } from "../numeric/amountKey";
import { descendingOrder } from "../numeric/descendingOrder";
import { percentiles } from "../numeric/percentiles";
import { sum } from "../numeric/sum";

/** The values with the opposite sign, so that an ascending order can be had from a descending one. */
function negated(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = -values[i]!;
  return result;
}

/**
 * How figures are put into groups. "same": equal figures share a score; "order": the groups are filled in the order of the list; "ntile":
 * likewise, and the groups at the bad end are the larger ones, as SQL's NTILE; "qcut": cut at the quantiles of the ranks, as pandas' qcut of
 * rank(method="first"); "quantile": cut at the quantiles of the figures, as the R package rfm.
 */
export const TIE_RULES = ["same", "order", "ntile", "qcut", "quantile"] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** Rules by which the place in the list decides, not the figure. */
const BY_PLACE: readonly TieRule[] = ["order", "ntile", "qcut"];

/**
 * From which side the customers are counted. "worse": 1 + INT(bins * share strictly worse), so that a large group at the bad end, such as
 * one-time buyers, shares the score 1. "better": bins - INT(bins * share strictly better), so that a large group at the good end shares the
 * best score. The two differ for equal figures, and by the size of the groups where the customers do not divide evenly.
 */
export type CountedFrom = "worse" | "better";

/** Group, from 1, of the customer at a place, from 0, among so many; the first groups have one more where they do not divide evenly. */
function ntile(place: number, count: number, bins: number): number {
  const size = Math.floor(count / bins);
  const larger = count % bins;
  const inLarger = larger * (size + 1);
  return 1 + (place < inLarger ? Math.floor(place / (size + 1)) : larger + Math.floor((place - inLarger) / size));
}

/**
 * Score of figures of which so many customers are worse and so many have it.
 * @param worse place of the first of them, counted from the worst
 */
function scoreAt(worse: number, alike: number, count: number, bins: number, ties: TieRule, from: CountedFrom): number {
  if (ties === "ntile") return ntile(worse, count, bins);
  if (ties === "qcut") return Math.max(1, Math.ceil((bins * worse) / Math.max(1, count - 1)));
  if (from === "worse") return 1 + Math.floor((bins * worse) / count);
  return bins - Math.floor((bins * (count - worse - alike)) / count);
}

/**
 * Score of each figure by its rank, 1 = worst, bins = best. Figures are equal when they agree at 12 significant digits; where their place
 * decides, the later one in the list is the better one.
 *
 * @param values one figure a customer, the smaller the worse
 * @param bins number of scores
 * @returns scores in the order of the values
 * Source: quantile scoring, Hughes (1994), Strategic database marketing; equal figures by the share strictly worse or better instead of by
 * the order of the list. "ntile": ISO/IEC 9075-2 (SQL), window function NTILE.
 */
function rankScores(values: ArrayLike<number>, bins: number, ties: TieRule, from: CountedFrom): Int32Array {
  const count = values.length;
  const keys = amountKeys(values);
  const ascending = descendingOrder(negated(keys));
  const tied = (i: number, other: number): boolean => !BY_PLACE.includes(ties) && keys[ascending[i]!] === keys[ascending[other]!];
  const scores = new Int32Array(count);
  for (let first = 0, end = 0; first < count; first = end) {
    for (end = first + 1; end < count && tied(first, end);) end++;
    const score = scoreAt(first, end - first, count, bins, ties, from);
    for (let i = first; i < end; i++) scores[ascending[i]!] = score;
  }
  return scores;
}

/**
 * Number of rising limits that a figure has passed. One that equals a limit has passed it where the group above begins with the limit, and
 * has not where the group below ends with it.
 */
function limitsPassed(limits: ArrayLike<number>, figure: number, beginsAbove: boolean): number {
  const key = amountKey(figure);
  let passed = 0;
  while (passed < limits.length && (beginsAbove ? amountKey(limits[passed]!) <= key : amountKey(limits[passed]!) < key)) passed++;
  return passed;
}

/** Limits of the groups of each figure, rising, from the smallest figure to the largest. */
export interface RfmLimits {
  recency: readonly number[];
  frequency: readonly number[];
  monetary: readonly number[];
}

/** Scores by limits: more days since the last order are worse, more orders and money better. */
function limitScores(values: ArrayLike<number>, limits: readonly number[], isWorse: boolean, beginsAbove: boolean): Int32Array {
  return Int32Array.from(values, (value) => {
    const passed = limitsPassed(limits, value, beginsAbove);
    return isWorse ? limits.length + 1 - passed : 1 + passed;
  });
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

/** A row of scores a customer: R, F, M and code. */
function coded(recency: Int32Array, frequency: Int32Array, monetary: Int32Array, base: number): number[][] {
  return Array.from(recency, (r, i) => {
    const [f, m] = [frequency[i]!, monetary[i]!];
    return [r, f, m, (r * base + f) * base + m];
  });
}

/** The limits that cut the figures of a list into so many groups: their quantiles, as Excel's PERCENTILE.INC and R's type 7. */
function quantileLimits(figures: RfmFigures, bins: number): RfmLimits {
  const shares = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  const limits = (values: ArrayLike<number>) => percentiles(Float64Array.from(values), shares);
  return { recency: limits(figures.recency), frequency: limits(figures.frequency), monetary: limits(figures.monetary) };
}

/**
 * Recency, frequency and money scores of each customer and their code, R, F and M side by side: 5, 4, 3 reads 543 (050403 is shown as 50403
 * with ten bins or more). The three figures are scored independently of each other: recency from the good side, so that all who bought on
 * the last day are the best however many they are; frequency and money from the bad side, so that all who bought once are the worst however
 * many they are. "ntile" and "qcut" count all three from the bad side, "quantile" cuts the figures themselves.
 *
 * @param figures one entry a customer in all three
 * @param bins number of scores, 2 to 99
 * @returns one row a customer: R, F, M, code; 1 = worst
 * @throws {CalcError} bins out of range
 * Source: Hughes (1994), Strategic database marketing; ties by the share strictly better (R) or strictly worse (F, M).
 */
function rfmScores(figures: RfmFigures, bins: number, ties: TieRule): number[][] {
  wholeNumber("bins", bins, 2, 99);
  if (ties === "quantile") return rfmScoresByLimits(figures, quantileLimits(figures, bins), true);
  const recency = rankScores(negated(figures.recency), bins, ties, "better");
  const frequency = rankScores(figures.frequency, bins, ties, "worse");
  const monetary = rankScores(figures.monetary, bins, ties, "worse");
  return coded(recency, frequency, monetary, codeBase(bins));
}

/**
 * The same by limits, such as 30, 60 and 90 days: four scores, of which the best goes to those with up to 30 days.
 *
 * @param beginsAbove a figure at a limit belongs to the group above it, of more days, orders or money, as in the R package rfm; otherwise
 * to the group below, as R's cut
 */
function rfmScoresByLimits(figures: RfmFigures, limits: RfmLimits, beginsAbove: boolean): number[][] {
  const most = 1 + Math.max(limits.recency.length, limits.frequency.length, limits.monetary.length);
  return coded(
    limitScores(figures.recency, limits.recency, true, beginsAbove),
    limitScores(figures.frequency, limits.frequency, false, beginsAbove),
    limitScores(figures.monetary, limits.monetary, false, beginsAbove),
    codeBase(most),
  );
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

/** Most scores of two digits in a code, less one. */
const MOST_LIMITS = 98;

/** One row of limits: filled from the first cell on, rising. */
function risingLimits(row: readonly (number | undefined)[], parameter: string): number[] {
  const end = row.indexOf(undefined);
  const limits = row.slice(0, end < 0 ? row.length : end) as number[];
  if (limits.length === 0) throw new CalcError("argument", parameter, { rule: "empty" });
  if (row.slice(limits.length).some((limit) => limit !== undefined))
    throw new CalcError("argument", parameter, { rule: "limitGap", position: `column ${limits.length + 1}` });
  if (limits.length > MOST_LIMITS)
    throw new CalcError("argument", parameter, { rule: "tooManyLimits", limit: MOST_LIMITS, got: limits.length });
  limits.forEach((limit, i) => {
    if (i > 0 && !(limit > limits[i - 1]!))
      throw new CalcError("argument", parameter, { rule: "limitsRise", before: limits[i - 1]!, got: limit });
  });
  return limits;
}

/**
 * Limits of recency, frequency and money as three rows, each from the smallest to the largest.
 * @throws {CalcError} other than three rows, limits that do not rise, blanks between them
 */
export function limitsOf(rows: readonly (readonly (number | undefined)[])[]): RfmLimits {
  if (rows.length !== 3) throw new CalcError("argument", "limits", { rule: "limitRows", got: rows.length });
  const [recency, frequency, monetary] = rows.map((row, i) => risingLimits(row, `limits row ${i + 1}`));
  return { recency: recency!, frequency: frequency!, monetary: monetary! };
}

/** How scores are given: by the rank of the figures, or by limits. */
export interface RfmScoring {
  /** number of scores, 2 to 99; 5 where omitted */
  bins?: number;
  /** "same" where omitted */
  ties?: TieRule;
  /** own limits, with which there are neither bins nor ties but "quantile" */
  limits?: RfmLimits;
}

/**
 * Scores by the rank of the figures, or by own limits.
 * @throws {CalcError} bins out of range, bins or another rule beside limits, dates in place of days
 */
export function scoredBy(figures: RfmFigures, { bins, ties, limits }: RfmScoring): number[][] {
  refuseDates(figures.recency);
  if (limits === undefined) return rfmScores(figures, bins ?? 5, ties ?? "same");
  if (bins !== undefined) throw new CalcError("argument", "bins", { rule: "besideLimits" });
  if (ties !== undefined && ties !== "quantile") throw new CalcError("argument", "ties", { rule: "besideLimits", may: "quantile" });
  return rfmScoresByLimits(figures, limits, ties === "quantile");
}

/** How the eight classes divide R, F and M into high and low. */
export const CLASS_SPLITS = ["mean", "median"] as const;
export type ClassSplit = (typeof CLASS_SPLITS)[number];

/** Names of the eight classes by high or low recency, frequency and money: 重要 important, 一般 general; 价值, 发展, 保持, 挽留. */
const CLASS_GROUPS = ["General", "Important"] as const;
const CLASS_KINDS = [
  ["win back", "keep"],
  ["develop", "value"],
] as const;

/** Figures this close to the line, as a share of it, are at it. */
const ROUNDING = 1e-12;

/** Whether each figure lies at the line or on its good side. */
function isHigh(values: ArrayLike<number>, split: ClassSplit, smallIsGood: boolean): boolean[] {
  const line = split === "mean" ? sum(values) / values.length : percentiles(Float64Array.from(values), [0.5])[0]!;
  const room = ROUNDING * Math.abs(line);
  return Array.from(values, (value) => (smallIsGood ? value <= line + room : value >= line - room));
}

/**
 * Class of each customer by whether recency, frequency and money lie on the good side of their mean or median: Important (money high) or
 * General, then value (recency and frequency high), develop (recency alone), keep (frequency alone) or win back (neither).
 *
 * @param smallIsRecent recency is in days; otherwise a score, the higher the more recent
 * Source: the customary eight classes of Chinese practice (重要价值客户 and so on); no single author.
 */
export function rfmClasses({ recency, frequency, monetary }: RfmFigures, split: ClassSplit, smallIsRecent: boolean): string[] {
  const r = isHigh(recency, split, smallIsRecent);
  const f = isHigh(frequency, split, false);
  const m = isHigh(monetary, split, false);
  return r.map((recent, i) => `${CLASS_GROUPS[Number(m[i])]!} ${CLASS_KINDS[Number(recent)]![Number(f[i])]!}`);
}
