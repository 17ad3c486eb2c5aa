import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { FORCED_TEXT, TEXT, type FileCell, type WorkbookFile } from "../../../src/workbench/files/workbookFile.types";
import { cutTexts, writeXlsx } from "../../../src/workbench/files/writeXlsx";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";
import { edit } from "../../workbook/openWorkbook";
import { zipEntries } from "./zipEntries";

jest.setTimeout(60_000);

/** Every part must be XML that a strict reader takes. */
function validEntries(bytes: Uint8Array): Map<string, string> {
  const entries = zipEntries(bytes);
  for (const [name, text] of entries) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
  }
  return entries;
}

const bookOf = (cells: FileCell[]): WorkbookFile => ({
  sheets: [{ name: "Data", rows: cells.map((cell) => [cell]) }],
  styles: {},
  names: [],
});

/** Pieces that files, spreadsheets and XML read in ways of their own, beside any code unit. */
const piece = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    "_",
    "_x",
    "x0041_",
    "_x0041_",
    "_x005F_",
    "_x000D",
    "_xD800_",
    "\u0001",
    "\r",
    "\r\n",
    "\uFFFE",
    "\uFFFF",
    "\uD83D",
    "\uDE00",
    "😀",
  ),
  fc.constantFrom("=", "+", "-", "@", "'", '"', "&amp;", "<", "]]>", " ", "\t", "\u00A0", "{", "0", "1/2", "TRUE", "#N/A", "%"),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));

test("any text in a cell is the same after saving and opening, and the file is valid XML", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 60 }), async (texts) => {
      const bytes = await writeXlsx(bookOf(texts.map((v) => ({ v, t: TEXT }))));
      validEntries(bytes);
      const { sheets } = await readXlsx(bytes);
      expect(texts.map((_, i) => sheets[0]!.rows[i]?.[0]?.v)).toEqual(texts);
    }),
    { seed: 20260301, numRuns: 60 },
  );
});

test("so is any text that a formula holds or gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (texts) => {
      // a result that reads as an error is one
      const results = texts.filter((text) => !text.startsWith("#"));
      const cells = results.map((v): FileCell => ({ f: `="${v.replaceAll('"', '""')}"`, v, t: TEXT }));
      const bytes = await writeXlsx(bookOf(cells));
      validEntries(bytes);
      const { sheets } = await readXlsx(bytes);
      expect(cells.map((_, i) => [sheets[0]!.rows[i]?.[0]?.f, sheets[0]!.rows[i]?.[0]?.v])).toEqual(cells.map(({ f, v }) => [f, v]));
    }),
    { seed: 20260302, numRuns: 60 },
  );
});

test("texts beside the cells are valid and come back too: titles of columns, notes, links, comments of names, sheet names", async () => {
  const text = "a_x0041_\u0001\uFFFF\uD800&<b>";
  const file: WorkbookFile = {
    styles: {},
    names: [{ name: "Rate", formula: `"${text}"`, comment: text, sheet: undefined }],
    sheets: [
      {
        name: "S_x0041_\u0001",
        rows: [[{ v: text, t: TEXT }], [{ v: 1 }]],
        tables: [{ name: "Tbl", range: { startRow: 0, startColumn: 0, endRow: 1, endColumn: 0 }, columns: [text] }],
        notes: { "1,0": text },
        hyperlinks: { "1,0": { documentReference: "A1", screenTip: text, textToDisplay: text } },
        validations: [
          {
            range: { startRow: 1, startColumn: 0, endRow: 1, endColumn: 0 },
            rule: { list: { inCellDropDown: true, source: "a,b" } },
            prompt: { message: text, title: text, showPrompt: true },
          },
        ],
      },
    ],
  };
  const bytes = await writeXlsx(file);
  validEntries(bytes);
  const { sheets, names } = await readXlsx(bytes);
  expect(names).toEqual([{ name: "Rate", formula: `"${text}"`, comment: text, sheet: undefined }]);
  expect(sheets[0]).toMatchObject({ name: "S_x0041_\u0001", notes: { "1,0": text }, hyperlinks: { "1,0": { screenTip: text } } });
  expect(sheets[0]!.tables![0]!.columns).toEqual([text]);
});

