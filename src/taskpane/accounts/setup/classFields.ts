import type { ClassRule } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, t } from "../../../strings/pane";
import type { AccountsState } from "../state/AccountsState";
import { measureInSentence, measureName } from "../state/measures";
import { classNameProblems, type LimitProblem, readLimits } from "../state/typedClasses";

export interface ClassField {
  name: string;
  nameLabel: string;
  nameProblem?: string;
  /** absent for the last class, which takes the rest */
  limit?: { label: string; value: string; percent: boolean; problem?: string };
}

/** A name and a limit for each class, as typed. */
export function classFields({ typed, options, ...state }: AccountsState): ClassField[] {
  const { by } = options.classes;
  const measure = measureInSentence(measureName({ ...state, options }));
  const { problems } = readLimits(by, typed.limits);
  const nameProblems = classNameProblems(typed.names);
  return typed.names.map((name, i) => {
    const nameProblem = nameProblems[i];
    const value = typed.limits[i];
    return {
      name,
      nameLabel: t("classes.name", { n: numbers.count(i + 1) }),
      nameProblem: nameProblem && t(`classes.name.${nameProblem}`),
      limit:
        value === undefined || i === typed.names.length - 1
          ? undefined
          : {
              label: t(`classes.limit.${by}`, { name: name.trim() === "" ? t("classes.name", { n: i + 1 }) : name.trim(), measure }),
              value,
              percent: by === "cumulativeShare" || by === "topShare",
              problem: problemText(problems[i], by === "threshold"),
            },
    };
  });
}

function problemText(problem: LimitProblem | undefined, descending: boolean): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case "percent":
      return t("classes.limit.percent");
    case "amount":
      return t("classes.limit.amount");
    case "count":
      return t("classes.limit.whole");
    case "order":
      return t(descending ? "classes.limit.order.down" : "classes.limit.order.up");
  }
}

/** The rule of the classes in plain words. @param measure what is ranked, as inside a sentence */
export function classRuleText(rule: ClassRule, measure: string): string {
  const last = rule.names.length - 1;
  const classes = rule.names.map((name, i) => {
    if (i === last) return t("classes.words.last", { name });
    const limit = limitText(rule.by, rule.limits[i] ?? NaN);
    return i === 0 ? t(`classes.words.${rule.by}.first`, { name, limit, measure }) : t(`classes.words.${rule.by}.next`, { name, limit });
  });
  return [...classes, ...edges(rule)].join(" ");
}

/** Fixed amounts leave no doubt about an account, so nothing has to be said about the edges. */
function edges({ by, boundary, ties, names }: ClassRule): string[] {
  if (by === "threshold") return [];
  const crossing = boundary === "crossingUp" ? t("classes.words.crossingUp") : t(`classes.words.${boundary}`, { name: names[0] ?? "" });
  return [crossing, t(`classes.words.${ties}`)];
}

function limitText(by: ClassRule["by"], limit: number): string {
  if (by === "cumulativeShare" || by === "topShare") return numbers.limit(limit);
  if (by === "threshold") return limit === 0 ? "0" : numbers.amount(limit);
  return numbers.count(limit);
}
