import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
afterEach(() => app.close());

const start = async (options: Parameters<typeof startHeadlessExcel>[0] = {}) => {
  app = await startHeadlessExcel({
    sheets: {
      Data: [
        ["a", 1],
        ["b", 2],
        ["c", "=1/0"],
      ],
    },
    ...options,
  });
};

const run = <T>(act: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await act(context);
    await context.sync();
    return result;
  });

const data = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");

describe("worksheet functions", () => {
  it("sum and count a range, whole columns too, and give errors as errors", async () => {
    await start();
    const answers = await run(async (context) => {
      const { functions } = context.workbook;
      const sum = functions.sum(data(context).getRange("B1:B2")).load("value,error");
      const count = functions.count(data(context).getRange("B:B")).load("value");
      const texts = functions.countA(data(context).getRange("A:A")).load("value");
      const failed = functions.sum(data(context).getRange("B1:B3")).load("value,error");
      await context.sync();
      return [sum.value, sum.error, count.value, texts.value, failed.error];
    });
    expect(answers).toEqual([3, null, 2, 3, "#DIV/0!"]);
  });
});

describe("custom XML parts", () => {
  it("are found by namespace, changed and deleted", async () => {
    await start();
    await run((context) => context.workbook.customXmlParts.add('<d:list xmlns:d="urn:example:list"><d:a/></d:list>'));
    const seen = await run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace("urn:example:list");
      const none = context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      const part = parts.getOnlyItem();
      part.setXml('<list xmlns="urn:example:list"/>');
      const xml = part.getXml();
      const count = parts.getCount();
      await context.sync();
      part.delete();
      const left = context.workbook.customXmlParts.getCount();
      await context.sync();
      return [xml.value, count.value, none.isNullObject, left.value];
    });
    expect(seen).toEqual(['<list xmlns="urn:example:list"/>', 1, true, 0]);
    await expect(run((context) => context.workbook.customXmlParts.add("no xml"))).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("page breaks and groups", () => {
  it("breaks are kept in order; none can stand before the first row", async () => {
    await start();
    await run((context) => {
      data(context).horizontalPageBreaks.add("A10");
      data(context).horizontalPageBreaks.add("A4");
    });
    expect(app.grid.sheets.extras("sheet-1").pageBreaks.rows).toEqual([3, 9]);
    await expect(run((context) => data(context).horizontalPageBreaks.add("A1"))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("grouped rows fold and unfold", async () => {
    await start();
    await run((context) => {
      const rows = data(context).getRange("2:3");
      rows.group(Excel.GroupOption.byRows);
      rows.hideGroupDetails(Excel.GroupOption.byRows);
    });
    expect([0, 1, 2, 3].map((row) => app.grid.layout.rowHidden("sheet-1", row))).toEqual([false, true, true, false]);
    await run((context) => data(context).showOutlineLevels(2, 0));
    expect(app.grid.layout.rowHidden("sheet-1", 1)).toBe(false);
    await expect(run((context) => data(context).getRange("8:9").ungroup(Excel.GroupOption.byRows))).rejects.toMatchObject({
      code: "InvalidOperation",
    });
  });
});

describe("a copied sheet", () => {
  it("has the cells, a free name and the place asked for", async () => {
    await start();
    await run((context) => data(context).copy(Excel.WorksheetPositionType.beginning));
    expect(app.grid.sheets.list().map(({ name }) => name)).toEqual(["Data (2)", "Data"]);
    const copy = app.grid.sheets.list()[0]?.id ?? "";
    expect(app.grid.cells.values({ sheetId: copy, row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });
});

describe("a protected sheet", () => {
  it("takes a write over several unlocked areas, and none that reaches beyond them", async () => {
    await start();
    await run((context) => {
      const sheet = data(context);
      for (const address of ["D1:D2", "E1:E2"]) sheet.getRange(address).format.protection.locked = false;
      sheet.protection.protect();
    });
    await run((context) => {
      data(context).getRange("D1:E2").values = [
        [1, 2],
        [3, 4],
      ];
    });
    await expect(
      run((context) => {
        data(context).getRange("D2:D3").values = [[1], [2]];
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
    const locked = await run(async (context) => {
      const mixed = data(context).getRange("D2:D3").format.protection.load("locked");
      await context.sync();
      return mixed.locked;
    });
    expect(locked).toBeNull();
  });
});

describe("names", () => {
  it("keep the formulas that use them when they change", async () => {
    await start();
    await run((context) => {
      context.workbook.names.add("Rate", "=1+2", "of all");
      data(context).getRange("D1").formulas = [["=Rate*2"]];
    });
    const read = () =>
      run(async (context) => {
        const cell = data(context).getRange("D1").load("values,formulas");
        const name = context.workbook.names.getItem("Rate").load("value,type,comment,visible");
        await context.sync();
        return [
          cell.values[0]?.[0] as unknown,
          cell.formulas[0]?.[0] as unknown,
          name.value as unknown,
          name.type,
          name.comment,
          name.visible,
        ];
      });
    expect(await read()).toEqual([6, "=Rate*2", 3, "Integer", "of all", true]);
    await run((context) => {
      const name = context.workbook.names.getItem("Rate");
      name.formula = "=2+3";
      name.visible = false;
    });
    expect(await read()).toEqual([10, "=Rate*2", 5, "Integer", "of all", false]);
  });
});

describe("tables", () => {
  it("lose a row and keep what stands beside them; resize only from their header row", async () => {
    await start({
      sheets: {
        Data: [
          ["k", "v", null, "beside"],
          ["a", 1],
          ["b", 2, null, "stays"],
          ["c", 3],
        ],
      },
    });
    await run((context) => {
      const table = data(context).tables.add("A1:B4", true);
      table.rows.getItemAt(0).delete();
    });
    const values = app.grid.cells.values({ sheetId: "sheet-1", row: 0, column: 0, rows: 4, columns: 4 });
    expect(values).toEqual([
      ["k", "v", null, "beside"],
      ["b", 2, null, null],
      ["c", 3, null, "stays"],
      [null, null, null, null],
    ]);
    expect(app.grid.tables.list()[0]?.area.rows).toBe(3);
    await expect(run((context) => context.workbook.tables.getItem("Table1").resize("A2:B5"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("a workbook open for reading only", () => {
  it("says so, lets itself be read and refuses every change", async () => {
    await start({ readOnly: true });
    const seen = await run(async (context) => {
      context.workbook.load("readOnly");
      const cell = data(context).getRange("A1").load("values");
      await context.sync();
      return [context.workbook.readOnly, cell.values[0]?.[0] as unknown];
    });
    expect(seen).toEqual([true, "a"]);
    expect(app.Office.context.document.mode).toBe("readOnly");
    const changes: ((context: Excel.RequestContext) => unknown)[] = [
      (context) => (data(context).getRange("A1").values = [[1]]),
      (context) => context.workbook.worksheets.add("New"),
      (context) => context.workbook.names.add("X", "=1"),
      (context) => (data(context).tabColor = "#FF0000"),
    ];
    for (const change of changes) await expect(run(change)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("an Excel that lacks a member", () => {
  it("refuses it by name and goes on with the rest", async () => {
    await start({ missing: ["ChartCollection.add"] });
    await expect(run((context) => data(context).charts.add("Line", data(context).getRange("B1:B2")))).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ChartCollection.add") as string,
    });
    await run((context) => context.workbook.worksheets.add("Still works"));
  });
});
