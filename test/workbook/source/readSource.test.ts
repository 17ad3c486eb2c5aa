import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listSources } from "../../../src/workbook/source/listSources";
import { readColumns } from "../../../src/workbook/source/readColumns";
import type { LongRun, SourceRef } from "../../../src/workbook/workbook.types";
import type { ColumnRoles } from "../../../src/intake/columns/guessRoles";
import { TransportError, type BatchRequest } from "../../../src/workbench/officeHost/protocol";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { addTable, edit, everything, failRequest, open, reasonOf, requestsOf, sales, valueOf } from "../openWorkbook";

jest.setTimeout(120_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const used: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3 };
const roles: ColumnRoles = { account: 0, value: 1 };

/** Reads sources with what the first one's inspection says. */
async function read(sources: SourceRef[], chosen: ColumnRoles = roles, run: LongRun = {}) {
  return readColumns(sources, chosen, valueOf(await inspectSource(sources[0]!)), run);
}

const cells = (sheetName: string, address: string): SourceRef => ({ kind: "usedRange", sheetName, address, rows: 0, columns: 0 });

describe("inspecting a source", () => {
  test("finds header, account and amount", async () => {
    excel = await open();
    const inspection = valueOf(await inspectSource(used));
    expect(inspection).toMatchObject({ hasHeader: true, headerRows: 1, guess: { account: 0, value: 1 }, warnings: [], alike: [] });
    expect(inspection.columns.map((column) => column.title)).toEqual(["Customer", "Revenue", "Note"]);
    expect(inspection.columns[0]!.samples[0]).toBe("Acme");
  });

  test("says that rows are hidden", async () => {
    excel = await open();
    await edit((workbook) => (workbook.worksheets.getItem("Sales").getRange("3:4").rowHidden = true));
    expect(valueOf(await inspectSource(used)).warnings).toContain("hiddenRows");
    expect(valueOf(await read([used])).hidden).toEqual([false, true, true, false, false, false, false]);
  });

  test("says that a table is filtered, and reads all its rows", async () => {
    excel = await open();
    await addTable("Sales!A1:C8", "tblSales");
    await edit((workbook) => {
      workbook.tables.getItem("tblSales").columns.getItem("Customer").filter.applyValuesFilter(["Acme", "Beta"]);
    });
    const [source] = valueOf(await listSources());
    expect(valueOf(await inspectSource(source!)).warnings).toEqual(expect.arrayContaining(["filtered", "hiddenRows"]));
    const columns = valueOf(await read([source!]));
    expect(columns.account).toHaveLength(7);
    expect(columns.hidden!.filter(Boolean).length).toBeGreaterThan(0);
  });

  test("names a source that is gone", async () => {
    excel = await open();
    const gone: SourceRef = { ...used, kind: "table", tableName: "tblGone" };
    expect(reasonOf(await inspectSource(gone))).toMatchObject({ key: "sourceGone", values: { source: "tblGone" } });
    expect(reasonOf(await inspectSource({ ...used, sheetName: "Gone" })).key).toBe("sourceGone");
  });

  test("says that a header without rows has no data", async () => {
    excel = await open({ Sales: [["Customer", "Revenue"]] });
    expect(reasonOf(await inspectSource(used)).key).toBe("noRows");
  });
});

