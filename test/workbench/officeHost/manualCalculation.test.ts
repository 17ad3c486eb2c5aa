import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

jest.setTimeout(60_000);

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({
    sheets: {
      Data: [
        [2, "=A1*10"],
        [3, "=LOYALTY.CLV(100,0.8,0.1)"],
      ],
    },
  });
});
afterEach(() => app.close());

const setMode = (mode: "Manual" | "Automatic") =>
  Excel.run(async (context) => {
    context.workbook.application.calculationMode = mode;
    await context.sync();
  });

/** Values of A1:C2 after the cells were written. */
const valuesAfter = (cells: Record<string, string | number>, calculate = false) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    for (const [address, cell] of Object.entries(cells)) sheet.getRange(address).formulas = [[cell]];
    if (calculate) context.workbook.application.calculate("Recalculate");
    const range = sheet.getRange("A1:C2").load("values");
    await context.sync();
    return range.values as unknown[][];
  });

describe("manual calculation", () => {
  it("keeps what formulas show until a calculation is asked for", async () => {
    await setMode("Manual");
    expect(await valuesAfter({ A1: 5, C1: "=A1+1" })).toEqual([
      [5, 20, ""],
      [3, expect.closeTo(266.666667, 6), ""],
    ]);
    expect(await valuesAfter({ A2: 4, C2: "=SUM(A1:A2)" }, true)).toEqual([
      [5, 50, 6],
      [4, expect.closeTo(266.666667, 6), 9],
    ]);
    expect((await valuesAfter({ A1: 7 }))[0]).toEqual([7, 50, 6]);
  });

  it("takes up what names and new sheets changed meanwhile", async () => {
    await setMode("Manual");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("More");
      sheet.getRange("A1").values = [[40]];
      context.workbook.names.add("Factor", "=More!$A$1");
      await context.sync();
    });
    expect(await valuesAfter({ C1: "=A1*Factor" }, true)).toEqual([
      [2, 20, 80],
      [3, expect.closeTo(266.666667, 6), ""],
    ]);
  });

  it("ends with a calculation of all that has waited", async () => {
    await setMode("Manual");
    await valuesAfter({ A1: 5 });
    await setMode("Automatic");
    expect((await valuesAfter({}))[0]).toEqual([5, 50, ""]);
    expect((await valuesAfter({ A1: 6 }))[0]).toEqual([6, 60, ""]);
  });

  it.each(["Manual", "Automatic"] as const)("takes neither a formula nor its error for the header of a chart: %s", async (mode) => {
    await setMode(mode);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("E1:E3").formulas = [["=NA()"], ["=A1"], ["=A2"]];
      sheet.charts.add("ColumnClustered", sheet.getRange("E1:E3"), "Columns");
      sheet.getRange("F1:F3").formulas = [['=IF(A1=0,"Title",A1)'], ["=A1"], ["=A2"]];
      sheet.charts.add("Line", sheet.getRange("F1:F3"), "Columns");
      await context.sync();
    });
    expect(app.grid.charts.all().map(({ series }) => series.map(({ values }) => values))).toEqual([["Data!$E$1:$E$3"], ["Data!$F$1:$F$3"]]);
  });
});
