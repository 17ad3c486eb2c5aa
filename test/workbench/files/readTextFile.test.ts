import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTextFile, readTextFileInSlices } from "../../../src/workbench/files/readTextFile";
import { FileProblem } from "../../../src/workbench/files/sheetKinds";
import type { FileCell, WorkbookFile } from "../../../src/workbench/files/workbookFile.types";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): WorkbookFile => readTextFile(bytesOf(text), { fileName: "sales.csv" });
const rowsOf = (file: WorkbookFile): FileCell[][] => file.sheets[0]!.rows as FileCell[][];
const values = (file: WorkbookFile): unknown[][] => rowsOf(file).map((row) => Array.from(row, (cell) => cell?.v));

/** The cells of one column with these fields below its title, beside a column of words. */
function column(...fields: string[]): (FileCell | undefined)[] {
  const quoted = fields.map((field) => `x\t${field}`).join("\n");
  return rowsOf(read(`Name\tValue\n${quoted}\n`))
    .slice(1)
    .map((row) => row[1]);
}

describe("a field of a column of figures", () => {
  test.each([
    ["12", 12, undefined],
    ["-0.5", -0.5, undefined],
    [".5", 0.5, undefined],
    ["0", 0, undefined],
    ["1.5E3", 1500, undefined],
    [" 7 ", 7, undefined],
    ["123456789012345", 123456789012345, undefined],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["12,345,678", 12345678, "#,##0"],
    ["(1,234.50)", -1234.5, "#,##0.00"],
    ["123.45-", -123.45, undefined],
    ["−7.5", -7.5, undefined],
    ["$1,234.50", 1234.5, '"$"#,##0.00'],
    ["-$5", -5, '"$"#,##0'],
    ["CHF 1'234.50", 1234.5, '"CHF "#,##0.00'],
    ["1 234.50 kr", 1234.5, '#,##0.00" kr"'],
    ["12.5%", 0.125, "0.00%"],
    ["12 %", 0.12, "0%"],
    ["1.2万", 12000, undefined],
    ["１２", 12, undefined],
  ])("%j is %d, shown as %s", (field, value, format) => {
    const [, cell] = column("7.25", field);
    expect(cell).toEqual({ v: value, t: 2, ...(format !== undefined && { s: format }) });
  });

  test.each([
    ["1.234,50", 1234.5, "#,##0.00"],
    ["1.234", 1234, "#,##0"],
    ["12,5", 12.5, undefined],
    ["1.234,50 €", 1234.5, '#,##0.00" €"'],
    ["12", 12, undefined],
  ])("beside 7,25 %j is %d, shown as %s", (field, value, format) => {
    const [, cell] = column("7,25", field);
    expect(cell).toEqual({ v: value, t: 2, ...(format !== undefined && { s: format }) });
  });

  test.each(["12E3", "+491234567", "1.2.3", "-", "C536379", "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "12 pcs", "#N/A", "0049.5"])(
    "%s stays text",
    (field) => {
      expect(column("7.25", "8.25", "9.25", field)[3]).toEqual({ v: field, t: 1 });
    },
  );

  test("is nothing when empty, and a truth value when it says so", () => {
    expect(column("", "TRUE", "false")).toEqual([undefined, { v: true, t: 3 }, { v: false, t: 3 }]);
  });
});

describe("a column", () => {
  const texts = (...fields: string[]): unknown[] => column(...fields).map((cell) => cell?.v);

  test("with leading zeros, or with more digits than a number keeps, is one of ids throughout", () => {
    expect(texts("00123", "12345")).toEqual(["00123", "12345"]);
    expect(texts("1234567890123456", "12")).toEqual(["1234567890123456", "12"]);
    expect(texts("007", "0.5")).toEqual(["007", 0.5]);
  });

  test("that fits two readings stays text throughout, and is told", () => {
    const file = read("Customer;Amount\nA;1.234\nB;5.678\nC;90\n");
    expect(values(file).slice(1)).toEqual([
      ["A", "1.234"],
      ["B", "5.678"],
      ["C", "90"],
    ]);
    expect(file.remarks).toEqual([
      "Amount (column B) stays text, since 1.234 could be a thousand and more, or a small number with decimals.",
    ]);
  });

  test("is read by the sign that another column proves", () => {
    expect(values(read("Customer;Amount;Price\nA;1.234;2,50\nB;5.678;1,25\n"))[1]).toEqual(["A", 1234, 2.5]);
  });

  test("in both notations gives what fits one of them only, and is told", () => {
    const file = read('Customer,Amount\nA,"1,234.50"\nB,"1.234,50"\nC,1.234\nD,5\n');
    expect(values(file).slice(1)).toEqual([
      ["A", 1234.5],
      ["B", 1234.5],
      ["C", "1.234"],
      ["D", 5],
    ]);
    expect(file.remarks).toEqual([
      "Amount (column B) is written with decimal points and with decimal commas: what could be either stays text.",
    ]);
  });

  test("with several currencies stays text, since they are not added up", () => {
    const file = read("Customer\tAmount\nA\t$5\nB\t€5\n");
    expect(values(file)[1]).toEqual(["A", "$5"]);
    expect(file.remarks).toEqual(["Amount (column B) stays text, since it has several currencies ($, €)."]);
  });

  test("of texts has numbers where they are plain, as articles and addresses do", () => {
    expect(texts("12", "5 kr", "(3)", "7.25", "A-1", "B-2", "C-3", "D-4")).toEqual([12, "5 kr", "(3)", 7.25, "A-1", "B-2", "C-3", "D-4"]);
  });

  test("is decided from all rows: proof in the last one is enough", () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `A;${1 + (row % 9)}.500`);
    expect(values(read(["Customer;Amount", ...rows, "B;1.234.567"].join("\n")))[1]).toEqual(["A", 1500]);
    expect(values(read(["Customer;Amount", ...rows, "B;1.5"].join("\n")))[1]).toEqual(["A", 1.5]);
  });
});

