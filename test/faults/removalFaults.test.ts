import { removeReport } from "../../src/workbook/report/removeReport";
import type { ReportContent } from "../../src/workbook/workbook.types";
import { writeReport } from "../../src/workbook/report/writeReport";
import type { HeadlessExcel } from "../support/headlessExcel";
import { failRequest, requestsOf } from "../workbook/openWorkbook";
import { contentOf, everything, openWorkbook, type Row, type, valueOf } from "../workbook/report/reportWorkbook";

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
