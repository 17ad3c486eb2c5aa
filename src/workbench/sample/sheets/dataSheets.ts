import { fromPage } from "../../files/fromPage";
import type { FileSheet } from "../../files/workbookFile.types";
import { FIRST_YEAR, LAST_YEAR, type Business, type Customer, type Sale } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";
import type { LookName } from "../../../models/page/looks";

const SALES_COLUMNS = ["Date", "Invoice", "Customer id", "Customer", "Product group", "Quantity", "Unit price", "Revenue"];
const SALES_STYLES: (LookName | undefined)[] = ["date", undefined, undefined, undefined, undefined, "count", "cents", "cents"];

/** The sales log as the table Sales: a line for each product of an invoice. */
export function salesSheet({ sales }: Business): FileSheet {
  const draft = new PageDraft("Sales", {
    columnWidths: { 0: 12, 1: 11, 2: 14, 3: 26, 4: 18, 5: 12, 6: 13, 7: 13 },
    freeze: { rows: 1, columns: 0 },
  });
  putTable(draft, SALES_COLUMNS, sales.map(saleRow), SALES_STYLES);
  const table = { name: "Sales", range: tableRange(sales.length, SALES_COLUMNS.length), columns: SALES_COLUMNS };
  return { ...fromPage(draft.finish()), tables: [table] };
}

function saleRow({ date, invoice, customer, product, quantity, unitPrice, revenue }: Sale): (string | number)[] {
  return [date, invoice, customer.id, customer.name, product, quantity, unitPrice, revenue];
}

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

const CUSTOMER_COLUMNS = [
  "Customer id",
  "Customer",
  "Segment",
  "Customer since",
  "Left on",
  ...YEARS.map((year) => `Revenue ${year}`),
  "Revenue total",
];
const CUSTOMER_STYLES: (LookName | undefined)[] = [undefined, undefined, undefined, "date", "date", "cents", "cents", "cents", "cents"];

/** One line a customer as the table Customers; revenue is added up from the sales log. */
export function customersSheet(business: Business): FileSheet {
  const revenue = revenueByYear(business.sales);
  const draft = new PageDraft("Customers", {
    columnWidths: { 0: 14, 1: 26, 2: 15, 3: 18, 4: 12, 5: 16, 6: 16, 7: 16, 8: 16, 9: 3, 10: 8 },
    freeze: { rows: 1, columns: 0 },
  });
  putTable(
    draft,
    CUSTOMER_COLUMNS,
    business.customers.map((customer) => customerRow(customer, revenue.get(customer.id) ?? [])),
    CUSTOMER_STYLES,
  );
  const page = draft.put("K1", ["Class"], "header").put("K2", ["=LOYALTY.PARETO.CLASS(Customers[Revenue total])"]).finish();
  const table = { name: "Customers", range: tableRange(business.customers.length, CUSTOMER_COLUMNS.length), columns: CUSTOMER_COLUMNS };
  return { ...fromPage(page), tables: [table] };
}

function customerRow({ id, name, segment, since, left }: Customer, revenue: readonly number[]): (string | number | undefined)[] {
  const years = YEARS.map((_, index) => cents(revenue[index] ?? 0));
  return [id, name, segment, since, left, ...years, cents(years.reduce((sum, one) => sum + one, 0))];
}

function revenueByYear(sales: readonly Sale[]): Map<string, number[]> {
  const result = new Map<string, number[]>();
  for (const { customer, date, revenue } of sales) {
    const years = result.get(customer.id) ?? YEARS.map(() => 0);
    const index = yearOf(date) - FIRST_YEAR;
    years[index] = (years[index] ?? 0) + revenue;
    result.set(customer.id, years);
  }
  return result;
}

const UNIX_EPOCH_SERIAL = 25569;

function yearOf(serial: number): number {
  return new Date((serial - UNIX_EPOCH_SERIAL) * 86_400_000).getUTCFullYear();
}

function cents(money: number): number {
  return Math.round(money * 100) / 100;
}

function tableRange(rows: number, columns: number): { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  return { startRow: 0, startColumn: 0, endRow: rows, endColumn: columns - 1 };
}

function putTable(
  draft: PageDraft,
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  looks: readonly (LookName | undefined)[],
): void {
  draft.put("A1", header, "header");
  rows.forEach((row, r) => row.forEach((value, c) => draft.put(`${"ABCDEFGHI".charAt(c)}${r + 2}`, [value], looks[c])));
}
