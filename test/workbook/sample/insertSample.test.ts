import { canWrite } from "../../../src/workbook/abilities";
import { insertSample } from "../../../src/workbook/sample/insertSample";
import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listSources } from "../../../src/workbook/source/listSources";
import { readColumns } from "../../../src/workbook/source/readColumns";
import { SAMPLE_TITLES, sampleSales } from "../../../src/workbook/sample/sampleSales";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { edit, everything, failRequest, open, reasonOf, requestsOf, sales, valueOf } from "../openWorkbook";

jest.setTimeout(120_000);

describe("the sample sales", () => {
  const rows = sampleSales();
  const column = (title: (typeof SAMPLE_TITLES)[number]) => rows.map((row) => row[SAMPLE_TITLES.indexOf(title)]!);
  const key = (id: unknown) => String(id).trim().toUpperCase();

  test("are about 400 lines of 60 customers in one year, in order, the same every time", () => {
    expect(rows.length).toBeGreaterThanOrEqual(380);
    expect(rows.length).toBeLessThanOrEqual(430);
    expect(new Set(column("Customer no.").map(key).filter(Boolean)).size).toBe(60);
    const days = column("Date").map(Number);
    // 1 January and 31 December 2025
    expect([Math.min(...days) >= 45_658, Math.max(...days) <= 46_022]).toEqual([true, true]);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(new Set(days.map((day) => new Date((day - 25_569) * 86_400_000).getUTCMonth())).size).toBe(12);
    expect(sampleSales()).toEqual(rows);
  });

  test("are quantity times price in every line, rounded to cents", () => {
    const [quantity, price, amount] = [column("Quantity"), column("Unit price"), column("Amount")];
    amount.forEach((value, i) => expect(value).toBeCloseTo(Number(quantity[i]) * Number(price[i]), 2));
  });

  test("hold what real sales hold: returns, an id in another spelling, a sale without a customer, a free delivery, parents", () => {
    expect(column("Amount").filter((amount) => Number(amount) < 0).length).toBeGreaterThan(3);
    expect(new Set(column("Customer no.")).size).toBe(62);
    expect(column("Customer no.").filter((id) => id === "")).toHaveLength(1);
    expect(column("Amount").filter((amount) => amount === 0)).toHaveLength(1);
    const parents = new Set(column("Parent").filter(Boolean));
    expect(parents).toEqual(new Set(["C-1001", "C-1004"]));
    expect(new Set(column("Currency"))).toEqual(new Set(["EUR"]));
  });

  test("hold large customers that lose money once visits at 150 and rush orders at 120 are paid", () => {
    const worth = new Map<string, { amount: number; margin: number }>();
    rows.forEach((row, i) => {
      const id = key(column("Customer no.")[i]);
      const sum = worth.get(id) ?? { amount: 0, margin: 0 };
      sum.amount += Number(row[6]);
      sum.margin += Number(row[7]) - 150 * Number(row[8]) - 120 * Number(row[9]);
      worth.set(id, sum);
    });
    const largest = [...worth].sort((a, b) => b[1].amount - a[1].amount).slice(0, 20);
    expect(largest.filter(([, { margin }]) => margin < 0).length).toBeGreaterThanOrEqual(2);
    expect(largest.filter(([, { margin }]) => margin > 0).length).toBeGreaterThanOrEqual(10);
  });

  test("have customers that left by July and customers that came then", () => {
    const days = new Map<string, number[]>();
    rows.forEach((row) => days.set(key(row[1]), [...(days.get(key(row[1])) ?? []), Number(row[0])]));
    const middle = 45_658 + 181;
    expect([...days.values()].filter((all) => Math.max(...all) < middle).length).toBeGreaterThanOrEqual(4);
    expect([...days.values()].filter((all) => Math.min(...all) >= middle).length).toBeGreaterThanOrEqual(4);
  });
});

