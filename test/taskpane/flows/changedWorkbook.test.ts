import { createEffects } from "../../../src/taskpane/app/PaneEffects";
import { excelServices } from "../../../src/taskpane/app/excelServices";
import { reportDone } from "../../../src/taskpane/accounts/report/reportViewModel";
import { setupViewModel } from "../../../src/taskpane/accounts/setup/setupViewModel";
import { initialState } from "../../../src/taskpane/app/PaneState";
import { createPaneStore } from "../../../src/taskpane/app/paneStore";
import { reasonText } from "../../../src/strings/pane";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { edit, everything, open } from "../../workbook/openWorkbook";
import { named, read, tableOf, type } from "../../workbook/report/reportWorkbook";

jest.setTimeout(60_000);

const SHEETS = ["Summary", "Segments", "Charts", "Audit"];

const sales = [
  ["Customer", "Revenue"],
  ["Acme", 600],
  ["Bolt", 250],
  ["Crux", 100],
  ["Dune", 50],
];

/** What the workbench's engine says when a sheet with formulas is deleted; it has no other consequence. */
const NOISE = /^Dependency tree not found/;

let excel: HeadlessExcel;
beforeEach(async () => {
  const { error } = console;
  jest.spyOn(console, "error").mockImplementation((...told: unknown[]) => (NOISE.test(String(told[0])) ? undefined : error(...told)));
  excel = await open({ Sales: sales, Old: sales.slice(0, 3) });
});
afterEach(() => {
  excel.close();
  jest.restoreAllMocks();
});

/** A pane on the workbook. Two of them are two windows, or two people, in the same file. */
function openPane() {
  const store = createPaneStore(initialState());
  const effects = createEffects(store, excelServices);
  const accounts = () => store.getState().accounts;
  const close = () => store.dispatch({ section: "accounts", type: "messageClosed" });
  /** Resolves once the state is as it is waited for. */
  const until = (isSo: (state: ReturnType<typeof accounts>) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!isSo(accounts())) return;
        end();
        resolve();
      };
      const end = store.subscribe(look);
      look();
    });
  return { effects, accounts, close, until };
}

type Pane = ReturnType<typeof openPane>;

/** Writes a report from the sheet Sales; the set-up is saved with it. */
async function written(): Promise<Pane> {
  const pane = openPane();
  await pane.effects.accounts.listSources();
  await pane.effects.accounts.chooseSource(pane.accounts().sources!.find(({ sheetName }) => sheetName === "Sales")!);
  await pane.effects.accounts.readAndCompute(true);
  await pane.effects.accounts.writeReport();
  expect(pane.accounts()).toMatchObject({ notice: "report.done", problem: undefined, definition: { revision: 1 } });
  return pane;
}

/** A pane opened later, which updates the saved set-up with one press. */
async function updatedLater(): Promise<Pane> {
  const pane = openPane();
  await pane.effects.accounts.listSources();
  await pane.effects.accounts.updateDefinition(pane.accounts().definitions[0]!);
  return pane;
}

const protect = (sheet: string) => edit((workbook) => workbook.worksheets.getItem(sheet).protection.protect());
const remove = (sheet: string) => edit((workbook) => workbook.worksheets.getItem(sheet).delete());
const total = async () => (await named("LP_Total"))[0];

test("amounts written as text beside dates without a format are the amounts, and two currencies are not added up", async () => {
  const rows = [...Array(20).keys()].map((row) => [`K${row % 5}`, 46_000 + row, row === 19 ? "'€7" : "'$100.50"]);
  await edit((workbook) => {
    workbook.worksheets.add("Texts").getRange("A1:C21").values = [["Customer", "Date", "Revenue"], ...rows];
  });
  const { effects, accounts } = openPane();
  await effects.accounts.listSources();
  await effects.accounts.chooseSource(accounts().sources!.find(({ sheetName }) => sheetName === "Texts")!);
  expect(accounts().roles).toMatchObject({ account: 0, date: 1, value: 2 });
  await effects.accounts.readAndCompute(true);
  expect(accounts()).toMatchObject({ screen: "answer", segmentation: { total: 19 * 100.5 } });
  expect(accounts().segmentation!.quality.findings).toContainEqual(expect.objectContaining({ issue: "noRate", count: 1, names: ["€"] }));
  await effects.accounts.type({ reporting: "$", currencyRates: { "€": "2" } });
  expect(accounts().segmentation!.total).toBe(19 * 100.5 + 14);
});

