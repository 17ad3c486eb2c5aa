import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({
    sheets: {
      First: [
        [1, 2],
        [3, "=A2*B1"],
      ],
      Second: [["=First!A1"]],
    },
  });
}, 60_000);
afterEach(() => app.close());

const names = () => app.grid.sheets.list().map((sheet) => sheet.name);

const change = (act: (sheets: Excel.WorksheetCollection) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });

describe("worksheets", () => {
  it("are listed with what was asked for", async () => {
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/position");
      await context.sync();
      return sheets.items.map(({ name, visibility, position }) => [name, visibility, position]);
    });
    expect(seen).toEqual([
      ["First", "Visible", 0],
      ["Second", "Visible", 1],
    ]);
  });

  it("are added at the end under a given or a free name, and stay in the background", async () => {
    await change((sheets) => sheets.add("Account segments"));
    await change((sheets) => sheets.add());
    expect(names()).toEqual(["First", "Second", "Account segments", "Sheet1"]);
    expect(app.grid.sheets.activeId()).toBe("sheet-1");
  });

  it.each(["first", "a".repeat(32), "a/b", "'quoted'", "x[1]"])("refuse the name %s", async (name) => {
    await expect(change((sheets) => sheets.add(name))).rejects.toMatchObject({
      code: expect.stringMatching(/ItemAlreadyExists|InvalidArgument/) as string,
    });
    expect(names()).toEqual(["First", "Second"]);
  });

  it("move, hide, take a colour and lose their gridlines", async () => {
    await change((sheets) => {
      const sheet = sheets.getItem("Second");
      sheet.position = 0;
      sheet.tabColor = "#4472C4";
      sheet.showGridlines = false;
    });
    expect(names()).toEqual(["Second", "First"]);
    const [second] = app.grid.sheets.list();
    expect(second).toMatchObject({ tabColor: "#4472C4", showGridlines: false, visibility: "Visible" });
    await change((sheets) => {
      sheets.getItem("Second").visibility = "Hidden";
    });
    expect(app.grid.sheets.get("sheet-2")?.visibility).toBe("Hidden");
  });

  it("are never all hidden or deleted", async () => {
    await change((sheets) => sheets.getItem("Second").delete());
    await expect(change((sheets) => sheets.getItem("First").delete())).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(names()).toEqual(["First"]);
  });

  it("give neighbours, counts and the active one", async () => {
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const next = sheets.getItem("First").getNext().load("name");
      const none = sheets.getItem("First").getPreviousOrNullObject().load("name");
      const last = sheets.getLast().load("name");
      const active = sheets.getActiveWorksheet().load("name");
      const count = sheets.getCount();
      await context.sync();
      return [next.name, none.isNullObject, last.name, active.name, count.value];
    });
    expect(seen).toEqual(["Second", true, "Second", "First", 2]);
  });

  it("freeze panes and say where", async () => {
    const seen = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("First");
      freezePanes.freezeRows(6);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return [rows.address, none.isNullObject];
    });
    expect(seen).toEqual(["First!1:6", true]);
  });

  it("have a used range, or none when blank", async () => {
    const seen = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("First").getUsedRange().load("address");
      const blank = context.workbook.worksheets.add("Blank").getUsedRangeOrNullObject().load("address");
      await context.sync();
      return [used.address, blank.isNullObject];
    });
    expect(seen).toEqual(["First!A1:B2", true]);
  });

  it("keep their print set-up", async () => {
    const seen = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("First");
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P";
      pageLayout.load("orientation,zoom");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      return [pageLayout.orientation, pageLayout.zoom, titles.address, pageLayout.headersFooters.defaultForAllPages.centerFooter];
    });
    expect(seen).toEqual(["Landscape", { horizontalFitToPages: 1 }, "First!1:1", "Page &P"]);
  });
});

describe("the application", () => {
  it("has a calculation mode and takes the calls that speed up writing", async () => {
    const mode = await Excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.calculate(Excel.CalculationType.full);
      context.application.load("calculationMode");
      await context.sync();
      return context.application.calculationMode;
    });
    expect(mode).toBe("Automatic");
  });
});

describe("defined names", () => {
  it("are added, found, read and deleted", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const { names: all } = context.workbook;
      all.add("LimitA", sheet.getRange("A2"), "share");
      all.add("Growth", "=0.05");
      const item = all.getItem("limita").load("name,value,formula,type,comment");
      const range = item.getRange().load("address");
      sheet.getRange("D1").formulas = [["=LimitA*2"]];
      const result = sheet.getRange("D1").load("values");
      all.load("items/name");
      const missing = all.getItemOrNullObject("Nothing").load("name");
      await context.sync();
      all.getItem("LimitA").delete();
      const count = all.getCount();
      await context.sync();
      return {
        name: item.name,
        value: item.value as unknown,
        formula: item.formula as unknown,
        type: item.type,
        address: range.address,
        result: result.values,
        missing: missing.isNullObject,
        count: count.value,
      };
    });
    expect(seen).toEqual({
      name: "LimitA",
      value: 3,
      formula: "=First!$A$2",
      type: "Range",
      address: "First!A2",
      result: [[6]],
      missing: true,
      count: 1,
    });
  });

  it("may hold a LAMBDA", async () => {
    const value = await Excel.run(async (context) => {
      context.workbook.names.add("DOUBLE.IT", "=LAMBDA(x,x*2)");
      const cell = context.workbook.worksheets.getItem("First").getRange("E1");
      cell.formulas = [["=DOUBLE.IT(21)"]];
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
    expect(value).toBe(42);
  });

  it("refuse a name that is an address or taken", async () => {
    const add = (name: string) =>
      Excel.run(async (context) => {
        context.workbook.names.add(name, "=1");
        await context.sync();
      });
    await add("Once");
    await expect(add("once")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await expect(add("AB12")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
