import { wholeNumber } from "../guards";
import { negated } from "../numeric/negated";
import { rankScores, type TieRule } from "./rankScores";

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

/**
 * Recency, frequency and money scores of each customer and their code, R, F and M side by side: 5, 4, 3 reads 543 (050403 is shown as 50403 with
 * ten bins or more). The three figures are scored independently of each other: recency from the good side, so that all who bought on the last day are the best
 * however many they are; frequency and money from the bad side, so that all who bought once are the worst however many they are.
 *
 * @param figures one entry a customer in all three
 * @param bins number of scores, 2 to 99
 * @returns one row a customer: R, F, M, code; 1 = worst
 * @throws {CalcError} bins out of range
 * Source: Hughes (1994), Strategic database marketing; ties by the share strictly better (R) or strictly worse (F, M).
 */
export function rfmScores(figures: RfmFigures, bins: number, ties: TieRule): number[][] {
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
