import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { shareServices } from "../../src/taskpane/share/excelShareServices";
import { doneLines } from "../../src/taskpane/share/doneLines";
import { writeCustomerValue } from "../../src/workbook/value/writeCustomerValue";
import { removeReport } from "../../src/workbook/report/removeReport";
import { writeReport } from "../../src/workbook/report/writeReport";
import { type HeadlessExcel, startHeadlessExcel } from "../support/headlessExcel";
import { contentOf as valueContent } from "./value/valueWorkbook";
import { contentOf, fullContent, named, read, TEN, type, valueOf } from "./report/reportWorkbook";

jest.setTimeout(120_000);

/** CLV = margin x retention / (1 + discount - retention): 100 x 0.8 / 0.3. */
const CLV = "=LOYALTY.CLV(100,0.8,0.1)";
const VALUE = 80 / 0.3;
const SHEETS = { Sales: [["Customer", "Revenue"]], Value: [[CLV, "=A1*3"]] };

let excel: HeadlessExcel;
afterEach(() => excel.close());

const application = <T>(work: (app: Excel.Application) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.application);
    await context.sync();
    return result;
  });
const manual = async (missing: string[] = []) => {
  excel = await startHeadlessExcel({ sheets: SHEETS, missing });
  await application((app) => (app.calculationMode = "Manual"));
};
const mode = async () => (await application((app) => app.load("calculationMode"))).calculationMode;

/** Values of all cells of a sheet. */
const valuesOf = async (sheet: string) => (await read(sheet)).values;

describe("in a workbook that is calculated by hand", () => {
  test("a report shows the figures it shows in any other, at first and after an update and its undo", async () => {
    const sheets = ["Summary", "Segments", "Charts", "Moves", "Plan", "Audit"];
    const first = fullContent(TEN, TEN.slice(3));
    const all = async () => Object.fromEntries(await Promise.all(sheets.map(async (sheet) => [sheet, await valuesOf(sheet)] as const)));
    excel = await startHeadlessExcel({ sheets: SHEETS });
    valueOf(await writeReport(first, {}));
    const expected = await all();
    excel.close();

    await manual();
    expect(valueOf(await writeReport(first, {}))).not.toHaveProperty("uncalculated");
    expect(await all()).toEqual(expected);
    expect(await named("LP_Checks", "LP_Total")).toEqual(["All checks OK", 1000]);
    const update = valueOf(await writeReport(contentOf([...TEN.slice(1), ["New", 1500]]), {}));
    // 1,000 without the 500 of the first, with 1,500 of the new one
    expect(await named("LP_Checks", "LP_Total")).toEqual(["All checks OK", 2000]);
    valueOf(await removeReport(update));
    expect(await named("LP_Checks", "LP_Total")).toEqual(["All checks OK", 1000]);
    expect(await mode()).toBe("Manual");
  });

  test("formulas that are replaced, restored or entered again show their results", async () => {
    await manual();
    const share = shareServices(() => Promise.resolve(catalogJson as unknown as Catalog), "1.0.0");
    const results = async () => (await read("Value", "A1:B1")).values[0];
    expect(valueOf(await share.freeze("workbook", {}))).not.toHaveProperty("uncalculated");
    expect(await results()).toEqual([expect.closeTo(VALUE, 9), expect.closeTo(3 * VALUE, 9)]);
    await type("Sales", "A2", [["x"]]);
    expect(valueOf(await share.restore({}))).not.toHaveProperty("uncalculated");
    expect(await results()).toEqual([expect.closeTo(VALUE, 9), expect.closeTo(3 * VALUE, 9)]);
    await type("Value", "A1", [["=_xldudf_LOYALTY_CLV(100,0.8,0.1)"]]);
    expect(valueOf(await share.repair({}))).toMatchObject({ repaired: 1, stillErrors: [] });
    expect(await results()).toEqual([expect.closeTo(VALUE, 9), expect.closeTo(3 * VALUE, 9)]);
  });

  test("the sheet of customer values shows its total", async () => {
    await manual();
    const content = valueContent({ form: "formulas" });
    expect(valueOf(await writeCustomerValue(content, {}))).not.toHaveProperty("uncalculated");
    const cells = await valuesOf("Customer value");
    const row = cells.findIndex((line) => line.includes("Total value"));
    const total = cells[row + 1]![cells[row]!.indexOf("Total value")];
    expect(Number(total) / content.analysis.values.value.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
  });
});

describe("where Excel refuses to calculate", () => {
  const F9 = "Calculation is manual in this workbook: press F9 so that the formulas show their results.";

  test("each result says that it waits for F9, and nothing else is lost", async () => {
    await manual(["Application.calculate"]);
    const report = valueOf(await writeReport(contentOf(TEN), {}));
    expect(report).toMatchObject({ uncalculated: true, charts: true });
    expect((await read("Summary", "B19")).formulas[0]![0]).toMatch(/^=/);
    expect(valueOf(await writeCustomerValue(valueContent({ form: "formulas" }), {})).uncalculated).toBe(true);
    const share = shareServices(() => Promise.resolve(catalogJson as unknown as Catalog), "1.0.0");
    const replaced = valueOf(await share.freeze("sheet", {}));
    expect(replaced.uncalculated).toBe(true);
    expect(doneLines({ kind: "replace", result: replaced }).at(-1)).toBe(F9);
    expect(doneLines({ kind: "restore", result: valueOf(await share.restore({})) }).at(-1)).toBe(F9);
  });

  test("a workbook that is calculated as one types needs nothing", async () => {
    excel = await startHeadlessExcel({ sheets: SHEETS, missing: ["Application.calculate"] });
    expect(valueOf(await writeReport(contentOf(TEN), {}))).not.toHaveProperty("uncalculated");
  });
});
