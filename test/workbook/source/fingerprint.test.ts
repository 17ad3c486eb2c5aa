import { fingerprint, textHash } from "../../../src/workbook/source/fingerprint";
import { listSources } from "../../../src/workbook/source/listSources";
import type { SourceRef } from "../../../src/workbook/workbook.types";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { addTable, edit, everything, open, reasonOf, requestsOf, sales, valueOf } from "../openWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel | undefined;
afterEach(() => excel?.close());

const cells = (sheetName: string): SourceRef => ({ kind: "usedRange", sheetName, address: "A1:C8", rows: 8, columns: 3 });
const parts = async (sources: SourceRef[]) => valueOf(await fingerprint(sources)).parts;

const change = (sheetName: string, address: string, value: unknown) =>
  edit((workbook) => (workbook.worksheets.getItem(sheetName).getRange(address).values = [[value]]));

test("is the same while nothing changes, and another after a cell, a row or a source changed", async () => {
  excel = await open({ Jan: sales, Feb: sales });
  const both = [cells("Jan"), cells("Feb")];
  const first = await parts(both);
  expect(first).toHaveLength(2);
  expect(await parts(both)).toEqual(first);
  await change("Feb", "B3", 301);
  const second = await parts(both);
  expect([second[0] === first[0], second[1] === first[1]]).toEqual([true, false]);
  await change("Jan", "A3", "Betty");
  const third = await parts(both);
  expect(third[0]).not.toBe(first[0]);
  await change("Jan", "A9", "Zeta");
  expect((await parts(both))[0]).not.toBe(third[0]);
});

test("does not depend on the names of the sheet and the table", async () => {
  excel = await open({ Jan: sales });
  await addTable("Jan!A1:C8", "tblJan");
  const [source] = valueOf(await listSources());
  const before = await parts([source!]);
  await edit((workbook) => {
    workbook.worksheets.getItem("Jan").name = "January";
    workbook.tables.getItem("tblJan").name = "Other";
  });
  expect(await parts([source!])).toEqual(before);
});

describe("of a large source", () => {
  const rows = 3000;
  const large = [["Customer", "Amount"], ...Array.from({ length: rows }, (_, i) => [`C-${i % 7}`, i / 3])];

  test("sees a number that changed between the rows it reads, by the column's sum", async () => {
    excel = await open({ Jan: large });
    const before = await parts([cells("Jan")]);
    expect(await parts([cells("Jan")])).toEqual(before);
    await change("Jan", "B200", 1e6);
    expect(await parts([cells("Jan")])).not.toEqual(before);
  });

  test("adds up the columns as they are", async () => {
    excel = await open({ Jan: large });
    const [part] = await parts([cells("Jan")]);
    const total = large.slice(1).reduce((sum, row) => sum + Number(row[1]), 0);
    expect(Number(part!.split("|").at(-1))).toBeCloseTo(total, 6);
    expect(part!.split("|").slice(0, 2)).toEqual([`A1:B${rows + 1}`, String(rows + 1)]);
  });

  test("has an error in a column for its sum", async () => {
    excel = await open({ Jan: [...large, ["C-1", "=1/0"]] });
    expect((await parts([cells("Jan")]))[0]!.split("|").at(-1)).toBe("#DIV/0!");
  });

  test("is made of its rows alone where Excel cannot add up", async () => {
    excel = await open({ Jan: large }, { missing: ["Functions.sum"] });
    const before = await parts([cells("Jan")]);
    expect(before[0]!.split("|")).toHaveLength(3);
    await change("Jan", `B${rows + 1}`, -5);
    expect(await parts([cells("Jan")])).not.toEqual(before);
  });

  test("takes a handful of requests and a few kilobytes, and changes nothing", async () => {
    excel = await open({ Jan: large, Feb: large });
    const both = [cells("Jan"), cells("Feb")];
    const before = everything(excel);
    expect(await requestsOf(excel, () => fingerprint(both))).toBe(4);
    excel.host.stats.clear();
    await fingerprint(both);
    expect(excel.host.stats.requests.reduce((sum, { responseBytes }) => sum + responseBytes, 0)).toBeLessThan(40_000);
    expect(everything(excel)).toEqual(before);
  });
});

test("refuses a source that is gone", async () => {
  excel = await open({ Jan: sales });
  expect(reasonOf(await fingerprint([cells("Jan"), cells("Gone")]))).toMatchObject({ key: "sourceGone" });
});

test("the hash of a text is FNV-1a in its first half", () => {
  // 32-bit FNV-1a test vectors of Fowler, Noll & Vo (IETF draft-eastlake-fnv)
  expect(textHash("").slice(0, 8)).toBe("811c9dc5");
  expect(textHash("a").slice(0, 8)).toBe("e40c292c");
  expect(textHash("foobar").slice(0, 8)).toBe("bf9cf968");
  expect(textHash("ab")).not.toBe(textHash("ba"));
});