describe("a source deleted after the answer", () => {
  /** The pane with the answer from these sheets, the first of them the one that was chosen. */
  async function answered(also?: string): Promise<Pane> {
    const pane = openPane();
    await pane.effects.accounts.listSources();
    await pane.effects.accounts.chooseSource(pane.accounts().sources!.find(({ sheetName }) => sheetName === "Sales")!);
    if (also) pane.effects.accounts.toggleAlsoRead(pane.accounts().inspection!.alike.find(({ sheetName }) => sheetName === also)!);
    await pane.effects.accounts.readAndCompute(true);
    return pane;
  }
  /** The pane has heard of it, and has looked for other sources. */
  const told = (pane: Pane) => pane.until(({ gone, sources }) => gone !== undefined && sources?.length === 1);
  /** Places that cells of the audit lead to. */
  const links = (): unknown[] => {
    const audit = excel.grid.sheets.list().find(({ name }) => name === "Audit")!;
    return [...excel.grid.sheets.extras(audit.id).hyperlinks.values()].map(({ documentReference }) => documentReference);
  };
  const cellsOf = async (sheet: string) => (await read(sheet)).values;

  test("is told at once; the report from figures in memory names it as gone, links nowhere, and its set-up stays and says so", async () => {
    const pane = await answered();
    await remove("Sales");
    await told(pane);
    expect(pane.accounts()).toMatchObject({
      gone: { names: ["Sales!A1:B5"] },
      screen: "answer",
      sourceGone: true,
      segmentation: { total: 1000 },
    });
    expect(setupViewModel(pane.accounts()).sources.map(({ label }) => label)).toEqual(["Sheet Old"]);
    await pane.effects.accounts.writeReport();
    const { report, problem, definitions } = pane.accounts();
    expect([problem, report?.goneSources]).toEqual([undefined, ["Sales!A1:B5"]]);
    expect(reportDone(report!).join(" ")).toContain("Sales!A1:B5 is no longer in this workbook");
    const audit = await cellsOf("Audit");
    expect(audit.find(([label]) => label === "Source")?.[1]).toBe("Sales!A1:B5 (no longer in this workbook)");
    expect((await cellsOf("Summary"))[0]![0]).toMatch(/^Sales!A1:B5 \(no longer in this workbook\)\. Written /);
    expect(links()).toEqual([]);
    expect(definitions).toMatchObject([{ goneSources: ["Sales!A1:B5"] }]);
    const later = openPane();
    await later.effects.accounts.listSources();
    expect(later.accounts().definitions).toMatchObject([{ goneSources: ["Sales!A1:B5"], report: { goneSources: ["Sales!A1:B5"] } }]);
  });

  test("after its report was written takes the links from that report", async () => {
    const pane = await written();
    expect(links()).toContain("'Sales'!A1:B5");
    await remove("Sales");
    await told(pane);
    await pane.effects.accounts.writeReport();
    expect(pane.accounts()).toMatchObject({ problem: undefined, report: { updated: true, goneSources: ["Sales!A1:B5"] } });
    expect(links()).toEqual([]);
  });

  test("that was read beside others leaves the links of the others", async () => {
    const pane = await answered("Old");
    await remove("Old");
    await told(pane);
    expect(pane.accounts()).toMatchObject({ gone: { names: ["Old!A1:B3"] }, sourceGone: false });
    await pane.effects.accounts.writeReport();
    const audit = await cellsOf("Audit");
    expect(audit.filter(([label]) => label === "Source").map(([, text]) => text)).toEqual([
      "Sales!A1:B5",
      "Old!A1:B3 (no longer in this workbook)",
    ]);
    expect(links().length).toBeGreaterThan(0);
    for (const place of links()) expect(place).toMatch(/^'?Sales'?!/);
  });

  test("or renamed, is named and linked as it is called when the report is written", async () => {
    const pane = await answered();
    await edit((workbook) => (workbook.worksheets.getItem("Sales").name = "Sales 2026"));
    await pane.effects.accounts.writeReport();
    expect((await cellsOf("Audit")).find(([label]) => label === "Source")?.[1]).toBe("Sales 2026!A1:B5");
    expect(links()).toContain("'Sales 2026'!A1:B5");
  });
});

