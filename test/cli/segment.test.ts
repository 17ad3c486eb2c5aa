import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { UsageError } from "../../src/cli/calcArguments";
import { UnreadableFile } from "../../src/cli/salesFile";
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
  expect((await segment(join(sales, "x_years.xlsx"), "--sheet", "2024")).file.sheet).toBe("2024");
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
