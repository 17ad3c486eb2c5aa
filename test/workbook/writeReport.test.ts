import { removeReport } from "../../src/workbook/removeReport";
import { reportLayout } from "../../src/workbook/report/reportLayout";
import type { LongRun } from "../../src/workbook/workbook.types";
import { writeReport } from "../../src/workbook/writeReport";
import type { HeadlessExcel } from "../support/headlessExcel";
import { everything, info, lineOf, read, segmentationOf, valueOf, workbook } from "./salesWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await workbook();
});
afterEach(() => excel.close());

const TEN: [string, number][] = [500, 300, 80, 40, 30, 20, 10, 10, 5, 5].map((amount, i) => [`Account ${i}`, amount]);

/** The table of a report, header first. */
async function tableOf(sheetName: string, segmentation = segmentationOf(TEN)) {
  const { table, columns, accounts } = reportLayout(segmentation);
  const { formulas, values } = await read(sheetName);
  const cut = (rows: unknown[][]) => rows.slice(table, table + accounts + 1).map((row) => row.slice(0, columns.class + 1));
  return { formulas: cut(formulas), values: cut(values), summary: values };
}

describe("the report", () => {
  test("ranks, shares and classes by formula as the test vector 500 300 80 40 30 20 10 10 5 5 demands", async () => {
    const report = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    expect(report).toEqual({ sheetName: "Account segments", tableName: "tblSegments", accounts: 10, chart: true });
    const { values, formulas, summary } = await tableOf(report.sheetName);
    expect(values[0]).toEqual(["No.", "Account", "Revenue", "Rows", "Share", "Rank", "Share before", "Cumulative", "Class"]);
    expect(values.slice(1).map((row) => row[5])).toEqual([1, 2, 3, 4, 5, 6, 7, 7, 9, 9]);
    expect(values.slice(1).map((row) => Number((row[7] as number).toFixed(12)))).toEqual([
      0.5, 0.8, 0.88, 0.92, 0.95, 0.97, 0.99, 0.99, 1, 1,
    ]);
    expect(
      values
        .slice(1)
        .map((row) => row[8])
        .join(""),
    ).toBe("AABBBCCCCC");
    expect(formulas.slice(1).every((row) => row.slice(4).every((cell) => String(cell).startsWith("=")))).toBe(true);
    expect(summary[1]![0]).toBe("20.0% of accounts (2 of 10) make 80% of Revenue. The top 20% make 80.0%.");
  });

  test("adds up to the source: classes, rows and amounts close, and every check says OK", async () => {
    const { values } = await read(valueOf(await writeReport(segmentationOf(TEN), info, {})).sheetName);
    expect(lineOf(values, "A").slice(2, 5)).toEqual([800, 2, 0.8]);
    expect(lineOf(values, "All accounts").slice(2, 5)).toEqual([1000, 10, 1]);
    expect(lineOf(values, "Difference").slice(2, 4)).toEqual([0, 0]);
    for (const check of ["Accounts add up to the rows used", "Classes add up to all accounts", "Limits ascend from 0 to 1"]) {
      expect(lineOf(values, check)[2]).toBe("OK");
    }
  });

  test("follows its limit cells: with class A ending at 50% one account is left in it", async () => {
    const { sheetName } = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    const limit = `H${9}`;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange(limit).values = [[0.5]];
      await context.sync();
    });
    const { values, summary } = await tableOf(sheetName);
    expect(
      values
        .slice(1)
        .map((row) => row[8])
        .join(""),
    ).toBe("ABBBBCCCCC");
    expect(lineOf(summary, "A").slice(2, 4)).toEqual([500, 1]);
    expect(summary[1]![0]).toBe("10.0% of accounts (1 of 10) make 50% of Revenue. The top 20% make 80.0%.");
  });

  test("shows a check that fails when an amount is overwritten", async () => {
    const { sheetName } = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    const { table } = reportLayout(segmentationOf(TEN));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange(`C${table + 2}`).values = [[600]];
      await context.sync();
    });
    const { values } = await read(sheetName);
    expect(lineOf(values, "Difference")[2]).toBe(100);
    expect(lineOf(values, "Accounts add up to the rows used")[2]).toBe("Check");
  });

  test("a net total of zero or less has amounts in order, no shares and a sentence that says so", async () => {
    const losses = segmentationOf([
      ["A", -5],
      ["B", -3],
    ]);
    const { sheetName } = valueOf(await writeReport(losses, info, {}));
    const { values, summary } = await tableOf(sheetName, losses);
    expect(values.slice(1).map((row) => row.slice(1, 5))).toEqual([
      ["B", -3, 1, "–"],
      ["A", -5, 1, "–"],
    ]);
    expect(summary[1]![0]).toBe("The total is -8.00. Percentages would mislead, so only amounts are shown.");
    expect(summary.flat().filter((cell) => /^#(?!N\/A)/.test(String(cell)))).toEqual([]);
  });

  test("writes names that look like formulas, numbers or markup as text, and numbers as numbers", async () => {
    const ids = [
      "=1+1",
      "+1",
      "-2",
      "@SUM(A1)",
      "'quoted",
      "<img src=x onerror=alert(1)>",
      "007",
      "1-2",
      "TRUE",
      "#N/A!",
      "=cmd|' /C calc'!A0",
    ];
    const rows: [string | number, number][] = [...ids.map((id, i): [string, number] => [id, 100 - i]), [17850, 1]];
    const segmentation = segmentationOf(rows, [...ids.map((id) => `${id}`), "=2+2"]);
    const { sheetName } = valueOf(await writeReport(segmentation, { ...info, measure: "=1+1" }, {}));
    const { values, formulas } = await tableOf(sheetName, segmentation);
    expect(values.slice(1).map((row) => row[1])).toEqual([...ids, 17850]);
    expect(values.slice(1).map((row) => row[2])).toEqual([...ids, "=2+2"]);
    // the name of the value column has no sign left that a formula or a table reference could trip over
    expect(formulas[0]).toContain("1 1");
  });

  test("takes the next free name beside an existing sheet and table", async () => {
    const first = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    const before = await read(first.sheetName);
    const second = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    expect([second.sheetName, second.tableName]).toEqual(["Account segments 2", "tblSegments2"]);
    expect(await read(first.sheetName)).toEqual(before);
  });

  test("draws columns for each 5% with two lines on the second axis, and leaves the user's sheet active", async () => {
    valueOf(await writeReport(segmentationOf(TEN), info, {}));
    const [chart] = excel.grid.charts.all();
    expect(chart!.series.map((series) => [series.name, series.axisGroup])).toEqual([
      ["Each 5%", "Primary"],
      ["Cumulative share", "Secondary"],
      ["Class A ends", "Secondary"],
    ]);
    expect(excel.grid.sheets.get(excel.grid.sheets.activeId())!.name).toBe("Sales");
  });
});

