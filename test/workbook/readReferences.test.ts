import { readReferences, referenceOf } from "../../src/workbook/readReferences";
import { insertFormula, insertPlace, watchSelection, type Selection } from "../../src/workbook/selection";
import type { HeadlessExcel } from "../support/headlessExcel";
import { addTable, edit, everything, open, reasonOf, valueOf } from "./openWorkbook";

const sheet = [
  ["Account", "Amount", "", "=SEQUENCE(2,2)"],
  ["Acme", 500, "", ""],
  ["Beta", -20.5, "", ""],
  ["Gamma", "=1/0", "", ""],
];

let excel: HeadlessExcel;

beforeAll(async () => {
  excel = await open({ Sales: sheet, "My, sheet": [[0.8], ["text"]], Long: Array.from({ length: 21_000 }, (_, i) => [i + 1]) });
  await addTable("Sales!A1:B4", "Deals");
  await edit((workbook) => {
    workbook.names.add("kept", workbook.worksheets.getItem("My, sheet").getRange("A1"));
    workbook.names.add("rate", "=0.25" as unknown as Excel.Range);
    workbook.worksheets.getItem("Sales").activate();
    workbook.worksheets.getItem("My, sheet").getRange("A1").numberFormat = [["0%"]];
  });
});
afterAll(() => excel.close());

const read = async (...references: string[]) => valueOf(await readReferences(references, "Sales"));
const select = (name: string, address: string) => edit((workbook) => workbook.worksheets.getItem(name).getRange(address).select());

test("cells are read with their kinds: numbers, texts, blanks and errors", async () => {
  expect(await read("$B$2:C4")).toEqual([
    {
      reference: "$B$2:C4",
      found: true,
      sheetName: "Sales",
      address: "B2:C4",
      rows: 3,
      columns: 2,
      cells: [
        [500, null],
        [-20.5, null],
        [{ code: "#DIV/0!" }, null],
      ],
    },
  ]);
});

test("other sheets, names, tables and spilled results lead to their cells", async () => {
  const found = await read("'My, sheet'!A1", "kept", "rate", "Deals[Amount]", "Deals", "Deals[#Headers]", "D1#");
  expect(found.map(({ sheetName, address, shown }) => [sheetName, address, shown])).toEqual([
    ["My, sheet", "A1", "80%"],
    ["My, sheet", "A1", "80%"],
    [undefined, undefined, "0.25"],
    ["Sales", "B2:B4", undefined],
    ["Sales", "A2:B4", undefined],
    ["Sales", "A1:B1", undefined],
    ["Sales", "D1:E2", undefined],
  ]);
  expect(found[2]?.cells).toEqual([[0.25]]);
  expect(found[6]?.cells).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("what is not there is told, and the rest is read", async () => {
  const found = await read("Gone!A1", "B2", "nobody", "Deals[Nothing]", "Nowhere[Amount]", "B2#");
  expect(found.map((each) => each.found)).toEqual([false, true, false, false, false, false]);
});

test("too many cells are summarised by Excel, and whole columns are only named", async () => {
  const [long, whole] = await read("Long!A1:A21000", "Long!A:A");
  expect(long).toMatchObject({ rows: 21_000, summary: { count: 21_000, least: 1, most: 21_000 } });
  expect(long).not.toHaveProperty("cells");
  expect(whole).toMatchObject({ found: true, rows: 1_048_576 });
  expect(whole).not.toHaveProperty("summary");
});

test("a text that is no reference is none", () => {
  for (const text of ["1", "TRUE", "A1*2", "Sheet1:Sheet3!A1", "[Other.xlsx]S!A1", "", "XFE1:", "a b"])
    expect(referenceOf(text)).toBeUndefined();
});

describe("inserting a formula whose result fills several cells", () => {
  const filling = { rows: 2, columns: 2 };

  test("the place is told with the first cell in the way", async () => {
    await select("Sales", "F1");
    expect(valueOf(await insertPlace(filling))).toEqual({ address: "F1:G2" });
    await select("Sales", "C1");
    expect(valueOf(await insertPlace(filling))).toEqual({ address: "C1:D2", filled: "D1" });
    await select("Sales", "B2");
    expect(valueOf(await insertPlace({ rows: 1, columns: 1 }))).toEqual({ address: "B2", filled: "B2" });
  });

  test("nothing is written where a cell of the result is filled, or the sheet ends", async () => {
    await select("Sales", "C1");
    const before = everything(excel);
    expect(reasonOf(await insertFormula("=SEQUENCE(2,2)", filling))).toEqual({
      key: "spillNotEmpty",
      values: { address: "C1:D2", filled: "D1" },
    });
    expect(reasonOf(await insertFormula("=SEQUENCE(2,2)", { rows: 1, columns: 16_383 })).key).toBe("spillNoRoom");
    expect(everything(excel)).toEqual(before);
  });

  test("a cell without a format of its own gets one, another keeps its own", async () => {
    await edit((workbook) => (workbook.worksheets.getItem("Sales").getRange("H2").numberFormat = [["0.000"]]));
    for (const cell of ["H1", "H2"]) {
      await select("Sales", cell);
      expect(valueOf(await insertFormula("=1/4", { rows: 1, columns: 1, format: "0.0%" }))).toBe(cell);
    }
    const formats = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sales").getRange("H1:H2").load("numberFormat");
      await context.sync();
      return range.numberFormat.flat() as unknown[];
    });
    expect(formats).toEqual(["0.0%", "0.000"]);
  });
});

test("selections in quick succession are told once, with the formula of the active cell", async () => {
  await select("Sales", "A1");
  const told: (Selection | undefined)[] = [];
  const end = watchSelection((selection) => told.push(selection));
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const address of ["A2", "A3", "B4:C4"]) await select("Sales", address);
  await new Promise((resolve) => setTimeout(resolve, 500));
  end();
  await select("Sales", "A4");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told.map((each) => [each?.address, each?.formula])).toEqual([
    ["A1", "Account"],
    ["B4:C4", "=1/0"],
  ]);
});