describe("a column of dates", () => {
  /** Serial numbers by Excel's 1900 date system: 2023-01-08 is 44934, 2010-12-01 is 40513; 08:26 is 506 of 1440 minutes. */
  test.each([
    ["2023-01-08", 44934, "yyyy-mm-dd"],
    ["2023/1/8", 44934, "yyyy/mm/dd"],
    ["2023.01.08", 44934, "yyyy.mm.dd"],
    ["08.01.2023", 44934, "dd.mm.yyyy"],
    ["2023年1月8日", 44934, 'yyyy"年"m"月"d"日"'],
    ["8-Jan-2023", 44934, "d mmm yyyy"],
    ["Jan 8, 2023", 44934, "d mmm yyyy"],
    ["2010-12-01 08:26:00", 40513 + 506 / 1440, "yyyy-mm-dd hh:mm"],
    ["2010-12-01T08:26", 40513 + 506 / 1440, "yyyy-mm-dd hh:mm"],
    ["2010-12-01 08:26:30", 40513 + 506.5 / 1440, "yyyy-mm-dd hh:mm:ss"],
    ["01.12.2010 08:26", 40513 + 506 / 1440, "dd.mm.yyyy hh:mm"],
    ["2010/12/1 8:26 PM", 40513 + 1226 / 1440, "yyyy/mm/dd hh:mm"],
    ["2010/12/1 下午8:26", 40513 + 1226 / 1440, "yyyy/mm/dd hh:mm"],
    ["2010-12-01 12:05 AM", 40513 + 5 / 1440, "yyyy-mm-dd hh:mm"],
  ])("%s is %d, shown as %s", (field, value, format) => {
    expect(column(field)[0]).toEqual({ v: value, t: 2, s: format });
  });

  test.each([
    "2021-02-30",
    "2021-13-01",
    "1899-12-31",
    "2021-01-01 25:00",
    "2021-01-01 08:61",
    // a month has no day, and a time with a zone would lose it
    "2024-01",
    "Jan 2024",
    "2019-01-23 14:52:34 -0500",
  ])("%s stays text", (field) => {
    expect(column("2023-01-08", "2023-01-09", field)[2]).toEqual({ v: field, t: 1 });
  });

  test("is read in the order that one of them proves", () => {
    expect(column("03/04/2024", "13/04/2024").map((cell) => cell?.v)).toEqual([45385, 45395]);
    expect(column("03/04/2024", "04/13/2024").map((cell) => [cell?.v, cell?.s])).toEqual([
      [45355, "mm/dd/yyyy"],
      [45395, "mm/dd/yyyy"],
    ]);
  });

  test("that fits two orders stays text, and says which days they are", () => {
    const file = read("Customer,Date\nA,03/04/2024\nB,05/06/2024\n");
    expect(values(file)[1]).toEqual(["A", "03/04/2024"]);
    expect(file.remarks).toEqual(["Date (column B) stays text, since 03/04/2024 could be 3 April or 4 March."]);
  });

  test("in two orders gives the days that can be one only", () => {
    const file = read("Customer,Date\nA,13/04/2024\nB,04/14/2024\nC,03/04/2024\n");
    expect(values(file).map((row) => row[1])).toEqual(["Date", 45395, 45396, "03/04/2024"]);
    expect(file.remarks).toEqual(["Date (column B) has dates in more than one order of day and month: what could be either stays text."]);
  });
});

