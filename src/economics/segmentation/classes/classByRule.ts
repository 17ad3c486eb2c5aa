import { isCellError } from "../../../intake/values/intakeCell";
import { CalcError } from "../../CalcError";
import { positiveFraction } from "../../guards";
import { amountKey } from "../../numeric/amountKey";
import { sharesByPosition } from "../curves/topShare";
import type { ClassRule, SegmentationOptions } from "../keyAccounts.types";
import { accountKey } from "../rows/accountKey";
import { liesBeyond, type RankedShares, type Ranking, rankShares, roundedShare } from "./rankAccounts";

/** Class of the accounts below 0, where they have one of their own. */
const NET_RETURNS = "Net returns";

/** Names of all classes, the best first. */
export function classNamesOf({ classes, negativeAccounts }: SegmentationOptions): string[] {
  return negativeAccounts === "ownClass" ? [...classes.names, NET_RETURNS] : [...classes.names];
}

/** Cumulative shares at which class A and class B end: above 0, at most 1, a not above b. */
export function classLimits(a: number, b: number): void {
  positiveFraction("a", a);
  positiveFraction("b", b);
  if (a > b) throw new CalcError("argument", "a", { rule: "atMost", other: "b", limit: b, got: a });
}

/** Rank, shares and class of ranked values. */
export interface ClassedValues extends RankedShares {
  class: Uint8Array;
}

/** Shares before are rounded to 12 decimals, as the classes use them. @param ownNegativeClass see classByRule */
export function classedValues(ranking: Ranking, rule: ClassRule, ownNegativeClass: boolean): ClassedValues {
  const shares = rule.ties === "together" ? rankShares(ranking) : sharesByPosition(ranking);
  for (let i = 0; i < ranking.sorted.length; i++) shares.shareBefore[i] = roundedShare(shares.shareBefore[i]!);
  return { ...shares, class: classByRule(ranking, shares, rule, ownNegativeClass) };
}

/** Where the accounts of a rank begin and end in the measure of the rule's limits. */
interface Span {
  before: number;
  through: number;
}

/** How many of the limits an account lies beyond. */
function limitsPassed(limits: readonly number[], { before, through }: Span, boundary: ClassRule["boundary"]): number {
  let passed = 0;
  for (const limit of limits) if (liesBeyond(limit, before, through, boundary)) passed++;
  return passed;
}

/** An amount that is the limit but for noise has met it. */
function limitsAbove(limits: readonly number[], value: number): number {
  const key = amountKey(value);
  return limits.reduce((count, limit) => count + (key < amountKey(limit) ? 1 : 0), 0);
}

/** Reads the span of the accounts from `first` up to, not including, `end` into `span`. */
function readSpan(span: Span, by: ClassRule["by"], shares: RankedShares, first: number, end: number): void {
  if (by === "cumulativeShare") {
    span.before = shares.shareBefore[first]!;
    span.through = shares.cumulative[end - 1]!;
    return;
  }
  const unit = by === "topShare" ? shares.rank.length : 1;
  span.before = first / unit;
  span.through = end / unit;
}

/** Position after the last account that is classed together with the one at `first`. */
function endOfTies(rank: Int32Array, first: number, ties: ClassRule["ties"]): number {
  let end = first + 1;
  if (ties === "together") while (end < rank.length && rank[end] === rank[first]) end++;
  return end;
}

/**
 * Class of each account by a rule, as positions in the rule's names. An account below 0 is in the last class, or behind it. The largest
 * account is in the first class, however much it holds; only fixed thresholds can leave that class empty. By cumulative share all are in
 * the last class when the total is not above 0.
 *
 * @param shares of the same accounts, by tied rank or by position as the rule says
 * @param ownNegativeClass accounts below 0 get the position behind the last name
 */
function classByRule({ sorted, rank, total }: Ranking, shares: RankedShares, rule: ClassRule, ownNegativeClass: boolean): Uint8Array {
  const classes = new Uint8Array(sorted.length);
  const last = rule.names.length - 1;
  const meaningless = rule.by === "cumulativeShare" && !(total > 0);
  const span: Span = { before: 0, through: 0 };
  for (let first = 0; first < sorted.length;) {
    const end = endOfTies(rank, first, rule.ties);
    const value = sorted[first]!;
    let found = last;
    if (value < 0) found = ownNegativeClass ? last + 1 : last;
    else if (rule.by === "threshold") found = limitsAbove(rule.limits, value);
    else if (!meaningless) {
      readSpan(span, rule.by, shares, first, end);
      found = first === 0 ? 0 : limitsPassed(rule.limits, span, rule.boundary);
    }
    classes.fill(Math.min(found, value < 0 ? found : last), first, end);
    first = end;
  }
  return classes;
}

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
