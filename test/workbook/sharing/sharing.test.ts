import { unzipSync } from "fflate";
import catalogJson from "../../../src/catalog/data/catalog.json";
import { shareServices } from "../../../src/taskpane/share/excelShareServices";
import type { ShareOptions } from "../../../src/taskpane/share/ShareServices";
import { fromEngine } from "../../../src/workbench/engine/workbookFile/fromEngine";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import { NOTHING_RESTORED } from "../../taskpane/share/fakeShareServices";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { edit, everything, failRequest, open, reasonOf, valueOf } from "../openWorkbook";
import type { Catalog } from "../../../src/catalog/data/catalog.types";

jest.setTimeout(120_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const share = shareServices(() => Promise.resolve(catalogJson as unknown as Catalog), "1.0.0");
const options: ShareOptions = { excel: "current", pseudonymise: false, dropPlan: false, fingerprint: true, offerAddIn: false };
const run = {};
const NONE_LEFT = { protectedSheets: [], unfinished: [], readWhole: [] };

/** CLV = margin * retention / (1 + discount - retention): 100 * 0.8 / 0.3. */
const VALUE = (100 * 0.8) / 0.3;
const SHEETS = {
  Value: [
    [100, 0.8, 0.1, "=LOYALTY.CLV(A1,B1,C1)", "=SUM(A1:C1)"],
    ["=LOYALTY.CLV.SCHEDULE(100,0.8,0.1,3)", null],
  ],
  Other: [["=IF(TRUE,LOYALTY.CLV(100,0.8,0.1),0)", "LOYALTY.CLV(1,2,3)"]],
};

async function cell(sheetName: string, address: string): Promise<{ formula: unknown; value: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address).load("formulas,values");
    await context.sync();
    return { formula: range.formulas[0]![0], value: range.values[0]![0] };
  });
}

/** The whole workbook, once every result is there. */
async function calculated(): Promise<unknown> {
  await excel.grid.settle();
  return everything(excel);
}

const file = () => writeXlsx(fromEngine(excel.engine, excel.grid));

test("frozen formulas are values, other formulas stay, and restoring brings back every formula and result", async () => {
  excel = await open(SHEETS);
  const before = await calculated();
  expect(valueOf(await share.freeze("workbook", run))).toEqual({ ...NONE_LEFT, replaced: 3, values: 3 });
  const frozen = await cell("Value", "D1");
  expect(frozen.formula).toBe(frozen.value);
  expect(frozen.value).toBeCloseTo(VALUE, 9);
  expect((await cell("Value", "E1")).formula).toBe("=SUM(A1:C1)");
  expect((await cell("Other", "B1")).value).toBe("LOYALTY.CLV(1,2,3)");
  expect(valueOf(await share.countReplaced())).toBe(3);
  expect(valueOf(await share.restore(run))).toEqual({ ...NOTHING_RESTORED, restored: 3 });
  expect(await calculated()).toEqual(before);
  expect(valueOf(await share.countReplaced())).toBe(0);
});

test("a frozen cell that was changed is left as it is, named, and stays in the record", async () => {
  excel = await open(SHEETS);
  valueOf(await share.freeze("workbook", run));
  await edit((workbook) => (workbook.worksheets.getItem("Value").getRange("D1").values = [[5]]));
  const restored = valueOf(await share.restore(run));
  expect(restored).toEqual({ ...NOTHING_RESTORED, restored: 2, changed: [{ sheetName: "Value", address: "D1" }] });
  expect((await cell("Value", "D1")).value).toBe(5);
  expect(valueOf(await share.countReplaced())).toBe(1);
});

test("only the selection or the sheet is frozen when that is asked for", async () => {
  excel = await open(SHEETS);
  await edit((workbook) => {
    workbook.worksheets.getItem("Value").activate();
    workbook.worksheets.getItem("Value").getRange("C1:E1").select();
  });
  expect(valueOf(await share.freeze("selection", run)).replaced).toBe(1);
  expect(valueOf(await share.freeze("sheet", run)).replaced).toBe(1);
  expect((await cell("Other", "A1")).formula).toBe("=IF(TRUE,LOYALTY.CLV(100,0.8,0.1),0)");
  expect(reasonOf(await share.freeze("sheet", run)).key).toBe("noFormulas");
});

test("sheets that are protected are named and left alone", async () => {
  excel = await open(SHEETS);
  await edit((workbook) => workbook.worksheets.getItem("Other").protection.protect());
  expect(valueOf(await share.freeze("workbook", run))).toEqual({ ...NONE_LEFT, replaced: 2, values: 2, protectedSheets: ["Other"] });
  expect((await cell("Other", "A1")).formula).toContain("LOYALTY.CLV");
});

test("whichever request fails, freezing leaves the workbook and its records as they were", async () => {
  excel = await open(SHEETS);
  const before = await calculated();
  const failures: string[] = [];
  for (let nth = 1; nth <= 12; nth++) {
    failRequest(excel, nth, "batch");
    const outcome = await share.freeze("workbook", run);
    excel.host.faults.clear();
    if (outcome.ok) {
      valueOf(await share.restore(run));
      break;
    }
    failures.push(outcome.reason.key);
    expect(await calculated()).toEqual(before);
    expect(excel.host.state.customXmlParts).toEqual([]);
  }
  expect(failures.length).toBeGreaterThan(4);
});

