import { writeReport } from "../../../src/workbook/report/writeReport";
import type { BatchRequest } from "../../../src/workbench/officeHost/protocol";
import type { ChartRecord } from "../../../src/workbench/grid/chart.types";
import { startHeadlessExcel, type HeadlessExcel } from "../../support/headlessExcel";
import { contentOf, fullContent, openWorkbook, read, type Row, TEN, valueOf } from "./reportWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

/** An Excel that calculates by hand and, here, refuses to: every formula is as it was written. */
async function uncalculated(): Promise<void> {
  excel = await startHeadlessExcel({ sheets: { Sales: [["Customer", "Revenue"]] }, missing: ["Application.calculate"] });
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
}
const calculated = async () => {
  excel = await openWorkbook();
};

/** Names, values and x values of the series of each chart. */
const seriesOf = () =>
  Object.fromEntries(
    excel.grid.charts.all().map(({ name, series }) => [name, series.map((one) => [one.name, one.values, one.categories].join(" | "))]),
  );
/** Cells of an address such as Charts!$B$6:$B$25. */
const rowsOf = (address = ""): number => {
  const [, first, last] = /\$(\d+):\$[A-Z]+\$(\d+)$/.exec(address)!;
  return Number(last) - Number(first) + 1;
};
const chart = (name: string): ChartRecord => excel.grid.charts.all().find((one) => one.name === name)!;

describe.each([
  ["calculated as it is written", calculated],
  ["not calculated", uncalculated],
])("the charts of a report %s", (_, start) => {
  beforeEach(start);

  test("have every series over all its figures, the first one included", async () => {
    const filled: Record<string, number> = { SetValues: 0, SetXAxisValues: 0 };
    const match = ({ Actions }: BatchRequest) => {
      for (const { Name } of Actions) if (Name !== undefined && Name in filled) filled[Name]!++;
      return false;
    };
    excel.host.faults.batches.push({ match, run: () => Promise.resolve(undefined), once: false });
    valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    // nothing is left to what Excel guesses from the cells: each of the 3 + 3 + 2 + 1 + 2 series is told its figures
    expect(filled).toEqual({ SetValues: 11, SetXAxisValues: 11 });
    // The figures stand below the header in row 4: 0% in row 5, 5% in row 6, ... 100% in row 25. Columns from the left: accounts, each 5%, cumulative,
    // target, equal shares, smallest accounts, cumulative money. The bridge has its six steps in rows 24 to 29 of Moves.
    const pareto = [
      "Each 5% | Charts!$B$6:$B$25 | Charts!$A$6:$A$25",
      "Cumulative share | Charts!$C$6:$C$25 | Charts!$A$6:$A$25",
      "Target | Charts!$D$6:$D$25 | Charts!$A$6:$A$25",
    ];
    expect(seriesOf()).toEqual({
      "Summary Pareto": pareto,
      Pareto: pareto,
      Lorenz: ["Smallest accounts | Charts!$F$5:$F$25 | Charts!$A$5:$A$25", "Equal shares | Charts!$E$5:$E$25 | Charts!$A$5:$A$25"],
      Whale: ["Cumulative Revenue | Charts!$G$5:$G$25 | Charts!$A$5:$A$25"],
      Bridge: ["Base | Moves!$D$24:$D$29 | Moves!$A$24:$A$29", "Shown | Moves!$E$24:$E$29 | Moves!$A$24:$A$29"],
    });
    const { values } = await read("Charts", "A4:G4");
    expect(values[0]).toEqual([
      "Accounts up to",
      "Each 5%",
      "Cumulative share",
      "Target",
      "Equal shares",
      "Smallest accounts",
      "Cumulative Revenue",
    ]);
    for (const { series } of excel.grid.charts.all()) {
      const rows = series.flatMap((one) => [rowsOf(one.values), rowsOf(one.categories)]);
      expect(new Set(rows).size).toBe(1);
    }
  });

  test("name their lines in a legend and have their axes in percent", async () => {
    valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    for (const name of ["Summary Pareto", "Pareto"]) {
      expect(chart(name)).toMatchObject({
        title: { visible: true, text: "Pareto: share of Revenue by 5% of accounts, largest first" },
        legend: { visible: true, position: "Bottom" },
        axes: {
          category: { numberFormat: "0%" },
          value: { numberFormat: "0%", minimum: 0 },
          secondary: { numberFormat: "0%", minimum: 0, maximum: 1 },
        },
      });
      expect(chart(name).series.map(({ axisGroup, chartType }) => [axisGroup, chartType])).toEqual([
        ["Primary", undefined],
        ["Secondary", "Line"],
        ["Secondary", "Line"],
      ]);
    }
    const share = { numberFormat: "0%", minimum: 0, maximum: 1 };
    expect(chart("Lorenz")).toMatchObject({
      title: { text: "Lorenz: share of Revenue held by the smallest accounts" },
      legend: { visible: true, position: "Bottom" },
      axes: { category: share, value: share },
    });
    // one curve, and one row of columns on a base that is not seen: the title names them
    expect(chart("Whale")).toMatchObject({
      title: { text: "Whale: cumulative Revenue, best accounts first" },
      legend: { visible: false },
      axes: { category: share, value: { numberFormat: "#,##0" } },
    });
    expect(chart("Bridge")).toMatchObject({
      title: { text: "From the opening to the closing amount" },
      legend: { visible: false },
      axes: { value: { numberFormat: "#,##0" } },
    });
    expect(chart("Bridge").series.map(({ noFill, labels }) => [noFill, labels])).toEqual([
      [true, undefined],
      [false, { numberFormat: "#,##0" }],
    ]);
  });
});

