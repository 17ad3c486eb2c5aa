import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../src/cli/calcArguments";
import { type CustomerValueAnswer, customerValueArguments, customerValueFile, customerValueLines } from "../../src/cli/customerValueFile";
import { dataFolder } from "../fixtures/loyaltyData";

jest.setTimeout(60_000);

const sales = join(__dirname, "../fixtures/intake/sales");
const folder = mkdtempSync(join(tmpdir(), "customer-value-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FIGURES = ["--margin", "0.3", "--discount", "0.1", "--months", "12"];
const valueOf = (...words: string[]): Promise<CustomerValueAnswer> => customerValueFile(customerValueArguments([...words, ...FIGURES]));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The supremum of the log-likelihood of the MBG/NBD (Batislam, Denizel & Filiztekin 2007) on these rows in weeks, by scipy's Nelder-Mead. */
const LOG_LIKELIHOOD = -797.7127;

test.each(["iso", "ymd_slash", "yyyymmdd", "dmon", "us", "de_eur", "gbk", "badquote", "cn_total", "title_total"])(
  "b_%s.csv is fitted as the same rows written plainly",
  async (name) => {
    const answer = await valueOf(join(sales, `b_${name}.csv`));
    expect(answer).toMatchObject({
      questions: [],
      customers: 35,
      model: "MBG/NBD",
      status: "tooFewRepeatBuyers",
      from: "2023-01-08",
      to: "2024-12-27",
    });
    expect(answer.logLikelihood).toBeCloseTo(LOG_LIKELIHOOD, 3);
    expect(answer.statusText).toMatch(/rests on too few repeat buyers/);
    const left = answer.leftOut.reduce((sum, { rows }) => sum + rows, 0);
    expect(answer.file.rows - left).toBe(289);
  },
);

test("the value of all customers is the sum of each, and grows with the margin in proportion", async () => {
  const path = join(sales, "b_iso.csv");
  const { each, value, sentence } = await valueOf(path, "--list");
  expect(each).toHaveLength(35);
  expect(each!.reduce((sum, customer) => sum + customer.value, 0)).toBeCloseTo(value!, 6);
  expect(sentence).toMatch(/^Your 35 customers are worth 17K over 12 months; /);
  const twice = await customerValueFile(customerValueArguments([path, "--margin", "0.6", "--discount", "0.1", "--months", "12"]));
  expect(twice.value).toBeCloseTo(2 * value!, 6);
  expect(each!.find(({ customer }) => customer === "C-15")).toMatchObject({ lastPurchase: expect.stringMatching(/^202[34]-/) as string });
});

test("rows that hold no sale are left out and told, by row and column; the others are used", async () => {
  const rows = readFileSync(join(sales, "b_iso.csv"), "utf8").trimEnd();
  const odd = [",2024-01-05,5", "C-1,,7", "C-1,soon,8", "C-1,2024-01-06,n/a", "C-1,2024-01-06,", "C-1,2024-01-07,#N/A"];
  const answer = await valueOf(written("odd.csv", `${rows}\n${odd.join("\n")}\n`), "--no-fill-down");
  expect(answer.logLikelihood).toBeCloseTo(LOG_LIKELIHOOD, 3);
  expect(answer.leftOut).toEqual([
    { why: "blankAccount", rows: 1, amount: 5, first: { row: 291, column: "Customer", text: "" } },
    { why: "blankDate", rows: 1, amount: 7, first: { row: 292, column: "Date", text: "" } },
    { why: "unreadableDate", rows: 1, amount: 8, first: { row: 293, column: "Date", text: "soon" } },
    { why: "unreadableAmount", rows: 1, first: { row: 294, column: "Amount", text: "n/a" } },
    { why: "blankAmount", rows: 1, first: { row: 295, column: "Amount", text: "" } },
    { why: "errorValue", rows: 1, first: { row: 296, column: "Amount", text: "#N/A" } },
  ]);
});

test("without a date it asks for one", async () => {
  const path = written("undated.csv", "Customer,When,Amount\nA,x,5\nB,y,6\nA,z,7\n");
  const { questions, customers } = await valueOf(path);
  expect(questions).toEqual([{ id: "date", about: "When, Amount", options: ["When", "Amount"] }]);
  expect(customers).toBeUndefined();
});

test("rows that tell nothing are refused with a sentence", async () => {
  const path = written("once.csv", "Customer,Date,Amount\nA,2024-01-05,5\nB,2024-01-06,6\n");
  await expect(valueOf(path)).rejects.toThrow(
    "Hardly any customer bought again, so nothing tells how often customers come back. Use a longer log.",
  );
});

test("people read the model, its doubts and the check", async () => {
  const lines = customerValueLines(await valueOf(join(sales, "b_iso.csv")));
  expect(lines[0]).toMatch(/^Model: MBG\/NBD\. The fit of the MBG\/NBD rests on too few repeat buyers; .* Mean 485\.93, median 22\.25\.$/);
  expect(lines[1]).toMatch(/^After 2024-05-01 the model expected \d+ purchases; there were \d+\.$/);
  expect(new Set(lines).size).toBe(lines.length);
});

test.each([
  [["a.csv"]],
  [["a.csv", "--margin", "0.3", "--discount", "0.1"]],
  [["a.csv", ...FIGURES, "--margin", "30"]],
  [["a.csv", ...FIGURES, "--months", "1.5"]],
  [["a.csv", ...FIGURES, "--end", "soon"]],
  [["a.csv", ...FIGURES, "--model", "best"]],
  [FIGURES],
])("the command line %j is refused", (words) => {
  expect(() => customerValueArguments(words)).toThrow(UsageError);
});

const withData = dataFolder === undefined ? describe.skip : describe;

withData("public data, which are left out where LOYALTY_DATA is not set", () => {
  test("the CDNOW sample gives the published BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24(2))", async () => {
    const path = join(dataFolder!, "cdnow_sample_transactions.csv");
    const answer = await valueOf(path, "--end", "1997-09-30", "--model", "BG/NBD");
    const { r, alpha, a, b } = answer.parameters!;
    expect([r, alpha, a, b].map((parameter) => Number(parameter!.estimate.toFixed(3)))).toEqual([0.243, 4.414, 0.793, 2.426]);
    expect(answer.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(answer).toMatchObject({ customers: 2357, status: "converged", to: "1997-09-30", leftOut: [{ why: "afterEnd", rows: 1959 }] });
  });
});

test("where hardly a row has a customer, it is asked whose the others are before a model is refused", async () => {
  const blocks = ["A", "B", "C"].flatMap((customer) =>
    Array.from({ length: 5 }, (_, i) => `${i === 0 ? customer : ""},2024-0${i + 1}-05,${10 + i}.5`),
  );
  const answer = await valueOf(written("blocks.csv", `Customer,Date,Amount\n${blocks.join("\n")}\n`));
  expect(answer).toMatchObject({ questions: [{ id: "fillDown" }], leftOut: [{ why: "blankAccount", rows: 12 }] });
  expect(answer.value).toBeUndefined();
});