test("formulas that lost the add-in are entered again, on protected sheets named, and the rest stays", async () => {
  excel = await open({
    Damaged: [["=_xldudf_LOYALTY_CLV(100,0.8,0.1)", "=loyalty.clv(100,0.8,0.1)"]],
    Locked: [["=_xldudf_LOYALTY_CLV(100,0.8,0.1)"]],
    Fine: [["=LOYALTY.CLV(100,0.8,0.1)", '="_xldudf_LOYALTY_CLV(1)"']],
  });
  expect((await cell("Damaged", "A1")).value).toBe("#NAME?");
  await edit((workbook) => workbook.worksheets.getItem("Locked").protection.protect());
  const result = valueOf(await share.repair(run));
  expect(result.protectedSheets).toEqual(["Locked"]);
  expect(result.stillErrors).toEqual([]);
  const healed = await cell("Damaged", "A1");
  expect(healed.formula).toBe("=LOYALTY.CLV(100,0.8,0.1)");
  expect(healed.value).toBeCloseTo(VALUE, 9);
  expect((await cell("Locked", "A1")).formula).toContain("_xldudf_");
  expect((await cell("Fine", "B1")).formula).toBe('="_xldudf_LOYALTY_CLV(1)"');
});

test("without files, formulas are replaced here by Excel formulas with the same results, and come back", async () => {
  excel = await open(SHEETS, { requirements: { ExcelApi: "1.7" } });
  const before = await calculated();
  expect(reasonOf(await share.inspect(options, run)).key).toBe("noFileHere");
  expect(reasonOf(await share.makeCopy(options, run)).key).toBe("noFileHere");
  const replaced = valueOf(await share.convertHere("older", run));
  expect(replaced.replaced).toBe(3);
  const { formula, value } = await cell("Value", "D1");
  expect(String(formula)).toMatch(/^=/);
  expect(String(formula)).not.toContain("LOYALTY");
  expect(value).toBeCloseTo(VALUE, 9);
  expect(valueOf(await share.restore(run)).restored).toBe(3);
  expect(await calculated()).toEqual(before);
});

test("with names that hold the methods, replaced formulas give the same results, and restoring takes the names away", async () => {
  excel = await open(SHEETS);
  const before = await calculated();
  valueOf(await share.convertHere("current", run));
  const { formula, value } = await cell("Value", "D1");
  expect(String(formula)).toMatch(/^=LOYALTYX\.CLV\(A1,B1,C1,/);
  expect(value).toBeCloseTo(VALUE, 9);
  expect(valueOf(await share.restore(run)).restored).toBe(3);
  expect(await calculated()).toEqual(before);
});

test("a name of the same spelling with another meaning ends the work before a cell is changed", async () => {
  excel = await open(SHEETS);
  await edit((workbook) => workbook.names.add("LOYALTYX.CLV", "=1"));
  const before = await calculated();
  expect(reasonOf(await share.convertHere("current", run))).toEqual({ key: "nameTaken", values: { name: "LOYALTYX.CLV" } });
  expect(await calculated()).toEqual(before);
  expect(excel.host.state.customXmlParts).toEqual([]);
});

test("whichever request fails, replacing formulas by names takes back names, cells and the record", async () => {
  excel = await open(SHEETS);
  const before = await calculated();
  let failures = 0;
  for (let nth = 1; nth <= 16; nth++) {
    failRequest(excel, nth, "batch");
    const outcome = await share.convertHere("current", run);
    excel.host.faults.clear();
    if (outcome.ok) break;
    failures++;
    expect(await calculated()).toEqual(before);
    expect(excel.host.state.customXmlParts).toEqual([]);
  }
  expect(failures).toBeGreaterThan(7);
});

test("the copy is made from the file in slices and opened as a new workbook; the original stays", async () => {
  const opened: Uint8Array[] = [];
  excel = await open(SHEETS, { file, onWorkbookOpened: (bytes) => opened.push(bytes) });
  const before = await calculated();
  const seen = valueOf(await share.inspect(options, run));
  const report = valueOf(await share.makeCopy(options, run));
  expect(report.counts).toEqual(seen.counts);
  expect(report.counts.a + report.counts.b + report.counts.c).toBe(3);
  expect(opened).toHaveLength(1);
  const parts = Object.entries(unzipSync(opened[0]!)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  const formulas = parts
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .flatMap(([, text]) => text.match(/<f[^>]*>[^<]*<\/f>/g) ?? []);
  expect(formulas.filter((text) => /_xldudf_|LOYALTY\./.test(text))).toEqual([]);
  expect(await calculated()).toEqual(before);
});

test("a file that is none, a refusal by Excel and a stop are told as reasons, and nothing is opened", async () => {
  const opened: Uint8Array[] = [];
  const text = () => Promise.resolve(new TextEncoder().encode("no workbook"));
  excel = await open(SHEETS, { file: text, onWorkbookOpened: (bytes) => opened.push(bytes) });
  expect(reasonOf(await share.makeCopy(options, run)).key).toBe("file.notZip");
  excel.close();
  excel = await open(SHEETS, { file });
  expect(reasonOf(await share.makeCopy(options, run)).key).toBe("protected");
  const stopped = new AbortController();
  stopped.abort();
  expect(reasonOf(await share.makeCopy(options, { signal: stopped.signal })).key).toBe("cancelled");
  excel.close();
  excel = await open(SHEETS);
  expect(reasonOf(await share.makeCopy(options, run)).key).toBe("fileNotGiven");
  expect(opened).toEqual([]);
});
