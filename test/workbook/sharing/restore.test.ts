import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { shareServices } from "../../../src/taskpane/share/excelShareServices";
import { RECORD_NAMESPACE } from "../../../src/workbook/sharing/restoreRecord";
import type { BatchRequest } from "../../../src/workbench/officeHost/protocol";
import { startHeadlessExcel, type HeadlessExcel } from "../../support/headlessExcel";
import { NOTHING_RESTORED } from "../../taskpane/share/fakeShareServices";
import { addTable, edit, everything, open, valueOf } from "../openWorkbook";

jest.setTimeout(120_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const share = shareServices(() => Promise.resolve(catalogJson as unknown as Catalog), "1.0.0");
const run = {};

/** CLV = margin * retention / (1 + discount - retention), in the infinite horizon: 100 * 0.8 / 0.3. */
const VALUE = (100 * 0.8) / 0.3;

const SHEETS = {
  Inputs: [
    ["Margin", 100],
    ["Retention", 0.8],
    ["Discount", 0.1],
  ],
  "Out put": [
    ["Value", "=LOYALTY.CLV(Inputs!B1,Inputs!B2,Inputs!B3)", "=B1*2"],
    [100, "=LOYALTY.CLV(A2,$A$4,0.1)", null],
    [100, "=LOYALTY.CLV(A3,$A$4,0.1)", null],
    [0.8, null, null],
    ["=LOYALTY.CLV.SCHEDULE(Inputs!$B$1,Inputs!B2,0.1,3)", null, null],
  ],
};

async function cell(sheetName: string, address: string): Promise<{ formula: unknown; value: unknown }> {
  await excel.grid.settle();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address).load("formulas,values");
    await context.sync();
    return { formula: range.formulas[0]![0], value: range.values[0]![0] };
  });
}

async function reopen(): Promise<void> {
  const bytes = await excel.save();
  excel.close();
  excel = await startHeadlessExcel({ opens: bytes });
}

const restore = async () => valueOf(await share.restore(run));
const hiddenNames = () => excel.grid.names.list().filter(({ visible }) => !visible);

