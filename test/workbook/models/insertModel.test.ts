import { models } from "../../../src/models/modelList";
import { type InsertedModel, insertModel, type ModelPlace, removeModel } from "../../../src/workbook/models/insertModel";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { addTable, edit, everything, isWork, open, reasonOf, valueOf } from "../openWorkbook";

jest.setTimeout(120_000);

const retention = models.find(({ id }) => id === "retention")!.page();
const rewards = models.find(({ id }) => id === "rewards")!.page();
const select = (address: string) => edit((workbook) => workbook.worksheets.getActiveWorksheet().getRange(address).select());

describe("a model in the workbook", () => {
  let excel: HeadlessExcel;
  afterEach(() => excel.close());

  /** What a cell shows, counted from the model's first one. */
  function shown({ sheetId, address }: InsertedModel, cell: string): unknown {
    const at = (text: string) => /([A-Z]+)(\d+)/.exec(text)!;
    const [, letters, digits] = at(address.split(":")[0]!) as unknown as [string, string, string];
    const [, column, row] = at(cell) as unknown as [string, string, string];
    const left = letters.charCodeAt(0) + column.charCodeAt(0) - 2 * 65;
    return excel.grid.cells.values({ sheetId, row: Number(digits) + Number(row) - 2, column: left, rows: 1, columns: 1 })[0]![0];
  }

  test("on a sheet of its own: figures, checks, validation, chart and one page in print; removed by one undo", async () => {
    excel = await open();
    const before = everything(excel);
    const inserted = valueOf(await insertModel(retention, "sheet"));
    await excel.grid.settle();
    // margin 120, retention 0.8, discount 0.1: 120 x 0.8 / 0.3 = 320; at 0.85: 120 x 0.85 / 0.25 = 408
    expect(shown(inserted, "F6")).toBeCloseTo(320, 9);
    expect(shown(inserted, "F7")).toBeCloseTo(408, 9);
    expect(shown(inserted, "B29")).toBe("OK");
    expect(shown(inserted, "A2")).toContain("27.5% more");
    const extras = excel.grid.sheets.extras(inserted.sheetId);
    expect(extras.validations.length).toBeGreaterThan(8);
    expect(extras.pageSetup["Zoom"]).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(excel.grid.charts.all().map(({ series }) => series.map(({ values }) => values))).toEqual([["'Retention case'!$G$17:$G$20"]]);
    expect(excel.grid.names.list()).toEqual([]);
    valueOf(await removeModel(inserted));
    expect(everything(excel)).toEqual({ ...(before as object), active: expect.anything() });
  });

  test("at the selected cell, below the user's own: the same figures, and undo takes all of it back", async () => {
    excel = await open({ Mine: [["keep", 1]] });
    await select("C5");
    const before = everything(excel);
    const inserted = valueOf(await insertModel(rewards, "selection"));
    await excel.grid.settle();
    expect(inserted).toMatchObject({ sheetName: "Mine", isSheet: false, isDrawn: true });
    expect(inserted.address.startsWith("C5:")).toBe(true);
    // NPV of 79520, 86496 and 93820.8 at 9% less 150000
    expect(shown(inserted, "F6")).toBeCloseTo(79520 / 1.09 + 86496 / 1.09 ** 2 + 93820.8 / 1.09 ** 3 - 150000, 6);
    expect(shown(inserted, "B43")).toBe("OK");
    valueOf(await removeModel(inserted));
    expect(everything(excel)).toEqual(before);
  });

  test("inserted twice, as sheets and as blocks, each keeps its own figures", async () => {
    excel = await open();
    const first = valueOf(await insertModel(retention, "sheet"));
    const second = valueOf(await insertModel(retention, "sheet"));
    expect([first.sheetName, second.sheetName]).toEqual(["Retention case", "Retention case 2"]);
    await select("A60");
    const third = valueOf(await insertModel(retention, "selection"));
    await edit((workbook) => (workbook.worksheets.getItem("Retention case 2").getRange("B8").values = [[240]]));
    await excel.grid.settle();
    expect([first, second, third].map((each) => Math.round(shown(each, "F6") as number))).toEqual([320, 640, 320]);
  });

  test("figures typed into it are not thrown away by an undo", async () => {
    excel = await open();
    const inserted = valueOf(await insertModel(retention, "sheet"));
    await edit((workbook) => (workbook.worksheets.getItem("Retention case").getRange("B8").values = [[240]]));
    expect(reasonOf(await removeModel(inserted))).toEqual({ key: "modelChanged", values: { sheet: "Retention case" } });
  });

  test("takes the next free name where sheets have its own, and says so of a sheet that is gone", async () => {
    excel = await open({ "RETENTION CASE": [[1]], "Retention case 2": [[1]] });
    const inserted = valueOf(await insertModel(retention, "sheet"));
    expect(inserted.sheetName).toBe("Retention case 3");
    await edit((workbook) => workbook.worksheets.getItem("Retention case 3").delete());
    expect(reasonOf(await removeModel(inserted)).key).toBe("sheetGone");
  });

  async function refused(place: ModelPlace): Promise<unknown> {
    const before = everything(excel);
    const reason = reasonOf(await insertModel(retention, place));
    expect(everything(excel)).toEqual(before);
    return reason;
  }

  test("a protected sheet, filled cells, a table in the way, and no room to the end of the sheet are refused by name", async () => {
    excel = await open({
      Mine: [
        ["a", "b"],
        [1, 2],
      ],
    });
    await select("A1");
    expect(await refused("selection")).toMatchObject({ key: "modelOverCells", values: { address: "A1" } });
    await addTable("Mine!A1:B2", "Prices");
    expect(await refused("selection")).toMatchObject({ key: "modelOverTable", values: { table: "Prices" } });
    await edit((workbook) => (workbook.worksheets.getItem("Mine").getRange("XFD1").values = [["last"]]));
    await select("XFC1");
    expect(await refused("selection")).toMatchObject({ key: "modelNoRoom", values: { address: "XFC1" } });
    await select("D5");
    await edit((workbook) => workbook.worksheets.getItem("Mine").protection.protect());
    expect(await refused("selection")).toMatchObject({ key: "modelProtected", values: { sheet: "Mine" } });
  });

  test("a sheet that is full refuses the block and takes the model as a sheet; a protected workbook takes none", async () => {
    excel = await open({ Full: Array.from({ length: 70 }, (_, row) => Array.from({ length: 12 }, (__, column) => row * column + 1)) });
    await select("A1");
    expect(await refused("selection")).toMatchObject({ key: "modelOverCells" });
    await edit((workbook) => workbook.protection.protect());
    expect(await refused("sheet")).toMatchObject({ key: "structureProtected" });
  });

  test("without a selected cell, as when a chart is selected, it asks for one", async () => {
    excel = await open();
    excel.host.faults.failBatch("InvalidSelection", "The current selection is invalid for this operation.", isWork);
    expect(await refused("selection")).toMatchObject({ key: "selection" });
  });
});
