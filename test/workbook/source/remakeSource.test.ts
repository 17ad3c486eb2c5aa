import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { remakeSource } from "../../../src/workbook/source/remakeSource";
import type { Progress, SourceRef } from "../../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { edit, everything, failRequest, open, reasonOf, valueOf } from "../openWorkbook";

jest.setTimeout(120_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const PIVOT = [
  ["Customer", "Jan 2024", "Feb 2024", "Mar 2024"],
  ["=1+1", 100, 200, null],
  ["007", 50, null, "25.5"],
  ["Total", 150, 200, 25.5],
];
const source: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:D4", rows: 4, columns: 4 };

async function made() {
  const inspection = valueOf(await inspectSource(source));
  return remakeSource(source, inspection, "apart", {});
}

describe("rows made of a pasted pivot", () => {
  test("keep ids and texts as they are, with days as dates; the total of the rows is left out", async () => {
    excel = await open({ Sales: PIVOT.map((row) => row.map((cell) => (cell === "=1+1" ? "'=1+1" : cell === "007" ? "'007" : cell))) });
    const { source: table, leftOut, from } = valueOf(await made());
    expect([table.sheetName, table.tableName, table.rows, leftOut, from]).toEqual(["Sales rows", "SalesRows", 5, 1, source]);
    const sheet = excel.grid.sheets.list().find(({ name }) => name === "Sales rows")!;
    const area = { sheetId: sheet.id, row: 1, column: 0, rows: 4, columns: 3 };
    expect(excel.grid.cells.values(area).map(([, day, amount]) => [day, amount])).toEqual([
      [45_292, 100],
      [45_323, 200],
      [45_292, 50],
      [45_352, "25.5"],
    ]);
    expect(excel.grid.cells.values(area).map(([id]) => id)).toEqual(
      ["=1+1", "=1+1", "007", "007"].map((id) => expect.stringMatching(new RegExp(`^'?${id.replace("+", "\\+")}$`)) as string),
    );
  });

  test("after a failure at any request the workbook is as it was", async () => {
    excel = await open({ Sales: PIVOT });
    const inspection = valueOf(await inspectSource(source));
    const before = everything(excel);
    for (const nth of [2, 3, 4]) {
      failRequest(excel, nth, "batch");
      expect((await remakeSource(source, inspection, "apart", {})).ok).toBe(false);
      excel.host.faults.clear();
      expect(everything(excel)).toEqual(before);
    }
  });

  test("say that the workbook is protected before anything is read, and stop when asked to", async () => {
    excel = await open({ Sales: PIVOT });
    const inspection = valueOf(await inspectSource(source));
    const stop = new AbortController();
    const onProgress = ({ phase }: Progress): void => {
      if (phase === "reading") stop.abort();
    };
    expect(reasonOf(await remakeSource(source, inspection, "apart", { signal: stop.signal, onProgress })).key).toBe("cancelled");
    await edit((workbook) => workbook.protection.protect());
    expect(reasonOf(await remakeSource(source, inspection, "apart", {})).key).toBe("structureProtected");
    expect(excel.grid.sheets.list()).toHaveLength(1);
  });
});
