import { standardOptions } from "../../economics/segmentation/standardOptions";
import { accountKey } from "../../economics/segmentation/rows/accountKey";
import { type ClassRuleProblem, classRuleProblem } from "../../economics/segmentation/classes/classRuleProblem";

/** What is wrong with the name of a class. */
export type ClassNameProblem = "blank" | "twice" | "long" | "sign" | "number" | "taken";

const problems: Partial<Record<ClassRuleProblem["code"], ClassNameProblem>> = {
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
  return found && "at" in found && found.at === 0 ? problems[found.code] : undefined;
}
