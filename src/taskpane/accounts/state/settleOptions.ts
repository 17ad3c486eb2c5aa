import type { MeasureId, SalesColumns, SegmentationOptions, ServiceActivity } from "../../../economics/segmentation/keyAccounts.types";
import type { Comparison } from "../../../workbook/workbook.types";
import { settleSource } from "../../../workbook/source/settleColumns";
import { measuresOf } from "./measures";
import type { AccountsState } from "./AccountsState";
import { activitiesTyped, classRuleTyped, comparisonTyped, currencyTyped, periodTyped } from "./typedFields";

/**
 * Brings options and comparison in line with what is typed and chosen. What cannot be used yet leaves the last usable value, and equal
 * values keep their identity, so that only a real change is computed again.
 */
export function settleOptions(state: AccountsState): AccountsState {
  const { options, comparison, typed } = state;
  const depending = columnOptions(state);
  const settled = { ...options, ...depending, ...measures(state, depending.activities), classes: classRuleTyped(options.classes, typed) };
  const asked = kept<Comparison>(comparison, comparable(state) ? comparisonTyped(comparison, typed) : { kind: "none" });
  return { ...state, options: kept(options, withoutGaps(settled)), comparison: asked };
}

/** A measure whose columns are no longer chosen gives way to revenue. */
function measures(
  { options, roles }: AccountsState,
  activities: readonly ServiceActivity[],
): { measure: MeasureId; second: MeasureId | undefined } {
  const possible = measuresOf(roles, activities);
  const measure = possible.includes(options.measure) ? options.measure : "revenue";
  const second =
    options.second !== undefined && possible.includes(options.second) && options.second !== measure ? options.second : undefined;
  return { measure, second };
}

/** Options that only count while a column plays their part. */
function columnOptions(state: AccountsState): Pick<SegmentationOptions, "period" | "currency" | "activities" | "parents" | "part"> {
  const { options, roles, typed } = state;
  const period = periodTyped(typed.periodFrom, typed.periodTo);
  return {
    period: period.ok ? (roles.date === undefined ? undefined : period.period) : options.period,
    // Amounts written as text may bear the mark of their currency.
    currency: roles.currency === undefined && options.numberText === "none" ? undefined : currencyTyped(typed),
    activities: activitiesTyped(state) ?? (options.activities.length === roles.drivers?.length ? options.activities : []),
    parents: roles.parent !== undefined && options.parents,
    part: roles.part === undefined ? undefined : options.part,
  };
}

function withoutGaps(options: SegmentationOptions): SegmentationOptions {
  // Keys without a value are only dropped, so the shape stays.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as unknown as SegmentationOptions;
}

/** The old object where the new one says the same; both are small and plain. */
function kept<T>(before: T, now: T): T {
  return JSON.stringify(sortedKeys(before)) === JSON.stringify(sortedKeys(now)) ? before : now;
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Two periods need dates. */
function comparable({ comparison, roles }: AccountsState): boolean {
  return comparison.kind !== "periods" || roles.date !== undefined;
}

/** Settles anew how the cells are read: from all rows once they are there, before from the sample; then the options that follow. */
export function settleRead(state: AccountsState): AccountsState {
  const { inspection, options, alsoRead } = state;
  if (!inspection) return settleOptions({ ...state, reading: undefined });
  const { reading, columns } = settleSource({ ...state, inspection, isAll: alsoRead.length === 0 });
  const { numberText = "none", dateText = "iso" } = reading;
  const settled = settleOptions({
    ...state,
    reading,
    columns: columns && sameOr(state.columns, columns),
    options: { ...options, numberText, dateText },
  });
  // Figures from before somebody must say how the rows are read are no answer.
  return reading.open.length > 0 ? { ...settled, segmentation: undefined, movement: undefined } : settled;
}

/** The columns of before where they say the same, so that only a real change is computed again. */
function sameOr(before: SalesColumns | undefined, now: SalesColumns): SalesColumns {
  const keys = (Object.keys(now) as (keyof SalesColumns)[]).filter((key) => key !== "notSales");
  const same = before && keys.every((key) => before[key] === now[key]) && sameRows(before.notSales, now.notSales);
  return same ? before : now;
}

function sameRows(a: SalesColumns["notSales"], b: SalesColumns["notSales"]): boolean {
  if (a?.size !== b?.size) return false;
  return a === undefined || Array.from(a).every(([row, kind]) => b!.get(row) === kind);
}
