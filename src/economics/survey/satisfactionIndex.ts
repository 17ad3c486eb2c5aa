import { CalcError } from "../CalcError";
import { atLeast, everyFigure, finite, fraction, salesLift, wholeNumber } from "../guards";
import { wilsonReach } from "../lift/lift";
import { openFraction } from "../lift/sampleSize";
import { normalQuantile } from "../numeric/normal";
import { weightedMean } from "../numeric/sum";
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

/** The five parts of relationship quality in the order of the scores. */
export const RELATIONSHIP_PARTS = ["honesty", "benevolence", "commitment", "satisfaction", "conflict"];

/**
 * Relationship quality: mean of five answers, the last (conflict) turned round to minimum + maximum - answer, from 0 to 100.
 *
 * @param scores five answers in the order of RELATIONSHIP_PARTS, minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @returns 0 (bad on all five) to 100
 * @throws {CalcError} answer outside the scale, scale out of range
 * Source: constructs of Roberts, Varki & Brodie (2003), Measuring the quality of relationships in consumer services, European Journal of
 * Marketing 37(1/2); the equal weights and the scale 0 to 100 are a convention.
 */
export function relationshipQuality(scores: readonly number[], minimum = 1, maximum = 7): number {
  scale("scores", scores, minimum, maximum);
  const turned = scores.map((score, part) => (part === RELATIONSHIP_PARTS.length - 1 ? minimum + maximum - score : score));
  return (100 * (weightedMean(turned) - minimum)) / (maximum - minimum);
}

/** The seven Cs in the order of the scores. */
export const SEVEN_CS = ["contact", "content", "care", "convenience", "customisation", "community", "connectivity"];

/** Column words of the result. */
export const SEVEN_CS_COLUMNS = ["index", "weakest"];

export interface SevenCs {
  /** 0 to 100 */
  index: number;
  /** the C with the lowest score, the first of several */
  weakest: string;
}

/**
 * Score of a relationship programme on seven Cs: weighted mean answer from 0 to 100, and the C with the lowest answer whatever its weight.
 *
 * @param scores seven answers in the order of SEVEN_CS, minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @param weights seven, at least 0, sum above 0; equal where omitted
 * @throws {CalcError} answer outside the scale, scale or weights out of range
 * Source: a checklist of practice, not the seven Cs of Rayport & Jaworski; equal weights and the scale 0 to 100 are a convention.
 */
export function sevenCs(scores: readonly number[], minimum = 1, maximum = 5, weights?: readonly number[]): SevenCs {
  scale("scores", scores, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  const index = (100 * (weightedMean(scores, weights) - minimum)) / (maximum - minimum);
  return { index, weakest: SEVEN_CS[scores.indexOf(Math.min(...scores))]! };
}

/** Column words of the chain. */
export const CHAIN_COLUMNS = ["relationship quality", "loyalty"];

/** What service quality does to loyalty by way of the relationship, on the scale of the indexes given. */
export interface LoyaltyChain {
  relationshipQuality: number;
  loyalty: number;
}

/**
 * Service quality works on loyalty only through the relationship: relationship quality = own weight * own index + (1 - own weight) *
 * service quality * effect on the relationship; loyalty = relationship quality * effect on loyalty. There is no direct effect.
 *
 * @param serviceQuality index of service quality, any scale
 * @param toRelationship effect of service quality on relationship quality, the user's own estimate, -1 to below 10
 * @param relationshipOwn measured index of relationship quality, same scale
 * @param ownWeight share of the measured index against the one expected from service quality, 0 to 1
 * @param toLoyalty effect of relationship quality on loyalty, the user's own estimate, -1 to below 10
 * @throws {CalcError} argument out of range
 * Source: path structure of Roberts, Varki & Brodie (2003), European Journal of Marketing 37(1/2); their coefficients are not used.
 */
export function loyaltyChain(
  serviceQuality: number,
  toRelationship: number,
  relationshipOwn: number,
  ownWeight: number,
  toLoyalty: number,
): LoyaltyChain {
  finite("service_quality", serviceQuality);
  salesLift("to_relationship", toRelationship);
  finite("relationship_own", relationshipOwn);
  fraction("own_weight", ownWeight);
  salesLift("to_loyalty", toLoyalty);
  const relationshipQuality = ownWeight * relationshipOwn + (1 - ownWeight) * serviceQuality * toRelationship;
  return { relationshipQuality, loyalty: relationshipQuality * toLoyalty };
}

/** More brands than any customer ranks; beyond, a rank is a mistyped figure. */
const MAX_BRANDS = 1_000_000;

/**
 * Share of wallet expected from the rank a customer gives a brand among those she uses: (1 - rank / (brands + 1)) * 2 / brands.
 * The shares of all ranks add up to 1.
 *
 * @param rank 1 = liked best; tied brands share the mean of their ranks, such as 1.5
 * @param brands number of brands the customer uses, whole, at least 1
 * @returns fraction of the customer's spend in the category
 * @throws {CalcError} argument out of range
 * Source: Keiningham, Aksoy, Buoye & Cooil (2011), Customer loyalty isn't enough. Grow your share of wallet, Harvard Business Review
 * 89(10).
 */
export function walletShare(rank: number, brands: number): number {
  wholeNumber("brands", brands, 1, MAX_BRANDS);
  atLeast("rank", rank, 1);
  if (rank > brands) throw new CalcError("argument", "rank", { rule: "atMost", other: "brands", limit: brands, got: rank });
  return ((1 - rank / (brands + 1)) * 2) / brands;
}
