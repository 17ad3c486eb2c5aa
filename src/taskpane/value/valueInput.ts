import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { CellValue, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { numberTyped, percentTyped, serialOfDay } from "../ui/typedValues";
import type { ValueState, ValueTyped } from "./ValueState";

/** Longest horizon of the models, months. */
const MOST_MONTHS = 600;

/** Something is typed that is no day. */
const isNoDay = (text: string): boolean => text.trim() !== "" && serialOfDay(text) === undefined;

/** Fields that cannot be used as they are typed. */
export function typedProblems({ endDay, newFrom, margin, discount, months }: ValueTyped): Record<keyof ValueTyped, boolean> {
  const share = percentTyped(margin);
  const horizon = numberTyped(months);
  return {
    endDay: isNoDay(endDay),
    newFrom: isNoDay(newFrom),
    margin: share === undefined || share > 1 || share === 0,
    discount: percentTyped(discount) === undefined,
    months: horizon === undefined || !Number.isInteger(horizon) || horizon < 1 || horizon > MOST_MONTHS,
  };
}

/** The columns to read, or undefined while one is missing. */
export function logRoles({ roles, product }: Pick<ValueState, "roles" | "product">): ColumnRoles | undefined {
  const { account, date, value, quantity, price } = roles;
  if (account === undefined || date === undefined) return undefined;
  if (product) return quantity === undefined || price === undefined ? undefined : { account, date, quantity, price };
  return value === undefined ? undefined : { account, date, value };
}

/** What to analyse with, or undefined while a field cannot be used. */
export function analysisOptions({ typed, unit, model }: Pick<ValueState, "typed" | "unit" | "model">): AnalysisOptions | undefined {
  if (Object.values(typedProblems(typed)).includes(true)) return undefined;
  const endDate = serialOfDay(typed.endDay);
  const newFrom = serialOfDay(typed.newFrom);
  return {
    // checked above
    grossMargin: percentTyped(typed.margin)!,
    annualDiscount: percentTyped(typed.discount)!,
    horizonMonths: numberTyped(typed.months)!,
    unit,
    model,
    ...(endDate !== undefined && { endDate }),
    ...(newFrom !== undefined && { newFrom }),
  };
}

/** Money of each row; a quantity or price that is no number stays as it is, so that it is told by its row. */
export function amountsOf({ value, quantity = [], price = [] }: SalesColumns): CellValue[] {
  if (value) return value;
  return quantity.map((count, row) => {
    const each = price[row] ?? null;
    if (typeof count !== "number") return count;
    return typeof each === "number" ? count * each : each;
  });
}
