import { type ClassRuleProblem, classRuleProblem } from "../../../economics/segmentation/classes/classByRule";
import type { ClassRule } from "../../../economics/segmentation/keyAccounts.types";
import { accountKey } from "../../../economics/segmentation/rows/accountKey";
import { standardOptions } from "../../../economics/segmentation/standardOptions";
import { amountTyped, numberTyped, percentTyped } from "../../ui/typedValues";

/** What is wrong with a limit: no usable number, or not beyond the one before it. */
export type LimitProblem = "percent" | "amount" | "count" | "order";

export interface LimitReading {
  /** fractions, amounts or numbers of accounts; present when all texts are usable */
  limits?: number[];
  /** one entry a text */
  problems: (LimitProblem | undefined)[];
}

/** Reads the limits of a class rule as typed. */
export function readLimits(by: ClassRule["by"], texts: readonly string[]): LimitReading {
  const values = texts.map((text) => readers[by](text));
  const problems = values.map((value, i): LimitProblem | undefined => {
    if (value === undefined) return problemOf[by];
    const before = values[i - 1];
    if (before === undefined) return undefined;
    return (by === "threshold" ? value < before : value > before) ? undefined : "order";
  });
  const limits = values.flatMap((value) => value ?? []);
  return problems.some((problem) => problem) ? { problems } : { limits, problems };
}

const problemOf = { cumulativeShare: "percent", topShare: "percent", threshold: "amount", count: "count" } as const;

const readers: Record<ClassRule["by"], (text: string) => number | undefined> = {
  cumulativeShare: share,
  topShare: share,
  threshold: (text) => {
    const value = amountTyped(text);
    return value !== undefined && value >= 0 ? value : undefined;
  },
  count: (text) => {
    const value = numberTyped(text);
    return value !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
  },
};

function share(text: string): number | undefined {
  const value = percentTyped(text);
  return value !== undefined && value > 0 && value <= 1 ? value : undefined;
}

/** What is wrong with the name of a class. */
export type ClassNameProblem = "blank" | "twice" | "long" | "sign" | "number" | "taken";

const nameProblems: Partial<Record<ClassRuleProblem["code"], ClassNameProblem>> = {
  blankName: "blank",
  longName: "long",
  nameStart: "sign",
  nameWildcard: "sign",
  nameIsValue: "number",
  nameTaken: "taken",
};

/** One entry a name; a name used twice is wrong where it comes the second time. */
export function classNameProblems(names: readonly string[]): (ClassNameProblem | undefined)[] {
  const keys = names.map(accountKey);
  return keys.map((key, i) => ownProblem(names[i] ?? "") ?? (keys.indexOf(key) < i ? "twice" : undefined));
}

/** The rule tells its first problem only, so each name is asked about in a rule that is sound but for it. */
function ownProblem(name: string): ClassNameProblem | undefined {
  const found = classRuleProblem({ ...standardOptions.classes, names: [name, `${name} and others`], limits: [0.5] });
  return found && "at" in found && found.at === 0 ? nameProblems[found.code] : undefined;
}
