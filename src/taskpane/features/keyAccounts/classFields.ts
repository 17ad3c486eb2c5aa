import { numbers, t } from "../../../strings/pane";
import { classNameProblems } from "../../state/classNameProblem";
import { type LimitProblem, readLimits } from "../../state/limits";
import { measureInSentence, measureName } from "../../state/measureName";
import type { AccountsState } from "../../state/AccountsState";

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
