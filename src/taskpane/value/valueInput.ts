import { accountText } from "../../economics/segmentation/rows/accountKey";
import { dayReader, type ReadNote, readNumber } from "../../economics/segmentation/rows/columnReaders";
import type { RowReading } from "../../workbook/workbook.types";
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
  const { account, name, date, value, quantity, price, currency } = roles;
  if (account === undefined || date === undefined) return undefined;
  const known = { account, date, ...(name !== undefined && { name }), ...(currency !== undefined && { currency }) };
  if (product) return quantity === undefined || price === undefined ? undefined : { ...known, quantity, price };
  return value === undefined ? undefined : { ...known, value };
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

type Notations = Pick<RowReading, "numberText" | "dateText">;

/**
 * Texts of a column read; what cannot be read stays, so that it is told by its row. A column without texts is taken as it is.
 * @param read NaN for a text that is none
 */
function readTexts(cells: CellValue[], read: (text: string) => number): CellValue[] {
  if (!cells.some((cell) => typeof cell === "string")) return cells;
  return cells.map((cell) => {
    const figure = typeof cell === "string" ? read(cell) : NaN;
    return Number.isNaN(figure) ? cell : figure;
  });
}

/**
 * The log as the models read it: figures and dates written as text as the source writes them, and nobody as the customer of totals and other rows that are no sales, which leaves them out.
 */
export function logOf(
  { account, date = [], value, quantity, price, notSales }: SalesColumns,
  { numberText = "none", dateText = "iso" }: Notations,
): { ids: CellValue[]; dates: CellValue[]; amounts: CellValue[] } {
  const note: ReadNote = { fromText: false };
  const day = dayReader(dateText);
  const figures = (cells: CellValue[] | undefined) => cells && readTexts(cells, (text) => readNumber(text, numberText, note));
  return {
    ids: notSales === undefined ? account : account.map((id, row) => (notSales.has(row) ? null : id)),
    dates: readTexts(date, (text) => day(text) || NaN),
    amounts: amountsOf({ value: figures(value), quantity: figures(quantity), price: figures(price) }),
  };
}

const isBlank = (id: CellValue): boolean => id === null || (typeof id === "string" && id.trim() === "");

/** Currencies of the rows that have a customer, those of most rows first. A blank cell says nothing while the others agree. */
export function currenciesOf({ account, currency, notSales }: SalesColumns): { code: string; rows: number }[] {
  const rows = new Map<string, number>();
  currency?.forEach((cell, row) => {
    if (isBlank(account[row]!) || notSales?.has(row)) return;
    const code = accountText(cell).toUpperCase();
    rows.set(code, (rows.get(code) ?? 0) + 1);
  });
  const found = Array.from(rows, ([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
  const named = found.filter(({ code }) => code !== "");
  return named.length > 1 ? found : named;
}

/** Share of the money that stands in rows without a customer, of all rows of sales; it is in no value. */
export function shareWithoutCustomer({ account, notSales }: SalesColumns, amounts: readonly CellValue[]): number {
  let [all, without] = [0, 0];
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row];
    if (typeof amount !== "number" || notSales?.has(row)) continue;
    all += Math.abs(amount);
    if (isBlank(account[row]!)) without += Math.abs(amount);
  }
  return all === 0 ? 0 : without / all;
}

/** Money of each row; a quantity or price that is no number stays as it is, so that it is told by its row. */
function amountsOf({ value, quantity = [], price = [] }: Pick<SalesColumns, "value" | "quantity" | "price">): CellValue[] {
  if (value) return value;
  return quantity.map((count, row) => {
    const each = price[row] ?? null;
    if (typeof count !== "number") return count;
    return typeof each === "number" ? count * each : each;
  });
}
