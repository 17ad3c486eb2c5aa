import { writeReport } from "../../../src/workbook/report/writeReport";
import type { BatchRequest } from "../../../src/workbench/officeHost/protocol";
import type { ChartRecord } from "../../../src/workbench/grid/chart.types";
import { startHeadlessExcel, type HeadlessExcel } from "../../support/headlessExcel";
import { contentOf, fullContent, openWorkbook, read, type Row, TEN, type, valueOf } from "./reportWorkbook";

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
    // nothing is left to what Excel guesses from the cells: each of the 2 x (6 + 2 + 1) + 4 series is told its figures
    expect(filled).toEqual({ SetValues: 22, SetXAxisValues: 22 });
    // The figures stand below the header in row 39: 0% in row 40, 5% in row 41, ... 100% in row 60. Columns from the left: accounts, each 5%,
    // cumulative, target, equal shares, smallest accounts, cumulative money. The steps of the Pareto chart, 0% to 100% of accounts, stand in
    // rows 5 to 105: accounts in column AH, then three classes, cumulative, target and where it is reached. The bridge has its six steps in
    // rows 14 to 19 of Moves.
    const step = (name: string, column: string) => `${name} | Charts!$${column}$5:$${column}$105 | Charts!$AH$5:$AH$105`;
    const pareto = [
      step("A", "AI"),
      step("B", "AJ"),
      step("C", "AK"),
      step("Reached", "AN"),
      step("Cumulative share", "AL"),
      step("Target", "AM"),
    ];
    const lorenz = [
      "Smallest accounts | Charts!$F$40:$F$60 | Charts!$A$40:$A$60",
      "Equal shares | Charts!$E$40:$E$60 | Charts!$A$40:$A$60",
    ];
    const whale = ["Cumulative Revenue | Charts!$G$40:$G$60 | Charts!$A$40:$A$60"];
    const bridge = ["Base | J", "Whole | K", "Gained | L", "Lost | M"].map((one) => {
      const [name, column] = one.split(" | ");
      return `${name} | Moves!$${column}$14:$${column}$19 | Moves!$A$14:$A$19`;
    });
    expect(seriesOf()).toEqual({
      "Summary Pareto": pareto,
      Pareto: pareto,
      "Summary Lorenz": lorenz,
      Lorenz: lorenz,
      "Summary Whale": whale,
      Whale: whale,
      Bridge: bridge,
    });
    const { values } = await read("Charts", "A39:G39");
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
    // 500 300 80 40 30 20 10 10 5 5 of 1,000; a title shows what its cell holds
    const titled = async (name: string, cell: string, text: string) => {
      expect(chart(name).title).toMatchObject({ visible: true, formula: `='Charts'!${cell}` });
      const [[shown] = []] = (await read("Charts", cell.replaceAll("$", ""))).values;
      if (shown !== "") expect(shown).toBe(text);
    };
    for (const place of ["Summary ", ""]) {
      await titled(`${place}Pareto`, "$B$34", "20.0% of accounts (2 of 10) make 80.0% of Revenue");
      await titled(`${place}Lorenz`, "$B$35", "The smaller half of the accounts makes 5.0% of Revenue");
      await titled(`${place}Whale`, "$B$36", "All accounts add to Revenue: none is below zero");
    }
    for (const name of ["Summary Pareto", "Pareto"]) {
      expect(chart(name)).toMatchObject({
        legend: { visible: true, position: "Bottom" },
        axes: {
          category: { numberFormat: "0%" },
          value: { numberFormat: "0%", minimum: 0 },
          secondary: { numberFormat: "0%", minimum: 0, maximum: 1 },
        },
      });
      expect(chart(name).series.map(({ axisGroup, chartType }) => [axisGroup, chartType])).toEqual([
        ["Primary", undefined],
        ["Primary", undefined],
        ["Primary", undefined],
        ["Secondary", "ColumnClustered"],
        ["Secondary", "Line"],
        ["Secondary", "Line"],
      ]);
    }
    const share = { numberFormat: "0%", minimum: 0, maximum: 1 };
    expect(chart("Lorenz")).toMatchObject({
      legend: { visible: true, position: "Bottom" },
      axes: { category: share, value: share },
    });
    // one curve, and one row of columns on a base that is not seen: the title names them
    expect(chart("Whale")).toMatchObject({
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
      [false, { numberFormat: "#,##0;-#,##0;" }],
      [false, { numberFormat: "+#,##0;;" }],
      [false, { numberFormat: "-#,##0;;" }],
    ]);
  });
});