describe("reading columns", () => {
  test("reads only the chosen columns and keeps errors as their text", async () => {
    excel = await open({ Sales: [...sales, ["Zeta", "=1/0", ""]] });
    const columns = valueOf(await read([used]));
    expect(columns.account).toEqual(["Acme", "Beta", "acme ", "", "Gamma", "Delta", "Epsilon", "Zeta"]);
    expect(columns.value).toEqual([500, 300, 20, 7, "n/a", -5, 85, "#DIV/0!"]);
    expect(columns.parts).toEqual([{ sheetName: "Sales", firstRow: 2, start: 0 }]);
    expect([columns.name, columns.quantity, columns.price, columns.hidden, columns.drivers]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("reads every part a column can play, and a column of two parts once", async () => {
    const titles = "Id,Name,Qty,Price,Day,Order,Cur,Margin,Cost,Visits,Calls,Parent,Segment,CLV".split(",");
    excel = await open({ Sales: [titles, titles.map((_, i) => i), titles.map((_, i) => 100 + i)] });
    const chosen: ColumnRoles = {
      ...{ account: 0, name: 1, quantity: 2, price: 3, date: 4, order: 5, currency: 6, margin: 7, cost: 8 },
      ...{ drivers: [10, 9], parent: 11, segment: 12, customerValue: 13 },
    };
    const { parts, hidden, value, drivers, ...columns } = valueOf(await read([used], chosen));
    expect([parts[0]!.firstRow, hidden, value]).toEqual([2, undefined, undefined]);
    expect(drivers).toEqual([
      [10, 110],
      [9, 109],
    ]);
    const single = Object.entries(chosen).filter(([role]) => role !== "drivers");
    const expected = single.map(([role, at]) => [role, [at, 100 + Number(at)]]);
    expect(columns).toEqual(Object.fromEntries(expected));
    const twice = valueOf(await read([used], { account: 0, order: 0, value: 2, quantity: 3 }));
    expect(twice).toMatchObject({ account: [0, 100], order: [0, 100], value: [2, 102] });
    expect(twice.quantity).toBeUndefined();
  });

  test("finds its columns again after another column was put before them", async () => {
    excel = await open();
    const inspection = valueOf(await inspectSource(used));
    await edit((workbook) => {
      workbook.worksheets.getItem("Sales").getRange("A:A").insert("Right");
      workbook.worksheets.getItem("Sales").getRange("A1:A8").values = [["No."], ...[1, 2, 3, 4, 5, 6, 7].map((no) => [no])];
    });
    expect(valueOf(await readColumns([used], roles, inspection, {})).value).toEqual([500, 300, 20, 7, "n/a", -5, 85]);
  });

  test("refuses a source whose column got another title after it was looked at", async () => {
    excel = await open();
    const inspection = valueOf(await inspectSource(used));
    await edit((workbook) => (workbook.worksheets.getItem("Sales").getRange("B1").values = [["Turnover"]]));
    const reason = reasonOf(await readColumns([used], roles, inspection, {}));
    expect(reason).toMatchObject({ key: "columnMoved", values: { source: "Sales!A1:C8", title: "Revenue" } });
  });

  test("reads 100,000 rows in several small requests, with progress", async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [`Account ${i % 500}`, i]);
    excel = await open({ Sales: [["Account", "Amount"], ...rows] });
    const seen: number[] = [];
    excel.host.stats.clear();
    const columns = valueOf(await read([used], roles, { onProgress: ({ done, total }) => seen.push(done, total) }));
    expect(columns.value).toEqual(rows.map((row) => row[1]));
    expect(columns.account[99_999]).toBe("Account 499");
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.slice(-2)).toEqual([100_000, 100_000]);
    expect(Math.max(...excel.host.stats.requests.map((request) => request.responseBytes))).toBeLessThan(2_000_000);
  });

  test("keeps every answer below 2 MB with long texts in Chinese", async () => {
    const text = "客戶名稱與地址".repeat(8);
    const rows = Array.from({ length: 20_000 }, (_, i) => [`${text}${i}`, i]);
    excel = await open({ Sales: [["客戶", "金額"], ...rows] });
    excel.host.stats.clear();
    expect(valueOf(await read([used])).account[19_999]).toBe(`${text}19999`);
    expect(Math.max(...excel.host.stats.requests.map((request) => request.responseBytes))).toBeLessThan(2_000_000);
  });

  test("halves the chunk when Excel refuses the answer as too large", async () => {
    excel = await open();
    const inspection = valueOf(await inspectSource(used));
    let seen = 0;
    const asksValues = (batch: BatchRequest) => JSON.stringify(batch).includes('"values"');
    // the second request for values: the first is for the header
    excel.host.faults.batches.push({
      match: (batch) => asksValues(batch) && ++seen === 2,
      run: () => Promise.resolve({ transportError: TransportError.responsePayloadSizeLimitExceeded }),
      once: false,
    });
    expect(valueOf(await readColumns([used], roles, inspection, {})).account).toHaveLength(7);
    expect(seen).toBeGreaterThan(2);
  });

  test("stops at the next chunk after cancel", async () => {
    excel = await open();
    const stop = new AbortController();
    const outcome = await read([used], roles, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(reasonOf(outcome).key).toBe("cancelled");
  });

  test("passes a dropped session on as a sentence with the technical text in the detail", async () => {
    excel = await open();
    const inspection = valueOf(await inspectSource(used));
    excel.host.faults.failTransport(5012);
    const reason = reasonOf(await readColumns([used], roles, inspection, {}));
    expect(reason).toMatchObject({ key: "noAnswer", detail: expect.stringContaining("InvalidOrTimedOutSession") });
  });
});

describe("reading several sources together", () => {
  const january = [
    ["Customer", "Revenue", "Note"],
    ["Acme", 1, ""],
    ["Beta", 2, ""],
  ];
  const february = [["Report of February"], ["Note", "Revenue", "Customer"], ["x", 3, "Gamma"]];
  const march = [
    ["customer", "revenue", "note", "extra"],
    ["Acme", 4, "", ""],
    ["Delta", 5, "", ""],
  ];
  const months = [cells("Jan", "A1:C3"), cells("Feb", "A1:C3"), cells("Mar", "A1:D3")];

  test("puts their rows one after the other, each column by its title", async () => {
    excel = await open({ Jan: january, Feb: february, Mar: march });
    const seen: number[] = [];
    const columns = valueOf(await read(months, roles, { onProgress: ({ done, total }) => seen.push(done, total) }));
    expect(columns.account).toEqual(["Acme", "Beta", "Gamma", "Acme", "Delta"]);
    expect(columns.value).toEqual([1, 2, 3, 4, 5]);
    expect(columns.parts).toEqual([
      { sheetName: "Jan", firstRow: 2, start: 0 },
      { sheetName: "Feb", firstRow: 3, start: 2 },
      { sheetName: "Mar", firstRow: 2, start: 3 },
    ]);
    expect(seen).toEqual([2, 5, 3, 5, 5, 5]);
  });

  test("knows hidden rows of any of them", async () => {
    excel = await open({ Jan: january, Feb: february, Mar: march });
    await edit((workbook) => (workbook.worksheets.getItem("Mar").getRange("3:3").rowHidden = true));
    expect(valueOf(await read(months)).hidden).toEqual([false, false, false, false, true]);
  });

  test("refuses one without a title that is needed, by its name and that title", async () => {
    excel = await open({
      Jan: january,
      Feb: [
        ["Customer", "Turnover", "Note"],
        ["x", 3, ""],
      ],
    });
    const reason = reasonOf(await read([cells("Jan", "A1:C3"), cells("Feb", "A1:C2")]));
    expect(reason).toMatchObject({ key: "columnMissing", values: { source: "Feb!A1:C2", title: "Revenue" } });
  });

  test("refuses one that is gone and one without rows", async () => {
    excel = await open({ Jan: january, Feb: [["Customer", "Revenue", "Note"]] });
    expect(reasonOf(await read([cells("Jan", "A1:C3"), cells("Gone", "A1:C3")])).key).toBe("sourceGone");
    expect(reasonOf(await read([cells("Jan", "A1:C3"), cells("Feb", "A1:C1")]))).toMatchObject({
      key: "noRows",
      values: { source: "Feb!A1:C1" },
    });
  });

  test("reads sources without headers by position", async () => {
    const bare = [
      ["Acme", 1, 10],
      ["Beta", 2, 20],
    ];
    excel = await open({ Jan: bare, Feb: bare, Narrow: [["Acme"], ["Beta"]] });
    expect(valueOf(await read([cells("Jan", "A1:C2"), cells("Feb", "A1:C2")])).value).toEqual([1, 2, 1, 2]);
    expect(reasonOf(await read([cells("Jan", "A1:C2"), cells("Narrow", "A1:A2")])).key).toBe("columnMissing");
  });

  test("makes the same number of requests for small sources whatever their number, beside one each for their rows", async () => {
    excel = await open({ Jan: january, Feb: february, Mar: march });
    const inspection = valueOf(await inspectSource(months[0]!));
    const one = await requestsOf(excel, () => readColumns(months.slice(0, 1), roles, inspection, {}));
    const three = await requestsOf(excel, () => readColumns(months, roles, inspection, {}));
    expect(three - one).toBe(2);
  });

  test.each(["transport", "batch"] as const)("changes nothing in the workbook whichever request fails (%s)", async (kind) => {
    excel = await open({ Jan: january, Feb: february, Mar: march });
    const inspection = valueOf(await inspectSource(months[0]!));
    const work = () => readColumns(months, roles, inspection, {});
    const count = await requestsOf(excel, work);
    const before = everything(excel);
    for (let nth = 1; nth <= count; nth++) {
      failRequest(excel, nth, kind);
      const outcome = await work();
      expect(reasonOf(outcome).key).toBe(kind === "batch" ? "excelError" : "noAnswer");
      expect(everything(excel)).toEqual(before);
      excel.host.faults.clear();
    }
    expect(count).toBeGreaterThanOrEqual(7);
  });
});
