import { bgNbd, mbgNbd, paretoNbd } from "../../../src/economics/customerBase/base/logModels";
import { gammaGammaSpend } from "../../../src/economics/customerBase/gammaGamma/gammaGamma";
import { removeTableSheet } from "../../../src/workbook/newSheet";
import { writeCustomerValue } from "../../../src/workbook/value/writeCustomerValue";
import { formulaRow } from "../../../src/workbook/value/valueRows";
import { valueBlocks } from "../../../src/workbook/value/valueBlocks";
import { type ValueColumn, valueLayout } from "../../../src/workbook/value/valueLayout";
import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listSources } from "../../../src/workbook/source/listSources";
import type { ValueContent } from "../../../src/workbook/value/customerValue.types";
import type { SourceRef } from "../../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { LOG_START, simulatedLog } from "../../fixtures/simulatedLog";
import { edit, everything, open, reasonOf, sales, valueOf } from "../openWorkbook";
import { contentOf } from "./valueWorkbook";

jest.setTimeout(300_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

/** Values of the sheet, from A1. */
function read(sheetName: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange("A1:Z120").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** The cell right of a label, and the one below it. */
const beside = (cells: unknown[][], label: string) => {
  for (const row of cells) if (row.includes(label)) return row[row.indexOf(label) + 1];
  return undefined;
};
function below(cells: unknown[][], label: string): unknown {
  const row = cells.findIndex((line) => line.includes(label));
  return cells[row + 1]?.[cells[row]!.indexOf(label)];
}

/** Customers as the table has them: the most valuable first. */
const byValue = ({ analysis: { values } }: ValueContent): number[] =>
  [...values.value.keys()].sort((a, b) => values.value[b]! - values.value[a]!);

describe("the sheet of customer values", () => {
  test("holds the finding and its figures, then a row a customer with the figures of the analysis, then what they rest on", async () => {
    excel = await open();
    const content = contentOf({ form: "values", currency: "EUR", customerName: (customer) => `=Name ${customer}` });
    const { analysis } = content;
    const written = valueOf(await writeCustomerValue(content, {}));
    expect(written).toMatchObject({ sheetName: "Customer value", tableName: "CustomerValues", customers: 61, form: "values" });
    const cells = await read("Customer value");
    expect(cells.slice(0, 3).map(([text]) => text)).toEqual(["Your customers are worth something.", "At a gross margin of 40%.", ""]);
    const labels = ["Gross margin", "Discount rate a year", "Horizon in months", "Customers"];
    expect(labels.map((label) => below(cells, label))).toEqual([0.4, 0.1, 12, 61]);
    for (const { name, estimate } of analysis.model.parameters) expect(beside(cells, name)).toBeCloseTo(estimate, 10);
    const sum = analysis.values.value.reduce((total, value) => total + value, 0);
    expect(Number(below(cells, "Total value (EUR)")) / sum).toBeCloseTo(1, 10);
    const { table } = valueLayout(content);
    const rows = cells.slice(table.row + 1, table.row + table.rows);
    const order = byValue(content);
    expect(rows.map((row) => row[0])).toEqual(order.map((customer) => content.customerId(customer)));
    expect(rows.map((row) => row[1])).toEqual(order.map((customer) => `=Name ${customer}`));
    expect(rows.map((row) => row[2])).toEqual(order.map((customer) => analysis.values.value[customer]));
    expect(cells.flat()).not.toContain("Month");
    expect(["Customers count as new from", "Customers left out, seen before"].map((label) => beside(cells, label))).toEqual([
      "the first row",
      0,
    ]);
    expect([beside(cells, "Read as"), beside(cells, "Rows used")]).toEqual(["Dates are dates.", "61"]);
  });

  test.each(["formulas", "values"] as const)("as %s shows the value of each tenth, with a chart of them", async (form) => {
    excel = await open();
    const content = contentOf({ form });
    valueOf(await writeCustomerValue(content, {}));
    const { tenths } = valueLayout(content);
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Customer value")
        .getRangeByIndexes(tenths.row + 1, tenths.column, 10, 5)
        .load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });
    expect(formulas.map((row) => row.slice(0, 2))).toEqual(
      content.analysis.spread.tenths.map(({ tenth, customers }) => [tenth, customers]),
    );
    const [chart] = excel.grid.charts.all();
    expect(chart).toMatchObject({ name: "Value by tenth", chartType: "ColumnClustered" });
    if (form === "values") {
      const cells = await read("Customer value");
      const shares = cells.slice(tenths.row + 1, tenths.row + 11).map((row) => Number(row[tenths.column + 3]));
      content.analysis.spread.tenths.forEach(({ share }, i) => expect(shares[i]).toBeCloseTo(share, 10));
    }
  });

  test("adds up tenths by formulas that give what sorting and adding by hand gives", async () => {
    excel = await open();
    const content = contentOf({ form: "formulas" });
    const layout = valueLayout(content);
    // the formulas alone, over plain values, since no model runs in this Excel
    const values = [...content.analysis.values.value];
    const { tenths, table, columns } = layout;
    const lines = valueBlocks(content, layout).find(({ row, column }) => row === tenths.row - 1 && column === tenths.column)!.lines;
    await edit((workbook) => {
      const sheet = workbook.worksheets.add("Plain");
      sheet.getRangeByIndexes(table.row + 1, columns.indexOf("value"), values.length, 1).values = values.map((value) => [value]);
      sheet.getRangeByIndexes(tenths.row - 1, tenths.column, lines.length, 5).formulas = lines;
    });
    const cells = await read("Plain");
    const sorted = [...values].sort((a, b) => b - a);
    let from = 0;
    content.analysis.spread.tenths.forEach(({ customers }, i) => {
      const held = sorted.slice(from, (from += customers)).reduce((sum, value) => sum + value, 0);
      expect(Number(cells[tenths.row + 1 + i]![tenths.column + 2]) / held).toBeCloseTo(1, 9);
    });
    expect(Number(cells[tenths.row + 10]![tenths.column + 4]) / sorted.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
  });

  test("stands without the chart where Excel cannot draw it", async () => {
    excel = await open();
    excel.host.faults.failAction("Chart.SetPosition", 1, "GeneralException");
    expect(valueOf(await writeCustomerValue(contentOf({ form: "values" }), {})).customers).toBe(61);
    expect(excel.grid.charts.all()).toEqual([]);
  });

  test("says of a source that is gone that it is, and names a renamed one as it is called now", async () => {
    excel = await open({ Sales: sales, Old: sales });
    const source = (sheetName: string, id?: string): SourceRef => ({
      ...{ kind: "usedRange", sheetName, address: "A1:C8", rows: 8, columns: 3 },
      ...(id !== undefined && { id }),
    });
    const { id } = excel.grid.sheets.list().find(({ name }) => name === "Old")!;
    await edit((workbook) => (workbook.worksheets.getItem("Old").name = "Older"));
    const content = { ...contentOf({ form: "values" }), sources: [source("Lost"), source("Old", id)] };
    expect(valueOf(await writeCustomerValue(content, {})).goneSources).toEqual(["Lost!A1:C8"]);
    const rows = (await read("Customer value")).filter((row) => row.includes("Rows")).map((row) => row[row.indexOf("Rows") + 1]);
    expect(rows).toEqual(["Lost!A1:C8 (no longer in this workbook)", "Older!A1:C8"]);
  });

  test("says from when customers count as new, who is left out, and what makes the figures doubtful", async () => {
    excel = await open();
    const newFrom = LOG_START + 30;
    const content = contentOf({ form: "values", newFrom, warning: "=These rows seem to begin too late." }, { newFrom });
    valueOf(await writeCustomerValue(content, {}));
    const cells = await read("Customer value");
    const log = simulatedLog(60, 7);
    const first = new Map<unknown, number>();
    Array.from(log.customerIds).forEach((id, i) => first.set(id, Math.min(first.get(id) ?? Infinity, log.dates[i] as number)));
    const old = [...first.values()].filter((day) => day < newFrom).length;
    expect(old).toBeGreaterThan(5);
    expect(["Customers count as new from", "Customers left out, seen before"].map((label) => beside(cells, label))).toEqual([newFrom, old]);
    expect(below(cells, "Customers")).toBe(61 - old);
    // text from outside never becomes a formula
    expect(cells[2]![0]).toBe("=These rows seem to begin too late.");
  });

  test("is a source for the accounts section, which finds the customer and the customer value in it", async () => {
    excel = await open();
    valueOf(await writeCustomerValue(contentOf({ form: "values" }), {}));
    const source = valueOf(await listSources()).find(({ tableName }) => tableName === "CustomerValues")!;
    const { guess, columns } = valueOf(await inspectSource(source));
    expect(columns[guess.account!]?.title).toBe("Customer");
    expect(columns[guess.customerValue!]?.title).toBe("Customer value");
  });

  test.each([
    ["BG/NBD", bgNbd],
    ["MBG/NBD", mbgNbd],
    ["Pareto/NBD", paretoNbd],
  ] as const)("as formulas of %s has weights that turn expectations into the same values", async (name, model) => {
    excel = await open();
    const content = contentOf({}, { model: name });
    const { analysis } = content;
    valueOf(await writeCustomerValue(content, {}));
    const cells = await read("Customer value");
    const { table, columns, monthBlock } = valueLayout(content);
    const months = cells
      .slice(monthBlock.row, monthBlock.row + 12)
      .map((row) => row.slice(monthBlock.column, monthBlock.column + 4) as number[]);
    // the discount factor of a month, from the rate alone
    months.forEach(([month, , factor]) => expect(factor).toBeCloseTo(1.1 ** (-month! / 12), 12));
    const p = Object.fromEntries(analysis.model.parameters.map(({ name: key, estimate }) => [key, estimate]));
    const outlook = model.outlook as (p: unknown, x: number, recency: number, length: number) => (time: number) => number;
    const order = byValue(content);
    for (let place = 0; place < 61; place++) {
      const i = order[place]!;
      const [x, recency, length, mean] = (["x", "recency", "length", "meanSpend"] as const).map(
        (id) => cells[table.row + 1 + place]![columns.indexOf(id)] as number,
      );
      const spend =
        analysis.spend.method === "Gamma-Gamma"
          ? gammaGammaSpend(Object.fromEntries(analysis.spend.fit.parameters.map((one) => [one.name, one.estimate])) as never, x!, mean!)
          : NaN;
      const sum = months.reduce((total, [, time, , weight]) => total + weight! * outlook(p, x!, recency!, length!)(time!), 0);
      expect((0.4 * spend * sum) / analysis.values.value[i]!).toBeCloseTo(1, 9);
    }
  });

  test("refers to the cells of its own parameters in every row, and knows customers of the last day", async () => {
    excel = await open();
    const content = contentOf({}, { model: "MBG/NBD" });
    const layout = valueLayout(content);
    const row = formulaRow(content, layout);
    const order = byValue(content);
    const newest = order.indexOf(60);
    const [first, last] = [layout.table.row + 2, layout.table.row + 2 + newest];
    const [model, spend] = [layout.model + 2, layout.spend + 2];
    // 11 columns without names, a gap, 4 columns of months, a gap: labels in R, figures in S
    const parameters = `$S$${model}:$S$${model + 3}`;
    const cell = (place: number, id: ValueColumn) => row(place)[layout.columns.indexOf(id)];
    expect(layout.columns.join()).toBe("customer,value,alive,purchases,spend,lastDay,firstDay,x,recency,length,meanSpend");
    expect(cell(0, "alive")).toBe(`=LOYALTY.MBGNBD.ALIVE(${parameters},H${first},I${first},J${first})`);
    expect(cell(0, "purchases")).toBe(`=LOYALTY.MBGNBD.EXPECTED(${parameters},$N$17,H${first},I${first},J${first})`);
    expect(cell(0, "spend")).toBe(`=LOYALTY.GG.SPEND($S$${spend}:$S$${spend + 2},H${first},K${first})`);
    expect(cell(0, "value")).toBe(
      `=$E$6*E${first}*SUMPRODUCT($P$6:$P$17,LOYALTY.MBGNBD.EXPECTED(${parameters},$N$6:$N$17,H${first},I${first},J${first}))`,
    );
    expect(cell(newest, "customer")).toBe("'=NEW()");
    expect(cell(newest, "alive")).toBe(`=$S$${model + 3}/($S$${model + 2}+$S$${model + 3})`);
    expect(cell(newest, "value")).toBe(`=$E$6*E${last}*SUMPRODUCT($P$6:$P$17,LOYALTY.MBGNBD.PURCHASES(${parameters},$N$6:$N$17))`);
  });

  test("uses plain means, by a formula of the row, where spend has no model", async () => {
    excel = await open();
    const content = contentOf();
    const analysis = { ...content.analysis, spend: { method: "plain mean" as const, overall: 21.5, because: "tooFew" as const } };
    const plain = { ...content, analysis };
    const layout = valueLayout(plain);
    const first = layout.table.row + 2;
    expect(formulaRow(plain, layout)(0)[4]).toBe(`=IF(H${first}>0,K${first},$S$${layout.spend + 2})`);
  });

  test("gets a name of its own when there is one already, and leaves that one alone", async () => {
    excel = await open();
    const content = contentOf({ form: "values" });
    valueOf(await writeCustomerValue(content, {}));
    const before = await read("Customer value");
    expect(valueOf(await writeCustomerValue(content, {}))).toMatchObject({ sheetName: "Customer value 2", tableName: "CustomerValues2" });
    expect(await read("Customer value")).toEqual(before);
  });
});

describe("faults", () => {
  test("Cancel between two requests leaves no sheet", async () => {
    excel = await open();
    const before = everything(excel);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    expect(reasonOf(await writeCustomerValue(contentOf(), { signal: controller.signal, onProgress })).key).toBe("cancelled");
    expect(everything(excel)).toEqual(before);
  });

  test("a sheet that cannot be removed is named", async () => {
    excel = await open();
    excel.host.faults.failAction("Range.Formulas", 1, "GeneralException");
    for (const nth of [1, 1, 1]) excel.host.faults.failAction("Worksheet.Delete", nth, "GeneralException");
    expect(reasonOf(await writeCustomerValue(contentOf(), {}))).toMatchObject({
      key: "valueLeftover",
      values: { sheet: "Customer value" },
    });
  });

  test("a protected or read-only workbook is told as such and stays as it is", async () => {
    excel = await open();
    await edit((workbook) => workbook.protection.protect());
    const before = everything(excel);
    expect(reasonOf(await writeCustomerValue(contentOf(), {})).key).toBe("structureProtected");
    expect(everything(excel)).toEqual(before);
    excel.close();
    excel = await open({ Sales: sales }, { readOnly: true });
    expect(reasonOf(await writeCustomerValue(contentOf(), {})).key).toBe("readOnly");
  });
});

describe("undo", () => {
  test("deletes the sheet, also after it was renamed, and leaves the workbook as before", async () => {
    excel = await open();
    const before = everything(excel) as { active: string };
    const written = valueOf(await writeCustomerValue(contentOf({ form: "values" }), {}));
    await edit((workbook) => (workbook.worksheets.getItem(written.sheetName).name = "My values"));
    valueOf(await removeTableSheet(written));
    expect(everything(excel)).toEqual(before);
    expect(reasonOf(await removeTableSheet(written)).key).toBe("sheetGone");
  });

  test("leaves a sheet alone that no longer holds the table", async () => {
    excel = await open();
    const written = valueOf(await writeCustomerValue(contentOf({ form: "values" }), {}));
    await edit((workbook) => workbook.tables.getItem(written.tableName).delete());
    expect(reasonOf(await removeTableSheet(written)).key).toBe("notOurSheet");
  });
});