describe("undo", () => {
  test("removes the sheet and leaves the workbook as before", async () => {
    const before = everything(excel);
    const report = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    valueOf(await removeReport(report));
    expect(everything(excel)).toEqual(before);
    expect(await removeReport(report)).toMatchObject({ ok: false, reason: { key: "sheetGone" } });
  });

  test("leaves another sheet of that name alone", async () => {
    const outcome = await removeReport({ sheetName: "Sales", tableName: "tblSegments", accounts: 1, chart: true });
    expect(outcome).toMatchObject({ ok: false, reason: { key: "notOurSheet", values: { sheet: "Sales" } } });
  });
});

describe("a write that fails", () => {
  const faults: [name: string, member: string, nth: number, code: string, key: string][] = [
    ["at the first cells", "Range.Formulas", 1, "AccessDenied", "protected"],
    ["at the table", "Table.Name", 1, "GeneralException", "excelError"],
    ["at the summary", "Range.Formulas", 3, "RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["because a cell is edited", "Range.Formulas", 2, "InvalidOperationInCellEditMode", "editing"],
  ];
  test.each(faults)("%s leaves every cell of the workbook as before and says why", async (_, member, nth, code, key) => {
    const before = everything(excel);
    excel.host.faults.failAction(member, nth, code);
    const outcome = await writeReport(segmentationOf(TEN), info, {});
    expect(outcome).toMatchObject({ ok: false, reason: { key } });
    expect(everything(excel)).toEqual(before);
  });

  test("because of cancel leaves the workbook as before", async () => {
    const before = everything(excel);
    const stop = new AbortController();
    const run: LongRun = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await writeReport(segmentationOf(TEN), info, run)).toMatchObject({ ok: false, reason: { key: "cancelled" } });
    expect(everything(excel)).toEqual(before);
  });

  test("and cannot be taken back names the sheet that is left", async () => {
    excel.host.faults.failAction("Table.Name", 1, "GeneralException");
    excel.host.faults.failAction("Worksheet.Delete", 1, "GeneralException");
    const outcome = await writeReport(segmentationOf(TEN), info, {});
    expect(outcome).toMatchObject({ ok: false, reason: { key: "leftover", values: { sheet: "Account segments" } } });
  });

  test("at the chart gives the report without a chart", async () => {
    excel.host.faults.failAction("Chart.SetPosition", 1, "GeneralException");
    const report = valueOf(await writeReport(segmentationOf(TEN), info, {}));
    expect(report.chart).toBe(false);
    expect(excel.grid.charts.all()).toHaveLength(0);
    const { values } = await tableOf(report.sheetName);
    expect(values).toHaveLength(11);
  });

  test("in a protected workbook says so before anything is added", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = everything(excel);
    expect(await writeReport(segmentationOf(TEN), info, {})).toMatchObject({ ok: false, reason: { key: "structureProtected" } });
    expect(everything(excel)).toEqual(before);
  });

  test("because no row could be used touches nothing", async () => {
    const before = everything(excel);
    expect(await writeReport(segmentationOf([]), info, {})).toMatchObject({ ok: false, reason: { key: "noAccounts" } });
    expect(everything(excel)).toEqual(before);
  });
});

test("while the user edits a cell the report waits, and is written when the edit ends", async () => {
  excel.host.cellEdit.begin();
  let done = false;
  const writing = writeReport(segmentationOf(TEN), info, {}).then((outcome) => {
    done = true;
    return outcome;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toBe(false);
  excel.host.cellEdit.end();
  expect(valueOf(await writing).accounts).toBe(10);
});

test("a protected sheet of sales does not stop a report on a new sheet", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sales").protection.protect();
    await context.sync();
  });
  expect(valueOf(await writeReport(segmentationOf(TEN), info, {})).chart).toBe(true);
});
