import { amountKey } from "../../../economics/numeric/amountKey";
import { weightedScore } from "../../../economics/segmentation/plan/decisions";
import { numbers, plural, t } from "../../../strings/pane";
import type { PlanSettings } from "../../../workbook/workbook.types";

export type Criterion = NonNullable<PlanSettings["criteria"]>[number];

/** In place of a score that is not given yet: scores go from 1 to 10. */
export const NO_SCORE = 0;

export interface RankingLine {
  id: string;
  /** weighted mean, 1 to 10 */
  score: number;
  text: string;
}

export interface ScoreRanking {
  /** what is still missing; absent when the ranking is complete */
  problem?: string;
  /** best first; empty while something is missing */
  lines: RankingLine[];
  /** the score of the first account as a cell would compute it */
  formula?: string;
}

/** Criteria to begin with: what an account can become, not what it bought. */
export function firstCriteria(): Criterion[] {
  const titles = [t("plan.criterion.potential"), t("plan.criterion.fit"), t("plan.criterion.relationship"), t("plan.criterion.service")];
  return titles.map((title) => ({ title, weight: 1 }));
}

/** Begins to score the list, or takes it up again: its confirmation by checking is kept in mind. */
export const scoringBegun = ({ confirmed, scoresAside }: PlanSettings): Partial<PlanSettings> => ({
  criteria: firstCriteria(),
  ...scoresAside,
  scoresAside: undefined,
  confirmed: false,
  checked: confirmed,
});

/** Leaves the scoring: criteria and scores are put aside, and a list that was checked before is a checked list again. */
export const scoringEnded = ({ checked, criteria, scores }: PlanSettings): Partial<PlanSettings> => ({
  criteria: undefined,
  scores: undefined,
  ...(criteria && { scoresAside: { criteria, ...(scores && { scores }) } }),
  confirmed: checked === true,
  checked: undefined,
});

export const MOST_SCORE = 10;

/** Has the account a score on every criterion? */
export function isScored({ criteria = [], scores }: PlanSettings, id: string): boolean {
  return criteria.every((_, i) => (scores?.[id]?.[i] ?? NO_SCORE) !== NO_SCORE);
}

/** Position of the account to score next; the first one where all are scored. */
export function firstUnscored(plan: PlanSettings): number {
  return Math.max(
    0,
    plan.accounts.findIndex((id) => !isScored(plan, id)),
  );
}

/** A score as typed: a whole number from 1 to 10, else none. */
export function scoreTyped(text: string): number {
  const score = Number(text.trim());
  return Number.isInteger(score) && score >= 1 && score <= MOST_SCORE ? score : NO_SCORE;
}

/** The accounts of the plan by their weighted score, as LOYALTY.PARETO.KEYSCORE computes it; equal scores keep their order. */
export function scoreRanking(plan: PlanSettings): ScoreRanking {
  const criteria = plan.criteria ?? [];
  const weights = criteria.map(({ weight }) => weight);
  const scored = plan.accounts.map((id) => ({ id, scores: criteria.map((_, i) => plan.scores?.[id]?.[i] ?? NO_SCORE) }));
  const missing = scored.flatMap(({ scores }) => scores).filter((score) => score === NO_SCORE).length;
  if (!weights.some((weight) => weight > 0)) return { problem: t("plan.noWeight"), lines: [] };
  if (missing > 0) return { problem: plural("plan.scoresMissing", missing), lines: [] };
  const ranked = scored
    .map(({ id, scores }) => ({ id, scores, score: weightedScore(scores, weights) }))
    .sort((a, b) => amountKey(b.score) - amountKey(a.score));
  return {
    lines: ranked.map(({ id, score }) => ({ id, score, text: t("plan.rankingLine", { score: numbers.ratio(score) }) })),
    formula: ranked[0] && `=LOYALTY.PARETO.KEYSCORE({${ranked[0].scores.join(",")}},{${weights.join(",")}})`,
  };
}

/** Scores after one was typed; they have to be confirmed again. */
export function withScore(plan: PlanSettings, id: string, criterion: number, score: number): Partial<PlanSettings> {
  const scores = (plan.criteria ?? []).map((_, i) => (i === criterion ? score : (plan.scores?.[id]?.[i] ?? NO_SCORE)));
  return { scores: { ...plan.scores, [id]: scores }, confirmed: false };
}

/** Criteria after one was changed, added at the end or taken out with its scores. */
export function withCriterion(plan: PlanSettings, at: number, criterion: Criterion | undefined): Partial<PlanSettings> {
  const criteria = plan.criteria ?? [];
  if (criterion) return { criteria: [...criteria.slice(0, at), criterion, ...criteria.slice(at + 1)], confirmed: false };
  const scores = Object.entries(plan.scores ?? {}).map(([id, given]) => [id, given.filter((_, i) => i !== at)] as const);
  return { criteria: criteria.filter((_, i) => i !== at), scores: Object.fromEntries(scores), confirmed: false };
}
