import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { inspectReport } from "../../../src/workbook/report/inspectReport";
import type { ReportRecord } from "../../../src/workbook/report/writing/reportRecord";
import type { ReportSheet } from "../../../src/workbook/workbook.types";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../../support/headlessExcel";
import {
  contentOf,
  fullContent,
  nameOf,
  openWorkbook,
  planOf,
  read,
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

const PARTS = ["summary", "segments", "charts", "moves", "plan", "audit"] as const;
/** Every sheet: ten accounts, of which the first three were not there before. */
const full = () => fullContent(TEN, TEN.slice(3));

/** Something of every sheet, read through Office.js. */
const ofSheets = <T>(load: (sheet: Excel.Worksheet) => T): Promise<T[]> =>
  Excel.run(async (context) => {
    const loaded = PARTS.map((part) => load(context.workbook.worksheets.getItem(part[0]!.toUpperCase() + part.slice(1))));
    await context.sync();
    return loaded;
  });

describe("the sheets of a report", () => {
  test("keep headers and accounts in sight", async () => {
    valueOf(await writeReport(full(), {}));
    const frozen = await ofSheets((sheet) => sheet.freezePanes.getLocationOrNullObject().load("address"));
    expect(frozen.map((place) => (place.isNullObject ? undefined : place.address.split("!")[1]))).toEqual([
      undefined,
      "A1:B6",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("print one page wide on the reader's paper, with their headers on every page", async () => {
    const content = full();
    valueOf(await writeReport({ ...content, info: { ...content.info, letterPaper: true } }, {}));
    const pages = await ofSheets((sheet) => ({
      layout: sheet.pageLayout.load("orientation,paperSize,zoom"),
      footers: sheet.pageLayout.headersFooters.defaultForAllPages.load("leftFooter,centerFooter,rightFooter"),
      area: sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
      titles: sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    }));
    expect(pages.map(({ layout }) => layout.orientation)).toEqual(PARTS.map((part) => (part === "charts" ? "Portrait" : "Landscape")));
    for (const { layout, footers } of pages) {
      expect(layout.paperSize).toBe("Letter");
      expect(footers).toMatchObject({ leftFooter: "&A", centerFooter: "&D", rightFooter: "&P / &N" });
    }
    const onePage = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    const asWide = { horizontalFitToPages: 1 };
    expect(pages.map(({ layout }) => layout.zoom)).toEqual([onePage, asWide, onePage, asWide, asWide, asWide]);
    const titles = pages.map(({ titles: rows }) => (rows.isNullObject ? undefined : rows.address.split("!")[1]));
    expect(titles).toEqual([undefined, "$6:$6", undefined, "$46:$46", undefined, undefined].map((rows) => rows?.replace(/\$/g, "")));
    // ten accounts below the header in row 6; number, account, amount, orders, share, rank, share before, cumulative, class
    const areas = pages.map(({ area }) => area.address.split("!")[1]);
    expect(areas[1]).toBe("A1:I16");
    // ten accounts below the header in row 46; the working columns of the chart are not printed
    expect(areas[3]).toBe("A1:G56");
  });

  test("are made on A4 elsewhere, and keep what the user made of them in an update", async () => {
    const report = valueOf(await writeReport(full(), {}));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(nameOf(report, "segments"));
      sheet.pageLayout.orientation = "Portrait";
      sheet.freezePanes.unfreeze();
      await context.sync();
    });
    valueOf(await writeReport(full(), {}));
    const pages = await ofSheets((sheet) => ({
      layout: sheet.pageLayout.load("orientation,paperSize"),
      frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
    }));
    expect(pages.map(({ layout }) => layout.paperSize)).toEqual(PARTS.map(() => "A4"));
    expect(pages.map(({ layout }) => layout.orientation)).toEqual(
      PARTS.map((part) => (["segments", "charts"].includes(part) ? "Portrait" : "Landscape")),
    );
    expect(pages.map(({ frozen }) => !frozen.isNullObject)).toEqual([false, false, false, false, false, false]);
  });
});

describe("the record of a report", () => {
  test("holds every sheet with its size and the hashes of its rows", async () => {
    valueOf(await writeReport(full(), {}));
    const record = JSON.parse(new Map(excel.host.settings.all()).get("LoyaltyEconomics.report.d1")!) as ReportRecord;
    expect(Object.keys(record.prints).sort()).toEqual([...PARTS].sort());
    expect(Object.keys(record.blocks).sort()).toEqual([...PARTS].sort());
    // the plan: title and what-if to row 14, then two blocks of ten rows, of which the last has no blank ones
    expect(record.blocks.plan).toEqual({ rows: 32, columns: 7 });
    expect(record.prints.plan).toHaveLength(32);
  });

  const changes: [part: ReportSheet, address: string, rows: string][] = [
    ["summary", "A3", "A3:H3"],
    ["segments", "A2", "A2"],
    ["charts", "A5", "A5:G6"],
    ["moves", "A2", "A2:M2"],
    ["plan", "A2", "A2:G2"],
    ["audit", "A1", "A1:G1"],
  ];
  test.each(changes)("tells a cell that was changed by hand on the sheet %s", async (part, address, rows) => {
    const report = valueOf(await writeReport(full(), {}));
    const sheetName = nameOf(report, part);
    await type(sheetName, address, [["changed"]]);
    const { edits } = valueOf(await inspectReport(report));
    expect(edits).toEqual([{ sheetName, address: rows, what: "cells" }]);
  });
});

describe("the audit", () => {
  /** Lines of the audit below a heading, up to a blank one. */
  async function below(heading: string): Promise<unknown[][]> {
    const { values } = await read("Audit");
    const from = values.findIndex(([label]) => label === heading) + 1;
    const to = values.findIndex((row, i) => i > from && row.every((cell) => cell === ""));
    return values.slice(from, to < 0 ? undefined : to).map((row) => row.slice(0, 2));
  }

  test("says by which rules the classes were made", async () => {
    valueOf(await writeReport(contentOf(TEN), {}));
    expect(await below("Definition")).toEqual([
      ["Source", "Sales!A1:C8"],
      ["Definition", "Key accounts"],
      ["Rows in the source", 7],
      ["Column for Account", "Customer"],
      ["Column for Amount", "Revenue"],
      ["Ranked by", "Revenue"],
      ["Classes", "A, B, C: by cumulative share of the total, limits 80%, 95%"],
      ["Account at a limit", "The account that crosses a limit belongs to the higher class"],
      ["Equal amounts", "Equal amounts share rank and class"],
      ["Accounts below zero", "In the last class"],
      ["Accounts at zero", "Counted"],
      ["Negative rows", "Netted to their account"],
      ["Hidden rows", "Counted"],
      ["Comparison", "None"],
      ["Formulas", "All live. Only amounts, counts, dates and the class by the second measure are values."],
      ["Written", expect.stringMatching(/^2026-03-02 \d\d:00$/)],
      ["Add-in version", "1.2.3"],
    ]);
  });

  test("says of which part the report is, in the titles too, and counts the rows of the others", async () => {
    const part = ["North", "North", "South", "north ", "South"];
    const columns = {
      parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
      account: ["A", "B", "A", "C", "D"],
      value: [60, 30, 500, 10, 7],
      part,
    };
    const info = { sourceRows: 5, measure: "Revenue (Region: North)", part: { column: "Region", name: "North" } };
    const content = { ...contentOf(TEN, {}, info), segmentation: segmentAccounts(columns, { ...reportOptions, part: "North" }) };
    valueOf(await writeReport(content, {}));
    expect(await below("Definition")).toEqual(
      expect.arrayContaining([
        ["Only these rows", "Region: North"],
        ["Ranked by", "Revenue (Region: North)"],
      ]),
    );
    // 500 + 7 of the other part
    expect((await read("Audit")).values.map((row) => row.slice(0, 4))).toContainEqual(["Rows of other parts", 2, "rows", 507]);
    expect((await read("Audit")).values.flat()).toContain("All checks OK");
    const summary = (await read("Summary")).values.flat().map(String);
    expect(summary).toContain("66.7% of accounts (2 of 3) make 90.0% of Revenue (Region: North).");
    expect(summary).toContain("Total Revenue (Region: North)");
  });

  test("says nothing of accounts at a limit where an amount is the limit", async () => {
    const classes = { ...reportOptions.classes, by: "threshold" as const, limits: [100, 20] };
    valueOf(await writeReport(contentOf(TEN, { classes }), {}));
    const lines = await below("Definition");
    expect(lines).toContainEqual(["Classes", "A, B, C: by amount, from 100, 20"]);
    expect(lines.map(([label]) => label)).not.toContain("Account at a limit");
  });

  test("names what an update could not keep: typed limits, own columns and plans of accounts that left, and no others", async () => {
    const plan = planOf(["Account 0", "Account 1"]);
    valueOf(await writeReport({ ...contentOf(TEN), plan }, {}));
    await type("Summary", "B10", [[0.7]]);
    await type("Segments", "J6:J8", [["Note"], ["first"], ["second"]]);
    // the blocks begin in rows 15 and 25; the owner is two rows below
    await type("Plan", "F17", [["Ada"]]);
    await type("Plan", "F27", [["Bob"]]);
    const now: Row[] = TEN.slice(1);
    valueOf(await writeReport({ ...contentOf(now), plan: planOf(["Account 1"]) }, {}));
    expect((await below("Changed by this update")).map(([notice]) => notice)).toEqual([
      "",
      "Class B: the limit 0.7 typed in the sheet was replaced by 0.8 of the definition",
      "No longer listed: Account 0. Note: first",
      "No longer a key account: account 0. Owner: Ada",
    ]);
    expect((await read("Plan")).values.flat()).toEqual(expect.arrayContaining(["Bob"]));
  });
});

describe("the sheet Moves", () => {
  test("stays with its headers when a later report has no comparison, and is filled again by one that has", async () => {
    valueOf(await writeReport(full(), {}));
    const before = await tableOf("tblMoves");
    expect(before["Account"]).toHaveLength(10);
    valueOf(await writeReport(contentOf(TEN), {}));
    const empty = await tableOf("tblMoves");
    expect(Object.keys(empty)).toEqual(["Account", "Before", "Now", "Change", "Class before", "Class now", "Move"]);
    expect(Object.values(empty).flat()).toEqual(Array.from({ length: 7 }, () => ""));
    const { values } = await read("Moves");
    expect(values[1]![0]).toBe("There was no comparison when the report was last written, so this sheet is empty.");
    valueOf(await writeReport(full(), {}));
    expect(await tableOf("tblMoves")).toEqual(before);
  });
});

describe("the sheet Summary", () => {
  const leftOut = async () => (await read("Summary", "A6")).values[0]![0];

  test("says which sheets there are not, and why", async () => {
    const content = contentOf(TEN);
    valueOf(await writeReport(content, {}));
    expect(await leftOut()).toBe("Left out of this report: Moves (no comparison was chosen); Plan (no accounts were chosen for it).");
    valueOf(await writeReport({ ...content, plan: { ...planOf(["Account 0"]), confirmed: false } }, {}));
    expect(await leftOut()).toBe(
      "Left out of this report: Moves (no comparison was chosen); Plan (its list of accounts was not confirmed).",
    );
    valueOf(await writeReport(full(), {}));
    expect(await leftOut()).toBe("");
  });
});

describe("the key figures of the Summary", () => {
  /** What it is, the figure and what to know of it: accounts, total, class A, largest account. */
  const figures = async () => {
    const { values } = await read("Summary", "A3:H5");
    return [0, 1, 3, 5].map((column) => values.map((row) => row[column]));
  };
  const caption = async () => String((await read("Summary", "A1")).values[0]![0]);
  const long = "N".repeat(200);

  test("say accounts, total, first class and what losing the largest account costs", async () => {
    valueOf(await writeReport(contentOf(TEN), {}));
    // 500 + 300 of 1,000 reach 80%
    expect(await figures()).toEqual([
      ["Accounts", 10, "from 10 of 10 rows"],
      ["Total Revenue", 1000, "no dates in the source"],
      ["Class A", 2, "20.0% of accounts, 80.0% of Revenue"],
      ["Largest account: Account 0", 500, "Losing it costs 50.0% of Revenue"],
    ]);
  });

  test("name the currency where it is known, and say so where it is not or where there are several", async () => {
    valueOf(await writeReport(contentOf(TEN), {}));
    expect(await caption()).toMatch(/The currency is not stated\.$/);
    valueOf(await writeReport(contentOf(TEN, {}, { currency: "EUR" }), {}));
    expect(await caption()).toMatch(/Amounts in EUR\.$/);
    expect((await figures())[1]![0]).toBe("Total Revenue EUR");
    const mixed = contentOf(TEN);
    const currencies = ["EUR", "USD"].map((code) => ({ code, rows: 5, amount: 500 }));
    const quality = { ...mixed.segmentation.quality, currencies };
    valueOf(await writeReport({ ...mixed, segmentation: { ...mixed.segmentation, quality } }, {}));
    expect(await caption()).toMatch(/Amounts in several currencies: EUR, USD; the Audit sheet says which were counted\.$/);
    expect((await read("Summary", "H4")).values[0]![0]).toBe("All checks OK");
  });

  test("say that the period is one day", async () => {
    const content = contentOf(TEN);
    // day 46023 is 1 January 2026
    const quality = { ...content.segmentation.quality, days: { from: 46023, to: 46023 } };
    valueOf(await writeReport({ ...content, segmentation: { ...content.segmentation, quality } }, {}));
    expect((await figures())[1]![2]).toBe("on 2026-01-01 only");
  });

  test("cut a name of 200 characters, keep one written from right to left, and take names of sheets that are in use", async () => {
    const named = (name: string) => {
      const content = contentOf(TEN);
      const { accounts } = content.segmentation;
      return {
        ...content,
        segmentation: { ...content.segmentation, accounts: { ...accounts, name: accounts.account.map((_, i) => (i === 0 ? name : "")) } },
      };
    };
    await Excel.run(async (context) => {
      for (const name of ["Summary", "Charts"]) context.workbook.worksheets.add(name);
      await context.sync();
    });
    const report = valueOf(await writeReport(named(long), {}));
    expect([nameOf(report, "summary"), nameOf(report, "charts"), nameOf(report, "segments")]).toEqual([
      "Summary 2",
      "Charts 2",
      "Segments",
    ]);
    const label = async () => (await read("Summary 2", "F3")).values[0]![0];
    expect(await label()).toBe(`Largest account: ${"N".repeat(23)}…`);
    expect((await tableOf("tblSegments"))["Name"]![0]).toBe(long);
    expect((await read("Summary")).values.flat().filter((cell) => cell !== "")).toEqual([]);
    valueOf(await writeReport(named("שלום עולם"), {}));
    expect(await label()).toBe("Largest account: שלום עולם");
  });
});

describe("a report of version 0.1.0", () => {
  test("is found, gets the new look and keeps what was added", async () => {
    const report = valueOf(await writeReport(full(), {}));
    await type(nameOf(report, "segments"), "J6:J7", [["Note"], ["mine"]]);
    // its record said nothing of a layout, its input cells were filled, and it had three charts less
    const key = "LoyaltyEconomics.report.d1";
    const { layout, ...old } = JSON.parse(new Map(excel.host.settings.all()).get(key)!) as ReportRecord;
    expect(layout).toBe(2);
    await Excel.run(async (context) => {
      context.workbook.settings.add(key, old);
      const sheet = context.workbook.worksheets.getItem("Summary");
      sheet.getRange("A20").format.fill.color = "#FFCC99";
      for (const name of ["Summary Lorenz", "Summary Whale"]) sheet.charts.getItem(name).delete();
      await context.sync();
    });
    const again = valueOf(await writeReport(full(), {}));
    expect([again.updated, again.keptColumns]).toEqual([true, 1]);
    expect((await read("Segments", "J6:J7")).values.flat()).toEqual(["Note", "mine"]);
    const charts = ["Bridge", "Lorenz", "Pareto", "Summary Lorenz", "Summary Pareto", "Summary Whale", "Whale"];
    expect(
      excel.grid.charts
        .all()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(charts);
    const fill = await Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem("Summary").getRange("A20").format.fill.load("color");
      await context.sync();
      return format.color;
    });
    expect(fill).not.toBe("#FFCC99");
    expect(JSON.parse(new Map(excel.host.settings.all()).get(key)!)).toMatchObject({ layout: 2 });
  });
});
