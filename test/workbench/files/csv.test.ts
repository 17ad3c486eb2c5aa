import { csvCell, dateSerial, numberOf } from "../../../src/workbench/files/CsvSheet";
import { readCsv, readCsvInSlices } from "../../../src/workbench/files/readCsv";
import type { WorkbookFile } from "../../../src/workbench/files/workbookFile.types";

function values(file: WorkbookFile): unknown[][] {
  return (file.sheets[0]?.rows ?? []).map((row) => (row ?? []).map((cell) => cell?.v));
}

describe("a field of a text file", () => {
  test.each([
    ["12", 12],
    ["-0.5", -0.5],
    [".5", 0.5],
    ["0", 0],
    ["1.5E3", 1500],
    ["1,234.50", 1234.5],
    [" 7 ", 7],
    ["123456789012345", 123456789012345],
  ])("%s is a number", (field, value) => {
    expect(csvCell(field, false)).toEqual({ v: value, t: 2 });
  });

  test.each([
    "007",
    "12E3",
    "+491234",
    "1234567890123456",
    "1,234",
    "1.2.3",
    "-",
    "C536379",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "12 pcs",
    "-",
  ])("%s stays text", (field) => {
    expect(csvCell(field, false)).toEqual({ v: field, t: 1 });
  });

  test("is nothing when empty, and a truth value when it says so", () => {
    expect(csvCell("", false)).toBeUndefined();
    expect(csvCell("TRUE", false)).toEqual({ v: true, t: 3 });
    expect(csvCell("false", false)).toEqual({ v: false, t: 3 });
  });

  test("with a decimal comma reads 1.234,50 and leaves 1.234.50 alone", () => {
    expect(numberOf("1.234,50", true)).toBe(1234.5);
    expect(numberOf("7,25", true)).toBe(7.25);
    expect(numberOf("-3", true)).toBe(-3);
    expect(numberOf("7.25", true)).toBeUndefined();
  });

  test("is a date in ISO form, as Excel's serial number", () => {
    // 2010-12-01 is 40513 and 1900-03-01 is 61 in Excel's 1900 date system; 08:26 is 506 of 1440 minutes
    expect(csvCell("2010-12-01", false)).toEqual({ v: 40513, t: 2, s: "date" });
    expect(csvCell("2010-12-01 08:26:00", false)).toEqual({ v: 40513 + 506 / 1440, t: 2, s: "dateTime" });
    expect(csvCell("2010-12-01T08:26", false)?.v).toBe(40513 + 506 / 1440);
    expect(dateSerial(1900, 3, 1)).toBe(61);
    expect(dateSerial(1900, 1, 1)).toBe(1);
  });

  test.each(["2021-02-30", "2021-13-01", "1899-12-31", "2021-01-01 25:00"])("is text when there is no such day or time: %s", (field) => {
    expect(csvCell(field, false)).toEqual({ v: field, t: 1 });
  });
});

describe("readCsv", () => {
  test("finds semicolons and the decimal comma", () => {
    expect(values(readCsv("Account;Amount\n123;1.234,50\n456;7,25\n"))).toEqual([
      ["Account", "Amount"],
      [123, 1234.5],
      [456, 7.25],
    ]);
  });

  test("follows a stated delimiter and keeps quoted line breaks, quotes and delimiters", () => {
    expect(values(readCsv('sep=|\na|b\n"x|\ny"|"he said ""no"""'))).toEqual([
      ["a", "b"],
      ["x|\ny", 'he said "no"'],
    ]);
  });

  test("makes a column with leading zeros text throughout, and only that one", () => {
    expect(values(readCsv("id,n\n00123,1\n12345,2\n"))).toEqual([
      ["id", "n"],
      ["00123", 1],
      ["12345", 2],
    ]);
  });

  test("reads UTF-8 with and without mark, UTF-16 and Windows-1252", () => {
    const text = "Käufer,1";
    const utf8 = new TextEncoder().encode(text);
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const bytes of [utf8, new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), utf16, latin])
      expect(values(readCsv(bytes))).toEqual([["Käufer", 1]]);
  });

  test("keeps short and long rows and blank lines where they are", () => {
    expect(values(readCsv("a,b,c\n1\n\n1,2,3,4\n"))).toEqual([["a", "b", "c"], [1], [undefined], [1, 2, 3, 4]]);
  });

  test("gives no rows for an empty file", () => {
    expect(values(readCsv(""))).toEqual([]);
  });

  test("gives the same slice by slice, also when a quoted field crosses the end of a slice", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `${row},"line ${row}\nwith ""break""",${row / 4}`);
    const text = ["id,text,value", ...rows].join("\n");
    const progress: number[] = [];
    const sliced = await readCsvInSlices(text, {}, { onProgress: (done) => progress.push(done), pause: () => Promise.resolve() });
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(1);
    expect(JSON.stringify(values(sliced)) === JSON.stringify(values(readCsv(text)))).toBe(true);
    expect(values(sliced)[30_000]).toEqual([29_999, 'line 29999\nwith "break"', 7499.75]);
  });
});
