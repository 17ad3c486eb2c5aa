import { inspectSource } from "../../src/workbook/inspectSource";
import { listSources } from "../../src/workbook/listSources";
import { readColumns } from "../../src/workbook/readColumns";
import { showRange } from "../../src/workbook/showRange";
import type { ColumnRoles, SourceRef } from "../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../support/headlessExcel";
import { everything, sales, valueOf, workbook } from "./salesWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const used: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3 };

async function addTable(address: string, name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.add(address, true).name = name;
    await context.sync();
  });
}

describe("listing sources", () => {
  test("offers the used cells of the active sheet", async () => {
    excel = await workbook();
    expect(valueOf(await listSources())).toEqual([used]);
  });

  test("offers the table under the selection first and the selection when there is no table", async () => {
    excel = await workbook({ Sales: sales, Other: sales });
    await addTable("Other!A1:C8", "tblOther");
    await addTable("Sales!A1:C8", "tblSales");
    const kinds = valueOf(await listSources()).map((source) => source.tableName ?? source.kind);
    expect(kinds).toEqual(["tblSales", "usedRange", "tblOther"]);
  });

  test("offers a selection of several rows before the used cells", async () => {
    excel = await workbook();
    valueOf(await showRange("Sales", "A1:B4"));
    expect(valueOf(await listSources())[0]).toEqual({ kind: "selection", sheetName: "Sales", address: "A1:B4", rows: 4, columns: 2 });
  });

  test("offers nothing in an empty workbook", async () => {
    excel = await workbook({ Sheet1: [] });
    expect(valueOf(await listSources())).toEqual([]);
  });
});

describe("inspecting a source", () => {
  test("finds header, account and amount", async () => {
    excel = await workbook();
    const inspection = valueOf(await inspectSource(used));
    expect(inspection).toMatchObject({ hasHeader: true, headerRows: 1, guess: { account: 0, value: 1 }, warnings: [] });
    expect(inspection.columns.map((column) => column.title)).toEqual(["Customer", "Revenue", "Note"]);
    expect(inspection.columns[0]!.samples[0]).toBe("Acme");
  });

  test("says that rows are hidden", async () => {
    excel = await workbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sales").getRange("3:4").rowHidden = true;
      await context.sync();
    });
    const inspection = valueOf(await inspectSource(used));
    expect(inspection.warnings).toContain("hiddenRows");
    const columns = valueOf(await readColumns(used, { account: 0, value: 1 }, inspection, {}));
    expect(columns.hidden).toEqual([false, true, true, false, false, false, false]);
  });

  test("says that a table is filtered, and reads all its rows", async () => {
    excel = await workbook();
    await addTable("Sales!A1:C8", "tblSales");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("tblSales").columns.getItem("Customer").filter.applyValuesFilter(["Acme", "Beta"]);
      await context.sync();
    });
    const [source] = valueOf(await listSources());
    const inspection = valueOf(await inspectSource(source!));
    expect(inspection.warnings).toEqual(expect.arrayContaining(["filtered", "hiddenRows"]));
    const columns = valueOf(await readColumns(source!, { account: 0, value: 1 }, inspection, {}));
    expect(columns.account).toHaveLength(7);
    expect(columns.hidden!.filter(Boolean).length).toBeGreaterThan(0);
  });

  test("names a source that is gone", async () => {
    excel = await workbook();
    const gone: SourceRef = { ...used, kind: "table", tableName: "tblGone" };
    expect(await inspectSource(gone)).toMatchObject({ ok: false, reason: { key: "sourceGone", values: { source: "tblGone" } } });
    expect(await inspectSource({ ...used, sheetName: "Gone" })).toMatchObject({ ok: false, reason: { key: "sourceGone" } });
  });

  test("says that a header without rows has no data", async () => {
    excel = await workbook({ Sales: [["Customer", "Revenue"]] });
    const source: SourceRef = { ...used, address: "A1:B1", rows: 1, columns: 2 };
    expect(await inspectSource(source)).toMatchObject({ ok: false, reason: { key: "noRows" } });
  });
});

describe("reading columns", () => {
  const roles: ColumnRoles = { account: 0, value: 1 };

  test("reads only the chosen columns and keeps errors as their text", async () => {
    excel = await workbook({ Sales: [...sales, ["Zeta", "=1/0", ""]] });
    const source = { ...used, address: "A1:C9", rows: 9 };
    const inspection = valueOf(await inspectSource(source));
    const columns = valueOf(await readColumns(source, roles, inspection, {}));
    expect(columns.account).toEqual(["Acme", "Beta", "acme ", "", "Gamma", "Delta", "Epsilon", "Zeta"]);
    expect(columns.value).toEqual([500, 300, 20, 7, "n/a", -5, 85, "#DIV/0!"]);
    expect(columns).toMatchObject({ firstRow: 2, name: undefined, quantity: undefined, price: undefined, hidden: undefined });
  });

  test("reads 45,000 rows in several small requests, with progress", async () => {
    const rows = Array.from({ length: 45_000 }, (_, i) => [`Account ${i % 500}`, i]);
    excel = await workbook({ Sales: [["Account", "Amount"], ...rows] });
    const [source] = valueOf(await listSources());
    const inspection = valueOf(await inspectSource(source!));
    const seen: number[] = [];
    const columns = valueOf(await readColumns(source!, roles, inspection, { onProgress: ({ done }) => seen.push(done) }));
    expect(columns.value).toEqual(rows.map((row) => row[1]));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(45_000);
    expect(Math.max(...excel.host.stats.requests.map((request) => request.responseBytes))).toBeLessThan(2_000_000);
  });

  test("halves the chunk when Excel refuses the answer as too large", async () => {
    excel = await workbook();
    const inspection = valueOf(await inspectSource(used));
    const before = everything(excel);
    excel.host.faults.failTransport(5104, (batch) => batch.Actions.length > 0 && JSON.stringify(batch).includes('"values"'));
    const columns = valueOf(await readColumns(used, roles, inspection, {}));
    expect(columns.account).toHaveLength(7);
    expect(everything(excel)).toEqual(before);
  });

  test("stops at the next chunk after cancel", async () => {
    excel = await workbook();
    const inspection = valueOf(await inspectSource(used));
    const stop = new AbortController();
    const outcome = await readColumns(used, roles, inspection, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(outcome).toMatchObject({ ok: false, reason: { key: "cancelled" } });
  });

  test("passes a dropped session on as a sentence with the technical text in the detail", async () => {
    excel = await workbook();
    const inspection = valueOf(await inspectSource(used));
    excel.host.faults.failTransport(5012);
    const outcome = await readColumns(used, roles, inspection, {});
    expect(outcome).toMatchObject({ ok: false, reason: { key: "noAnswer", detail: expect.stringContaining("InvalidOrTimedOutSession") } });
  });
});
