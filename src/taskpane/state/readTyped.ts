import type { ClassRule, Period, SegmentationOptions, ServiceActivity } from "../../economics/segmentation/keyAccounts.types";
import { classRuleProblem } from "../../economics/segmentation/classes/classRuleProblem";
import type { Comparison } from "../../workbook/workbook.types";
import { classNameProblems } from "./classNameProblem";
import { serialOfDay } from "./days";
import { readLimits } from "./limits";
import { amountTyped, numberTyped } from "./numberTyped";
import type { AccountsState, TypedFields } from "./AccountsState";

/** The class rule as typed, or the last one that could be used while something is being typed. */
export function classRuleTyped(rule: ClassRule, typed: TypedFields): ClassRule {
  const { limits } = readLimits(rule.by, typed.limits);
  const named = classNameProblems(typed.names).every((problem) => !problem);
  if (!limits || !named) return rule;
  const asTyped = { ...rule, limits, names: typed.names.map((name) => name.trim()) };
  return classRuleProblem(asTyped) ? rule : asTyped;
}

export type PeriodReading = { ok: true; period: Period | undefined } | { ok: false };

/** Two days as typed; both empty is no period, one empty leaves that side open. */
export function periodTyped(from: string, to: string): PeriodReading {
  if (from.trim() === "" && to.trim() === "") return { ok: true, period: undefined };
  const first = from.trim() === "" ? 1 : serialOfDay(from);
  const last = to.trim() === "" ? LAST_DAY : serialOfDay(to);
  return first === undefined || last === undefined || first > last ? { ok: false } : { ok: true, period: { from: first, to: last } };
}

/** 31 December 9999, the last day Excel knows. */
export const LAST_DAY = 2_958_465;

/** Activities with a rate each; undefined while a rate is missing. */
export function activitiesTyped(state: Pick<AccountsState, "roles" | "typed" | "inspection">): ServiceActivity[] | undefined {
  const drivers = state.roles.drivers ?? [];
  const activities = drivers.map((column, i) => ({
    title: state.inspection?.columns[column]?.title ?? "",
    rate: amountTyped(state.typed.rates[i] ?? "") ?? NaN,
  }));
  return activities.every(({ rate }) => rate >= 0) ? activities : undefined;
}

/** Currency rates as typed; a currency whose rate cannot be read is left out, and its rows are then counted as having none. */
export function currencyTyped({ reporting, currencyRates }: TypedFields): SegmentationOptions["currency"] {
  const code = currencyCode(reporting);
  if (code === "") return undefined;
  const rates = Object.entries(currencyRates).flatMap(([each, text]) => {
    const rate = numberTyped(text);
    return each === code || rate === undefined || rate === 0 ? [] : [{ code: each, rate }];
  });
  return { reporting: code, rates };
}

/** Codes are compared without spaces and capitals. */
export function currencyCode(text: string): string {
  return text.trim().toUpperCase();
}

/** The two periods as typed; the last usable ones while a day is being typed. */
export function comparisonTyped(comparison: Comparison, typed: TypedFields): Comparison {
  if (comparison.kind !== "periods") return comparison;
  const before = periodTyped(typed.beforeFrom, typed.beforeTo);
  const now = periodTyped(typed.nowFrom, typed.nowTo);
  if (!before.ok || !before.period || !now.ok || !now.period) return comparison;
  return { kind: "periods", before: before.period, now: now.period };
}