describe("in the workbook", () => {
  let excel: HeadlessExcel;
  afterEach(() => excel.close());

  test("the sample is a table on a new sheet that is shown, and the source that the list offers first", async () => {
    excel = await open();
    const source = valueOf(await insertSample());
    expect(source).toMatchObject({ kind: "table", sheetName: "Sample sales", tableName: "SampleSales", columns: 12 });
    expect(excel.grid.sheets.get(excel.grid.sheets.activeId())?.name).toBe("Sample sales");
    expect(valueOf(await listSources())[0]).toEqual(source);
  });

  test("every column of the sample is recognised, and read back as it was made", async () => {
    excel = await open();
    const source = valueOf(await insertSample());
    const inspection = valueOf(await inspectSource(source));
    const at = (title: (typeof SAMPLE_TITLES)[number]) => SAMPLE_TITLES.indexOf(title);
    expect(inspection.guess).toEqual({
      account: at("Customer no."),
      name: at("Customer"),
      value: at("Amount"),
      date: at("Date"),
      order: at("Invoice"),
      currency: at("Currency"),
      margin: at("Gross margin"),
      drivers: [at("Visits"), at("Rush orders")],
      parent: at("Parent"),
    });
    const columns = valueOf(await readColumns([source], { account: 1, value: 6, date: 0 }, inspection, {}));
    const rows = sampleSales();
    expect(columns.value).toEqual(rows.map((row) => row[6]));
    expect(columns.account).toEqual(rows.map((row) => row[1]));
    expect(columns.date).toEqual(rows.map((row) => row[0]));
  });

  test("a second sample gets names of its own; the user's sheets stay as they are", async () => {
    excel = await open();
    const before = excel.grid.cells.formulas({ sheetId: "sheet-1", row: 0, column: 0, rows: 8, columns: 3 });
    valueOf(await insertSample());
    expect(valueOf(await insertSample())).toMatchObject({ sheetName: "Sample sales 2", tableName: "SampleSales2" });
    expect(excel.grid.cells.formulas({ sheetId: "sheet-1", row: 0, column: 0, rows: 8, columns: 3 })).toEqual(before);
  });

  test.each(["transport", "batch"] as const)("whichever request fails (%s), there is the whole sample or no new sheet", async (kind) => {
    excel = await open();
    const count = await requestsOf(excel, insertSample);
    const sample = excel.grid.sheets.activeId();
    const complete = excel.grid.cells.formulas({ sheetId: sample, row: 0, column: 0, rows: 412, columns: 12 });
    await edit((workbook) => workbook.worksheets.getItem("Sample sales").delete());
    for (let nth = 1; nth <= count; nth++) {
      const before = everything(excel);
      failRequest(excel, nth, kind);
      const outcome = await insertSample();
      excel.host.faults.clear();
      if (!outcome.ok) {
        expect(everything(excel)).toEqual(before);
        continue;
      }
      const id = excel.grid.sheets.list().find(({ name }) => name === "Sample sales")!.id;
      expect(excel.grid.cells.formulas({ sheetId: id, row: 0, column: 0, rows: 412, columns: 12 })).toEqual(complete);
      expect(excel.grid.tables.list().map(({ name }) => name)).toEqual(["SampleSales"]);
      await edit((workbook) => workbook.worksheets.getItem("Sample sales").delete());
    }
    expect(count).toBeGreaterThanOrEqual(5);
  });

  test.each(["Range.Values", "Range.NumberFormat", "Table.Name"])(
    "nothing is left when Excel refuses %s in the middle of a request",
    async (member) => {
      excel = await open();
      const before = everything(excel);
      excel.host.faults.failAction(member, 1, "GeneralException");
      expect(reasonOf(await insertSample()).key).toBe("excelError");
      expect(everything(excel)).toEqual(before);
    },
  );

  test("the removal is tried again, and a sheet that cannot be removed is named", async () => {
    excel = await open();
    const before = everything(excel);
    excel.host.faults.failAction("Range.Values", 1, "GeneralException");
    excel.host.faults.failAction("Worksheet.Delete", 1, "GeneralException");
    expect(reasonOf(await insertSample()).key).toBe("excelError");
    expect(everything(excel)).toEqual(before);
    excel.host.faults.clear();
    excel.host.faults.failAction("Range.Values", 1, "GeneralException");
    for (const nth of [1, 1, 1]) excel.host.faults.failAction("Worksheet.Delete", nth, "GeneralException");
    expect(reasonOf(await insertSample())).toMatchObject({ key: "sampleLeftover", values: { sheet: "Sample sales" } });
  });

  test("a workbook that can be written to says so; a protected and a read-only one say why not, and stay as they are", async () => {
    excel = await open();
    expect(await canWrite()).toEqual({ ok: true, value: undefined });
    await edit((workbook) => workbook.protection.protect());
    const before = everything(excel);
    expect(reasonOf(await canWrite()).key).toBe("structureProtected");
    expect(reasonOf(await insertSample()).key).toBe("structureProtected");
    expect(everything(excel)).toEqual(before);
  });

  test("a workbook open for reading only cannot be written to", async () => {
    excel = await open({ Sales: sales }, { readOnly: true });
    const before = everything(excel);
    expect(reasonOf(await canWrite()).key).toBe("readOnly");
    expect(reasonOf(await insertSample()).key).toBe("readOnly");
    expect(everything(excel)).toEqual(before);
  });
});
