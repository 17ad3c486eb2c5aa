import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeAll(async () => {
  app = await startHeadlessExcel({ sheets: { Sheet1: [[1]], Other: [] } });
}, 60_000);
afterAll(() => app.close());

const firstCell = () => app.grid.cells.values({ sheetId: "sheet-1", row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];

const writeTwo = (options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
    await context.sync();
  });

describe("a protected sheet", () => {
  const protect = (password?: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect({}, password);
      await context.sync();
    });
  const unprotect = (password?: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.unprotect(password);
      await context.sync();
    });

  it("refuses writes and keeps its cells", async () => {
    await protect();
    await expect(writeTwo()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(firstCell()).toBe(1);
    await unprotect();
  });

  it("stays protected under a wrong password", async () => {
    await protect("secret");
    await expect(unprotect("guess")).rejects.toMatchObject({ code: "AccessDenied" });
    await unprotect("secret");
  });

  it("takes values in unlocked cells", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B1:B5").format.protection.locked = false;
      await context.sync();
    });
    await protect();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["free"]];
      await context.sync();
    });
    await unprotect();
    expect(app.grid.cells.values({ sheetId: "sheet-1", row: 1, column: 1, rows: 1, columns: 1 })).toEqual([["free"]]);
  });
});

describe("a protected workbook", () => {
  it("takes no new sheet and loses none", async () => {
    const change = (act: (sheets: Excel.WorksheetCollection) => void) =>
      Excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      });
    app.host.state.isWorkbookProtected = true;
    await expect(change((sheets) => sheets.add("New"))).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(change((sheets) => sheets.getItem("Other").delete())).rejects.toMatchObject({ code: "AccessDenied" });
    app.host.state.isWorkbookProtected = false;
    expect(app.grid.sheets.list().map((sheet) => sheet.name)).toEqual(["Sheet1", "Other"]);
  });
});

describe("while a cell is being edited", () => {
  it("writes fail", async () => {
    app.host.cellEdit.begin();
    await expect(writeTwo()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    app.host.cellEdit.end();
    expect(firstCell()).toBe(1);
  });

  it("reads go on", async () => {
    app.host.cellEdit.begin();
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
    app.host.cellEdit.end();
    expect(value).toBe(1);
  });

  it("writes that may wait are done when the edit ends", async () => {
    app.host.cellEdit.begin();
    let done = false;
    const waiting = writeTwo({ delayForCellEdit: true }).then(() => {
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    expect(firstCell()).toBe(1);
    app.host.cellEdit.end();
    await waiting;
    expect(firstCell()).toBe(2);
  });
});
