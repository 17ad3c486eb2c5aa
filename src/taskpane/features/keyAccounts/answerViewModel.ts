import type { AccountClass, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import { measureInSentence, measureName } from "../../state/measureName";
import type { AccountsState } from "../../state/PaneState";

export interface ClassChip {
  class: AccountClass;
  accounts: string;
  share: string;
  label: string;
}

export interface AnswerViewModel {
  /** the answer in one sentence */
  sentence: string;
  /** how near it is to 80/20; absent without shares */
  comparison?: string;
  facts: string[];
  chips: ClassChip[];
  /** large is not yet key */
  caution?: string;
  stale?: string;
  hasAccounts: boolean;
}

/** Within two points of 80% the rule of thumb holds well enough to name it. */
const NEAR = 0.02;

/** The answer in words; undefined before the first calculation. */
export function answerViewModel(state: AccountsState): AnswerViewModel | undefined {
  const { segmentation, staleSince } = state;
  if (!segmentation) return undefined;
  const stale = staleSince === undefined ? undefined : t("answer.stale", { time: numbers.time(new Date(staleSince)) });
  const measure = measureInSentence(measureName(state));
  const words = segmentation.quality.accounts === 0 ? { sentence: t("answer.noAccounts"), facts: [] } : answerWords(segmentation, measure);
  return {
    ...words,
    facts: [...words.facts, ...coverage(segmentation, measureName(state))],
    chips: segmentation.concentration ? chips(segmentation, measure) : [],
    caution: segmentation.concentration ? t("answer.check") : undefined,
    stale,
    hasAccounts: segmentation.quality.accounts > 0,
  };
}

function answerWords({ concentration, options, quality, total }: Segmentation, measure: string) {
  if (!concentration) return { sentence: t("answer.noShares", { x: total === 0 ? "0" : numbers.amount(total) }), facts: [] };
  const { countAtLimitA: k, top20Share: top20, largestShare, top5Share } = concentration;
  const n = quality.accounts;
  const sentence = t("answer.sentence", { p: numbers.share(k / n), k, n, s: numbers.limit(options.limitA), measure });
  const comparison = t(Math.abs(top20 - 0.8) <= NEAR ? "answer.near8020" : "answer.not8020", { s: numbers.share(top20) });
  const facts = n < 6 ? [] : [t("answer.largest", { one: numbers.share(largestShare), five: numbers.share(top5Share) })];
  return { sentence, comparison, facts };
}

function coverage({ quality, total }: Segmentation, measure: string): string[] {
  if (quality.accounts === 0) return [];
  const left = quality.rows - quality.usedRows;
  const sum = t("answer.total", { measure, x: total === 0 ? "0" : numbers.amount(total), rows: plural("rows", quality.usedRows) });
  return [left > 0 ? `${sum} ${t("answer.leftOut", { left: plural("rows", left) })}` : sum];
}

function chips({ classes }: Segmentation, measure: string): ClassChip[] {
  return classes.map((each) => {
    const share = numbers.share(each.share);
    const label = t("answer.chip", { class: each.class, accounts: plural("accounts", each.accounts), share, measure });
    return { class: each.class, accounts: numbers.count(each.accounts), share, label };
  });
}
