import type { WorkbookPlaces } from "../../../src/workbook/source/workbookPlaces";
import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listLogSources, listSources, orderSources } from "../../../src/workbook/source/listSources";
import { showRange } from "../../../src/workbook/selection";
import type { SourceRef } from "../../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { addTable, edit, isWork, open, reasonOf, requestsOf, sales, valueOf } from "../openWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel?.close());

const label = (source: SourceRef) => source.tableName ?? source.rangeName ?? `${source.kind} ${source.sheetName}!${source.address}`;
const listed = async () => valueOf(await listSources()).map(label);

describe("listing sources of a log", () => {
  const days = [
    ["Customer", "Day", "Units", "Price"],
    ["Acme", "2026-03-02", 2, 9.5],
    ["Bolt", "2026-03-03", 1, 20],
  ];
  const logs = async () => valueOf(await listLogSources()).map(label);

  test("offers those only that show dates and amounts, or quantities and prices", async () => {
    const noDate = [
      ["Customer", "Amount"],
      ["Acme", 12.5],
    ];
    excel = await open({ Cover: [["Read me"], ["Nothing"]], Prices: noDate, Log: days, Notes: [["Day"], ["2026-03-02"]] });
    expect(await logs()).toEqual(["usedRange Log!A1:D3"]);
    // what somebody selected is meant, whatever it holds
    valueOf(await showRange("Prices", "A1:A2"));
    expect(await logs()).toEqual(["selection Prices!A1:A2", "usedRange Log!A1:D3"]);
  });

  test("offers all where none fits, so that a column can be chosen by hand", async () => {
    excel = await open({ Cover: [["Read me"], ["Nothing"]], Other: [["Also"], ["Nothing"]] });
    expect(await logs()).toEqual(valueOf(await listSources()).map(label));
  });
});

describe("listing sources", () => {
  test("offers the used cells of the active sheet", async () => {
    excel = await open();
    expect(valueOf(await listSources())).toEqual([
      { kind: "usedRange", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3, id: "sheet-1" },
    ]);
  });

  test("offers the table under the selection first, other tables last", async () => {
    excel = await open({ Sales: sales, Other: sales });
    await addTable("Other!A1:C8", "tblOther");
    await addTable("Sales!A1:C8", "tblSales");
    expect(await listed()).toEqual(["tblSales", "usedRange Sales!A1:C8", "tblOther"]);
  });

  test("leaves the totals row of a table out", async () => {
    excel = await open();
    await addTable("Sales!A1:C8", "tblSales");
    await edit((workbook) => (workbook.tables.getItem("tblSales").showTotals = true));
    expect(valueOf(await listSources())[0]).toMatchObject({ tableName: "tblSales", address: "A1:C8", rows: 8 });
  });

  test("offers a selection of several rows before the used cells", async () => {
    excel = await open();
    valueOf(await showRange("Sales", "A1:B4"));
    expect(await listed()).toEqual(["selection Sales!A1:B4", "usedRange Sales!A1:C8"]);
  });

  test("offers names of the workbook and of a sheet that are plain ranges, cut off where the used cells end", async () => {
    excel = await open({ Cover: [["Read me"]], Log: sales, "Log 2": sales });
    await edit((workbook) => {
      workbook.names.add("Sales_log", workbook.worksheets.getItem("Log").getRange("A:C"));
      workbook.worksheets.getItem("Log 2").names.add("Local", workbook.worksheets.getItem("Log 2").getRange("A1:B5"));
      workbook.names.add("Growth", "=0.05");
      workbook.names.add("One_column", workbook.worksheets.getItem("Log").getRange("A1:A8"));
      workbook.names.add("LP_Total", workbook.worksheets.getItem("Cover").getRange("A1:B5"));
    });
    const named = valueOf(await listSources()).filter(({ kind }) => kind === "name");
    expect(named).toEqual([
      { kind: "name", sheetName: "Log", address: "A1:C8", rows: 8, columns: 3, rangeName: "Sales_log", id: "sheet-2" },
      { kind: "name", sheetName: "Log 2", address: "A1:B5", rows: 5, columns: 2, rangeName: "Local", sheetScoped: true, id: "sheet-3" },
    ]);
  });

  test("offers the cells of other visible sheets last, but no sheet that a table stands for", async () => {
    excel = await open({ Cover: [["Read me"], ["about"]], Jan: sales, Feb: sales, Mar: sales });
    await addTable("Feb!A1:C8", "tblFeb");
    await edit((workbook) => (workbook.worksheets.getItem("Mar").visibility = "Hidden"));
    expect(await listed()).toEqual(["tblFeb", "usedRange Cover!A1:A2", "usedRange Jan!A1:C8"]);
  });

  test("does not offer reports: their tables, and sheets with their cells", async () => {
    excel = await open({ Sales: sales, Segments: sales, Summary: sales });
    await addTable("Segments!A1:C8", "tblSegments2");
    await edit((workbook) => workbook.names.add("LP_Sheet_summary", workbook.worksheets.getItem("Summary").getRange("A1")));
    expect(await listed()).toEqual(["usedRange Sales!A1:C8"]);
  });

  test("offers nothing in an empty workbook", async () => {
    excel = await open({ Sheet1: [] });
    expect(await listed()).toEqual([]);
  });

  test("asks twice, however many sheets there are", async () => {
    const months = Object.fromEntries(Array.from({ length: 24 }, (_, month) => [`M${month + 1}`, sales]));
    excel = await open(months);
    expect(await requestsOf(excel, listSources)).toBe(2);
    expect(await listed()).toHaveLength(24);
  });

  test("asks again without the selection when Excel refuses it, as it does for a selected chart", async () => {
    excel = await open();
    excel.host.faults.failBatch("InvalidSelection", "The current selection is invalid for this operation.", isWork);
    expect(await listed()).toEqual(["usedRange Sales!A1:C8"]);
  });
});