describe("the figures of the charts", () => {
  beforeEach(calculated);

  test("are the shares of the largest and of the smallest accounts", async () => {
    valueOf(await writeReport(contentOf(TEN), {}));
    // 500 300 80 40 30 20 10 10 5 5 of 1,000: every tenth of the accounts is one of them
    const { values } = await read("Charts", "A40:G60");
    const tenths = values.filter((_, i) => i % 2 === 0).map((row) => row.map((cell) => Number(Number(cell).toFixed(12))));
    const largest = [0, 0.5, 0.8, 0.88, 0.92, 0.95, 0.97, 0.98, 0.99, 0.995, 1];
    expect(tenths.map((row) => row[2])).toEqual(largest);
    expect(tenths.map((row) => row[5])).toEqual([0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.5, 1]);
    expect(tenths.map((row) => row[6])).toEqual(largest.map((share) => Math.round(1000 * share)));
  });

  test("give each bar the colour of its class and mark where the target is reached, also after a limit was changed in the sheet", async () => {
    valueOf(await writeReport(contentOf(TEN), {}));
    // A holds 2 of ten accounts, B 3, C 5: steps 1-20, 21-50 and 51-100; the first of five steps is the room between two bars
    const steps = async () => {
      const { values } = await read("Charts", "AH5:AN105");
      const of = (column: number) => values.flatMap((row, i) => (Number(row[column]) > 0 ? [i] : []));
      return {
        a: of(1),
        b: of(2),
        c: of(3),
        reached: of(6),
        heights: values.map((row) => Number(row[1]) + Number(row[2]) + Number(row[3])),
      };
    };
    const seen = await steps();
    // 5% of ten accounts are half an account, so that every second bar holds a whole one
    const bars = (...firsts: number[]) => firsts.flatMap((first) => [first, first + 1, first + 2, first + 3]);
    expect([seen.a, seen.b, seen.c]).toEqual([bars(2, 12), bars(22, 32, 42), bars(52, 62, 72, 82, 92)]);
    expect(seen.reached).toEqual([20]);
    // 500, 300 and 80 of 1,000
    expect([seen.heights[5], seen.heights[15], seen.heights[25]].map((height) => Number(height!.toFixed(9)))).toEqual([0.5, 0.3, 0.08]);
    await type("Summary", "B10", [[0.5]]);
    const changed = await steps();
    expect([changed.a, changed.reached]).toEqual([bars(2), [10]]);
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
    expect(names()).toEqual(["Summary Whale", "Whale"]);
    const { values } = await read("Charts", "A1:G60");
    expect(values[1]![0]).toBe("The total is not above zero, so there are no shares, no Pareto chart and no Lorenz chart.");
    expect(values.slice(39).map((row) => row.slice(1, 6))).toEqual(values.slice(39).map(() => ["–", "–", "–", "–", "–"]));
    // half of the accounts is the better one: 3, and all are 3 - 5
    expect([values[49]![6], values[59]![6]]).toEqual([3, -2]);
  });

  test("go with an update that has none for them, and come back with one that has", async () => {
    valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    valueOf(await writeReport(contentOf(LOSS), {}));
    expect(names()).toEqual(["Summary Whale", "Whale"]);
    valueOf(await writeReport(fullContent(TEN, TEN.slice(3)), {}));
    expect(names().sort()).toEqual(["Bridge", "Lorenz", "Pareto", "Summary Lorenz", "Summary Pareto", "Summary Whale", "Whale"]);
  });
});
