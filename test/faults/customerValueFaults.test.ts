import { removeTableSheet } from "../../src/workbook/newSheet";
import { writeCustomerValue } from "../../src/workbook/value/writeCustomerValue";
import { contentOf } from "../workbook/value/valueWorkbook";
import { edit, everything, failRequest, open, requestsOf, valueOf } from "../workbook/openWorkbook";
import type { HeadlessExcel } from "../support/headlessExcel";

jest.setTimeout(300_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

/** Every cell of the written sheet. */
function cellsOf(): unknown[][] {
  const sheet = excel.grid.sheets.list().find(({ name }) => name === "Customer value")!;
  return excel.grid.cells.formulas(excel.grid.cells.used(sheet.id, true)!);
}

test.each(["transport", "batch"] as const)("whichever request fails (%s), there is the whole sheet or none", async (kind) => {
  excel = await open();
  const content = contentOf();
  const write = () => writeCustomerValue(content, {});
  const count = await requestsOf(excel, write);
  const cells = cellsOf();
  await edit((workbook) => workbook.worksheets.getItem("Customer value").delete());
  for (let nth = 1; nth <= count; nth++) {
    const before = everything(excel);
    failRequest(excel, nth, kind);
    const outcome = await write();
    excel.host.faults.clear();
    if (!outcome.ok) {
      expect({ nth, now: everything(excel) }).toEqual({ nth, now: before });
      continue;
    }
    expect(cellsOf()).toEqual(cells);
    valueOf(await removeTableSheet(outcome.value));
  }
  expect(count).toBeGreaterThanOrEqual(6);
});