describe("the order of sources", () => {
  const rect = (rows: number) => ({ row: 0, column: 0, rows, columns: 3 });
  const log = { ...rect(8_000), sheetName: "Sales", tableName: "Sales", tableId: "t1", showHeaders: true };
  const places = (active: string, rows: number): WorkbookPlaces => ({
    active,
    sheets: [{ id: "s1", name: active, visible: true, used: rect(rows) }],
    tables: [log],
    names: [],
    reportSheets: [],
  });

  test("a long table on another sheet comes before the cells of a cover sheet", () => {
    expect(orderSources(places("Read me", 21)).map(({ kind }) => kind)).toEqual(["table", "usedRange"]);
  });

  test("the active sheet's own rows come before a shorter table elsewhere", () => {
    expect(orderSources(places("Data", 9_000)).map(({ kind }) => kind)).toEqual(["usedRange", "table"]);
  });
});

describe("ranges with the same titles", () => {
  const months = {
    Jan: sales,
    Feb: [
      ["Note", "revenue ", "CUSTOMER", "Extra"],
      ["x", 5, "Acme", 1],
    ],
    Summary: [
      ["Customer", "Total"],
      ["Acme", 1],
    ],
    Mar: [["Sales in March"], ...sales],
    Hidden: sales,
  };
  const jan: SourceRef = { kind: "usedRange", sheetName: "Jan", address: "A1:C8", rows: 8, columns: 3 };

  test("are found on other sheets, whatever the order, capitals and further columns; sheets without a title or hidden ones are not", async () => {
    excel = await open(months);
    await edit((workbook) => (workbook.worksheets.getItem("Hidden").visibility = "Hidden"));
    expect(valueOf(await inspectSource(jan)).alike.map(label)).toEqual(["usedRange Feb!A1:D2", "usedRange Mar!A1:C9"]);
  });

  test("are found among many wide sheets in several small requests", async () => {
    const wide = [Array.from({ length: 200 }, (_, i) => `Title ${i}`), Array.from({ length: 200 }, (_, i) => i)];
    const sheets = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`M${i}`, wide]));
    excel = await open(sheets);
    const first = { ...jan, sheetName: "M0", address: "A1:GR2" };
    expect(valueOf(await inspectSource(first)).alike).toHaveLength(29);
    expect(Math.max(...excel.host.stats.requests.map((request) => request.responseBytes))).toBeLessThan(2_000_000);
  });

  test("are tables where sheets have tables", async () => {
    excel = await open({ Jan: sales, Feb: sales });
    await addTable("Feb!A1:C8", "tblFeb");
    expect(valueOf(await inspectSource(jan)).alike.map(label)).toEqual(["tblFeb"]);
  });

  test("are not looked for without a header", async () => {
    const bare = sales.slice(1).map((row) => [row[0], 1, 2]);
    excel = await open({ Jan: bare, Feb: bare });
    expect(valueOf(await inspectSource({ ...jan, address: "A1:C7", rows: 7 })).alike).toEqual([]);
  });
});

