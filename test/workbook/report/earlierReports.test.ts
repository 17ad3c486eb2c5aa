import { listEarlierReports, readEarlierReport, reportAccounts, reportColumns } from "../../../src/workbook/report/earlierReports";
import { listSources } from "../../../src/workbook/source/listSources";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { addTable, edit, failRequest, open, reasonOf, requestsOf, valueOf } from "../openWorkbook";
import { contentOf, TEN } from "./reportWorkbook";

jest.setTimeout(60_000);

/** A report's table as it is written: below a title, sorted by value. */
const segments: unknown[][] = [
  ["No.", "Account", "Name", "Segment", "Revenue EUR", "Margin EUR", "Orders", "Share", "Class", "Class by Margin EUR"],
  [1, "C-1", "Acme", "Office", 900, 90, 4, 0.9, "Gold", "Gold"],
  [2, 2007, "Beta", "Office", 80, 60, 2, 0.08, "Silver", "Gold"],
  [3, "C-3", "", "Hotel", 20, 5, 1, 0.02, "Silver", "Silver"],
  [4, "C-4", "Delta", "Hotel", -5, -5, 1, -0.005, "Rest", "Rest"],
];

describe("earlier reports in the workbook", () => {
  let excel: HeadlessExcel;
  afterEach(() => excel.close());

  const report = { sheetName: "Segments", tableName: "tblSegments" };
  const start = async (rows = segments) => {
    excel = await open({ Sales: [["Customer"]], "Segments 2": segments, Segments: rows });
    await addTable(`Segments!A1:J${rows.length}`, "tblSegments");
    await addTable("'Segments 2'!A1:J5", "tblSegments2");
  };

  test("are listed in the order of their sheets; other tables are not", async () => {
    await start();
    await edit((workbook) => (workbook.tables.add("Sales!A1:A3", true).name = "tblSegmentsOfMine"));
    expect(valueOf(await listEarlierReports())).toEqual([
      { sheetName: "Segments 2", tableName: "tblSegments2", label: "Segments 2" },
      { sheetName: "Segments", tableName: "tblSegments", label: "Segments" },
    ]);
  });

  test("give account, name, first measure and class", async () => {
    await start();
    const accounts = valueOf(await readEarlierReport(report, {}));
    expect({ ...accounts, value: [...(accounts.value as Float64Array)], class: [...(accounts.class as Uint8Array)] }).toEqual({
      label: "Segments",
      account: ["C-1", "2007", "C-3", "C-4"],
      accountCell: ["C-1", 2007, "C-3", "C-4"],
      name: ["Acme", "Beta", "", "Delta"],
      value: [900, 80, 20, -5],
      class: [0, 1, 1, 2],
      classNames: ["Gold", "Silver", "Rest"],
    });
  });

  test("are found by the table when the sheet was renamed", async () => {
    await start();
    await edit((workbook) => (workbook.worksheets.getItem("Segments").name = "Last year"));
    expect(valueOf(await readEarlierReport(report, {})).label).toBe("Last year");
  });

  test("that are gone, or have lost their class, are refused", async () => {
    await start([
      ["No.", "Account", "Name", "Segment", "Revenue", "a", "b", "c", "d", "e"],
      [1, "C-1", "Acme", "Office", 900, 1, 1, 1, 1, 1],
    ]);
    expect(reasonOf(await readEarlierReport(report, {}))).toMatchObject({ key: "notAReport", values: { sheet: "Segments" } });
    expect(reasonOf(await readEarlierReport({ sheetName: "Old", tableName: "tblSegments9" }, {}))).toMatchObject({ key: "notAReport" });
  });

  test("without classes, as a total of zero leaves them, are refused", async () => {
    await start([segments[0]!, [1, "C-1", "Acme", "Office", -9, 1, 1, "–", "–", "–"]]);
    expect(reasonOf(await readEarlierReport(report, {})).key).toBe("notAReport");
  });

  test("are read in chunks with progress, and stop on cancel", async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => [i + 1, `C-${i}`, "", "", 30_000 - i, 1, 1, 0, i < 10_000 ? "A" : "B", "A"]);
    await start([segments[0]!, ...many]);
    const seen: number[] = [];
    const accounts = valueOf(await readEarlierReport(report, { onProgress: ({ done }) => seen.push(done) }));
    expect([accounts.account.length, accounts.account[29_999], seen.at(-1)]).toEqual([30_000, "C-29999", 30_000]);
    expect(seen.length).toBeGreaterThan(1);
    const stop = new AbortController();
    const outcome = await readEarlierReport(report, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(reasonOf(outcome).key).toBe("cancelled");
  });

  test("give a reason whichever request fails", async () => {
    await start();
    const work = () => readEarlierReport(report, {});
    const count = await requestsOf(excel, work);
    for (let nth = 1; nth <= count; nth++) {
      failRequest(excel, nth, "transport");
      expect(reasonOf(await work()).key).toBe("noAnswer");
    }
    expect(count).toBe(2);
  });
});

test("a report as it is written now is listed, read back, and no source for new figures", async () => {
  const excel = await open();
  const content = contentOf(TEN);
  valueOf(await writeReport(content, {}));
  const [report] = valueOf(await listEarlierReports());
  const read = valueOf(await readEarlierReport(report!, {}));
  const { accounts, classNames } = content.segmentation;
  expect([...read.account]).toEqual(accounts.account);
  expect([...(read.value as Float64Array)]).toEqual([...accounts.value]);
  // limits 80% and 95% of 500 300 80 40 30 20 10 10 5 5: two accounts are A, three B, five C
  expect([...(read.class as Uint8Array)]).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 2]);
  expect(read.classNames).toEqual(classNames);
  expect(valueOf(await listSources()).map(({ sheetName }) => sheetName)).toEqual(["Sales"]);
  excel.close();
});

describe("columns of a report", () => {
  test("are found wherever the user moved them, own text columns between", () => {
    const header = ["Owner", "Class", "Name", "Account", "Orders", "Remark", "Sales"];
    expect(reportColumns(header, ["Ann", "A", "Acme", "C-1", 4, "good", 900])).toEqual({ account: 3, name: 2, class: 1, value: 6 });
  });

  test("are missing without an amount", () => {
    expect(reportColumns(["Account", "Class", "Sales"], ["C-1", "A", "n/a"])).toBeUndefined();
    expect(reportColumns([], [])).toBeUndefined();
  });
});

test("classes are in the order of their largest account when the table was sorted by name", () => {
  const accounts = reportAccounts("x", ["a", "b", "c", "d"], [5, 900, 80, -3], ["C", "A", "B", "minus"]);
  expect(accounts.classNames).toEqual(["A", "B", "C", "minus"]);
  expect([...(accounts.class as Uint8Array)]).toEqual([2, 0, 1, 3]);
  expect(accounts.name).toBeUndefined();
});

test("rows without account, amount or class are left out", () => {
  const accounts = reportAccounts("x", ["a", "", "c", "d", null, "f"], [1, 2, "x", 3, 4, 5], ["A", "A", "A", "#N/A", "A", ""]);
  expect(accounts.account).toEqual(["a"]);
});
