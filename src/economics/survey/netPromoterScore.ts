import { CalcError } from "../CalcError";
import { finite, wholeNumber } from "../guards";
import { normalQuantile } from "../numeric/normalQuantile";

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

function level(parameter: string, value: number): void {
  finite(parameter, value);
  if (value > 0 && value < 1) return;
  throw new CalcError("argument", parameter, { rule: "rate", low: 0, lowIncluded: false, high: 1, highIncluded: false, got: value });
}

/** Promoters less detractors as a share of the answers, and the standard error of that share: variance (p + d - (p - d)^2) / n. */
function netShare(promoters: number, detractors: number, answers: number): { share: number; se: number } {
  const share = (promoters - detractors) / answers;
  return { share, se: Math.sqrt(Math.max(0, (promoters + detractors) / answers - share * share) / answers) };
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
  wholeNumber("promoters", promoters, 0, MAX_ANSWERS);
  wholeNumber("passives", passives, 0, MAX_ANSWERS);
  wholeNumber("detractors", detractors, 0, MAX_ANSWERS);
  level("confidence", confidence);
  const answers = promoters + passives + detractors;
  if (answers === 0) throw new CalcError("noAnswer", "promoters, passives and detractors", { rule: "noTotal", total: 0 });
  const { share, se } = netShare(promoters, detractors, answers);
  const atEachEnd = ADDED_ANSWERS / 4;
  const adjusted = netShare(promoters + atEachEnd, detractors + atEachEnd, answers + ADDED_ANSWERS);
  const margin = normalQuantile((1 + confidence) / 2) * adjusted.se;
  return {
    score: 100 * share,
    se: 100 * se,
    low: Math.max(-100, 100 * (adjusted.share - margin)),
    high: Math.min(100, 100 * (adjusted.share + margin)),
  };
}
