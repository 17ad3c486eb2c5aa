import { CalcError } from "../../CalcError";
import type { PurchaseHistories } from "../customerBase.types";

function refuse(parameter: string, rule: "recencyMissing" | "recencyWithoutRepeat", row: number): never {
  throw new CalcError("argument", parameter, { rule, position: position(row) });
}

const position = (row: number): string => `row ${row + 1}`;

/** One history: whole x from 0, T above 0, t_x from 0 to T and 0 exactly where x is 0. */
function checkRow(x: number, recency: number, length: number, row: number): void {
  if (!Number.isSafeInteger(x) || x < 0)
    throw new CalcError("argument", "x", { rule: "wholeNumber", low: 0, high: Number.MAX_SAFE_INTEGER, got: x, position: position(row) });
  if (!Number.isFinite(length)) throw new CalcError("argument", "T", { rule: "notNumber", got: length, position: position(row) });
  if (length <= 0) throw new CalcError("argument", "T", { rule: "above", limit: 0, got: length, position: position(row) });
  if (!Number.isFinite(recency)) throw new CalcError("argument", "t_x", { rule: "notNumber", got: recency, position: position(row) });
  if (recency < 0) throw new CalcError("argument", "t_x", { rule: "atLeast", limit: 0, got: recency, position: position(row) });
  if (recency > length) throw new CalcError("argument", "t_x", { rule: "notAfter", other: "T", position: position(row) });
  if (x > 0 && recency === 0) refuse("t_x", "recencyMissing", row);
  if (x === 0 && recency > 0) refuse("t_x", "recencyWithoutRepeat", row);
}

/** One history given as three figures. */
export function checkHistory(x: number, recency: number, length: number): void {
  checkRow(x, recency, length, 0);
}

function sameLength(parameter: string, got: number, expected: number): void {
  if (got !== expected) throw new CalcError("argument", parameter, { rule: "sameLength", other: "x", expected, got });
}

function checkCustomers(customers: ArrayLike<number>): void {
  for (let row = 0; row < customers.length; row++) {
    const got = customers[row]!;
    if (!Number.isFinite(got)) throw new CalcError("argument", "customers", { rule: "notNumber", got, position: position(row) });
    if (got < 0) throw new CalcError("argument", "customers", { rule: "atLeast", limit: 0, got, position: position(row) });
  }
}

/**
 * Histories that a model can be asked about; the first row that is none is named.
 *
 * @throws {CalcError} "argument": x negative or not whole, T not above 0, t_x below 0 or beyond T, t_x = 0 with x > 0 or the converse,
 * columns of different lengths, no row
 */
export function checkHistories({ x, recency, length, customers }: PurchaseHistories): void {
  if (x.length === 0) throw new CalcError("argument", "x", { rule: "empty" });
  sameLength("t_x", recency.length, x.length);
  sameLength("T", length.length, x.length);
  if (customers !== undefined) {
    sameLength("customers", customers.length, x.length);
    checkCustomers(customers);
  }
  for (let row = 0; row < x.length; row++) checkRow(x[row]!, recency[row]!, length[row]!, row);
}
