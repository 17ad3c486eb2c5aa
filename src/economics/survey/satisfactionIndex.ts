import { everyFigure, finite, wholeNumber } from "../guards";
import { wilsonReach } from "../lift/rateLift";
import { openFraction } from "../lift/sampleSize";
import { normalQuantile } from "../numeric/normalQuantile";
import { weightedMean } from "../numeric/weightedMean";
import { checkWeights, scale } from "./scale";

/** Answers beyond this are no scale. */
const MAX_END = 1_000_000;

/**
 * Customer satisfaction index: weighted mean answer, moved to a scale from 0 (everyone at the minimum) to 100 (everyone at the maximum):
 * 100 * (mean - minimum) / (maximum - minimum).
 *
 * @param items answers, one an item (or one a respondent and item), minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @param weights one an item, at least 0, sum above 0; equal where omitted
 * @returns 0 to 100
 * @throws {CalcError} answer outside the scale, scale or weights out of range
 * Source: Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index, Journal of Marketing 60(4), index
 * formula.
 */
export function satisfactionIndex(items: ArrayLike<number>, minimum = 1, maximum = 10, weights?: ArrayLike<number>): number {
  scale("items", items, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  return (100 * (weightedMean(items, weights) - minimum)) / (maximum - minimum);
}

/**
 * Service quality gap: weighted mean of perception less expectation; negative = customers get less than they expect.
 *
 * @param perceived what customers say they get, one an item or dimension
 * @param expected what they say they should get, same scale, same length
 * @param weights importance of each, at least 0, sum above 0; equal where omitted
 * @returns points of the answer scale
 * @throws {CalcError} figures that are no numbers, weights out of range
 * Source: Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1); weighting: Zeithaml, Parasuraman & Berry (1990),
 * Delivering quality service.
 */
export function weightedGap(perceived: ArrayLike<number>, expected: ArrayLike<number>, weights?: ArrayLike<number>): number {
  everyFigure("perceived", perceived, finite);
  everyFigure("expected", expected, finite);
  if (weights !== undefined) checkWeights(weights);
  const gaps = new Float64Array(perceived.length);
  for (let i = 0; i < gaps.length; i++) gaps[i] = perceived[i]! - expected[i]!;
  return weightedMean(gaps, weights);
}

/** Column words of the share of satisfied answers. */
export const CSAT_COLUMNS = ["share", "low", "high", "satisfied", "answers"];

/** Answers that count as satisfied: the highest ones of a scale. */
export interface TopBox {
  minimum: number;
  maximum: number;
  /** how many of the highest answers count, at least 1 */
  top: number;
}

/**
 * Share of answers among the highest of the scale (customer satisfaction score) with Wilson's score interval, which holds for few answers
 * and for shares near 0 and 1.
 *
 * @param answers whole, minimum to maximum
 * @param confidence of the interval, above 0, below 1
 * @returns row in the order of CSAT_COLUMNS; shares from 0 to 1
 * @throws {CalcError} argument out of range, or an answer off the scale
 * Source: top-two box of practice; interval: Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal
 * of the American Statistical Association 22.
 */
export function topBoxShare(answers: ArrayLike<number>, { minimum, maximum, top }: TopBox, confidence: number): number[] {
  wholeNumber("minimum", minimum, -MAX_END, MAX_END);
  wholeNumber("maximum", maximum, minimum + 1, MAX_END);
  wholeNumber("top_boxes", top, 1, maximum - minimum);
  openFraction("confidence", confidence);
  everyFigure("answers", answers, (name, answer) => wholeNumber(name, answer, minimum, maximum));
  const size = answers.length;
  const hits = Array.from(answers).filter((answer) => answer > maximum - top).length;
  const { below, above } = wilsonReach({ hits, size }, -normalQuantile((1 - confidence) / 2));
  return [hits / size, hits / size - below, hits / size + above, hits, size];
}