describe("a text file", () => {
  test("says how it was read", () => {
    expect(read("a;b\n1,5;2\n").text).toEqual({ encoding: "utf-8", otherEncodings: [], delimiter: ";" });
    expect(read("a\n1\n").text).toEqual({ encoding: "utf-8", otherEncodings: [] });
    const gbk = readFileSync(join(__dirname, "../../fixtures/intake/sales/b_gbk.csv"));
    expect(readTextFile(gbk).text?.encoding).toBe("gb18030");
    expect(readTextFile(gbk, { encoding: "windows-1252" }).sheets[0]!.rows[0]![0]?.v).toBe("¿Í»§Ãû³Æ");
  });

  test("follows a stated delimiter and keeps quoted line breaks, quotes and delimiters", () => {
    expect(values(read('sep=|\na|b\n"x|\ny"|"he said ""no"""'))).toEqual([
      ["a", "b"],
      ["x|\ny", 'he said "no"'],
    ]);
  });

  test("keeps short and long rows and blank lines where they are", () => {
    const file = read("a,b,c\n1\n\n1,2,3,4\n1,2,3\n1,2,3\n");
    expect(values(file)).toEqual([["a", "b", "c"], [1], [undefined], [1, 2, 3, 4], [1, 2, 3], [1, 2, 3]]);
    expect(file.remarks).toEqual([
      'A row has more columns than the 3 that most have, the first in line 4: "," may stand within a text there.',
    ]);
  });

  test("tells damaged quotation marks by their lines", () => {
    expect(read('a,b\n1,"5" pipe\n2,x\n').remarks).toEqual(["Line 2: a quotation mark is damaged and was read as a part of the text."]);
    const four = Array.from({ length: 4 }, () => '1,"5" pipe').join("\n");
    expect(read(`a,b\n${four}\n`).remarks).toEqual([
      "4 quotation marks are damaged and were read as a part of the text: lines 2, 3, 4 and others.",
    ]);
  });

  test("gives the same piece by piece, also when a quoted field crosses the end of a piece", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `${row},"line ${row}\nwith ""break""",${row / 4}`);
    const text = bytesOf(["id,text,value", ...rows].join("\n"));
    const progress: number[] = [];
    const sliced = await readTextFileInSlices(text, {}, { onProgress: (done) => progress.push(done), pause: () => Promise.resolve() });
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.every((done, at) => done >= (progress[at - 1] ?? 0))).toBe(true);
    expect(progress.at(-1)).toBe(1);
    expect(JSON.stringify(sliced) === JSON.stringify(readTextFile(text))).toBe(true);
    expect(values(sliced)[30_000]).toEqual([29_999, 'line 29999\nwith "break"', 7499.75]);
  });

  test.each([
    ["", "sales.csv is empty: there is nothing to open."],
    [" \n\n", "sales.csv is empty: there is nothing to open."],
    ["<html><table>", "sales.csv is a web page or XML. Open it in Excel, save it as .xlsx and open that."],
    [",".repeat(16_384), "Line 1 of sales.csv has more than 16,384 columns, and a sheet cannot hold that. Is it a table?"],
    [
      `a,b\n${"x".repeat(2 ** 20 + 1)}`,
      "Line 2 of sales.csv has a text of more than a million characters, and a sheet cannot hold that. Is it a table?",
    ],
    [
      "1\n".repeat(1_048_577),
      "sales.csv has more than 1,048,576 rows, and a sheet cannot hold more. Divide it, for example by year, and open one part.",
    ],
  ])("that no sheet can hold is refused with a sentence", (text, sentence) => {
    expect(() => read(text)).toThrow(new FileProblem(sentence));
  });

  test("with 16,384 columns is opened", () => {
    const titles = Array.from({ length: 16_384 }, (_, at) => `c${at}`).join(",");
    expect(values(read(`${titles}\n${"1,".repeat(16_383)}1\n`))[1]).toHaveLength(16_384);
  });
});

const sales = join(__dirname, "../../fixtures/intake/sales");
/** Sums by pandas of the amounts that are no total of others. */
test.each(readdirSync(sales).filter((name) => name.startsWith("b_")))("%s opens with amounts as numbers, and their right sum", (name) => {
  const body = values(readTextFile(readFileSync(join(sales, name)))).filter(([first]) => !/合计|total/i.test(String(first)));
  const sum = body.map((row) => row.at(-1)).reduce<number>((all, amount) => all + (typeof amount === "number" ? amount : 0), 0);
  expect(sum).toBeCloseTo(name === "b_paren.csv" ? 224_986.32 : name === "b_de_whole.csv" ? 2_855_080 : 285_504.94, 6);
});
