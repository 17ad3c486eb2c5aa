import { closeSync, openSync, writeSync } from "node:fs";
import type { SalesColumns } from "../../src/economics/segmentation/keyAccounts.types";
import { seededRandom } from "../../src/workbench/sample/random";

/** A sheet filled to its last row, header included. */
export const LARGE_ROWS = 1_048_575;
export const LARGE_ACCOUNTS = 300_000;
const LARGE_TITLES = ["Invoice", "Date", "Customer", "Product", "Quantity", "Unit price", "Amount", "Country"];

/** 2025-01-01 as an Excel serial number. */
const FIRST_DAY = 45_658;
const DAYS = 365;
const COUNTRIES = ["United Kingdom", "Germany", "France", "Netherlands", "Spain"];

export interface SalesLine {
  invoice: number;
  day: number;
  /** 0-based */
  account: number;
  product: number;
  quantity: number;
  /** money, two decimals */
  price: number;
}

/**
 * Lines of a year's sales, the same at every call: each account once, then further lines that favour low account numbers (the cube of an even random
 * number), so that few accounts hold most of the amount; one line in fifty is a return.
 */
export function* largeSales(rows: number = LARGE_ROWS, accounts: number = LARGE_ACCOUNTS): Generator<SalesLine> {
  const random = seededRandom(20_250_101);
  for (let i = 0; i < rows; i++) {
    const account = i < accounts ? i : Math.floor(random() ** 3 * accounts);
    const sign = i >= accounts && random() < 0.02 ? -1 : 1;
    yield {
      invoice: 100_000 + Math.floor(i / 3),
      day: FIRST_DAY + Math.floor((i * DAYS) / rows),
      account,
      product: Math.floor(random() * 4_000),
      quantity: sign * (1 + Math.floor(random() * 40)),
      price: (1 + Math.floor(random() * 2_000)) / 100,
    };
  }
}

export const accountId = (account: number): string => `C${String(account + 1).padStart(6, "0")}`;

export const amountOf = ({ quantity, price }: SalesLine): number => Math.round(quantity * price * 100) / 100;

/** The columns a segmentation reads of these lines. */
export function largeColumns(rows?: number, accounts?: number): SalesColumns {
  const lines = [...largeSales(rows, accounts)];
  return {
    parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
    account: lines.map(({ account }) => accountId(account)),
    value: lines.map(amountOf),
    date: lines.map(({ day }) => day),
    order: lines.map(({ invoice }) => invoice),
  };
}

const isoDay = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function csvLine(line: SalesLine): string {
  const { invoice, day, account, product, quantity, price } = line;
  const country = COUNTRIES[account % COUNTRIES.length];
  return `${invoice},${isoDay(day)},${accountId(account)},P${product},${quantity},${price},${amountOf(line)},${country}`;
}

/** Writes the lines as a text file that the workbench opens. */
export function writeLargeCsv(file: string, rows?: number, accounts?: number): void {
  const handle = openSync(file, "w");
  let part = [LARGE_TITLES.join(",")];
  const write = () => writeSync(handle, `${part.join("\n")}\n`);
  for (const line of largeSales(rows, accounts)) {
    if (part.length === 50_000) {
      write();
      part = [];
    }
    part.push(csvLine(line));
  }
  write();
  closeSync(handle);
}
