import { descendingOrder } from "../numeric/descendingOrder";
import { negated } from "../numeric/negated";

/** What happens to equal figures: they share a score, or the groups are filled in the order of the list. */
export const TIE_RULES = ["same", "order"] as const;
export type TieRule = (typeof TIE_RULES)[number];

/**
 * Score of each figure by its rank: 1 + INT(bins * share of the customers that are strictly worse), 1 = worst, bins = best. Equal figures share a
 * score, so that a large group of one-time buyers gets 1 as a whole.
 *
 * @param values one figure a customer, the smaller the worse
 * @param bins number of scores
 * @param ties "same", or "order": equal figures count as worse in the order of the list, which makes the groups equally large
 * @returns scores in the order of the values
 * Source: quantile scoring, Hughes (1994), Strategic database marketing; equal figures by the share strictly worse instead of by the order of the list.
 */
export function rankScores(values: ArrayLike<number>, bins: number, ties: TieRule): Int32Array {
  const count = values.length;
  const ascending = descendingOrder(negated(values));
  const scores = new Int32Array(count);
  let worse = 0;
  for (let i = 0; i < count; i++) {
    const own = values[ascending[i]!]!;
    if (ties === "order" || i === 0 || values[ascending[i - 1]!]! !== own) worse = i;
    scores[ascending[i]!] = 1 + Math.floor((bins * worse) / count);
  }
  return scores;
}