test("a text that its cell cannot hold is cut where Excel ends it, and named; as a result it is Excel's error", async () => {
  const file = bookOf([
    { v: "x".repeat(32_767), t: TEXT },
    { v: "y".repeat(40_000), t: TEXT },
    { f: '=REPT("z",40000)', v: "z".repeat(40_000), t: TEXT },
  ]);
  const bytes = await writeXlsx(file);
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]!.rows.map((row) => String(row?.[0]?.v).length)).toEqual([32_767, 32_767, "#VALUE!".length]);
  expect(validEntries(bytes).get("xl/worksheets/sheet1.xml")).toMatch(/<c r="A3"[^>]*t="e"[^>]*>.*<v>#VALUE!<\/v>/);
  expect(cutTexts(file)).toEqual(["Data!A2 holds 40000 characters. A cell of Excel holds 32767: the file has these."]);
});

describe("texts that Excel would read anew when they are entered again", () => {
  let excel: HeadlessExcel;
  afterEach(() => excel.close());

  /** Cells with the mark, from the file itself. */
  async function quotedCells(): Promise<string[]> {
    const entries = validEntries(await excel.save());
    const formats = [...entries.get("xl/styles.xml")!.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf).slice(1);
    const cells = [...entries.get("xl/worksheets/sheet1.xml")!.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)];
    return cells.filter(([, , style]) => formats[Number(style ?? 0)]!.includes('quotePrefix="1"')).map(([, address]) => address!);
  }

  test("keep their quotation mark, in every session; other texts and formulas have none", async () => {
    excel = await startHeadlessExcel();
    await edit((workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A9").values = [
        ["'=cmd|' /C calc'!A0"],
        ["'+1"],
        ["'-x"],
        ["'@SUM(A1)"],
        ["''x"],
        ["'007"],
        ["plain"],
        ["=1+1"],
        [-5],
      ];
      sheet.getRange("A2:A3").format.font.bold = true;
    });
    const quoted = ["A1", "A2", "A3", "A4", "A5", "A6"];
    expect(await quotedCells()).toEqual(quoted);
    const bytes = await excel.save();
    excel.close();
    excel = await startHeadlessExcel({ opens: bytes });
    expect(await quotedCells()).toEqual(quoted);
    const area = { sheetId: "sheet-1", row: 0, column: 0, rows: 9, columns: 1 };
    expect(excel.grid.cells.values(area).flat()).toEqual(["=cmd|' /C calc'!A0", "+1", "-x", "@SUM(A1)", "'x", "007", "plain", 2, -5]);
    expect(excel.grid.styles.get("sheet-1", 1, 0).bold).toBe(true);
  });

  test("an empty text is one in every session and in the file, and not an empty cell", async () => {
    excel = await startHeadlessExcel();
    await edit((workbook) => (workbook.worksheets.getItem("Sheet1").getRange("A1:A3").values = [["'"], [""], [1]]));
    const read = () => excel.grid.cells.values({ sheetId: "sheet-1", row: 0, column: 0, rows: 3, columns: 1 }).flat();
    expect(read()).toEqual(["", null, 1]);
    expect(await quotedCells()).toEqual(["A1"]);
    const bytes = await excel.save();
    expect(zipEntries(bytes).get("xl/worksheets/sheet1.xml")).not.toContain('<c r="A2"');
    excel.close();
    excel = await startHeadlessExcel({ opens: bytes });
    expect(read()).toEqual(["", null, 1]);
    expect(await quotedCells()).toEqual(["A1"]);
  });

  test("more than a cell takes is refused, as by Excel", async () => {
    excel = await startHeadlessExcel();
    const write = (text: string) => edit((workbook) => (workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[text]]));
    await write(`'${"x".repeat(32_767)}`);
    await expect(write("x".repeat(32_768))).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a quotation mark that the opened file has is told from a text that only looks like a number", async () => {
  const first = await writeXlsx(
    bookOf([
      { v: "007", t: FORCED_TEXT },
      { v: "007", t: TEXT },
    ]),
  );
  expect((await readXlsx(first)).sheets[0]!.rows.map((row) => row?.[0]?.t)).toEqual([FORCED_TEXT, TEXT]);
});
