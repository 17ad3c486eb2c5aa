import { createEffects } from "../../../src/taskpane/app/PaneEffects";
import { excelServices } from "../../../src/taskpane/app/excelServices";
import { initialState } from "../../../src/taskpane/app/PaneState";
import { createPaneStore } from "../../../src/taskpane/app/paneStore";
import type { Selection } from "../../../src/workbook/selection";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

const sales = [
  ["Customer", "Revenue"],
  ["Acme", 600],
  ["Bolt", 250],
  ["Crux", 100],
  ["Dune", 50],
];

describe("the pane's services on Microsoft's Office.js", () => {
  let excel: HeadlessExcel;

  beforeEach(async () => {
    excel = await startHeadlessExcel({ sheets: { Sales: sales } });
  }, 60_000);

  afterEach(() => excel.close());

  it("lead from the sheet to a report and back without it", async () => {
    const store = createPaneStore(initialState());
    const effects = createEffects(store, excelServices);
    const accounts = () => store.getState().accounts;

    await effects.accounts.listSources();
    const source = accounts().sources?.[0];
    expect(source).toMatchObject({ sheetName: "Sales", address: "A1:B5" });
    await effects.accounts.chooseSource(source!);
    await effects.accounts.readAndCompute(true);
    expect(accounts()).toMatchObject({
      screen: "answer",
      problem: undefined,
      segmentation: { total: 1000, concentration: { countAtTarget: 2 } },
    });

    await effects.accounts.writeReport();
    expect(accounts().problem).toBeUndefined();
    expect(accounts().report).toMatchObject({ accounts: 4, updated: false });
    expect(accounts().definition).toMatchObject({ revision: 1 });
    await effects.accounts.undoReport(accounts().report!);
    expect(accounts()).toMatchObject({ report: undefined, notice: "report.removed", problem: undefined });
  }, 60_000);

  it("insert a formula into an empty cell only", async () => {
    await select("C2");
    expect(await excelServices.functions.insertFormula("=1+1")).toEqual({ ok: true, value: "C2" });
    expect(await formulaOf("C2")).toBe("=1+1");
    await select("A2");
    expect(await excelServices.functions.insertFormula("=1+1")).toEqual({
      ok: false,
      reason: { key: "cellNotEmpty", values: { address: "A2" } },
    });
    expect(await formulaOf("A2")).toBe("Acme");
  }, 60_000);

  it("tell where the selection is", async () => {
    await select("B3");
    const selection = await new Promise<Selection | undefined>((resolve) => {
      const end = excelServices.functions.watchSelection((told) => {
        resolve(told);
        setTimeout(() => end(), 0);
      });
    });
    expect(selection).toEqual({ sheetName: "Sales", address: "B3", cell: "B3", formula: "250", shown: "250" });
  }, 60_000);

  it("tell when the source changes", async () => {
    const { value: sources } = (await excelServices.listSources()) as { value: Parameters<typeof excelServices.watchSources>[0] };
    let change: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => (change = resolve));
    const watch = await excelServices.watchSources(sources.slice(0, 1), change);
    await write("B2", 700);
    await changed;
    if (watch.ok) await watch.value();
    expect(await formulaOf("B2")).toBe(700);
  }, 60_000);
});

async function select(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sales").getRange(address).select();
    await context.sync();
  });
}

async function write(address: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sales").getRange(address).values = [[value]];
    await context.sync();
  });
}

function formulaOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sales").getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas[0]![0] as unknown;
  });
}
