import type { ClassRule } from "../../../src/economics/segmentation/keyAccounts.types";
import { inspectReport } from "../../../src/workbook/report/inspectReport";
import { removeReport } from "../../../src/workbook/report/removeReport";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../../support/headlessExcel";
import {
  contentOf,
  everything,
  fullContent,
  named,
  nameOf,
  openWorkbook,
  read,
  reportInfo,
  reportOptions,
  type Row,
  tableOf,
  TEN,
  type,
  valueOf,
} from "./reportWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await openWorkbook();
});
afterEach(() => excel.close());

const write = async (...args: Parameters<typeof contentOf>) => valueOf(await writeReport(contentOf(...args), {}));
const rounded = (values: unknown[] = []) => values.map((value) => (typeof value === "number" ? Number(value.toFixed(12)) : value));

describe("the report", () => {
  test("writes a long account table before any formula over it, so that no chunk calculates them anew", async () => {
    const written: string[] = [];
    const stop = excel.grid.on((event) => {
      if (event.kind === "changed") written.push(`${excel.grid.sheets.get(event.area.sheetId)!.name} ${event.area.row + event.area.rows}`);
    });
    const accounts = Array.from({ length: 5_001 }, (_, i): Row => [`Account ${i}`, 9_000 - i]);
    const report = await write(accounts);
    stop();
    const lastRow = written.indexOf(`${nameOf(report, "segments")} 5007`);
    const others = new RegExp(`^(${(["summary", "charts", "audit"] as const).map((part) => nameOf(report, part)).join("|")}) (?!8$)`);
    expect(lastRow).toBeGreaterThan(-1);
    expect(written.findIndex((place) => others.test(place))).toBeGreaterThan(lastRow);
  });

  test("ranks, shares and classes by formula as 500 300 80 40 30 20 10 10 5 5 demands", async () => {
    const report = await write(TEN);
    expect(report.sheets.map(({ part }) => part)).toEqual(["summary", "segments", "charts", "audit"]);
    const table = await tableOf("tblSegments");
    expect(table["Rank"]).toEqual([1, 2, 3, 4, 5, 6, 7, 7, 9, 9]);
    expect(rounded(table["Cumulative"])).toEqual([0.5, 0.8, 0.88, 0.92, 0.95, 0.97, 0.99, 0.99, 1, 1]);
    expect(table["Class"]?.join("")).toBe("AABBBCCCCC");
    const { formulas } = await read("Segments", "E7:I16");
    expect(formulas.flat().every((cell) => String(cell).startsWith("="))).toBe(true);
    const { values } = await read("Summary", "A2:A2");
    expect(values[0]![0]).toBe("20.0% of accounts (2 of 10) make 80.0% of Revenue. The top 20% make 80.0%.");
    expect(await named("LP_Checks", "LP_Total", "LP_CountAtTarget", "LP_Top1")).toEqual(["All checks OK", 1000, 2, 0.5]);
  });

  test("agrees with the segmentation in every figure, for amounts with ties, zeros and returns", async () => {
    const rows: Row[] = [70.1, 70.1, 33.33, 20.2, 20.2, 20.2, 9.9, 4, 4, 0, 0, -3.5].map((value, i) => [`K${i}`, value, 50 - 9 * i]);
    const content = contentOf(
      rows,
      { second: "grossMargin" },
      { second: "Gross margin", measures: { first: "revenue", second: "grossMargin" } },
    );
    valueOf(await writeReport(content, {}));
    const { accounts, concentration, classNames, secondTotal, classes } = content.segmentation;
    const table = await tableOf("tblSegments");
    expect(rounded(table["Share before"])).toEqual(rounded([...accounts.shareBefore]));
    expect(rounded(table["Cumulative"])).toEqual(rounded([...accounts.cumulative]));
    expect(table["Class"]).toEqual([...accounts.class].map((at) => classNames[at]));
    expect(table["Class by Gross margin"]).toEqual([...(accounts.secondClass ?? [])].map((at) => classNames[at]));
    const figures = rounded(
      await named("LP_CountAtTarget", "LP_Top20", "LP_Top1", "LP_Top5", "LP_Gini", "LP_Effective", "LP_Zero", "LP_SecondTotal"),
    );
    const c = concentration!;
    expect(figures).toEqual(
      rounded([c.countAtTarget, c.top20Share, c.largestShare, c.top5Share, c.gini, c.effectiveAccounts, c.zeroAccounts, secondTotal]),
    );
    const summary = await tableOf("tblClasses");
    expect(rounded(summary["Revenue"])).toEqual(rounded(classes.map(({ value }) => value)));
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  /** 1.1 + 2.2 is 3.3000000000000003 in binary: equal totals of different lines, one that nets to 0, and one beside a limit. */
  const NOISY: Row[] = [
    ["Split", 1.1],
    ["Split", 2.2],
    ["Whole", 3.3],
    ["Large", 10],
    ["Refunded", 0.1],
    ["Refunded", 0.2],
    ["Refunded", -0.3],
    ["Third", 0.7],
    ["Third", -0.4],
    ["Tenth", 0.3],
    ["Loss", -0.1],
    ["Loss", -0.2],
    ["Debt", -0.3],
  ];
  const noisyRules: [name: string, rule: Partial<ClassRule>][] = [
    ["cumulative share", { limits: [0.62, 0.95] }],
    ["cumulative share, within", { limits: [0.7, 0.95], boundary: "within" }],
    ["cumulative share, nearest", { limits: [0.7, 0.95], boundary: "nearest" }],
    ["share of accounts", { by: "topShare", limits: [0.3, 0.5] }],
    ["amounts", { by: "threshold", limits: [3.3, 0.3] }],
    ["numbers of accounts", { by: "count", limits: [2, 4] }],
  ];
  test.each(noisyRules)("lets noise of decimal money decide no rank and no class: %s", async (_, rule) => {
    const content = contentOf(NOISY, { classes: { ...reportOptions.classes, ...rule } });
    valueOf(await writeReport(content, {}));
    const { accounts, classNames } = content.segmentation;
    const table = await tableOf("tblSegments");
    // by hand: 10, 3.3 twice, 0.3 twice, 0, -0.3 twice
    expect(table["Rank"]).toEqual([1, 2, 2, 4, 4, 6, 7, 7]);
    expect(table["Class"]).toEqual([...accounts.class].map((at) => classNames[at]));
    expect(rounded(table["Cumulative"])).toEqual(rounded([...accounts.cumulative]));
    expect(await named("LP_Checks", "LP_Zero", "LP_CountAtTarget")).toEqual([
      "All checks OK",
      1,
      content.segmentation.concentration!.countAtTarget,
    ]);
  });

  test("says that there are no shares where the total is 0 but for noise", async () => {
    const report = await write([
      ["a", 0.1],
      ["a", 0.2],
      ["b", -0.3],
    ]);
    expect((await tableOf("tblClasses"))["% of value"]).toEqual(["–", "–", "–"]);
    expect(await named("LP_Top1", "LP_Top20", "LP_Checks")).toEqual(["–", "–", "All checks OK"]);
    expect(report.sheets).toHaveLength(4);
  });

  test("lets noise move no account between two periods", async () => {
    const earlier: Row[] = [
      ["Split", 3.3],
      ["Whole", 1.1],
      ["Whole", 2.2],
      ["Large", 8],
      ["Tenth", 0.1],
      ["Tenth", 0.2],
      ["Third", 0.3],
    ];
    const content = fullContent(NOISY, earlier);
    valueOf(await writeReport(content, {}));
    const moves = await tableOf("tblMoves");
    const changes = Object.fromEntries((moves["Account"] ?? []).map((account, i) => [account, moves["Change"]![i]]));
    expect(changes).toMatchObject({ Split: 0, Whole: 0, Large: 2, Tenth: 0, Third: 0 });
    // opening 15.2 and 5 accounts, 2 new of -0.3 each, 1 grown by 2, none shrunk or lost
    expect(rounded((await read("Moves", "B14:B19")).values.flat())).toEqual(rounded([15.2, -0.6, 2, 0, 0, 16.6]));
    expect((await read("Moves", "C14:C19")).values.flat()).toEqual([5, 2, 1, 0, 0, 7]);
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  const rules: [name: string, rule: Partial<ClassRule>][] = [
    ["cumulative share, within", { boundary: "within" }],
    ["cumulative share, nearest", { boundary: "nearest" }],
    ["cumulative share, ties in order", { ties: "order" }],
    ["share of accounts, crossing up", { by: "topShare", limits: [0.2, 0.5] }],
    ["share of accounts, within, ties together", { by: "topShare", limits: [0.35, 0.65], boundary: "within" }],
    ["amounts, five classes", { by: "threshold", names: ["S", "A", "B", "C", "D"], limits: [400, 80, 10, 6] }],
    ["share of accounts, nearest, ties together", { by: "topShare", limits: [0.35, 0.65], boundary: "nearest" }],
    ["numbers of accounts, nearest, ties together", { by: "count", limits: [3, 7], boundary: "nearest" }],
    ["numbers of accounts, crossing up", { by: "count", limits: [2, 7] }],
    ["numbers of accounts, within, ties in order", { by: "count", limits: [3, 7], boundary: "within", ties: "order" }],
    ["two classes", { names: ["Key", "Rest"], limits: [0.8] }],
  ];
  test.each(rules)("classes by formula as the rule says: %s", async (_, rule) => {
    const classes: ClassRule = {
      by: "cumulativeShare",
      names: ["A", "B", "C"],
      limits: [0.8, 0.95],
      boundary: "crossingUp",
      ties: "together",
      ...rule,
    };
    const content = contentOf([...TEN, ["Returns", -1]], { classes, negativeAccounts: "ownClass" });
    valueOf(await writeReport(content, {}));
    const { accounts, classNames } = content.segmentation;
    expect((await tableOf("tblSegments"))["Class"]).toEqual([...accounts.class].map((at) => classNames[at]));
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  test("follows its limit cells: with class B from 50% one account is left in A", async () => {
    await write(TEN);
    await type("Summary", "B10", [[0.5]]);
    expect((await tableOf("tblSegments"))["Class"]?.join("")).toBe("ABBBBCCCCC");
    const { values } = await read("Summary", "A2:A2");
    expect(values[0]![0]).toBe("10.0% of accounts (1 of 10) make 50.0% of Revenue. The top 20% make 80.0%.");
  });

  test("shows a failed check when an amount is overwritten", async () => {
    await write(TEN);
    await type("Segments", "C7", [[600]]);
    expect(await named("LP_Checks", "LP_Total")).toEqual(["Check: see below", 1100]);
  });

  test("withholds shares when the total is not above zero, and says so", async () => {
    await write([
      ["A", -5],
      ["B", -3],
    ]);
    const table = await tableOf("tblSegments");
    expect([table["Account"], table["Share"], table["Cumulative"]]).toEqual([
      ["B", "A"],
      ["–", "–"],
      ["–", "–"],
    ]);
    const { values } = await read("Summary", "A2:A2");
    expect(values[0]![0]).toBe("The total is -8.00. Percentages would mislead, so only amounts are shown.");
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  test("writes ids and names that look like formulas, numbers or dates as text, and numbers as numbers", async () => {
    const ids = ["=1+1", "+1", "-2", "@SUM(A1)", "'quoted", "007", "1-2", "TRUE", "=cmd|' /C calc'!A0"];
    const rows: Row[] = [...ids.map((id, i): Row => [id, 100 - i]), [17850, 1]];
    const content = contentOf(rows, {}, { measure: "=1+1" });
    valueOf(await writeReport(content, {}));
    const table = await tableOf("tblSegments");
    expect(table["Account"]).toEqual([...ids, 17850]);
    expect(table["1 1"]?.[0]).toBe(100);
  });

  test("draws the charts with classic types and leaves the user's sheet active", async () => {
    const report = valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    expect(report.charts).toBe(true);
    expect(excel.grid.charts.all().map((chart) => chart.name)).toEqual([
      "Summary Pareto",
      "Pareto",
      "Summary Lorenz",
      "Lorenz",
      "Summary Whale",
      "Whale",
      "Bridge",
    ]);
    const pareto = excel.grid.charts.all()[1]!;
    expect(pareto.series.map((series) => series.axisGroup)).toEqual([
      "Primary",
      "Primary",
      "Primary",
      "Secondary",
      "Secondary",
      "Secondary",
    ]);
    expect(excel.grid.sheets.get(excel.grid.sheets.activeId())!.name).toBe("Sales");
  });

  test("of a second definition stands beside the first with names of its own", async () => {
    await write(TEN);
    const before = await tableOf("tblSegments");
    const second = await write([["X", 3]], {}, { definition: { id: "d2", name: "Other", revision: 1 } });
    expect([second.tableName, nameOf(second, "summary")]).toEqual(["tblSegments2", "Summary 2"]);
    expect(await named("LP_Total", "LP_Total_2", "LP_Checks_2")).toEqual([1000, 3, "All checks OK"]);
    expect(await tableOf("tblSegments")).toEqual(before);
  });
});

describe("an update", () => {
  const NOW: Row[] = [
    ["Account 3", 900],
    ["New", 50],
    ["Account 0", 40],
  ];

  test("keeps the user's columns beside their accounts, in renamed sheets, and references to them", async () => {
    await write(TEN);
    await type("Segments", "J6:K7", [
      ["Note", "Double"],
      ["first", "=C7*2"],
    ]);
    await type("Segments", "J10:K10", [["fourth", "=C10*2"]]);
    await type("Sales", "D1", [["=Segments!C7"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Segments").name = "My accounts";
      await context.sync();
    });
    const report = await write(NOW);
    expect(report).toMatchObject({ updated: true, keptColumns: 2, accounts: 3 });
    expect(nameOf(report, "segments")).toBe("My accounts");
    const { values } = await read("My accounts", "B7:K10");
    expect(values.map((row) => [row[0], row[1], row[8], row[9]])).toEqual([
      ["Account 3", 900, "fourth", 1800],
      ["New", 50, "", ""],
      ["Account 0", 40, "first", 80],
      ["", "", "", ""],
    ]);
    expect((await read("Sales", "D1")).values[0]![0]).toBe(900);
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  test("writes a deleted sheet anew and keeps the rest", async () => {
    await write(TEN);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Audit").delete();
      await context.sync();
    });
    const report = await write(NOW);
    expect(nameOf(report, "audit")).toBe("Audit");
    expect(await named("LP_Checks", "LP_Total")).toEqual(["All checks OK", 990]);
  });

  test("keeps a service tier and plan cells typed in the sheets, and names a typed limit it replaces", async () => {
    valueOf(await writeReport(fullContent(TEN, NOW), {}));
    await type("Summary", "H9", [["Own tier"]]);
    await type("Summary", "B10", [[0.7]]);
    await type("Plan", "F17", [["Ada"]]);
    valueOf(await writeReport(fullContent(TEN, NOW), {}));
    expect((await read("Summary", "B10:H10")).values[0]![0]).toBe(0.8);
    expect((await read("Summary", "H9:H10")).values.flat()).toEqual(["Own tier", "Call"]);
    expect((await read("Plan", "F16:F17")).values.flat()).toEqual(["Own tier", "Ada"]);
    const audit = (await read("Audit")).values.map((row) => String(row[0]));
    expect(audit).toContain("Class B: the limit 0.7 typed in the sheet was replaced by 0.8 of the definition");
  });

  const refusals: [name: string, change: () => Promise<void>, key: string][] = [
    [
      "a protected sheet",
      () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Segments").protection.protect();
          await context.sync();
        }),
      "reportProtected",
    ],
    [
      "rows put above the report",
      () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Segments").getRange("1:2").insert("Down");
          await context.sync();
        }),
      "reportMoved",
    ],
    ["cells below a table that must grow", () => type("Segments", "A18", [["mine"]]), "belowTable"],
  ];
  test.each(refusals)("refuses %s before anything is touched", async (_, change, key) => {
    await write(TEN);
    await change();
    const before = await everything(excel);
    const outcome = await writeReport(contentOf([...TEN, ["More", 1]]), {});
    expect(outcome).toMatchObject({ ok: false, reason: { key, values: { sheet: "Segments" } } });
    expect(await everything(excel)).toEqual(before);
  });
});

describe("undo", () => {
  test("removes a first report: sheets, names and setting", async () => {
    const before = await everything(excel);
    const report = await write(TEN);
    valueOf(await removeReport(report));
    expect(await everything(excel)).toEqual(before);
    expect(await removeReport(report)).toMatchObject({ ok: false, reason: { key: "sheetGone" } });
  });

  test("brings the report before an update back", async () => {
    await write(TEN);
    await type("Segments", "J6:J7", [["Note"], ["'007"]]);
    const before = await everything(excel);
    valueOf(await removeReport(await write(TEN.slice(2))));
    expect(await everything(excel)).toEqual(before);
  });
});

describe("what was changed since", () => {
  test("is nothing after a write, nor after sorting the table", async () => {
    const report = valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    expect(valueOf(await inspectReport(report)).edits).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("tblSegments").sort.apply([{ key: 2, ascending: true }]);
      await context.sync();
    });
    expect(valueOf(await inspectReport(report)).edits).toEqual([]);
  });

  test("names the rows of a changed cell, added columns, a protected and a missing sheet", async () => {
    const report = await write(TEN);
    await type("Summary", "H9", [["Own tier"]]);
    await type("Segments", "C9", [[81]]);
    await type("Segments", "K7", [["mine"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Charts").protection.protect();
      context.workbook.worksheets.getItem("Audit").delete();
      await context.sync();
    });
    const { edits } = valueOf(await inspectReport(report));
    expect(edits).toEqual(
      expect.arrayContaining([
        { sheetName: "Summary", address: "A9:H9", what: "cells" },
        { sheetName: "Segments", address: "A7:I16", what: "cells" },
        { sheetName: "Segments", address: "J:K", what: "columnsAdded" },
        { sheetName: "Charts", what: "protected" },
        { sheetName: "Audit", what: "sheetGone" },
      ]),
    );
    expect(edits).toHaveLength(5);
  });
});

describe("a write that cannot be", () => {
  test("is cancelled leaves the workbook as before", async () => {
    const before = await everything(excel);
    const stop = new AbortController();
    const outcome = await writeReport(contentOf(TEN), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(outcome).toMatchObject({ ok: false, reason: { key: "cancelled" } });
    expect(await everything(excel)).toEqual(before);
  });

  test("has no accounts touches nothing", async () => {
    const before = await everything(excel);
    expect(await writeReport(contentOf([]), {})).toMatchObject({ ok: false, reason: { key: "noAccounts" } });
    expect(await everything(excel)).toEqual(before);
  });

  test("in a protected workbook says so before anything is added", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await everything(excel);
    const outcome = await writeReport({ ...contentOf(TEN), info: reportInfo }, {});
    expect(outcome).toMatchObject({ ok: false, reason: { key: "structureProtected" } });
    expect(await everything(excel)).toEqual(before);
  });

  test("cannot be taken back either names the sheet that is left", async () => {
    excel.host.faults.failAction("Table.Name", 1, "GeneralException");
    for (let i = 1; i <= 3; i++) excel.host.faults.failAction("Worksheet.Delete", i, "GeneralException");
    const outcome = await writeReport(contentOf(TEN), {});
    expect(outcome).toMatchObject({ ok: false, reason: { key: "leftover", values: { sheet: "Summary" } } });
  });

  test("at a chart gives the report without it", async () => {
    // the second of all charts together, and, when each is drawn alone, the second again
    excel.host.faults.failAction("Chart.SetPosition", 2, "GeneralException");
    excel.host.faults.failAction("Chart.SetPosition", 3, "GeneralException");
    expect((await write(TEN)).charts).toBe(false);
    expect(excel.grid.charts.all().map((chart) => chart.name)).toEqual([
      "Summary Pareto",
      "Summary Lorenz",
      "Lorenz",
      "Summary Whale",
      "Whale",
    ]);
  });
});
