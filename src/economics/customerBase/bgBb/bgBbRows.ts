import { CalcError } from "../../CalcError";
import { atLeast } from "../../guards";
import type { PurchaseHistories } from "../customerBase.types";
import { checkBgBbHistory } from "./bgBbHistory";

/** Customers who share a history. */
export interface BgBbRow {
  x: number;
  recency: number;
  n: number;
  customers: number;
}

function sameLength(parameter: string, column: ArrayLike<number>, expected: number): void {
  if (column.length !== expected)
    throw new CalcError("argument", parameter, { rule: "sameLength", other: "x", expected, got: column.length });
}

function checkedRow(x: number, recency: number, n: number, customers: number, place: number): void {
  try {
    checkBgBbHistory(x, recency, n);
    atLeast("customers", customers, 0);
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw new CalcError(error.kind, `${error.parameter} figure ${place + 1}`, error.detail);
  }
}

/**
 * The different histories and how many customers share each.
 *
 * @throws {CalcError} columns of different length, none at all, or an impossible history, named by its place
 */
export function bgBbRows(histories: PurchaseHistories): BgBbRow[] {
  const { x, recency, length, customers } = histories;
  if (x.length === 0) throw new CalcError("argument", "x", { rule: "empty" });
  sameLength("t_x", recency, x.length);
  sameLength("n", length, x.length);
  if (customers !== undefined) sameLength("customers", customers, x.length);
  const rows = new Map<string, BgBbRow>();
  for (let i = 0; i < x.length; i++) {
    const weight = customers === undefined ? 1 : customers[i]!;
    checkedRow(x[i]!, recency[i]!, length[i]!, weight, i);
    const key = `${x[i]!} ${recency[i]!} ${length[i]!}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { x: x[i]!, recency: recency[i]!, n: length[i]!, customers: weight });
    else row.customers += weight;
  }
  return [...rows.values()];
}