describe("the source of a saved set-up", () => {
  test("that was renamed is found, and its report is brought up to date", async () => {
    await written();
    await type("Sales", "B2", [[700]]);
    await edit((workbook) => (workbook.worksheets.getItem("Sales").name = "Sales 2026"));
    const pane = await updatedLater();
    expect(pane.accounts()).toMatchObject({ problem: undefined, report: { updated: true }, source: { sheetName: "Sales 2026" } });
    expect(await total()).toBe(1100);
  });

  test("that was deleted is named, nothing is written, and another sheet can take its place with the same report", async () => {
    await written();
    await remove("Sales");
    const before = everything(excel);
    const pane = await updatedLater();
    const { problem, sources } = pane.accounts();
    expect(problem && reasonText(problem)).toBe("Sales!A1:B5 is no longer there. Choose the source again.");
    expect(everything(excel)).toEqual(before);
    expect(sources?.map(({ sheetName }) => sheetName)).toEqual(["Old"]);
    expect(setupViewModel(pane.accounts()).missing).toMatchObject({ section: "source", text: "Choose a source first." });
    await pane.effects.accounts.chooseSource(sources![0]!);
    await pane.effects.accounts.readAndCompute(true);
    await pane.effects.accounts.writeReport();
    expect(pane.accounts()).toMatchObject({ problem: undefined, report: { updated: true }, definition: { revision: 2 } });
    expect([await total(), (await tableOf("tblSegments"))["Account"]]).toEqual([850, ["Acme", "Bolt"]]);
  });

  test("that is one of several sheets is named, and can be left out", async () => {
    const pane = openPane();
    await pane.effects.accounts.listSources();
    await pane.effects.accounts.chooseSource(pane.accounts().sources!.find(({ sheetName }) => sheetName === "Sales")!);
    pane.effects.accounts.toggleAlsoRead(pane.accounts().inspection!.alike[0]!);
    await pane.effects.accounts.readAndCompute(true);
    await pane.effects.accounts.writeReport();
    expect(await total()).toBe(1850);
    await remove("Old");
    const later = await updatedLater();
    expect(later.accounts()).toMatchObject({ problem: { key: "sourceGone", values: { source: "Old!A1:B3" } }, sourceGone: false });
    const lost = setupViewModel(later.accounts()).alike.find(({ source }) => source.sheetName === "Old");
    later.effects.accounts.toggleAlsoRead(lost!.source);
    await later.effects.accounts.readAndCompute(true);
    await later.effects.accounts.writeReport();
    expect(later.accounts()).toMatchObject({ problem: undefined, report: { updated: true } });
    expect(await total()).toBe(1000);
  });

  test("that is deleted while the answer is open is named at the next update", async () => {
    const pane = await written();
    await remove("Sales");
    await pane.effects.accounts.update();
    expect(pane.accounts()).toMatchObject({ problem: { key: "sourceGone", values: { source: "Sales!A1:B5" } }, sourceGone: true });
    expect(pane.accounts().sources?.map(({ sheetName }) => sheetName)).toEqual(["Old"]);
  });
});

