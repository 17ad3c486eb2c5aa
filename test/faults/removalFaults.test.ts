import { removeReport } from "../../src/workbook/report/removeReport";
import { findUnfinished, removeUnfinished } from "../../src/workbook/report/unfinishedReports";
import type { ReportContent } from "../../src/workbook/workbook.types";
import { writeReport } from "../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../support/headlessExcel";
import { everything as everythingAsSeen, failRequest, interrupt, open, requestsOf } from "../workbook/openWorkbook";
import { contentOf, everything, openWorkbook, type Row, TEN, type, valueOf } from "../workbook/report/reportWorkbook";

jest.setTimeout(300_000);

const FIRST: Row[] = [90, 50, 20, 5].map((amount, i) => [`Account ${i}`, amount]);
const SECOND: Row[] = [70, 40, 30].map((amount, i) => [`Account ${i + 2}`, amount]);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const SCENARIOS: [name: string, prepare: () => Promise<ReportContent>][] = [
  ["a first report", () => Promise.resolve(contentOf(FIRST))],
  [
    "an update of a report with a column of the user's own",
    async () => {
      valueOf(await writeReport(contentOf(FIRST), {}));
      await type("Segments", "L6:L7", [["Note"], ["own"]]);
      return contentOf(SECOND);
    },
  ],
];

describe.each(SCENARIOS)("taking back %s", (_, prepare) => {
  test.each(["batch", "transport"] as const)("is done, or nothing is, whichever request fails (%s)", async (kind) => {
    excel = await openWorkbook();
    const content = await prepare();
    const write = async () => valueOf(await writeReport(content, {}));
    const before = await everything(excel);
    const report = await write();
    const written = await everything(excel);
    const count = await requestsOf(excel, async () => valueOf(await removeReport(report)));
    expect(await everything(excel)).toEqual(before);
    expect(count).toBeGreaterThanOrEqual(4);
    for (let nth = 1; nth <= count; nth++) {
      const again = await write();
      failRequest(excel, nth, kind);
      const outcome = await removeReport(again);
      excel.host.faults.clear();
      const fault = `request ${nth} of ${count}`;
      expect({ fault, now: await everything(excel) }).toEqual({ fault, now: outcome.ok ? before : written });
      if (!outcome.ok) valueOf(await removeReport(again));
      expect({ fault, now: await everything(excel) }).toEqual({ fault, now: before });
    }
  });
});

test("whichever request is the last, what a report left is found and taken away exactly", async () => {
  const sheets = { Sales: [["Customer", "Revenue"], ...TEN], Summary: [["the user's own"]] };
  const content = contentOf(TEN);
  const cellsOfAll = async () => {
    await excel.grid.settle();
    return everythingAsSeen(excel);
  };
  excel = await open(sheets);
  const before = await cellsOfAll();
  const count = await requestsOf(excel, async () => valueOf(await writeReport(content, {})));
  excel.close();
  excel = await open(sheets);
  let found = 0;
  for (let nth = 1; nth <= count; nth++) {
    await interrupt(excel, nth, () => writeReport(content, {}));
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
  expect(excel.grid.sheets.list().map(({ name }) => name)).toEqual(["Sales", "Summary", "Summary 2", "Segments", "Charts", "Audit"]);
  expect(valueOf(await findUnfinished())).toEqual([]);
  expect(excel.host.settings.all().map(([key]) => key)).toEqual(["LoyaltyEconomics.report.d1"]);
});
