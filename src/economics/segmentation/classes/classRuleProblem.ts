import type { ClassRule } from "../keyAccounts.types";
import { accountKey } from "../rows/accountKey";
import { isCellError } from "../../../intake/values/intakeCell";
import { NET_RETURNS } from "./classByRule";

/** What is wrong with a typed rule; `at` is the position of the name or limit, 0-based. */
export type ClassRuleProblem =
  | { code: "tooFewClasses" }
  | { code: "tooManyClasses" }
  | { code: "limitCount" }
  | { code: "blankName"; at: number }
  | { code: "longName"; at: number }
  | { code: "nameStart"; at: number }
  | { code: "nameWildcard"; at: number }
  | { code: "nameIsValue"; at: number }
  | { code: "nameTaken"; at: number }
  | { code: "sameName"; at: number }
  | { code: "limitNotNumber"; at: number }
  | { code: "limitRange"; at: number }
  | { code: "limitNotWhole"; at: number }
  | { code: "limitOrder"; at: number };

const FEWEST = 2;
const MOST = 5;
const LONGEST_NAME = 40;

/** Excel's criteria read these as comparisons, and a cell reads some as a formula. */
const BAD_START = /^[<>=]/;
const WILDCARD = /[*?~]/;
/** What Excel's criteria read as a number, a percentage or a date. */
const LIKE_NUMBER = /^[\d\s.,:/%+−-]*\d[\d\s.,:/%+−-]*$/;
/** The report's own words: accounts below 0, accounts that are not there. */
const TAKEN = new Set([NET_RETURNS, "none", "–"].map(accountKey));

const isValue = (name: string): boolean =>
  LIKE_NUMBER.test(name) ||
  (name !== "" && Number.isFinite(Number(name))) ||
  /^(true|false)$/i.test(name) ||
  isCellError(name.toUpperCase());

function nameProblem(names: readonly string[], at: number): ClassRuleProblem | undefined {
  const name = names[at]!.trim();
  if (name === "") return { code: "blankName", at };
  if (name.length > LONGEST_NAME) return { code: "longName", at };
  if (BAD_START.test(name)) return { code: "nameStart", at };
  if (WILDCARD.test(name)) return { code: "nameWildcard", at };
  if (isValue(name)) return { code: "nameIsValue", at };
  if (TAKEN.has(accountKey(name))) return { code: "nameTaken", at };
  const sameBefore = names.slice(0, at).some((other) => accountKey(other) === accountKey(name));
  return sameBefore ? { code: "sameName", at } : undefined;
}

function inRange(by: ClassRule["by"], limit: number): boolean {
  if (by === "threshold") return limit >= 0;
  return by === "count" ? limit >= 1 : limit > 0 && limit <= 1;
}

function limitProblem({ by, limits }: ClassRule, at: number): ClassRuleProblem | undefined {
  const limit = limits[at]!;
  if (!Number.isFinite(limit)) return { code: "limitNotNumber", at };
  if (!inRange(by, limit)) return { code: "limitRange", at };
  if (by === "count" && !Number.isInteger(limit)) return { code: "limitNotWhole", at };
  const before = limits[at - 1];
  const ordered = before === undefined || (by === "threshold" ? limit < before : limit > before);
  return ordered ? undefined : { code: "limitOrder", at };
}

/**
 * What is wrong with a typed class rule, the first problem only; undefined if it can be used. Two to five classes with names that differ, are not blank, read as text
 * in Excel's criteria and are not the report's own words; one limit fewer than classes. Shares above 0, at most 1, and counts of at least 1 rise; amounts of at least 0 fall.
 */
export function classRuleProblem(rule: ClassRule): ClassRuleProblem | undefined {
  if (rule.names.length < FEWEST) return { code: "tooFewClasses" };
  if (rule.names.length > MOST) return { code: "tooManyClasses" };
  if (rule.limits.length !== rule.names.length - 1) return { code: "limitCount" };
  for (let at = 0; at < rule.names.length; at++) {
    const problem = nameProblem(rule.names, at);
    if (problem) return problem;
  }
  for (let at = 0; at < rule.limits.length; at++) {
    const problem = limitProblem(rule, at);
    if (problem) return problem;
  }
  return undefined;
}
