import { amountKeys } from "../numeric/amountKey";
import { descendingOrder } from "../numeric/descendingOrder";
import { negated } from "../numeric/negated";

/** What happens to equal figures: they share a score, or the groups are filled in the order of the list. */
export const TIE_RULES = ["same", "order"] as const;
export type TieRule = (typeof TIE_RULES)[number];

/**
 * From which side the customers are counted. "worse": 1 + INT(bins * share strictly worse), so that a large group at the bad end, such as one-time buyers,
 * shares the score 1. "better": bins - INT(bins * share strictly better), so that a large group at the good end shares the best score. The two differ for equal
 * figures, and by the size of the groups where the customers do not divide evenly.
 */
export type CountedFrom = "worse" | "better";

/**
 * Score of each figure by its rank, 1 = worst, bins = best. Figures are equal when they agree at 12 significant digits, and share a score.
 *
 * @param values one figure a customer, the smaller the worse
 * @param bins number of scores
 * @param ties "same", or "order": of equal figures the later one in the list is the better one, which makes the groups equally large
 * @returns scores in the order of the values
 * Source: quantile scoring, Hughes (1994), Strategic database marketing; equal figures by the share strictly worse or better instead of by the order of the list.
 */
export function rankScores(values: ArrayLike<number>, bins: number, ties: TieRule, from: CountedFrom): Int32Array {
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