/** Values of every sheet, in the order of their present names. */
async function results(): Promise<unknown> {
  await excel.grid.settle();
  return excel.grid.sheets
    .list()
    .map(({ id, name }) => [name, excel.grid.cells.values(excel.grid.cells.used(id, true)!)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("formulas come back where their cells and what they refer to are now", () => {
  const moves: [string, (workbook: Excel.Workbook) => void][] = [
    ["a row above the inputs", ({ worksheets }) => worksheets.getItem("Inputs").getRange("1:1").insert("Down")],
    ["another name of the inputs' sheet", ({ worksheets }) => (worksheets.getItem("Inputs").name = "It's 2024")],
    [
      "rows and a column before the cells",
      ({ worksheets }) => {
        worksheets.getItem("Out put").getRange("1:2").insert("Down");
        worksheets.getItem("Out put").getRange("A:A").insert("Right");
      },
    ],
    [
      "another name and place of their own sheet",
      ({ worksheets }) => {
        const sheet = worksheets.getItem("Out put");
        sheet.name = "AB1";
        sheet.position = 0;
      },
    ],
    [
      "rows within the inputs and a row less",
      ({ worksheets }) => {
        worksheets.getItem("Inputs").getRange("2:3").insert("Down");
        worksheets.getItem("Out put").getRange("4:4").insert("Down");
        worksheets.getItem("Out put").getRange("4:4").delete("Up");
      },
    ],
  ];
  const ways: [string, () => Promise<unknown>][] = [
    ["frozen", async () => valueOf(await share.freeze("workbook", run))],
    ["replaced by names", async () => valueOf(await share.convertHere("current", run))],
    ["replaced by formulas", async () => valueOf(await share.convertHere("older", run))],
  ];

  /** What Excel itself does with live formulas is the measure: the same moves without freezing. */
  async function livesThrough(change: (workbook: Excel.Workbook) => void): Promise<unknown> {
    excel = await open(SHEETS);
    await edit(change);
    await excel.grid.settle();
    const live = everything(excel);
    excel.close();
    return live;
  }

  test.each(ways.flatMap(([way, replace]) => moves.map(([move, change]) => [way, move, replace, change] as const)))(
    "%s, saved, opened again, then %s",
    async (_way, _move, replace, change) => {
      const live = (await livesThrough(change)) as { sheets: unknown[][] };
      excel = await open(SHEETS);
      await replace();
      expect((await cell("Out put", "B1")).value).toBeCloseTo(VALUE, 9);
      await reopen();
      await edit(change);
      expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 4 });
      await excel.grid.settle();
      const now = everything(excel) as { sheets: unknown[][]; names: unknown };
      // sheets have other ids in another session
      expect(now.sheets.map(([, ...rest]) => rest)).toEqual(live.sheets.map(([, ...rest]) => rest));
      expect(now.names).toEqual([]);
      expect(excel.host.state.customXmlParts).toEqual([]);
    },
  );

  test("a table with another name is followed, own rows of it need no name", async () => {
    excel = await open({
      Data: [
        ["m", "v"],
        [100, "=1"],
        [50, "=1"],
      ],
      Out: [["=LOYALTY.CLV(SUM(Tbl[m]),0.8,0.1)"]],
    });
    await addTable("Data!A1:B3", "Tbl");
    await edit(
      ({ worksheets }) =>
        (worksheets.getItem("Data").getRange("B2:B3").formulas = [["=LOYALTY.CLV([@m],0.8,0.1)"], ["=LOYALTY.CLV([@m],0.8,0.1)"]]),
    );
    const before = await results();
    expect(valueOf(await share.freeze("workbook", run)).replaced).toBe(3);
    await reopen();
    await edit(({ tables }) => (tables.getItem("Tbl").name = "Sales"));
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 3 });
    expect((await cell("Out", "A1")).formula).toBe("=LOYALTY.CLV(SUM(Sales[m]),0.8,0.1)");
    expect((await cell("Data", "B3")).formula).toBe("=LOYALTY.CLV([@m],0.8,0.1)");
    expect(await results()).toEqual(before);
  });
});

