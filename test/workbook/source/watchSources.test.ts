import { sourceName } from "../../../src/workbook/source/sourceName";
import { watchSources } from "../../../src/workbook/source/watchSources";
import type { SourceRef } from "../../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { addTable, edit, failRequest, open, reasonOf, sales, valueOf } from "../openWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const cells = (sheetName: string): SourceRef => ({ kind: "usedRange", sheetName, address: "A1:C8", rows: 8, columns: 3 });

const change = (sheetName: string, address: string) =>
  edit((workbook) => (workbook.worksheets.getItem(sheetName).getRange(address).values = [[1]]));

/** Events arrive after the reply of the change: waits for them, and for the requests that handlers make. */
const handled = (): Promise<void> => excel.endpoint.idle();

/** How often the watch calls back for a change. */
async function calls(count: () => number, sheetName: string, address: string): Promise<number> {
  const before = count();
  await change(sheetName, address);
  await handled();
  return count() - before;
}

test("changes in any of the sources, and right below them, are reported; others are not, and none after the watch ends", async () => {
  excel = await open({ Jan: sales, Feb: sales, Other: sales });
  let changes = 0;
  const stop = valueOf(await watchSources([cells("Jan"), cells("Feb")], () => changes++));
  const count = () => changes;
  expect(await calls(count, "Jan", "F20")).toBe(0);
  expect(await calls(count, "Other", "B3")).toBe(0);
  expect(await calls(count, "Jan", "B3")).toBe(1);
  expect(await calls(count, "Feb", "A9")).toBe(1);
  await stop();
  expect(await calls(count, "Jan", "B4")).toBe(0);
  expect(await calls(count, "Feb", "B4")).toBe(0);
});

test("two sources on one sheet are watched together", async () => {
  excel = await open({ Jan: sales });
  const part = (address: string): SourceRef => ({ ...cells("Jan"), kind: "selection", address });
  let changes = 0;
  const stop = valueOf(await watchSources([part("A1:A8"), part("C1:C8")], () => changes++));
  expect(await calls(() => changes, "Jan", "C2")).toBe(1);
  expect(await calls(() => changes, "Jan", "B2")).toBe(0);
  await stop();
});

test("a source that is gone cannot be watched, and no watch of the others is left", async () => {
  excel = await open({ Jan: sales });
  let changes = 0;
  expect(reasonOf(await watchSources([cells("Jan"), cells("Gone")], () => changes++)).key).toBe("sourceGone");
  expect(await calls(() => changes, "Jan", "B2")).toBe(0);
});

test("no watch is left whichever request fails", async () => {
  excel = await open({ Jan: sales });
  let changes = 0;
  for (const nth of [1, 2, 3]) {
    failRequest(excel, nth, nth === 3 ? "transport" : "batch");
    expect(reasonOf(await watchSources([cells("Jan")], () => changes++)).key).toBe(nth === 3 ? "noAnswer" : "excelError");
  }
  expect(await calls(() => changes, "Jan", "B2")).toBe(0);
});

describe("deletions", () => {
  const remove = (sheetName: string) => edit((workbook) => workbook.worksheets.getItem(sheetName).delete());

  /** Names of the sources told as deleted, in the order of the calls. */
  async function watched(sources: SourceRef[]): Promise<{ gone: string[][]; stop: () => Promise<void> }> {
    const gone: string[][] = [];
    const stop = valueOf(await watchSources(sources, (names) => gone.push(names.map(sourceName))));
    return { gone, stop };
  }

  test("of a sheet name its sources, and those of other sheets are no matter", async () => {
    excel = await open({ Jan: sales, Feb: sales, Other: sales });
    const { gone } = await watched([cells("Jan"), { ...cells("Jan"), kind: "selection", address: "A1:B3" }, cells("Feb")]);
    await remove("Other");
    await handled();
    expect(gone).toEqual([]);
    await remove("Jan");
    await handled();
    expect(gone).toEqual([["Jan!A1:C8", "Jan!A1:B3"]]);
  });

  test("of a table, or of the sheet it stands on under another name, name it", async () => {
    excel = await open({ Jan: sales, Feb: sales });
    await addTable("Jan!A1:C8", "January");
    await addTable("Feb!A1:C8", "February");
    const table = (sheetName: string, tableName: string): SourceRef => ({ ...cells(sheetName), kind: "table", tableName });
    const { gone } = await watched([table("Jan", "January"), table("Feb", "February")]);
    await edit((workbook) => workbook.tables.getItem("January").convertToRange());
    await handled();
    expect(gone.at(-1)).toEqual(["January"]);
    await edit((workbook) => (workbook.worksheets.getItem("Feb").name = "Old"));
    await remove("Old");
    await handled();
    expect(gone.at(-1)).toEqual(["February"]);
  });

  test("are not told after the watch ends", async () => {
    excel = await open({ Jan: sales, Feb: sales });
    const { gone, stop } = await watched([cells("Jan")]);
    await stop();
    await remove("Jan");
    await handled();
    expect(gone).toEqual([]);
  });
});
