import type { CellValue } from "../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../src/economics/segmentation/segmentAccounts";
import { inspectSource } from "../../src/workbook/source/inspectSource";
import { readColumns } from "../../src/workbook/source/readColumns";
import type { SourceRef } from "../../src/workbook/workbook.types";
import type { ColumnRoles } from "../../src/intake/columns/guessRoles";
import type { HeadlessExcel } from "../support/headlessExcel";
import { open, reasonOf, valueOf } from "../workbook/openWorkbook";
import { reportOptions } from "../workbook/report/reportWorkbook";

/** Rows of data on a sheet that is full to its last row. */
const ROWS = 1_048_575;
const ACCOUNTS = 300_000;
const TITLES = ["Customer", "Name", "Date", "Invoice", "Currency", "Quantity", "Price", "Region"];
const roles: ColumnRoles = { account: 0, name: 1, date: 2, order: 3, currency: 4, quantity: 5, price: 6, segment: 7 };
const source: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:H1048576", rows: ROWS + 1, columns: 8 };

/** Row i of the data: 300,000 accounts in turn, of which account k always buys 1 + k mod 3 pieces at 2. */
function cell(i: number, column: number): CellValue {
  const k = i % ACCOUNTS;
  return [`C-${k}`, `Customer number ${k}`, 45_658 + (i % 365), i >> 2, "EUR", 1 + (k % 3), 2, `Region ${k % 9}`][column]!;
}

/** A sheet whose cells are made when they are read, since a real one of this size takes minutes to fill. */
function fullSheet({ grid }: HeadlessExcel): void {
  const area = { sheetId: grid.sheets.activeId(), row: 0, column: 0, rows: ROWS + 1, columns: 8 };
  grid.cells.used = () => area;
  grid.cells.values = ({ row, column, rows, columns }) =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => (row + r === 0 ? TITLES[column + c]! : cell(row + r - 1, column + c))),
    );
}

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await open({ Sales: [TITLES] });
  fullSheet(excel);
});
afterEach(() => excel.close());

test("1,048,575 rows of 8 columns are read in chunks well below Excel's limit, and make 300,000 accounts", async () => {
  const inspection = valueOf(await inspectSource(source));
  expect(inspection.columns.map(({ title }) => title)).toEqual(TITLES);
  excel.host.stats.clear();
  let told = 0;
  const columns = valueOf(await readColumns([source], roles, inspection, { onProgress: ({ done }) => (told = done) }));
  const sizes = excel.host.stats.requests.map(({ responseBytes }) => responseBytes);
  expect([told, columns.account.length, columns.segment?.length]).toEqual([ROWS, ROWS, ROWS]);
  expect(sizes.length).toBeGreaterThan(20);
  // Excel on the web answers with 5 MB at most
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  const { accounts, total, quality } = segmentAccounts(columns, reportOptions);
  // A third of the rows each has 1, 2 and 3 pieces at 2: 349,525 * 6 * 2.
  expect([total, quality.usedRows, quality.accounts, accounts.account.length]).toEqual([4_194_300, ROWS, ACCOUNTS, ACCOUNTS]);
  // The first 148,575 accounts come a fourth time: at most 4 rows of 3 pieces.
  expect([accounts.value[0], accounts.value[ACCOUNTS - 1]]).toEqual([24, 6]);
});

test("reading a full sheet stops at the next chunk after Cancel", async () => {
  const inspection = valueOf(await inspectSource(source));
  const stop = new AbortController();
  let told = 0;
  const onProgress = ({ done }: { done: number }) => {
    told = done;
    stop.abort();
  };
  const outcome = await readColumns([source], roles, inspection, { signal: stop.signal, onProgress });
  expect(reasonOf(outcome).key).toBe("cancelled");
  expect(told).toBeLessThan(60_000);
});
