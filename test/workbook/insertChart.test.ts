import { type ChartPicture, insertChart } from "../../src/workbook/insertChart";
import { removeTableSheet } from "../../src/workbook/newSheet";
import type { HeadlessExcel } from "../support/headlessExcel";
import { edit, everything, open, reasonOf, valueOf } from "./openWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const pareto: ChartPicture = {
  title: "Pareto chart",
  answer: "=60% of your accounts make 85% of revenue.",
  axis: "Accounts",
  kind: "columns",
  format: "0%",
  second: "0%",
  head: ["Account", "Share", "share", ""],
  rows: [
    ["=Acme", 0.6, 0.6, 0.1],
    ["Bolt", 0.4, 1, 0.2],
  ],
  tones: ["first", "third"],
};
const bridge: ChartPicture = {
  ...pareto,
  title: "Value: bridge/of [a] name that is longer than a sheet's name can be",
  kind: "bridge",
  format: "#,##0",
  second: undefined,
  head: ["Step", "Money"],
  rows: [
    ["Before", 0, 100],
    ["New", 100, 20],
  ],
  tones: ["first", "second"],
};

test("a chart of the pane stands on a sheet of its own, its figures beside it, and can be taken back", async () => {
  excel = await open();
  const before = everything(excel) as { active: string };
  const written = valueOf(await insertChart(pareto, "Source: Sales."));
  expect(written).toMatchObject({ sheetName: "Pareto chart", tableName: "ChartFigures" });
  const [chart] = excel.grid.charts.all();
  expect(chart).toMatchObject({ name: "Pareto chart", chartType: "ColumnClustered", legend: { visible: true } });
  expect(chart!.axes.value.maximum).toBeUndefined();
  expect(chart!.axes).toMatchObject({ value: { minimum: 0 }, secondary: { minimum: 0, maximum: 1 } });
  const at = (column: string) => `'Pareto chart'!$${column}$5:$${column}$6`;
  expect(chart!.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ["Share", at("L"), at("K")],
    ["share 2", at("M"), at("K")],
    ["Column 4", at("N"), at("K")],
  ]);
  const cells = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(written.sheetName).getRange("A1:N6").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect([cells[0]![0], cells[1]![0]]).toEqual([pareto.answer, "Source: Sales."]);
  expect(cells[4]!.slice(10)).toEqual(pareto.rows[0]);
  valueOf(await removeTableSheet(written));
  expect(everything(excel)).toEqual(before);
});

test("a bridge stands on an invisible base, and its sheet has a name that Excel takes", async () => {
  excel = await open();
  const written = valueOf(await insertChart(bridge, ""));
  expect(written.sheetName).toBe("Value  bridge of  a  name t");
  expect(valueOf(await insertChart(bridge, "")).sheetName).toBe("Value  bridge of  a  name t 2");
  const [chart] = excel.grid.charts.all();
  expect(chart).toMatchObject({ chartType: "ColumnStacked", legend: { visible: false } });
  expect(chart!.series.map(({ name, noFill }) => [name, noFill])).toEqual([
    ["Stands on", true],
    ["Money", false],
  ]);
});

test("where Excel refuses the chart, or the workbook is protected, everything stays as it was", async () => {
  excel = await open();
  const before = everything(excel);
  excel.host.faults.failAction("Chart.SetPosition", 1, "GeneralException");
  expect(reasonOf(await insertChart(pareto, "")).key).toBe("excelError");
  expect(everything(excel)).toEqual(before);
  await edit((workbook) => workbook.protection.protect());
  const locked = everything(excel);
  expect(reasonOf(await insertChart(pareto, "")).key).toBe("structureProtected");
  expect(everything(excel)).toEqual(locked);
});
