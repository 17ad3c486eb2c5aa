import { findUnfinished, keepUnfinished, removeUnfinished } from "../../../src/workbook/report/unfinishedReports";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { BatchRequest } from "../../../src/workbench/officeHost/protocol";
import { startHeadlessExcel, type HeadlessExcel } from "../../support/headlessExcel";
import { edit, everything, isWork, open, requestsOf, valueOf } from "../openWorkbook";
import { contentOf, fullContent, TEN } from "./reportWorkbook";

jest.setTimeout(240_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const SHEETS = { Sales: [["Customer", "Revenue"], ...TEN], Summary: [["the user's own"]] };
const content = contentOf(TEN);
const titles = () => excel.grid.sheets.list().map(({ name }) => name);
const cellsOfAll = async () => {
  await excel.grid.settle();
  return everything(excel);
};

/** The pane goes away with the nth request: from then on nothing reaches Excel, not even what would take the report back. */
async function interrupt(nth: number, write: () => Promise<unknown>): Promise<void> {
  let seen = 0;
  const refusal = { Results: [], TraceIds: [], Error: { Code: "GeneralException", Message: "Gone." } };
  const match = (batch: BatchRequest) => isWork(batch) && ++seen >= nth;
  excel.host.faults.batches.push({ match, run: () => Promise.resolve(refusal), once: false });
  await write();
  excel.host.faults.clear();
}

test("whichever request is the last, what a report left is found and taken away exactly", async () => {
  excel = await open(SHEETS);
  const before = await cellsOfAll();
  const count = await requestsOf(excel, async () => valueOf(await writeReport(content, {})));
  excel.close();
  excel = await open(SHEETS);
  let found = 0;
  for (let nth = 1; nth <= count; nth++) {
    await interrupt(nth, () => writeReport(content, {}));
    for (const report of valueOf(await findUnfinished())) {
      found++;
      expect(report).toMatchObject({ updated: false, startedAt: content.info.writtenAt });
      valueOf(await removeUnfinished(report));
    }
    expect(await cellsOfAll()).toEqual(before);
  }
  // the first requests only read, all others come after the mark
  expect(found).toBeGreaterThan(count / 2);
  valueOf(await writeReport(content, {}));
  expect(titles()).toEqual(["Sales", "Summary", "Summary 2", "Segments", "Charts", "Audit"]);
  expect(valueOf(await findUnfinished())).toEqual([]);
  expect(excel.host.settings.all().map(([key]) => key)).toEqual(["LoyaltyEconomics.report.d1"]);
});

test("it is found in a later session, under whatever names its sheets have; the user's sheets stay", async () => {
  excel = await open(SHEETS);
  const count = await requestsOf(excel, async () => valueOf(await writeReport(content, {})));
  excel.close();
  excel = await open(SHEETS);
  await interrupt(count - 1, () => writeReport(content, {}));
  expect(titles()).toEqual(["Sales", "Summary", "Summary 2", "Segments", "Charts", "Audit"]);
  await edit(({ worksheets }) => {
    worksheets.getItem("Segments").name = "My segments";
    worksheets.add("Segments").getRange("A1").values = [["the user's own"]];
  });
  const bytes = await excel.save();
  excel.close();
  excel = await startHeadlessExcel({ opens: bytes });
  const [report] = valueOf(await findUnfinished());
  expect(report!.sheets).toEqual(["Summary 2", "My segments", "Charts", "Audit"]);
  valueOf(await removeUnfinished(report!));
  expect(titles()).toEqual(["Sales", "Summary", "Segments"]);
  expect(excel.grid.names.list()).toEqual([]);
  expect(excel.host.settings.all()).toEqual([]);
});

test("whoever keeps it is not asked again, and the next report stands beside it", async () => {
  excel = await open({ Sales: SHEETS.Sales });
  const count = await requestsOf(excel, async () => valueOf(await writeReport(content, {})));
  excel.close();
  excel = await open({ Sales: SHEETS.Sales });
  await interrupt(count - 1, () => writeReport(content, {}));
  valueOf(await keepUnfinished(valueOf(await findUnfinished())[0]!));
  expect(valueOf(await findUnfinished())).toEqual([]);
  valueOf(await writeReport(content, {}));
  expect(titles()).toContain("Summary 2");
});

test("an update that was interrupted is told; only sheets it had added are taken away, and the next update makes all whole", async () => {
  excel = await open({ Sales: SHEETS.Sales });
  valueOf(await writeReport(content, {}));
  const full = fullContent(TEN, TEN);
  const count = await requestsOf(excel, async () => valueOf(await writeReport(full, {})));
  excel.close();
  excel = await open({ Sales: SHEETS.Sales });
  valueOf(await writeReport(content, {}));
  await interrupt(count - 1, () => writeReport(full, {}));
  const [report] = valueOf(await findUnfinished());
  expect(report).toMatchObject({ updated: true, sheets: ["Moves", "Plan"] });
  valueOf(await removeUnfinished(report!));
  expect(titles()).toEqual(["Sales", "Summary", "Segments", "Charts", "Audit"]);
  const again = valueOf(await writeReport(full, {}));
  expect([again.updated, titles()]).toEqual([true, ["Sales", "Summary", "Segments", "Charts", "Audit", "Moves", "Plan"]]);
  expect(valueOf(await findUnfinished())).toEqual([]);
});
