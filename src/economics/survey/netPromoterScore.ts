import { CalcError, type FigureOrError } from "../CalcError";
import { everyFigure, wholeNumber } from "../guards";
import { openFraction } from "../lift/sampleSize";
import { normalQuantile, normalTwoSided } from "../numeric/normal";
import { sum } from "../numeric/sum";
import { checkWeights } from "./scale";

/** Column words of the score. */
export const NPS_COLUMNS = ["score", "se", "low", "high"];

/** More answers than any survey has. */
const MAX_ANSWERS = 1e15;

/**
 * Made-up answers that the interval counts beside the real ones: half of them neither, a quarter each at the ends. Source: Rocks (2016).
 */
const ADDED_ANSWERS = 3;

/** In points, -100 to 100. */
export interface NetPromoterScore {
  score: number;
  se: number;
  low: number;
  high: number;
}

/** A number of answers; shares and per cents do not say how many there are. */
function answerCount(parameter: string, value: number): void {
  if (Number.isFinite(value) && value > 0 && !Number.isInteger(value))
    throw new CalcError("argument", parameter, { rule: "countNotShare", of: "answers", got: value, answers: "SURVEY.NPS.ANSWERS" });
  wholeNumber(parameter, value, 0, MAX_ANSWERS);
}

interface NetShare {
  share: number;
  se: number;
}

/**
 * Promoters less detractors as a share of the answers, and the standard error of that share: variance (p + d - (p - d)^2) / n.
 * @param effective number of equal answers that would be as precise
 */
function netShare(promoters: number, detractors: number, answers: number, effective = answers): NetShare {
  const share = (promoters - detractors) / answers;
  return { share, se: Math.sqrt(Math.max(0, (promoters + detractors) / answers - share * share) / effective) };
}

/** The same with the answers that the interval adds. */
function adjustedShare(promoters: number, detractors: number, answers: number): NetShare {
  const atEachEnd = ADDED_ANSWERS / 4;
  return netShare(promoters + atEachEnd, detractors + atEachEnd, answers + ADDED_ANSWERS);
}

/**
 * Net promoter score with its sampling error: 100 * (p - d) and 100 * sqrt((p + d - (p - d)^2) / n), both of the answers as they are. The
 * interval is the adjusted Wald interval: the same two figures with 3 answers more, 3/4 of them promoters and 3/4 detractors, and then
 * share -+ z * se, cut at -100 and 100. It holds its level from about ten answers on and has a width when all answer alike; the score need
 * not lie in its middle.
 *
 * @param promoters number who answered 9 or 10
 * @param passives number who answered 7 or 8
 * @param detractors number who answered 0 to 6
 * @param confidence of the interval, above 0 and below 1
 * @throws {CalcError} counts that are not whole numbers; no answer without answers
 * Source: Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12); variance of a difference of multinomial
 * shares. Interval: Rocks (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70(4).
 */
export function netPromoterScore(promoters: number, passives: number, detractors: number, confidence = 0.95): NetPromoterScore {
  answerCount("promoters", promoters);
  answerCount("passives", passives);
  answerCount("detractors", detractors);
  openFraction("confidence", confidence);
  const answers = promoters + passives + detractors;
  if (answers === 0) throw new CalcError("noAnswer", "promoters, passives and detractors", { rule: "noTotal", total: 0 });
  return scored(promoters, detractors, answers, confidence);
}

/** Score and interval of counts, or of sums of weights, which are worth another number of answers. */
function scored(promoters: number, detractors: number, answers: number, confidence: number, effective = answers): NetPromoterScore {
  const { share, se } = netShare(promoters, detractors, answers, effective);
  const scale = effective / answers;
  const adjusted = adjustedShare(promoters * scale, detractors * scale, effective);
  const margin = normalQuantile((1 + confidence) / 2) * adjusted.se;
  return {
    score: 100 * share,
    se: 100 * se,
    low: Math.max(-100, 100 * (adjusted.share - margin)),
    high: Math.min(100, 100 * (adjusted.share + margin)),
  };
}

/** The best answer, and the lowest ones of promoters and of passives. */
const BEST = 10;
const PROMOTER = 9;
const PASSIVE = 7;

/** An answer from 0 to 10; shares, per cents and counts are of another kind. */
function anAnswer(name: string, answer: number): void {
  if (answer > BEST || (answer > 0 && answer < 1)) throw new CalcError("argument", name, { rule: "noAnswerToTen", got: answer });
  wholeNumber(name, answer, 0, BEST);
}

/** Three answers or more in rising or falling order, each once, with whole figures beside them: how often each was given. */
function isCountTable(answers: ArrayLike<number>, weights: ArrayLike<number>): boolean {
  const steps = Array.from(answers)
    .slice(1)
    .map((answer, i) => Math.sign(answer - answers[i]!));
  const inOrder = steps.length > 1 && steps[0] !== 0 && steps.every((step) => step === steps[0]);
  const figures = Array.from(weights);
  return inOrder && figures.every(Number.isInteger) && figures.some((weight) => weight > 1);
}

/** So many answers on a scale to 10 are hardly all from 1 to 5. */
const MANY_ANSWERS = 10;

function isScaleToFive(answers: ArrayLike<number>): boolean {
  return answers.length >= MANY_ANSWERS && Array.from(answers).every((answer) => answer >= 1 && answer <= 5);
}

