import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { UsageError } from "../../src/cli/calcArguments";
import { UnreadableFile } from "../../src/cli/openSales";
import { type SegmentAnswer, segmentArguments, segmentFile } from "../../src/cli/segmentFile";

jest.setTimeout(60_000);

const sales = join(__dirname, "../fixtures/intake/sales");
const folder = mkdtempSync(join(tmpdir(), "segment-"));
afterAll(() => rmSync(folder, { recursive: true }));

const segment = (...words: string[]): Promise<SegmentAnswer> => segmentFile(segmentArguments(words));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** 289 invoices of 35 customers, 285,504.94 in all, of whom 19 make 80%, in the ways that people's files have them (figures by pandas). */
const VARIANTS = ["iso", "ymd_slash", "yyyymmdd", "dmon", "us", "de_eur", "gbk", "badquote", "cn_total", "title_total"];

test.each(VARIANTS)("b_%s.csv gives 19 of 35 without an option", async (name) => {
  const answer = await segment(join(sales, `b_${name}.csv`));
  expect(answer.questions).toEqual([]);
  expect([answer.classes!.A!.accounts, answer.accounts]).toEqual([19, 35]);
  expect(answer.total).toBeCloseTo(285_504.94, 6);
  expect([answer.from, answer.to]).toEqual(["2023-01-08", "2024-12-27"]);
});

test("thousands dots without decimals are told by their noughts", async () => {
  const answer = await segment(join(sales, "b_de_whole.csv"));
  expect(answer).toMatchObject({ questions: [], total: 2_855_080, accounts: 35, classes: { A: { accounts: 19 } } });
});

test("returns in brackets are taken off", async () => {
  const answer = await segment(join(sales, "b_paren.csv"));
  expect(answer).toMatchObject({ questions: [], accounts: 35, classes: { A: { accounts: 17 } } });
  expect(answer.total).toBeCloseTo(224_986.32, 6);
});

test("a totals row is left out and told", async () => {
  const { leftOut, file } = await segment(join(sales, "b_title_total.csv"));
  expect(leftOut).toEqual([
    { why: "totalsRow", rows: 1, amount: 285_504.94, first: { row: 295, column: "Customer", text: "Grand total" } },
    { why: "blankRow", rows: 1, first: { row: 294, column: "Customer", text: "" } },
  ]);
  expect(file).toMatchObject({ headerRow: 4, rows: 291 });
});

test("a damaged quotation mark costs no row and is told", async () => {
  const { file, notes } = await segment(join(sales, "b_badquote.csv"));
  expect(file.rows).toBe(289);
  expect(notes).toEqual(["A quotation mark is damaged, the first in line 2: read as a part of the text."]);
});

test("an account in the first row of its block only is asked about; what stands without it is said first", async () => {
  const path = join(sales, "x_mergedcust.xlsx");
  const asked = await segment(path);
  expect(asked.questions).toEqual([{ id: "fillDown", about: "Customer", options: ["true", "false"], taken: "false" }]);
  expect(asked.sentence).toMatch(/^88\.8% of the money is left out\. /);
  const filled = await segment(path, "--fill-down");
  expect(filled).toMatchObject({ questions: [], accounts: 35, classes: { A: { accounts: 19 } } });
  expect(filled.total).toBeCloseTo(285_504.94, 6);
  expect((await segment(path, "--no-fill-down")).questions).toEqual([]);
});

test("texts that were saved after a program opened them with the wrong encoding are put right and told", async () => {
  const text = "¿Í»§Ãû³Æ,¶©µ¥ÈÕÆÚ,ÏúÊÛ¶î\n»ª¶«Ã³Ò×,2024-01-05,100\n»ª±±Ã³Ò×,2024-01-06,300\n";
  const answer = await segment(written("moji.csv", text));
  expect(answer).toMatchObject({
    roles: { account: "客户名称", date: "订单日期", amount: "销售额" },
    questions: [],
    accounts: 2,
    total: 400,
  });
  expect(answer.notes).toEqual([
    "Texts were opened as Western European (Windows-1252) and are Simplified Chinese (GBK, GB18030): ¿Í»§Ãû³Æ is read as 客户名称.",
  ]);
});

