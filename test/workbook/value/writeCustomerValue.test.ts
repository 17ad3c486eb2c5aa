import { bgNbd, mbgNbd, paretoNbd } from "../../../src/economics/customerBase/base/logModels";
import { gammaGammaSpend } from "../../../src/economics/customerBase/gammaGamma/gammaGamma";
import { removeTableSheet } from "../../../src/workbook/newSheet";
import { writeCustomerValue } from "../../../src/workbook/value/writeCustomerValue";
import { formulaRow } from "../../../src/workbook/value/valueRows";
import { valueLayout } from "../../../src/workbook/value/valueLayout";
import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listSources } from "../../../src/workbook/source/listSources";
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
    const range = context.workbook.worksheets.getItem(sheetName).getRange("A1:P120").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("the sheet of customer values", () => {
  test("holds inputs, fits, definitions and sources, and a row a customer with the figures of the analysis", async () => {
    excel = await open();
    const content = contentOf({ form: "values" });
    const { analysis } = content;
    const written = valueOf(await writeCustomerValue(content, {}));
    expect(written).toMatchObject({ sheetName: "Customer value", tableName: "CustomerValues", customers: 61, form: "values" });
    const cells = await read("Customer value");
    const figure = (label: string) => cells.find(([name]) => name === label)?.[1];
    expect(cells[1]![0]).toBe("Your customers are worth something.");
    expect([figure("Gross margin"), figure("Discount rate a year"), figure("Horizon in months")]).toEqual([0.4, 0.1, 12]);
    for (const { name, estimate } of analysis.model.parameters) expect(figure(name)).toBeCloseTo(estimate, 10);
    const sum = analysis.values.value.reduce((total, value) => total + value, 0);
    expect(Number(figure("Total value")) / sum).toBeCloseTo(1, 10);
    const { table } = valueLayout(content);
    const rows = cells.slice(table.row + 1, table.row + table.rows);
    expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 61 }, (_, i) => content.customerId(i)));
    expect(rows.map((row) => row[10])).toEqual([...analysis.values.value]);
    expect(cells.flat()).not.toContain("Month");
    expect([figure("Customers count as new from"), figure("Customers left out, seen before")]).toEqual(["the first row", 0]);
    expect(cells[2]![0]).toBe("");
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
    const rows = (await read("Customer value")).filter(([label]) => label === "Rows").map(([, text]) => text);
    expect(rows).toEqual(["Lost!A1:C8 (no longer in this workbook)", "Older!A1:C8"]);
  });

  test("says from when customers count as new, who is left out, and what makes the figures doubtful", async () => {
    excel = await open();
    const newFrom = LOG_START + 30;
    const content = contentOf({ form: "values", newFrom, warning: "=These rows seem to begin too late." }, { newFrom });
    valueOf(await writeCustomerValue(content, {}));
    const cells = await read("Customer value");
    const figure = (label: string) => cells.find(([name]) => name === label)?.[1];
    const log = simulatedLog(60, 7);
    const first = new Map<unknown, number>();
    Array.from(log.customerIds).forEach((id, i) => first.set(id, Math.min(first.get(id) ?? Infinity, log.dates[i] as number)));
    const old = [...first.values()].filter((day) => day < newFrom).length;
    expect(old).toBeGreaterThan(5);
    expect([figure("Customers count as new from"), figure("Customers left out, seen before"), figure("Customers")]).toEqual([
      newFrom,
      old,
      61 - old,
    ]);
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
    const { table, monthBlock } = valueLayout(content);
    const months = cells.slice(monthBlock.row, monthBlock.row + 12).map((row) => row.slice(12, 16) as number[]);
    // the discount factor of a month, from the rate alone
    months.forEach(([month, , factor]) => expect(factor).toBeCloseTo(1.1 ** (-month! / 12), 12));
    const p = Object.fromEntries(analysis.model.parameters.map(({ name: key, estimate }) => [key, estimate]));
    const outlook = model.outlook as (p: unknown, x: number, recency: number, length: number) => (time: number) => number;
    for (let i = 0; i < 61; i++) {
      const [, x, recency, length, , , mean] = cells[table.row + 1 + i] as number[];
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
    const [first, last] = [layout.table.row + 2, layout.table.row + 62];
    const [model, spend] = [layout.model + 2, layout.spend + 2];
    const parameters = `$B$${model}:$B$${model + 3}`;
    expect(row(0).slice(7)).toEqual([
      `=LOYALTY.MBGNBD.ALIVE(${parameters},B${first},C${first},D${first})`,
      `=LOYALTY.MBGNBD.EXPECTED(${parameters},$N$17,B${first},C${first},D${first})`,
      `=LOYALTY.GG.SPEND($B$${spend}:$B$${spend + 2},B${first},G${first})`,
      `=$B$5*J${first}*SUMPRODUCT($P$6:$P$17,LOYALTY.MBGNBD.EXPECTED(${parameters},$N$6:$N$17,B${first},C${first},D${first}))`,
    ]);
    expect(row(60)[0]).toBe("'=NEW()");
    expect(row(60)[7]).toBe(`=$B$${model + 3}/($B$${model + 2}+$B$${model + 3})`);
    expect(row(60)[10]).toBe(`=$B$5*J${last}*SUMPRODUCT($P$6:$P$17,LOYALTY.MBGNBD.PURCHASES(${parameters},$N$6:$N$17))`);
  });

  test("uses plain means, by a formula of the row, where spend has no model", async () => {
    excel = await open();
    const content = contentOf();
    const analysis = { ...content.analysis, spend: { method: "plain mean" as const, overall: 21.5, because: "tooFew" as const } };
    const plain = { ...content, analysis };
    const layout = valueLayout(plain);
    const first = layout.table.row + 2;
    expect(formulaRow(plain, layout)(0)[9]).toBe(`=IF(B${first}>0,G${first},$B$${layout.spend + 2})`);
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
