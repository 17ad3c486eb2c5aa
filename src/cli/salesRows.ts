import type { CellValue, SalesColumns } from "../economics/segmentation/keyAccounts.types";
import { CurrencyRegister } from "../economics/segmentation/rows/CurrencyRegister";
import { numberOfCell } from "../intake/settle";
import { dayOfCell } from "../intake/values/columnDates";
import { isCellError } from "../intake/values/intakeCell";
import { DECIMAL_SIGNS, readNumberText } from "../intake/values/numberText";
import type { FilePlace, SalesFile } from "./salesFile";

/** The columns as the models take them, their rows counted from 1 over all sheets. */
export function salesColumns({ reading, column }: SalesFile): SalesColumns {
  const { roles, settled } = reading;
  return {
    parts: [{ sheetName: "", firstRow: 1, start: 0 }],
    account: Array.isArray(settled!.account)
      ? (settled!.account as CellValue[])
      : Array.from(settled!.account, (cell) => (cell ?? null) as CellValue),
    name: column(roles.name),
    ...(roles.value === undefined ? { quantity: column(roles.quantity), price: column(roles.price) } : { value: column(roles.value) }),
    date: column(roles.date),
    order: column(roles.order),
    currency: column(roles.currency),
    notSales: new Map(settled!.otherRows.map(({ row, kind }) => [row, kind])),
  };
}

/** Why rows are left out, in a fixed set of words. */
export type LeftOutReason =
  | "totalsRow"
  | "subtotalRow"
  | "repeatedHeader"
  | "footer"
  | "blankRow"
  | "blankAccount"
  | "blankAmount"
  | "blankDate"
  | "unreadableAmount"
  | "unreadableDate"
  | "errorValue"
  | "otherCurrency"
  | "afterEnd"
  | "earlierCustomer";

/** Rows left out for one reason. `amount` is their money, where it can be read; `first` is where the first of them stands, and what stands there. */
export interface LeftOut {
  why: LeftOutReason;
  rows: number;
  amount?: number;
  first?: FilePlace & { column?: string; text?: string };
}

/** The mark of the currency that an amount written as text has. */
function markOf(cell: CellValue | undefined): string {
  if (typeof cell !== "string") return "";
  for (const decimal of DECIMAL_SIGNS) {
    const read = readNumberText(cell, decimal);
    if (read !== undefined) return read.mark;
  }
  return "";
}

/** Tells rows whose currency is not that of most rows: amounts of different currencies are never added up. */
function otherCurrencies({ currency, value, price, account }: SalesColumns): (row: number) => boolean {
  const register = new CurrencyRegister();
  const numbers = account.map((_, row) => register.countRow(currency ? currency[row] : markOf((value ?? price)?.[row])));
  register.settle(undefined);
  return (row) => Number.isNaN(register.rates[numbers[row]!]);
}

/** The rows that can be analysed, and those that cannot, by reason. */
export interface UsableRows {
  ids: CellValue[];
  days: number[];
  amounts: number[];
  leftOut: LeftOut[];
}

type Verdict = { day: number; amount: number } | { why: LeftOutReason; column?: number; amount: number };

const isBlank = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
const isError = (cell: CellValue | undefined): boolean => typeof cell === "string" && isCellError(cell.trim());

/** Judges rows one by one: what they hold, or why they are left out. */
function judge({ reading }: SalesFile, columns: SalesColumns): (row: number) => Verdict {
  const { roles, rows, settled } = reading;
  const { decimal, dateOrder } = settled!;
  const money = roles.value === undefined ? [roles.quantity!, roles.price!] : [roles.value];
  const isOtherCurrency = otherCurrencies(columns);
  return (row) => {
    const cell = (index: number | undefined): CellValue => (index === undefined ? null : ((rows[row]?.[index] ?? null) as CellValue));
    const amount = money.reduce((product, index) => product * numberOfCell(cell(index), decimal), 1);
    const left = (why: LeftOutReason, column?: number): Verdict => ({ why, column, amount });
    const other = columns.notSales!.get(row);
    if (other !== undefined) return left(other, roles.account);
    if (isBlank(columns.account[row])) return left("blankAccount", roles.account);
    const broken = [roles.account, roles.date, ...money].find((index) => isError(cell(index)));
    if (broken !== undefined) return left("errorValue", broken);
    const blank = money.find((index) => isBlank(cell(index)));
    if (blank !== undefined) return left("blankAmount", blank);
    if (Number.isNaN(amount))
      return left(
        "unreadableAmount",
        money.find((index) => Number.isNaN(numberOfCell(cell(index), decimal))),
      );
    if (isOtherCurrency(row)) return left("otherCurrency", roles.currency ?? money.at(-1));
    if (isBlank(cell(roles.date))) return left("blankDate", roles.date);
    const day = dayOfCell(cell(roles.date), dateOrder);
    return day > 0 ? { day, amount } : left("unreadableDate", roles.date);
  };
}

/** The rows of a file as the models of a customer base take them. */
export function usableRows(sales: SalesFile): UsableRows {
  const columns = salesColumns(sales);
  const verdict = judge(sales, columns);
  const reasons = new Map<LeftOutReason, LeftOut>();
  const log: UsableRows = { ids: [], days: [], amounts: [], leftOut: [] };
  for (let row = 0; row < columns.account.length; row++) {
    const found = verdict(row);
    if ("why" in found) leaveOut(reasons, found, row, sales);
    else {
      log.ids.push(columns.account[row]!);
      log.days.push(found.day);
      log.amounts.push(found.amount);
    }
  }
  return { ...log, leftOut: [...reasons.values()] };
}

function leaveOut(
  reasons: Map<LeftOutReason, LeftOut>,
  { why, column, amount }: Extract<Verdict, { why: LeftOutReason }>,
  row: number,
  { reading, placeOf }: SalesFile,
): void {
  const known = reasons.get(why);
  if (known === undefined) {
    const cell = column === undefined ? {} : { column: reading.titles[column], text: String(reading.rows[row]?.[column] ?? "").trim() };
    reasons.set(why, { why, rows: 1, ...(!Number.isNaN(amount) && { amount }), first: { ...placeOf(row), ...cell } });
    return;
  }
  known.rows++;
  if (!Number.isNaN(amount)) known.amount = (known.amount ?? 0) + amount;
}
