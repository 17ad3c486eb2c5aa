import { watchSource } from "../../src/workbook/watchSource";
import type { SourceRef } from "../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../support/headlessExcel";
import { valueOf, workbook } from "./salesWorkbook";

let excel: HeadlessExcel;
afterEach(() => excel.close());

const source: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3 };

async function change(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sales").getRange(address).values = [[1]];
    await context.sync();
  });
}

/** Events arrive after the reply of the change: waits for the requests the handler makes. */
async function handled(): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await Excel.run((context) => context.sync());
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("a change in the source is reported, one beside it is not, and none after the watch ends", async () => {
  excel = await workbook();
  let changes = 0;
  const stop = valueOf(await watchSource(source, () => changes++));
  await change("F20");
  await handled();
  expect(changes).toBe(0);
  await change("B3");
  await handled();
  expect(changes).toBe(1);
  await stop();
  await change("B4");
  await handled();
  expect(changes).toBe(1);
}, 30_000);
