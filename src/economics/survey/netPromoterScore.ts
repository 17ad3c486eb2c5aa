import { CalcError } from "../CalcError";
import { finite, wholeNumber } from "../guards";
import { normalQuantile } from "../numeric/normalQuantile";

/** Column words of the score. */
export const NPS_COLUMNS = ["score", "se", "low", "high"];

/** More answers than any survey has. */
const MAX_ANSWERS = 1e15;

/** In points, -100 to 100. */
export interface NetPromoterScore {
  score: number;
  se: number;
  low: number;
  high: number;
}

function level(parameter: string, value: number): void {
  finite(parameter, value);
  if (value > 0 && value < 1) return;
  throw new CalcError("argument", parameter, { rule: "rate", low: 0, lowIncluded: false, high: 1, highIncluded: false, got: value });
}

/**
 * Net promoter score with its sampling error: 100 * (p - d), variance (p + d - (p - d)^2) / n, interval score -+ z * se, cut at -100 and 100.
 * The interval is the large-sample one: it is too narrow below some 30 answers, and has no width when all answer alike.
 *
 * @param promoters number who answered 9 or 10
 * @param passives number who answered 7 or 8
 * @param detractors number who answered 0 to 6
 * @param confidence of the interval, above 0 and below 1
 * @throws {CalcError} counts that are not whole numbers; no answer without answers
 * Source: Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12); variance of a difference of multinomial shares.
 */
export function netPromoterScore(promoters: number, passives: number, detractors: number, confidence = 0.95): NetPromoterScore {
  wholeNumber("promoters", promoters, 0, MAX_ANSWERS);
  wholeNumber("passives", passives, 0, MAX_ANSWERS);
  wholeNumber("detractors", detractors, 0, MAX_ANSWERS);
  level("confidence", confidence);
  const answers = promoters + passives + detractors;
  if (answers === 0) throw new CalcError("noAnswer", "promoters, passives and detractors", { rule: "noTotal", total: 0 });
  const share = (promoters - detractors) / answers;
  const variance = Math.max(0, (promoters + detractors) / answers - share * share);
  const score = 100 * share;
  const se = 100 * Math.sqrt(variance / answers);
  const margin = normalQuantile((1 + confidence) / 2) * se;
  return { score, se, low: Math.max(-100, score - margin), high: Math.min(100, score + margin) };
}