describe("every cell that is not as it was is named", () => {
  test("since an input has changed", async () => {
    excel = await open(SHEETS);
    valueOf(await share.freeze("workbook", run));
    await edit(({ worksheets }) => (worksheets.getItem("Inputs").getRange("B3").values = [[0.2]]));
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 4, different: [{ sheetName: "Out put", address: "B1" }] });
    expect((await cell("Out put", "B1")).value).toBeCloseTo((100 * 0.8) / 0.4, 9);
  });

  test("since a sheet it refers to was deleted: its value stays, and so does the record", async () => {
    excel = await open(SHEETS);
    valueOf(await share.freeze("workbook", run));
    await edit(({ worksheets }) => worksheets.getItem("Inputs").delete());
    await reopen();
    const dangling = [
      { sheetName: "Out put", address: "B1" },
      { sheetName: "Out put", address: "A5" },
    ];
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 2, dangling });
    const left = await cell("Out put", "B1");
    expect(left.formula).toBe(left.value);
    expect(left.value).toBeCloseTo(VALUE, 9);
    expect(valueOf(await share.countReplaced())).toBe(2);
  });

  test("since it was deleted with its row: nothing else suffers", async () => {
    excel = await open(SHEETS);
    valueOf(await share.freeze("workbook", run));
    await edit(({ worksheets }) => worksheets.getItem("Out put").getRange("2:2").delete("Up"));
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 3, gone: [{ sheetName: "Out put", address: "B2" }] });
    expect((await cell("Out put", "B2")).formula).toBe("=LOYALTY.CLV(A2,$A$3,0.1)");
    expect(hiddenNames()).toEqual([]);
  });

  test("since Excel does not take its formula: it keeps the value it has", async () => {
    excel = await open(SHEETS);
    valueOf(await share.freeze("workbook", run));
    const value = (await cell("Out put", "B1")).value;
    const isAbout = ({ Actions }: BatchRequest) =>
      Actions.some((action) => action.Name === "Formulas" && JSON.stringify(action).includes("LOYALTY.CLV(Inputs!B1"));
    const refusal = { Results: [], TraceIds: [], Error: { Code: "InvalidArgument", Message: "Made to fail." } };
    excel.host.faults.batches.push({ match: isAbout, run: () => Promise.resolve(refusal), once: false });
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 3, refused: [{ sheetName: "Out put", address: "B1" }] });
    excel.host.faults.clear();
    expect(await cell("Out put", "B1")).toEqual({ formula: value, value });
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 1 });
  });

  test("since the values were sorted away", async () => {
    excel = await open({
      Out: [
        [1, "=LOYALTY.CLV(100,0.8,0.1)"],
        [2, "=LOYALTY.CLV(50,0.8,0.1)"],
      ],
    });
    valueOf(await share.freeze("workbook", run));
    await edit(({ worksheets }) =>
      worksheets
        .getItem("Out")
        .getRange("A1:B2")
        .sort.apply([{ key: 0, ascending: false }]),
    );
    expect((await restore()).changed).toEqual([
      { sheetName: "Out", address: "B1" },
      { sheetName: "Out", address: "B2" },
    ]);
  });

  test("in a record of the version before, which follows nothing", async () => {
    excel = await open({ Inputs: [[100]], Out: [[VALUE]] });
    const old = {
      version: 1,
      names: [],
      cells: [
        { sheetId: "gone", sheetName: "Out", address: "A1", area: "A1", formula: "=LOYALTY.CLV(Inputs!A1,0.8,0.1)", values: [[VALUE]] },
      ],
    };
    await edit(({ customXmlParts, worksheets }) => {
      customXmlParts.add(`<replaced xmlns="${RECORD_NAMESPACE}">${JSON.stringify(old)}</replaced>`);
      worksheets.getItem("Inputs").getRange("1:1").insert("Down");
    });
    expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 1, different: [{ sheetName: "Out", address: "A1" }] });
  });
});

describe("what cannot be replaced keeps its formula and is named", () => {
  test("a cell without a result", async () => {
    excel = await open({ Out: [["=LOYALTY.NOSUCH(1)", "=LOYALTY.CLV(100,0.8,0.1)"]] });
    const unfinished = [{ sheetName: "Out", address: "A1" }];
    expect((await cell("Out", "A1")).value).toBe("#NAME?");
    expect(valueOf(await share.freeze("workbook", run))).toEqual({
      replaced: 1,
      values: 1,
      protectedSheets: [],
      unfinished,
      readWhole: [],
    });
    expect((await cell("Out", "A1")).formula).toBe("=LOYALTY.NOSUCH(1)");
    expect(valueOf(await share.convertHere("current", run))).toMatchObject({ replaced: 0, unfinished });
    expect(valueOf(await share.countReplaced())).toBe(1);
    expect((await restore()).restored).toBe(1);
  });

  test("a result that other formulas and names read whole, as A1# does", async () => {
    excel = await open({
      Value: [["=LOYALTY.CLV.SCHEDULE(100,0.8,0.1,3)"], [null], [null], [null], [null], [null], [null], ["=LOYALTY.CLV(100,0.8,0.1)"]],
      "Read er": [["=SUM(Value!A1#)"]],
    });
    const readWhole = [{ sheetName: "Value", address: "A1", reader: "Read er!A1" }];
    expect(valueOf(await share.freeze("workbook", run))).toEqual({
      replaced: 1,
      values: 1,
      protectedSheets: [],
      unfinished: [],
      readWhole,
    });
    expect((await cell("Value", "A1")).formula).toBe("=LOYALTY.CLV.SCHEDULE(100,0.8,0.1,3)");
  });
});