/** Column words of the score from answers. */
export const NPS_ANSWERS_COLUMNS = [...NPS_COLUMNS, "promoters", "passives", "detractors", "answers", "effective answers"];

/**
 * Net promoter score of answers from 0 to 10. Weighted answers count as the number of equal ones that would be as precise, (sum of the
 * weights)^2 / sum of their squares, in the shares that the weights give; without weights that is netPromoterScore of the counts.
 *
 * @param answers whole, 0 to 10
 * @param weights one an answer, at least 0, sum above 0; equal where omitted
 * @param confidence of the interval, above 0, below 1
 * @returns row in the order of NPS_ANSWERS_COLUMNS; promoters, passives and detractors as sums of weights, counts without weights
 * @throws {CalcError} answer off the scale, weights out of range
 * Source: Reichheld (2003), Harvard Business Review 81(12); effective number of answers: Kish (1965), Survey sampling, section 11.7.
 */
export function netPromoterOfAnswers(answers: ArrayLike<number>, weights: ArrayLike<number> | undefined, confidence: number): number[] {
  everyFigure("answers", answers, anAnswer);
  openFraction("confidence", confidence);
  if (weights !== undefined) checkWeights(weights);
  if (weights !== undefined && isCountTable(answers, weights))
    throw new CalcError("argument", "weights", { rule: "otherShape", shape: "countsForWeights", got: weights[0] });
  if (isScaleToFive(answers)) throw new CalcError("argument", "answers", { rule: "otherShape", shape: "otherScale", got: answers[0] });
  const each = Array.from(answers, (_, i) => weights?.[i] ?? 1);
  const held = (isMeant: (answer: number) => boolean) => sum(each.filter((_, i) => isMeant(answers[i]!)));
  const promoters = held((answer) => answer >= PROMOTER);
  const passives = held((answer) => answer >= PASSIVE && answer < PROMOTER);
  const detractors = held((answer) => answer < PASSIVE);
  const total = sum(each);
  const effective = total ** 2 / sum(each.map((weight) => weight ** 2));
  const { score, se, low, high } = scored(promoters, detractors, total, confidence, effective);
  return [score, se, low, high, promoters, passives, detractors, each.filter((weight) => weight > 0).length, effective];
}

/** Counts of one survey. */
export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/** Column words of the comparison. */
export const NPS_TEST_COLUMNS = ["first", "second", "difference", "se", "z", "p", "low", "high"];

function checkCounts({ promoters, passives, detractors }: NpsCounts, prefix: "" | "other_"): void {
  answerCount(`${prefix}promoters`, promoters);
  answerCount(`${prefix}passives`, passives);
  answerCount(`${prefix}detractors`, detractors);
}

function answersOf({ promoters, passives, detractors }: NpsCounts, survey: "first" | "other"): number {
  const answers = promoters + passives + detractors;
  if (answers === 0) throw new CalcError("noAnswer", `The answers of the ${survey} survey`, { rule: "noTotal", total: 0 });
  return answers;
}

/**
 * Whether the scores of two surveys of different people differ: z = difference / se, p two-sided from the normal distribution, both of the
 * answers as they are; the interval is the adjusted Wald interval, with 3 answers more in each survey as in netPromoterScore, cut at -200
 * and 200.
 *
 * @param confidence of the interval, above 0, below 1
 * @returns row in the order of NPS_TEST_COLUMNS, in points, first less second; z and p are refused where all answers of a survey are of one
 * kind, which would pass for certainty
 * @throws {CalcError} counts that are not whole numbers; no answer without answers
 * Source: variance of a difference of multinomial shares; interval: Rocks (2016), Interval estimation for the "Net Promoter Score", The
 * American Statistician 70(4), for each of the two.
 */
export function netPromoterTest(first: NpsCounts, second: NpsCounts, confidence: number): FigureOrError[] {
  openFraction("confidence", confidence);
  checkCounts(first, "");
  checkCounts(second, "other_");
  const surveys = [
    { ...first, answers: answersOf(first, "first") },
    { ...second, answers: answersOf(second, "other") },
  ];
  const [one, other] = surveys.map(({ promoters, detractors, answers }) => netShare(promoters, detractors, answers)) as [
    NetShare,
    NetShare,
  ];
  const [wide, otherWide] = surveys.map(({ promoters, detractors, answers }) => adjustedShare(promoters, detractors, answers)) as [
    NetShare,
    NetShare,
  ];
  const difference = one.share - other.share;
  const se = Math.hypot(one.se, other.se);
  const alike = surveys.some((survey) => [survey.promoters, survey.passives, survey.detractors].includes(survey.answers));
  const refused = (name: string): CalcError => new CalcError("noAnswer", name, { rule: "allAlike" });
  const middle = wide.share - otherWide.share;
  const margin = normalQuantile((1 + confidence) / 2) * Math.hypot(wide.se, otherWide.se);
  return [
    100 * one.share,
    100 * other.share,
    100 * difference,
    100 * se,
    alike ? refused("z") : difference / se,
    alike ? refused("p") : normalTwoSided(difference / se),
    Math.max(-200, 100 * (middle - margin)),
    Math.min(200, 100 * (middle + margin)),
  ];
}