test("a second sheet with the same columns is told", async () => {
  const answer = await segment(join(sales, "x_years.xlsx"));
  expect(answer.notes).toEqual(["Only 2023 was read; 2024 has the same columns."]);
  expect(answer.sentence).toMatch(/ Only 2023 was read; 2024 has the same columns\.$/);
  expect((await segment(join(sales, "x_years.xlsx"), "--sheet", "2024")).file.sheet).toBe("2024");
});

test.each([[["--all-sheets"]], [["--also", "2024"]], [["--sheet", "2023", "--also", "2024"]]])(
  "sheets alike are read together by %j",
  async (words) => {
    const answer = await segment(join(sales, "x_years.xlsx"), ...words);
    expect(answer).toMatchObject({
      file: { sheets: ["2023", "2024"], rows: 289 },
      accounts: 35,
      classes: { A: { accounts: 19 } },
      questions: [],
    });
    expect(answer.total).toBeCloseTo(285_504.94, 6);
    expect(answer.sentence).toMatch(/ Read together: 2023 and 2024\.$/);
  },
);

test("a sheet that is not alike is refused by name", async () => {
  await expect(segment(join(sales, "x_years.xlsx"), "--also", "2022")).rejects.toThrow(
    "There is no sheet 2022 with the columns of 2023; there are 2024.",
  );
});

test("files alike are read together, their columns in whatever order; rows are told by their file", async () => {
  const first = written("jan.csv", "Customer,Date,Amount\nA,2024-01-05,100\nTotal,,100\n");
  const second = written("feb.csv", "Report\n\nDate;Amount;Customer\n05.02.2024;1.200,50;B\n06.02.2024;n/a;A\n");
  const answer = await segment(first, second);
  expect(answer).toMatchObject({
    accounts: 2,
    total: 1300.5,
    from: "2024-01-05",
    to: "2024-02-05",
    file: { rows: 4, sheets: ["jan", "feb"] },
  });
  expect(answer.leftOut).toEqual([
    { why: "totalsRow", rows: 1, amount: 100, first: { row: 3, sheet: "jan", column: "Customer", text: "Total" } },
    { why: "unreadableAmount", rows: 1, first: { row: 5, sheet: "feb", column: "Amount", text: "n/a" } },
  ]);
  await expect(segment(first, written("other.csv", "Client,Sales\nA,1\nB,2\n"))).rejects.toThrow(
    `${join(folder, "other.csv")} has the columns Client, Sales; ${first} has Customer, Date, Amount.`,
  );
});

test("two columns of dates that speak for the sale alike are asked about", async () => {
  const path = written(
    "dates.csv",
    "Customer,Date 1,Date 2,Amount\nA,2024-01-05,2024-02-05,100\nB,2024-01-06,2024-02-06,200\nA,2024-01-07,2024-02-08,50\n",
  );
  const { questions } = await segment(path);
  expect(questions).toMatchObject([{ id: "date", about: "Date 1, Date 2", options: ["Date 1", "Date 2"] }]);
  expect(await segment(path, "--date", "Date 2")).toMatchObject({ questions: [], from: "2024-02-05", to: "2024-02-08" });
});

test("a date of payment does not compete with the date of the order", async () => {
  const path = written("due.csv", "Customer,Order date,Due date,Amount\nA,2024-01-05,2024-02-05,100\nB,2024-01-06,2024-02-06,200\n");
  expect(await segment(path)).toMatchObject({ questions: [], roles: { date: "Order date" } });
});

test("amounts of several currencies are never added up: those of the fewer rows are left out and told", async () => {
  const column = written("codes.csv", "Customer,Date,Amount,Currency\nA,2024-01-05,100,EUR\nB,2024-01-06,200,EUR\nA,2024-01-07,70,USD\n");
  const answer = await segment(column);
  expect(answer).toMatchObject({
    total: 300,
    leftOut: [{ why: "otherCurrency", rows: 1, first: { row: 4, column: "Currency", text: "USD" } }],
  });
  expect(answer.notes).toEqual(["The amounts have several currencies (EUR, USD): only those in EUR were added up."]);
  const marks = written("marks.csv", "Customer,Date,Amount\nA,2024-01-05,€100\nB,2024-01-06,€200\nA,2024-01-07,$70\n");
  expect(await segment(marks)).toMatchObject({ total: 300, leftOut: [{ why: "otherCurrency", rows: 1, first: { row: 4 } }] });
});