describe("the figures of the charts", () => {
  beforeEach(calculated);

  test("are the shares of the largest and of the smallest accounts", async () => {
    valueOf(await writeReport(contentOf(TEN), {}));
    // 500 300 80 40 30 20 10 10 5 5 of 1,000: every tenth of the accounts is one of them
    const { values } = await read("Charts", "A5:G25");
    const tenths = values.filter((_, i) => i % 2 === 0).map((row) => row.map((cell) => Number(Number(cell).toFixed(12))));
    const largest = [0, 0.5, 0.8, 0.88, 0.92, 0.95, 0.97, 0.98, 0.99, 0.995, 1];
    expect(tenths.map((row) => row[2])).toEqual(largest);
    expect(tenths.map((row) => row[5])).toEqual([0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.5, 1]);
    expect(tenths.map((row) => row[6])).toEqual(largest.map((share) => Math.round(1000 * share)));
  });
});

describe("charts without figures", () => {
  const LOSS: Row[] = [
    ["Account 0", -5],
    ["Account 1", 3],
  ];
  const names = () => excel.grid.charts.all().map(({ name }) => name);
  beforeEach(calculated);

  test("are not drawn for a total that is not above zero, whose sheet says so and holds no errors", async () => {
    valueOf(await writeReport(contentOf(LOSS), {}));
    expect(names()).toEqual(["Whale"]);
    const { values } = await read("Charts", "A1:G25");
    expect(values[2]![0]).toBe("The total is not above zero, so there are no shares, no Pareto chart and no Lorenz chart.");
    expect(values.slice(4).map((row) => row.slice(1, 6))).toEqual(values.slice(4).map(() => ["–", "–", "–", "–", "–"]));
    // half of the accounts is the better one: 3, and all are 3 - 5
    expect([values[14]![6], values[24]![6]]).toEqual([3, -2]);
  });

  test("go with an update that has none for them, and come back with one that has", async () => {
    valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    valueOf(await writeReport(contentOf(LOSS), {}));
    expect(names()).toEqual(["Whale"]);
    valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    expect(names().sort()).toEqual(["Bridge", "Lorenz", "Pareto", "Summary Pareto", "Whale"]);
  });
});
