import { classRuleProblem } from "../../../economics/segmentation/classes/classByRule";
import type { ClassRule, Period, SegmentationOptions, ServiceActivity } from "../../../economics/segmentation/keyAccounts.types";
import type { Comparison } from "../../../workbook/workbook.types";
import { amountTyped, dayOfSerial, numberTyped, percentText, serialOfDay } from "../../ui/typedValues";
import type { AccountsState, TypedFields } from "./AccountsState";
import { classNameProblems, readLimits } from "./typedClasses";

/** The class rule as typed, or the last one that could be used while something is being typed. */
export function classRuleTyped(rule: ClassRule, typed: TypedFields): ClassRule {
  const { limits } = readLimits(rule.by, typed.limits);
  const named = classNameProblems(typed.names).every((problem) => !problem);
  if (!limits || !named) return rule;
  const asTyped = { ...rule, limits, names: typed.names.map((name) => name.trim()) };
  return classRuleProblem(asTyped) ? rule : asTyped;
}

type PeriodReading = { ok: true; period: Period | undefined } | { ok: false };

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

/** Can the days typed for the two periods not be used? All four empty stand for the two halves of the data. */
export function comparisonProblem({ comparison, typed }: Pick<AccountsState, "comparison" | "typed">): { before: boolean; now: boolean } {
  const { beforeFrom, beforeTo, nowFrom, nowTo } = typed;
  if (comparison.kind !== "periods" || [beforeFrom, beforeTo, nowFrom, nowTo].every((text) => text.trim() === "")) {
    return { before: false, now: false };
  }
  return { before: !given(periodTyped(beforeFrom, beforeTo)), now: !given(periodTyped(nowFrom, nowTo)) };
}

function given(reading: PeriodReading): boolean {
  return reading.ok && reading.period !== undefined;
}

const always = { from: 1, to: LAST_DAY };

/** Two periods chosen before the days in the data are known; they become its two halves once they are. */
export const openPeriods: Comparison = { kind: "periods", before: always, now: always };

export function areOpen(comparison: Comparison): boolean {
  return comparison.kind === "periods" && [comparison.before, comparison.now].every(({ from, to }) => from <= 1 && to >= LAST_DAY);
}

/** Code of the currency to report in: as typed, else the one most rows are in; "" where the rows have none. */
export function reportingCurrency({ typed, segmentation }: Pick<AccountsState, "typed" | "segmentation">): string {
  const chosen = currencyCode(typed.reporting);
  if (chosen !== "") return chosen;
  const known = (segmentation?.quality.currencies ?? []).filter(({ code }) => code !== "");
  const [first, ...others] = known;
  return first ? others.reduce((most, each) => (each.rows > most.rows ? each : most), first).code : "";
}

/** The fields as a person would have typed them for these options: what a saved definition is shown with. */
export function typedOf(options: SegmentationOptions, comparison: Comparison): TypedFields {
  const [periodFrom, periodTo] = periodTexts(options.period);
  return {
    limits: limitTexts(options.classes),
    names: options.classes.names,
    rates: options.activities.map(({ rate }) => String(rate)),
    periodFrom,
    periodTo,
    reporting: options.currency?.reporting ?? "",
    currencyRates: Object.fromEntries((options.currency?.rates ?? []).map(({ code, rate }) => [code, String(rate)])),
    ...comparisonTexts(comparison),
  };
}

/** The fields of two periods to compare. */
export function comparisonTexts(comparison: Comparison): Pick<TypedFields, "beforeFrom" | "beforeTo" | "nowFrom" | "nowTo"> {
  const periods = comparison.kind === "periods" ? comparison : undefined;
  const [beforeFrom, beforeTo] = periodTexts(periods?.before);
  const [nowFrom, nowTo] = periodTexts(periods?.now);
  return { beforeFrom, beforeTo, nowFrom, nowTo };
}

function limitTexts({ by, limits }: ClassRule): string[] {
  const percent = by === "cumulativeShare" || by === "topShare";
  return limits.map(percent ? percentText : String);
}

function periodTexts(period: Period | undefined): [from: string, to: string] {
  if (!period) return ["", ""];
  return [period.from <= 1 ? "" : dayOfSerial(period.from), period.to >= LAST_DAY ? "" : dayOfSerial(period.to)];
}