test("rows that a comma within amounts divides are told", async () => {
  const path = written("cut.csv", "Customer,Date,Amount\nA,2024-01-05,100,50\nB,2024-01-06,200,25\nC,2024-01-07,10,75\n");
  expect((await segment(path)).notes).toContain(
    'Rows have more columns than the header has titles: "," may stand within amounts, which are cut in two then.',
  );
});

const outside = process.env.LOYALTY_DATA === undefined ? undefined : join(process.env.LOYALTY_DATA, "../field-cases");
const withCases = outside !== undefined && existsSync(outside) ? describe : describe.skip;

withCases("public sample files, which are left out where LOYALTY_DATA is not set", () => {
  test("run-together titles in capitals: the customer, not the status", async () => {
    const answer = await segment(join(outside!, "allcaps_headers.csv"));
    expect(answer).toMatchObject({ roles: { account: "CUSTOMERNAME" }, questions: [], accounts: 92, classes: { A: { accounts: 55 } } });
    expect(answer.total).toBeCloseTo(7_587_384.16, 2);
  });

  test("a file without a customer asks who bought", async () => {
    const answer = await segment(join(outside!, "units_sold.csv"));
    expect(answer.questions).toMatchObject([{ id: "account", options: ["Segment", "Country", "Product"] }]);
    expect(answer.sentence).toBeUndefined();
  });

  test("day first in two-digit years, told by the whole column", async () => {
    const path = written("superstore.csv", gunzipSync(readFileSync(join(outside!, "superstore_dmy.csv.gz"))));
    const answer = await segment(path);
    expect(answer).toMatchObject({ questions: [], accounts: 804, classes: { A: { accounts: 396 } } });
    expect(answer.total).toBeCloseTo(2_326_534.3543, 4);
  });
});

test("where two readings are possible, they are asked for with what was taken in the meantime", async () => {
  const path = written("open.csv", "Customer;Date;Amount\nA;03/04/2024;1.234\nB;05/06/2024;5.678\n");
  const { questions } = await segment(path);
  expect(questions).toEqual([
    { id: "decimal", about: "1.234", options: [".", ","], taken: "." },
    { id: "dateOrder", about: "03/04/2024", options: ["dmy", "mdy"], taken: "dmy" },
  ]);
  const answered = await segment(path, "--decimal", ",", "--date-order", "mdy");
  expect(answered).toMatchObject({ questions: [], total: 6912, from: "2024-03-04", to: "2024-05-06" });
});

test("amounts of two notations are read and told with their rows", async () => {
  const path = written("mixed.csv", 'Customer;Amount\nA;"1,234.50"\nB;1.234,50\nA;99.95\n');
  const { notes, total, questions } = await segment(path);
  expect(questions).toEqual([]);
  expect(notes).toEqual([
    "1 figure is written with another decimal sign than the rest of its column: 1.234,50 in row 3. Each was read in the only way it can be read.",
  ]);
  expect(total).toBeCloseTo(2568.95, 9);
});

test("periods side by side are asked about, and taken apart", async () => {
  const path = written("pivot.csv", "Customer,Jan 2024,Feb 2024,Mar 2024,Total\nA,10,20,30,60\nB,5,,5,10\nTotal,15,20,35,70\n");
  expect((await segment(path)).questions.map(({ id }) => id)).toContain("pivot");
  expect(await segment(path, "--unpivot")).toMatchObject({ questions: [], total: 70, accounts: 2, from: "2024-01-01", to: "2024-03-01" });
});

test.each([
  ["nothing", "", "is empty"],
  ["blanks", " \r\n \r\n", "is empty"],
  ["header", "Customer,Date,Amount", "has a header and no rows below it"],
  ["headerOnly", "Customer,Date,Amount\n\n,,\n", "has a header and no rows below it"],
  ["oneColumn", "Customer\nA\nB\nA\n", "has no column that can be the amount; its columns are Customer"],
  ["page", "<!DOCTYPE html><html><table></table></html>", "is a web page or XML"],
  ["columns", "x,".repeat(16_384), "Line 1 of .* has more than 16384 columns"],
  ["letters", `a,b\n1,2\n${"x".repeat(2 ** 20 + 1)},2\n`, "Line 3 of .* has a text of more than a million characters"],
  ["workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "give it the ending .xlsx"],
  ["old", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), "save it as .xlsx or .csv"],
  ["binary", Uint8Array.from({ length: 200 }, (_, i) => i % 30), "is no text"],
])("a file of %s is refused with a sentence", async (name, content, sentence) => {
  await expect(segment(written(`${name}.csv`, content))).rejects.toThrow(new RegExp(sentence));
  await expect(segment(written(`${name}.csv`, content))).rejects.toBeInstanceOf(UnreadableFile);
});

