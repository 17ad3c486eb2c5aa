import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { inspectSource } from "../../src/workbook/source/inspectSource";
import { readColumns } from "../../src/workbook/source/readColumns";
import type { SourceRef } from "../../src/workbook/workbook.types";
import { dataFolder, leftOut } from "../fixtures/loyaltyData";
import { open, valueOf } from "./openWorkbook";

jest.setTimeout(300_000);

const packed = path.join(dataFolder ?? "", "online-retail.csv.gz");
const hasData = dataFolder !== undefined && existsSync(packed);

const TITLES = ["InvoiceNo", "CustomerID", "Quantity", "UnitPrice"];

/** The first four months are enough: filling the sheets takes far longer than reading them. */
const LAST_MONTH = "2011-03";

/** Rows of the CSV file by month, as one sheet a month has them; every second sheet has its columns the other way round. */
function months(): { sheets: Record<string, unknown[][]>; total: number; rows: number } {
  const text = gunzipSync(readFileSync(packed)).toString("utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const sheets: Record<string, unknown[][]> = {};
  const early = data.filter((line) => (line["InvoiceDate"] ?? "").slice(0, 7) <= LAST_MONTH);
  let total = 0;
  for (const line of early) {
    const month = (line["InvoiceDate"] ?? "").slice(0, 7);
    const sheet = (sheets[month] ??= [Object.keys(sheets).length % 2 === 0 ? TITLES : [...TITLES].reverse()]);
    const [quantity, price] = [Number(line["Quantity"]), Number(line["UnitPrice"])];
    const cells = [line["InvoiceNo"], line["CustomerID"], quantity, price];
    sheet.push(sheet[0] === TITLES ? cells : cells.reverse());
    total += quantity * price;
  }
  return { sheets, total, rows: early.length };
}

if (!hasData) leftOut("Online Retail");
else
  test("Online Retail, one sheet a month with its columns in two orders, is read together to the last row", async () => {
    const { sheets, total, rows } = months();
    const excel = await open(sheets);
    const names = Object.keys(sheets);
    const sources = names.map((sheetName): SourceRef => {
      const count = sheets[sheetName]!.length;
      return { kind: "usedRange", sheetName, address: `A1:D${count}`, rows: count, columns: 4 };
    });
    const inspection = valueOf(await inspectSource(sources[0]!));
    expect(inspection.alike.map(({ sheetName }) => sheetName)).toEqual(names.slice(1));
    expect(inspection.guess).toEqual({ account: 1, quantity: 2, price: 3, order: 0 });
    const columns = valueOf(await readColumns(sources, { account: 1, quantity: 2, price: 3 }, inspection, {}));
    expect(columns.account).toHaveLength(rows);
    expect(columns.parts).toHaveLength(names.length);
    const read = columns.quantity!.reduce<number>((sum, quantity, i) => sum + Number(quantity) * Number(columns.price![i]), 0);
    expect(read).toBeCloseTo(total, 2);
    excel.close();
  });