describe("finding a source again", () => {
  const table: SourceRef = { kind: "table", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3, tableName: "tblSales" };

  async function source(kind: SourceRef["kind"]): Promise<SourceRef> {
    const found = valueOf(await listSources()).find((one) => one.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  }

  test("finds a table by its name on whatever sheet, and by its id after another name", async () => {
    excel = await open();
    await addTable("Sales!A1:C8", "tblSales");
    expect(valueOf(await inspectSource({ ...table, sheetName: "Elsewhere" })).source.sheetName).toBe("Sales");
    const listedTable = await source("table");
    await edit((workbook) => (workbook.tables.getItem("tblSales").name = "Orders"));
    expect(valueOf(await inspectSource(listedTable)).source).toMatchObject({ tableName: "Orders", sheetName: "Sales" });
    expect(reasonOf(await inspectSource(table))).toMatchObject({ key: "sourceGone", values: { source: "tblSales" } });
  });

  test("finds cells on a renamed sheet by the sheet's id", async () => {
    excel = await open();
    const cells = await source("usedRange");
    await edit((workbook) => (workbook.worksheets.getItem("Sales").name = "Sales 2025"));
    expect(valueOf(await inspectSource(cells)).source.sheetName).toBe("Sales 2025");
    expect(reasonOf(await inspectSource({ ...cells, id: undefined })).key).toBe("sourceGone");
  });

  test("reads the used cells as they are now, and a selection as it was", async () => {
    excel = await open();
    valueOf(await showRange("Sales", "A1:B4"));
    const [selection, cells] = valueOf(await listSources());
    await edit((workbook) => (workbook.worksheets.getItem("Sales").getRange("A9:B9").values = [["Zeta", 1]]));
    expect(valueOf(await inspectSource(cells!)).source.address).toBe("A1:C9");
    expect(valueOf(await inspectSource(selection!)).source.address).toBe("A1:B4");
  });

  test("follows a name to its new cells and refuses one that is gone", async () => {
    excel = await open({ Sales: sales, Log: sales });
    await edit((workbook) => workbook.names.add("Sales_log", workbook.worksheets.getItem("Sales").getRange("A1:C6")));
    const name = await source("name");
    await edit((workbook) => (workbook.names.getItem("Sales_log").formula = "=Log!$A$1:$B$8"));
    expect(valueOf(await inspectSource(name)).source).toMatchObject({ sheetName: "Log", address: "A1:B8" });
    await edit((workbook) => workbook.names.getItem("Sales_log").delete());
    expect(reasonOf(await inspectSource(name))).toMatchObject({ key: "sourceGone", values: { source: "Sales_log" } });
  });

  test("finds a name of a renamed sheet", async () => {
    excel = await open();
    await edit((workbook) => {
      const sheet = workbook.worksheets.getItem("Sales");
      sheet.names.add("Local", sheet.getRange("A1:C6"));
    });
    const name = await source("name");
    await edit((workbook) => (workbook.worksheets.getItem("Sales").name = "Renamed"));
    expect(valueOf(await inspectSource(name)).source).toMatchObject({ sheetName: "Renamed", address: "A1:C6" });
  });

  test("refuses a deleted sheet, a damaged address and a sheet that was emptied", async () => {
    excel = await open({ Sales: sales, Empty: [] });
    const cells: SourceRef = { kind: "selection", sheetName: "Gone", address: "A1:C8", rows: 8, columns: 3, id: "sheet-9" };
    expect(reasonOf(await inspectSource(cells)).key).toBe("sourceGone");
    expect(reasonOf(await inspectSource({ ...cells, sheetName: "Sales", address: "nowhere?" })).key).toBe("sourceGone");
    expect(reasonOf(await inspectSource({ ...cells, sheetName: "Empty" })).key).toBe("noRows");
  });
});