test("a column that is not there is named with those that are", async () => {
  await expect(segment(join(sales, "b_iso.csv"), "--account", "Client")).rejects.toThrow(
    "There is no column Client; there are Customer, Date, Amount.",
  );
  expect((await segment(join(sales, "b_iso.csv"), "--account", "A", "--amount", "c")).accounts).toBe(35);
});

// shares to date 40, 65, 85%
test.each([
  ["higher", 3],
  ["lower", 2],
  ["nearest", 3],
])("the account that crosses 80%% counts by --rule %s", async (rule, accounts) => {
  const nine = written("nine.csv", `Customer,Amount\na,400\nb,250\nc,200\nd,60\ne,40\nf,20\ng,15\nh,10\ni,5\n`);
  expect((await segment(nine, "--rule", rule)).classes!.A!.accounts).toBe(accounts);
});

test.each([
  [[]],
  [["a.csv", "--wrong"]],
  [["a.csv", "--decimal", "x"]],
  [["a.csv", "--a", "0.9", "--b", "0.8"]],
  [["a.csv", "--account"]],
  [["a.csv", "--rule", "up"]],
])("the command line %j is refused", (words) => {
  expect(() => segmentArguments(words)).toThrow(UsageError);
});

/** What a person finds in each of these files. */
const ODD: [name: string, content: string | Uint8Array, expected: object][] = [
  ["one line of sales", "A,2024-01-05,5", { accounts: 1, total: 5, roles: { account: "Column A" } }],
  ["one line without its end", "Customer;Amount\nA;5", { accounts: 1, total: 5 }],
  ["ragged rows", "Customer,Amount,Note\nA,5\nB\nC,6,x,y\nD,7,z\n", { accounts: 3, total: 18, leftOut: [{ why: "blankAmount", rows: 1 }] }],
  ["zeros in a text", "Customer,Amount\nA\0\0,5\nA,6\n", { accounts: 1, total: 11, notes: ["2 characters of code 0 were left out."] }],
  ["a mark never closed in the first row", 'Customer,Date,Amount\n"A,2024-01-05,5\nB,2024-01-06,6\nC,2024-01-07,7\n', { total: 18 }],
  ["a mark never closed in the middle", 'Customer,Date,Amount\nA,2024-01-05,5\n"B,2024-01-06,6\nC,2024-01-07,7\n', { total: 18 }],
  ["a mark never closed in the last row", 'Customer,Date,Amount\nA,2024-01-05,5\nB,2024-01-06,6\n"C,2024-01-07,7\n', { total: 18 }],
  ["mixed line ends", "Customer,Amount\r\nA,5\nB,6\rC,7\r\n", { accounts: 3, total: 18 }],
  ["marks of the byte order in the middle", "\ufeffCustomer,Amount\nA,5\n\ufeffA,6\n", { accounts: 1, total: 11 }],
  ["16,384 columns", `Customer,Amount${",".repeat(16_382)}\nA,5${",".repeat(16_382)}\n`, { accounts: 1, total: 5 }],
  ["hostile titles", "=cmd|' /C calc'!A0,<script>alert(1)</script>,Amount\nA,x,5\nB,y,6\nA,x,7\n", { total: 18 }],
  ["titles that objects have", "Customer,__proto__,constructor,Amount\nA,1,2,5\nB,3,4,6\n", { accounts: 2, total: 11 }],
  ["accounts that objects have", "Customer,Amount\n__proto__,5\nconstructor,6\ntoString,7\n", { accounts: 3, total: 18 }],
  ["a title of 100,000 letters", `Customer,Amount,${"x".repeat(100_000)}\nA,5,1\nB,6,2\n`, { accounts: 2, total: 11 }],
  ["control characters in titles", "Cust\u0007omer\u001b[31m,Amount\nA,5\nB,6\nA,1\n", { accounts: 2, total: 12 }],
];

