import type { SalesColumns, SegmentationOptions } from "../../src/economics/segmentation/keyAccounts.types";
import { writeReport } from "../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../support/headlessExcel";
import {
  contentOf,
  named,
  openWorkbook,
  planOf,
  read,
  reportInfo,
  reportOptions,
  type Row,
  segmentationOf,
  tableOf,
  valueOf,
} from "./report/reportWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await openWorkbook();
});
afterEach(() => excel.close());

const write = async (rows: Row[], options: Partial<SegmentationOptions> = {}, more: Partial<SalesColumns> = {}) => {
  const content = { segmentation: segmentationOf(rows, options, more), info: reportInfo };
  return { content, report: valueOf(await writeReport(content, {})) };
};
const answer = async () => (await read("Summary", "A2")).values[0]![0];
/** The line of the audit that begins with a text. */
const audit = async (label: string) => (await read("Audit")).values.find(([cell]) => String(cell).startsWith(label));

describe("a report of", () => {
  test("one account says that it is everything, with every check in order", async () => {
    await write([["Only", 40]]);
    expect(await tableOf("tblSegments")).toMatchObject({ Account: ["Only"], Rank: [1], Share: [1], Cumulative: [1], Class: ["A"] });
    expect(await answer()).toBe("100.0% of accounts (1 of 1) make 100.0% of Revenue.");
    // all of it is lost with the account; one account is as concentrated as one
    expect(await named("LP_Top1", "LP_Effective", "LP_Gini", "LP_Checks")).toEqual([1, 1, 0, "All checks OK"]);
  });

  test("one account whose plan has the same account", async () => {
    valueOf(await writeReport({ ...contentOf([["Only", 40]]), plan: planOf(["Only"]) }, {}));
    const { values } = await read("Plan");
    expect(values.find(([label]) => label === "Revenue")?.[1]).toBe(40);
  });

  test("equal accounts puts all of them into one class, of rank 1, and calls nobody the largest", async () => {
    const { content } = await write(Array.from({ length: 12 }, (_, i): Row => [`K${i}`, 7.5]));
    const table = await tableOf("tblSegments");
    expect(new Set(table["Rank"])).toEqual(new Set([1]));
    expect(table["Class"]).toEqual([...content.segmentation.accounts.class].map((at) => content.segmentation.classNames[at]));
    expect(new Set(table["Class"]).size).toBe(1);
    const [gini, effective, checks] = await named("LP_Gini", "LP_Effective", "LP_Checks");
    expect([gini, effective, checks]).toEqual([expect.closeTo(0, 12), expect.closeTo(12, 9), "All checks OK"]);
    // 80% of 12 accounts are 9.6, so ten of them are needed: 83.3%; 20% of equal accounts hold 20%
    expect(await answer()).toBe(
      "83.3% of accounts (10 of 12) make 83.3% of Revenue. The top 20% make 20.0%. Equal amounts stay together: class A holds 12 accounts.",
    );
  });

  test.each([
    ["below zero", [100, -400], "The total is -300.00. Percentages would mislead, so only amounts are shown."],
    ["zero", [100, -100], "The total is 0.00. Percentages would mislead, so only amounts are shown."],
  ])("a total %s withholds every percentage and shows the amounts", async (_, amounts, sentence) => {
    await write(amounts.map((amount, i): Row => [`K${i}`, amount]));
    expect(await answer()).toBe(sentence);
    const table = await tableOf("tblSegments");
    expect([table["Revenue"], table["Share"], table["Cumulative"]]).toEqual([amounts, ["–", "–"], ["–", "–"]]);
    expect((await tableOf("tblClasses"))["% of value"]).toEqual(["–", "–", "–"]);
    const figures = ["LP_CountAtTarget", "LP_Top20", "LP_Top1", "LP_Top5", "LP_AtTargetShare", "LP_LosingLargest"];
    expect(await named(...figures)).toEqual(figures.map(() => "–"));
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
    expect(table["Class"]).toEqual(["–", "–"]);
    const { values } = await read("Summary", "A9:G12");
    const total = amounts[0]! + amounts[1]!;
    expect(values.map((row) => row.slice(2))).toEqual([
      ...["A", "B", "C"].map(() => ["–", "–", "–", "–", "–"]),
      [2, "–", total, "–", total / 2],
    ]);
    const everything = await Promise.all(["Summary", "Segments", "Charts", "Audit"].map((sheet) => read(sheet)));
    expect(everything.flatMap(({ values: cells }) => cells.flat()).filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    const checks = everything[3]!.values.filter(([, result]) => result === "OK").map(([label]) => label);
    expect(checks).toEqual([
      "Accounts add up to the rows used",
      "Rows used and left out give all rows",
      "Limits are in order, counted step by step",
      "No account is listed twice",
    ]);
  });

  test("a total below zero keeps classes by amount, and shares of the total stay blank", async () => {
    await write(
      [
        ["K0", 100],
        ["K1", -400],
      ],
      { classes: { ...reportOptions.classes, by: "threshold", limits: [50, 0] } },
    );
    expect((await tableOf("tblSegments"))["Class"]).toEqual(["A", "C"]);
    expect((await read("Summary", "C9:F12")).values).toEqual([
      [1, 0.5, 100, "–"],
      [0, 0, 0, "–"],
      [1, 0.5, -400, "–"],
      [2, 1, -300, "–"],
    ]);
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  test("a plan and a second measure without a total above zero show amounts and dashes, and no errors", async () => {
    const content = contentOf(
      [
        ["K0", 100, 5],
        ["K1", -400, -9],
      ],
      { second: "grossMargin" },
      { second: "Gross margin", measures: { first: "revenue", second: "grossMargin" } },
    );
    valueOf(await writeReport({ ...content, plan: planOf(["K0"]) }, {}));
    const { values } = await read("Plan");
    expect(values.flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    expect(values[3]!.slice(0, 3)).toEqual(["K0", "", "–"]);
    expect((await tableOf("tblSegments"))["Class by Gross margin"]).toEqual(["–", "–"]);
    // the second measure of both: 5 - 9
    expect((await read("Summary", "H9:H12")).values.flat()).toEqual(["–", "–", "–", -4]);
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
  });

  test("amounts that are too large to be added up is refused with a sentence; the largest that can are written in short", async () => {
    const refused = await writeReport(
      {
        segmentation: segmentationOf([
          ["K0", 1e308],
          ["K1", 1e308],
          ["K2", -1e308],
        ]),
        info: reportInfo,
      },
      {},
    );
    expect(refused).toEqual({ ok: false, reason: { key: "amountsTooLarge" } });
    await write([
      ["K0", -1e308],
      ["K1", 5],
    ]);
    // the engine of the workbench writes a small e
    expect(await answer()).toMatch(/^The total is -1E\+308\. Percentages would mislead, so only amounts are shown\.$/i);
  });

  test("currencies of which one has no rate leaves its rows out, and says which and how much", async () => {
    const rows: Row[] = [
      ["Acme", 100],
      ["Bolt", 50],
      ["Crux", 9_000],
    ];
    await write(rows, { currency: { reporting: "EUR", rates: [{ code: "USD", rate: 0.5 }] } }, { currency: ["EUR", "USD", "JPY"] });
    expect(await tableOf("tblSegments")).toMatchObject({ Account: ["Acme", "Bolt"], Revenue: [100, 25] });
    expect(await audit("JPY")).toEqual(expect.arrayContaining(["JPY", 1, "No rate: left out"]));
    expect((await read("Audit")).values.flat()).toContain("Left out");
    expect(await named("LP_Total", "LP_Checks")).toEqual([125, "All checks OK"]);
  });

  test("dates nobody can read leaves their rows out where a period is set, and counts them where none is", async () => {
    const rows: Row[] = [
      ["Acme", 100],
      ["Bolt", 50],
      ["Crux", 25],
    ];
    const date = [46_000, "soon", "31/31/2025"];
    await write(rows, { period: { from: 45_990, to: 46_010 } }, { date });
    expect(await tableOf("tblSegments")).toMatchObject({ Account: ["Acme"], Revenue: [100] });
    expect(await named("LP_Checks")).toEqual(["All checks OK"]);
    await write(rows, {}, { date });
    expect(await named("LP_Total", "LP_Checks")).toEqual([175, "All checks OK"]);
    const lastOrder = (await tableOf("tblSegments"))["Last order"];
    expect(lastOrder).toEqual([46_000, "", ""]);
  });
});
