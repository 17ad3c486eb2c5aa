import { findUnfinished, keepUnfinished, removeUnfinished } from "../../../src/workbook/report/unfinishedReports";
import { writeReport } from "../../../src/workbook/report/writeReport";
import { startHeadlessExcel, type HeadlessExcel } from "../../support/headlessExcel";
import { edit, interrupt, open, requestsOf, valueOf } from "../openWorkbook";
import { contentOf, fullContent, TEN } from "./reportWorkbook";

jest.setTimeout(240_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const SHEETS = { Sales: [["Customer", "Revenue"], ...TEN], Summary: [["the user's own"]] };
const content = contentOf(TEN);
const titles = () => excel.grid.sheets.list().map(({ name }) => name);

test("it is found in a later session, under whatever names its sheets have; the user's sheets stay", async () => {
  excel = await open(SHEETS);
  const count = await requestsOf(excel, async () => valueOf(await writeReport(content, {})));
  excel.close();
  excel = await open(SHEETS);
  await interrupt(excel, count - 1, () => writeReport(content, {}));
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
  await interrupt(excel, count - 1, () => writeReport(content, {}));
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
  await interrupt(excel, count - 1, () => writeReport(full, {}));
  const [report] = valueOf(await findUnfinished());
  expect(report).toMatchObject({ updated: true, sheets: ["Moves", "Plan"] });
  valueOf(await removeUnfinished(report!));
  expect(titles()).toEqual(["Sales", "Summary", "Segments", "Charts", "Audit"]);
  const again = valueOf(await writeReport(full, {}));
  expect([again.updated, titles()]).toEqual([true, ["Sales", "Summary", "Segments", "Charts", "Audit", "Moves", "Plan"]]);
  expect(valueOf(await findUnfinished())).toEqual([]);
});