test.each(ODD)("%s: read right", async (_, content, expected) => {
  expect(await segment(written("odd.csv", content))).toMatchObject(expected);
});

test("a file of one long line ends in a sentence", async () => {
  const path = written("long.csv", Buffer.alloc(20_000_000, "x,"));
  await expect(segment(path)).rejects.toThrow(/^Line 1 of .*long\.csv has more than 16384 columns: it is no row of a table\.$/);
});

const day = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);
const two = (value: number): string => String(value).padStart(2, "0");
const DATES: [order: string | undefined, write: (date: Date) => string][] = [
  [undefined, (date) => date.toISOString().slice(0, 10)],
  [undefined, (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`],
  [undefined, (date) => `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`],
  ["mdy", (date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`],
  ["dmy", (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`],
];
const AMOUNTS: [decimal: string, write: (amount: number) => string][] = [
  [".", (amount) => amount.toFixed(2)],
  [".", (amount) => amount.toLocaleString("en-US", { style: "currency", currency: "USD" })],
  [",", (amount) => amount.toLocaleString("de-DE", { style: "currency", currency: "EUR" })],
  [",", (amount) => amount.toLocaleString("fr-FR", { minimumFractionDigits: 2 })],
  [".", (amount) => (amount < 0 ? `(${(-amount).toFixed(2)})` : amount.toFixed(2))],
];

test("tables come back from every way of writing them, and each row is used or left out", async () => {
  const row = fc.record({
    account: fc.constantFrom("Nordlicht", "Müller & Söhne", "客户甲", "C-12", ""),
    day: fc.integer({ min: 40_000, max: 46_000 }),
    cents: fc.integer({ min: -50_000, max: 5_000_000 }).filter((cents) => cents !== 0),
  });
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(row, { minLength: 3, maxLength: 25 })
        .filter((rows) => rows[0]!.account !== "" && rows.filter(({ account }) => account === "").length * 6 < rows.length),
      fc.constantFrom(...DATES),
      fc.constantFrom(...AMOUNTS),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("utf8", "utf16le") as fc.Arbitrary<BufferEncoding>,
      fc.nat({ max: 3 }),
      async (rows, [order, date], [decimal, amount], sign, encoding, titles) => {
        const quoted = (field: string): string => (field.includes(sign) ? `"${field}"` : field);
        const lines = rows.map(({ account, day: serial, cents }) =>
          [account, date(day(serial)), amount(cents / 100)].map(quoted).join(sign),
        );
        const head = Array.from({ length: titles }, (_, i) => (i % 2 === 0 ? "Sales report" : ""));
        const text = [...head, ["Customer", "Date", "Amount"].join(sign), ...lines].join("\r\n");
        const path = written("law.csv", Buffer.from(encoding === "utf16le" ? `\ufeff${text}` : text, encoding));
        const answer = await segment(path, "--decimal", decimal, ...(order ? ["--date-order", order] : []));
        const named = rows.filter(({ account }) => account !== "");
        const total = named.reduce((sum, { cents }) => sum + cents, 0) / 100;
        const left = answer.leftOut.reduce((sum, { rows: count }) => sum + count, 0);
        expect(answer.file.rows - left).toBe(named.length);
        expect(answer.total).toBeCloseTo(total, 6);
        expect(answer.accounts).toBe(new Set(named.map(({ account }) => account)).size);
      },
    ),
    { seed: 20261201, numRuns: 150 },
  );
});

test("money is used or left out for a reason, to the cent", async () => {
  const row = fc.record({
    account: fc.constantFrom("A", "B", "C", ""),
    cents: fc.integer({ min: -50_000, max: 5_000_000 }).filter((cents) => cents !== 0),
    written: fc.constantFrom("number", "number", "number", "blank", "text", "error"),
  });
  const texts = { blank: "", text: "n/a", error: "#N/A" };
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 4, maxLength: 20 }).filter((rows) => rows[0]!.account !== "" && rows[0]!.written === "number"),
      fc.boolean(),
      async (rows, withTotal) => {
        const amountOf = ({ cents, written: how }: (typeof rows)[number]): string =>
          how === "number" ? (cents / 100).toFixed(2) : texts[how];
        const lines = rows.map((each) => `${each.account},2024-01-05,${amountOf(each)}`);
        const readable = rows.filter((each) => each.written === "number");
        const sum = (of: typeof rows): number => of.reduce((total, { cents }) => total + cents, 0) / 100;
        if (withTotal) lines.push(`Grand total,,${sum(readable).toFixed(2)}`);
        const answer = await segment(written("money.csv", ["Customer,Date,Amount", ...lines].join("\n")), "--no-fill-down");
        const left = (which: (why: string) => boolean) => answer.leftOut.filter(({ why }) => which(why));
        const rowsLeft = left(() => true).reduce((total, each) => total + each.rows, 0);
        const used = readable.filter(({ account }) => account !== "");
        expect(answer.file.rows).toBe(lines.length);
        expect(answer.file.rows - rowsLeft).toBe(used.length);
        expect(answer.total ?? 0).toBeCloseTo(sum(used), 6);
        const moneyLeft = left((why) => why !== "totalsRow").reduce((total, { amount = 0 }) => total + amount, 0);
        expect((answer.total ?? 0) + moneyLeft).toBeCloseTo(sum(readable), 6);
      },
    ),
    { seed: 20261202, numRuns: 80 },
  );
});

test("an account above the rows of its block is taken for them, below titles of the report and a header without a title over it", async () => {
  const rows = [
    "Sales by customer,,,",
    "May 2024,,,",
    ",,,",
    ",Date,Num,Amount",
    "Acme,,,",
    ",2024-05-02,1,100.25",
    ",2024-05-03,2,200.5",
    "Total for Acme,,,300.75",
  ];
  const more = ["Bolt,,,", ",2024-05-04,3,50.5", ",2024-05-06,4,20.25", "Total for Bolt,,,70.75", "TOTAL,,,371.5"];
  const path = written("blocks.csv", `${[...rows, ...more].join("\n")}\n`);
  expect((await segment(path)).questions).toMatchObject([{ id: "fillDown" }]);
  expect(await segment(path, "--fill-down")).toMatchObject({ questions: [], file: { headerRow: 4 }, accounts: 2, total: 371.5 });
});

test.each([
  ["returns alone", "-10", "-20", "The amounts add up to -30: of that no share can be stated."],
  ["nothing", "-10", "10", "The amounts add up to 0: of that no share can be stated."],
])("amounts that are %s have no share", async (what, one, other, sentence) => {
  const path = written(`${what}.csv`, `Customer,Date,Amount\nA,2024-01-01,${one}\nB,2024-01-02,${other}\n`);
  expect((await segment(path)).sentence).toBe(sentence);
});

test("amounts too large to be added up are told with the cell of the largest", async () => {
  const path = written("large.csv", "Customer,Date,Amount\nA,2024-01-01,5\nB,2024-01-02,1e308\nC,2024-01-03,1e308\n");
  await expect(segment(path)).rejects.toThrow(new UnreadableFile("The amounts are too large to be added up: Amount is 1e308 in row 3."));
});

test("amounts without a currency beside one are told as that", async () => {
  const path = written("marks.csv", "Customer,Date,Amount\nA,2024-01-01,$100.50\nB,2024-01-02,20\nC,2024-01-03,$5.00\n");
  const { total, notes } = await segment(path);
  expect([total, notes]).toEqual([125.5, ["Amounts without a currency were taken as $."]]);
});

test("a text with the ending of a workbook is refused in a sentence", async () => {
  const refused = segment(written("text.xlsx", "Customer,Date,Amount\nA,2024-01-01,5\n"));
  await expect(refused).rejects.toBeInstanceOf(UnreadableFile);
  await expect(refused).rejects.toThrow(/^text\.xlsx could not be read as an \.xlsx file\./);
});

test("the first days of the calendar are shown as they are written", async () => {
  const path = written("early.csv", "Customer,Date,Amount\nA,1900-01-01,5\nB,1900-02-28,2\nC,1904-01-01,9\n");
  expect(await segment(path)).toMatchObject({ from: "1900-01-01", to: "1904-01-01" });
});
