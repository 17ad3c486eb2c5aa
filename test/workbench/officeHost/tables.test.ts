import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({
    sheets: {
      Sales: [
        ["Customer", "Revenue", "Revenue"],
        ["Ann & Co", 100, 1],
        ["Bolt", 50, 2],
        ["Cole", 25, 3],
      ],
      Report: [],
    },
  });
}, 60_000);
afterEach(() => app.close());

async function addTable(name = "tblSales"): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Sales").tables.add("A1:C4", true);
    table.name = name;
    await context.sync();
  });
}

describe("tables", () => {
  it("get names, ids and unique column titles", async () => {
    await addTable();
    const seen = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblsales").load("name,id,showTotals,style,worksheet/name");
      const columns = table.columns.load("items/name,items/index,items/id");
      await context.sync();
      return { name: table.name, sheet: table.worksheet.name, columns: columns.items.map(({ name, index, id }) => [id, index, name]) };
    });
    expect(seen).toEqual({
      name: "tblSales",
      sheet: "Sales",
      columns: [
        [1, 0, "Customer"],
        [2, 1, "Revenue"],
        [3, 2, "Revenue2"],
      ],
    });
  });

  it("know their ranges", async () => {
    await addTable();
    const seen = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblSales");
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Revenue").getDataBodyRange(),
      ];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(seen).toEqual(["Sales!A1:C4", "Sales!A1:C1", "Sales!A2:C4", "Sales!B2:B4"]);
  });

  it("work in formulas by name right after they were named", async () => {
    const total = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sales");
      sheet.tables.add("A1:C4", true).name = "Tx";
      const cell = context.workbook.worksheets.getItem("Report").getRange("A1");
      cell.formulas = [["=SUM(Tx[Revenue])"]];
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
    expect(total).toBe(175);
  });

  it("refuse a name that is taken and an overlap", async () => {
    await addTable();
    const overlap = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sales").tables.add("C3:D8", true);
      await context.sync();
    });
    await expect(overlap).rejects.toMatchObject({ code: "InvalidOperation" });
    const taken = Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Report").tables.add("A1:B3", true);
      table.name = "tblSales";
      await context.sync();
    });
    await expect(taken).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("hide the rows a filter leaves out and tell so", async () => {
    await addTable();
    const seen = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblSales");
      table.columns.getItem("Revenue").filter.applyCustomFilter(">=50");
      table.autoFilter.load("isDataFiltered");
      const rows = context.workbook.worksheets.getItem("Sales").getRange("A2:A4");
      const hidden = [0, 1, 2].map((row) => rows.getCell(row, 0).load("rowHidden"));
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      return { filtered: table.autoFilter.isDataFiltered, hidden: hidden.map((cell) => cell.rowHidden), visible: view.values };
    });
    expect(seen.filtered).toBe(true);
    expect(seen.hidden).toEqual([false, false, true]);
    expect(seen.visible).toEqual([
      ["Ann & Co", 100, 1],
      ["Bolt", 50, 2],
    ]);
  });

  it("become plain cells again, or go with their contents", async () => {
    await addTable();
    const count = await Excel.run(async (context) => {
      context.workbook.tables.getItem("tblSales").convertToRange();
      const tables = context.workbook.tables.getCount();
      await context.sync();
      return tables.value;
    });
    expect(count).toBe(0);
    expect(app.grid.cells.values({ sheetId: "sheet-1", row: 1, column: 0, rows: 1, columns: 1 })).toEqual([["Ann & Co"]]);
    await addTable("again");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("again").delete();
      await context.sync();
    });
    expect(app.grid.cells.used("sheet-1", true)).toBeUndefined();
  });

  it("are found from a range that touches them", async () => {
    await addTable();
    const seen = await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem("Sales").getRange("B2").getTables(false).load("items/name");
      const none = context.workbook.worksheets.getItem("Report").getRange("B2").getTables(false).load("items/name");
      await context.sync();
      return [found.items.map((table) => table.name), none.items.length];
    });
    expect(seen).toEqual([["tblSales"], 0]);
  });

  it("take new rows at the end", async () => {
    await addTable();
    const seen = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblSales");
      table.rows.add(undefined, [["Dunn", 10, 4]]);
      const body = table.getDataBodyRange().load("address,values");
      await context.sync();
      return { address: body.address, last: body.values.at(-1) as unknown };
    });
    expect(seen).toEqual({ address: "Sales!A2:C5", last: ["Dunn", 10, 4] });
  });
});