describe("a report the user has changed", () => {
  test("is updated only after a question that names the edited cells, and keeps the user's columns", async () => {
    await written();
    await type("Segments", "J6:J7", [["Note"], ["mine"]]);
    await type("Segments", "C7", [[1]]);
    const before = everything(excel);
    const pane = await updatedLater();
    expect(pane.accounts()).toMatchObject({ asking: "update", report: { updated: false } });
    expect(pane.accounts().reportState?.edits).toContainEqual({ sheetName: "Segments", address: "A7:I10", what: "cells" });
    expect(everything(excel)).toEqual(before);
    await pane.effects.accounts.writeReportAnyway();
    expect(pane.accounts()).toMatchObject({ problem: undefined, report: { updated: true, keptColumns: 1 } });
    expect((await read("Segments", "A7:J7")).values[0]).toEqual(expect.arrayContaining(["Acme", 600, "mine"]));
  });

  test("of which one sheet is protected is left as it is, and the sheet is named", async () => {
    await written();
    await type("Sales", "B2", [[700]]);
    for (const sheet of SHEETS) {
      await protect(sheet);
      const before = everything(excel);
      const { problem } = (await updatedLater()).accounts();
      expect(problem && reasonText(problem)).toContain(`The sheet ${sheet} is protected, so the report was not brought up to date.`);
      expect(everything(excel)).toEqual(before);
      await edit((workbook) => workbook.worksheets.getItem(sheet).protection.unprotect());
    }
  });

  test("of which one sheet was deleted gets it again", async () => {
    await written();
    for (const [i, sheet] of SHEETS.entries()) {
      await remove(sheet);
      await type("Sales", "B2", [[700 + i]]);
      expect((await updatedLater()).accounts()).toMatchObject({ problem: undefined, report: { accounts: 4 } });
      expect(excel.grid.sheets.list().map(({ name }) => name)).toContain(sheet);
      expect(await named("LP_Total", "LP_Checks")).toEqual([1100 + i, "All checks OK"]);
    }
  });

  test("of which nothing is left is written anew", async () => {
    await written();
    for (const sheet of SHEETS) await remove(sheet);
    const pane = await updatedLater();
    expect(pane.accounts()).toMatchObject({ problem: undefined, report: { updated: false } });
    expect(await named("LP_Total", "LP_Checks")).toEqual([1000, "All checks OK"]);
  });
});

describe("two panes on one workbook", () => {
  test("do not overwrite each other: the second is told, sees the newer revision and goes on from it", async () => {
    const first = await written();
    const second = openPane();
    await second.effects.accounts.listSources();
    await second.effects.accounts.openDefinition(second.accounts().definitions[0]!);
    await second.effects.accounts.type({ limits: ["50", "95"] });
    await second.effects.accounts.writeReport();
    expect(second.accounts()).toMatchObject({ problem: undefined, definition: { revision: 2 } });
    const theirs = everything(excel);

    await first.effects.accounts.type({ limits: ["70", "90"] });
    await first.effects.accounts.writeReport();
    expect(first.accounts().problem).toMatchObject({ key: "savedElsewhere", values: { name: "Accounts of Sales" } });
    await first.effects.accounts.saveDefinition("Mine");
    expect(first.accounts().problem?.key).toBe("savedElsewhere");
    expect(everything(excel)).toEqual(theirs);

    await first.effects.accounts.reloadDefinition();
    expect(first.accounts()).toMatchObject({ problem: undefined, definition: { revision: 2 }, typed: { limits: ["50", "95"] } });
    await first.effects.accounts.writeReport();
    expect(first.accounts()).toMatchObject({ problem: undefined, definition: { revision: 3 }, report: { updated: true } });
  });

  test("have two reports when the second keeps its work as new", async () => {
    const first = await written();
    const second = await updatedLater();
    await first.effects.accounts.writeReport();
    expect(first.accounts().problem?.key).toBe("savedElsewhere");
    await first.effects.accounts.saveAsNew("Mine");
    await first.effects.accounts.writeReport();
    expect(first.accounts()).toMatchObject({ problem: undefined, report: { tableName: "tblSegments2" } });
    expect(second.accounts().report?.tableName).toBe("tblSegments");
    expect(await named("LP_Total", "LP_Total_2", "LP_Checks", "LP_Checks_2")).toEqual([1000, 1000, "All checks OK", "All checks OK"]);
  });
});