test("a result that is an empty text stays one, and its formula comes back", async () => {
  excel = await open({ Out: [['=IF(LOYALTY.CLV(100,0.8,0.1)>0,"","x")', 1]] });
  valueOf(await share.freeze("workbook", run));
  await reopen();
  // an empty cell would be null
  expect(excel.grid.cells.values({ sheetId: "sheet-1", row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[""]]);
  expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 1 });
});

test("names of ours that a formula or another name uses stay, with those they need; the others go", async () => {
  excel = await open({
    Out: [["=LOYALTY.CLV(100,0.8,0.1)", null, null, '="LOYALTYX.SURVEY.NPS"'], [null], ["=LOYALTY.SURVEY.NPS(5,2,1)"]],
  });
  expect(valueOf(await share.convertHere("current", run)).replaced).toBe(2);
  await edit(({ names, worksheets }) => {
    worksheets.getItem("Out").getRange("C1").formulas = [['=LOYALTYX.CLV(50,0.5,0.1,"","","","")']];
    names.add("Mine", "=1");
  });
  const own = (await cell("Out", "C1")).value;
  const restored = await restore();
  expect(restored).toEqual({ ...NOTHING_RESTORED, restored: 2, keptNames: [{ name: "LOYALTYX.CLV", user: "Out!C1" }] });
  expect(excel.grid.names.list().map(({ name }) => name)).toEqual(["LOYALTYX.CLV", "Mine"]);
  expect((await cell("Out", "C1")).value).toBe(own);
});

test("a replacement that was interrupted before its cells changed leaves a record that goes without a trace", async () => {
  excel = await open(SHEETS);
  await excel.grid.settle();
  const before = everything(excel);
  valueOf(await share.freeze("workbook", run));
  const [record] = excel.host.state.customXmlParts;
  const names = hiddenNames();
  await restore();
  await edit((workbook) => {
    workbook.customXmlParts.add(record!.xml);
    for (const { name, formula } of names) workbook.names.add(name, formula).visible = false;
  });
  expect(await restore()).toEqual(NOTHING_RESTORED);
  await excel.grid.settle();
  expect(everything(excel)).toEqual(before);
  expect(excel.host.state.customXmlParts).toEqual([]);
});

test("two records in one workbook have places of their own", async () => {
  excel = await open(SHEETS);
  const before = await results();
  await edit(({ worksheets }) => {
    worksheets.getItem("Out put").activate();
    worksheets.getItem("Out put").getRange("B1").select();
  });
  valueOf(await share.freeze("selection", run));
  valueOf(await share.freeze("workbook", run));
  expect(new Set(hiddenNames().map(({ name }) => name)).size).toBe(2);
  await edit(({ worksheets }) => worksheets.getItem("Inputs").getRange("1:1").insert("Down"));
  expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 4 });
  await edit(({ worksheets }) => worksheets.getItem("Inputs").getRange("1:1").delete("Up"));
  expect(await results()).toEqual(before);
});

test("in manual calculation the results are calculated before they are compared", async () => {
  excel = await open(SHEETS);
  valueOf(await share.freeze("workbook", run));
  await edit(({ application }) => (application.calculationMode = "Manual"));
  expect(await restore()).toEqual({ ...NOTHING_RESTORED, restored: 4 });
});

test("repair names calls of functions that do not exist and mends the path of an old add-in", async () => {
  excel = await open({ Out: [["=LOYALTY.NOSUCH(1)", "=_xldudf_LOYALTY_CLV(100,0.8,0.1)"]] });
  expect(valueOf(await share.repair(run))).toEqual({
    repaired: 1,
    stillErrors: [],
    protectedSheets: [],
    intact: 0,
    unknown: [{ sheetName: "Out", address: "A1" }],
  });
});
