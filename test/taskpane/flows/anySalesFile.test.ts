import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { readTextTable } from "../../../src/intake/textTable";
import { answerViewModel } from "../../../src/taskpane/accounts/answer/answerViewModel";
import { setupViewModel } from "../../../src/taskpane/accounts/setup/setupViewModel";
import { presentDefinition } from "../../../src/taskpane/accounts/state/presentDefinition";
import { valueAnswerViewModel } from "../../../src/taskpane/value/valueAnswerViewModel";
import { valueSetupViewModel } from "../../../src/taskpane/value/valueSetupViewModel";
import { isDefinition } from "../../../src/workbook/definitions/definitionShape";
import type { SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import { openQuestions } from "../../../src/taskpane/ui/questions";
import { canWrite } from "../../../src/workbook/abilities";
import { removeTableSheet } from "../../../src/workbook/newSheet";
import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listSources } from "../../../src/workbook/source/listSources";
import { readColumns } from "../../../src/workbook/source/readColumns";
import { remakeSource } from "../../../src/workbook/source/remakeSource";
import { type HeadlessExcel, type HeadlessOptions, startHeadlessExcel } from "../../support/headlessExcel";
import { startEffects } from "../renderPane";

jest.setTimeout(120_000);

const FILES = path.resolve(__dirname, "../../fixtures/intake/sales");

/** Cells as a sheet holds them on which a file was pasted: plain figures are numbers, everything else is text. */
function cellsOf(bytes: Uint8Array): unknown[][] {
  const { rows, delimiter } = readTextTable(bytes);
  // in a file with semicolons it is in question what a point means
  const isPlain = (field: string): boolean => delimiter !== ";" && /^-?\d{1,9}(?:\.\d+)?$/.test(field);
  return rows.map((row) => row.map((field) => (isPlain(field) ? Number(field) : field === "" ? null : field)));
}

let excel: HeadlessExcel | undefined;
afterEach(() => excel?.close());

/** The Accounts section on this workbook, with the first source chosen. */
async function openPane(options: HeadlessOptions) {
  excel = await startHeadlessExcel(options);
  const pane = startEffects({ listSources, inspectSource, readColumns, canWrite, remakeSource, removeTableSheet });
  await pane.effects.accounts.listSources();
  await pane.effects.accounts.chooseSource(pane.accounts().sources![0]!);
  return pane;
}

const openFile = (name: string) => openPane({ sheets: { Sales: cellsOf(readFileSync(path.join(FILES, name))) } });
const openBook = (name: string) => openPane({ opens: new Uint8Array(readFileSync(path.join(FILES, name))) });

type Pane = Awaited<ReturnType<typeof openPane>>;

const questionsOf = ({ accounts }: Pane) => openQuestions(accounts());
/** Presses an answer. */
async function press(pane: Pane, label: string): Promise<void> {
  const option = questionsOf(pane)
    .flatMap(({ options }) => options)
    .find((each) => each.label === label);
  if (!option) throw new Error(`no answer ${label}: ${JSON.stringify(questionsOf(pane))}`);
  await pane.effects.accounts.answer(option.answer);
}

/** The answer as figures: accounts of class A, all accounts, the total to the cent. */
async function figures(pane: Pane): Promise<[number, number, number]> {
  await pane.effects.accounts.readAndCompute(true);
  const { segmentation, screen } = pane.accounts();
  expect([screen, questionsOf(pane)]).toEqual(["answer", []]);
  return [segmentation!.classes[0]!.accounts, segmentation!.quality.accounts, Math.round(100 * segmentation!.total) / 100];
}

const understood = ({ accounts }: Pane): string[] => setupViewModel(accounts()).understood.map(({ text }) => text);

describe("a sales file as somebody pastes it into a sheet", () => {
  test.each([
    ["b_iso.csv", [19, 35, 285_504.94]],
    ["b_us.csv", [19, 35, 285_504.94]],
    ["b_de_eur.csv", [19, 35, 285_504.94]],
    ["b_de_whole.csv", [19, 35, 2_855_080]],
    ["b_dmon.csv", [19, 35, 285_504.94]],
    ["b_gbk.csv", [19, 35, 285_504.94]],
    ["b_ymd_slash.csv", [19, 35, 285_504.94]],
    ["b_yyyymmdd.csv", [19, 35, 285_504.94]],
    ["b_title_total.csv", [19, 35, 285_504.94]],
    ["b_cn_total.csv", [19, 35, 285_504.94]],
    ["b_paren.csv", [17, 35, 224_986.32]],
  ])("%s is read right with no question", async (name, expected) => {
    expect(await figures(await openFile(name))).toEqual(expected);
  });

  test("tells what it understood, with what proves it and its row", async () => {
    const pane = await openFile("b_us.csv");
    await pane.effects.accounts.readAndCompute(false);
    expect(understood(pane)).toEqual([
      "Sheet Sales, 289 rows. Header in row 1.",
      "Who: Customer. When: Invoice Date. How much: Amount.",
      "Amounts are text, read as 1,234.56 ($217.10 in row 2). In $. Dates are text, read month first (1/14/2023 in row 7).",
    ]);
  });

  test("tells title rows above the header and the total below the rows, which stays out of the answer and can come back", async () => {
    const pane = await openFile("b_title_total.csv");
    await pane.effects.accounts.readAndCompute(false);
    expect(understood(pane)[0]).toBe("Sheet Sales, 291 rows. Header in row 4. 3 rows above it are titles. Left out: 1 blank row, 1 total.");
    await pane.effects.accounts.setOptions({ otherRows: "count" });
    expect(pane.accounts().segmentation!.total).toBeCloseTo(2 * 285_504.94, 2);
  });
});

describe("blank names below a filled one", () => {
  test("are asked about before there is an answer; either answer can be changed for the other", async () => {
    const pane = await openBook("x_mergedcust.xlsx");
    await pane.effects.accounts.readAndCompute(true);
    expect([pane.accounts().screen, pane.accounts().segmentation]).toEqual(["setup", undefined]);
    expect(questionsOf(pane).map(({ id, hint }) => [id, hint])).toEqual([
      ["fillDown", "254 of 289 rows have none and stand below one that has, as merged cells leave them."],
    ]);
    expect(setupViewModel(pane.accounts()).missing).toEqual({ text: "Answer the question at the top first.", section: "questions" });
    await press(pane, "Take the name above");
    expect(await figures(pane)).toEqual([19, 35, 285_504.94]);
    await pane.effects.accounts.chooseReading({ fillDown: false });
    expect(pane.accounts().segmentation!.total).toBeCloseTo(32_066.34, 2);
    // 253,438.60 of 285,504.94
    expect(answerViewModel(pane.accounts())!.headline).toMatch(
      /^88\.8% of the money is left out\. 51\.4% of your accounts \(18 of 35\) make 80\.0%/,
    );
  });
});

describe("several sheets alike", () => {
  test("are offered, and the sentence says which were read", async () => {
    const pane = await openBook("x_years.xlsx");
    await pane.effects.accounts.readAndCompute(true);
    expect(answerViewModel(pane.accounts())!.headline).toMatch(/ Read: 2023 only; 2024 has the same columns\.$/);
    const [other] = pane.accounts().inspection!.alike;
    pane.effects.accounts.toggleAlsoRead(other!);
    expect(await figures(pane)).toEqual([19, 35, 285_504.94]);
    expect(answerViewModel(pane.accounts())!.headline).toMatch(/ Read: 2023 and 2024\.$/);
  });
});

const AMBIGUOUS_SALES = [
  ["Customer", "Date", "Amount"],
  ["C0", "03/04/2023", "1.234"],
  ["C1", "04/04/2023", "2.345"],
  ["C2", "05/06/2023", "3.456"],
  ["C0", "07/08/2023", "4.567"],
];

describe("a column that can be read in two ways", () => {
  test("is asked about with both figures, as a small sheet shows at once; this Excel proposes and takes nothing", async () => {
    const pane = await openPane({ sheets: { Sales: AMBIGUOUS_SALES }, locale: "de-DE" });
    const shown = questionsOf(pane).map(({ text, options }) => [text, ...options.map(({ label, detail }) => `${label}: ${detail}`)]);
    expect(shown).toEqual([
      ["How much is 1.234 in row 2?", '1,234: "." groups thousands', '1.23: "." is the decimal sign'],
      ["Which day is 03/04/2023 in row 2?", "Apr 3, 2023: day first", "Mar 4, 2023: month first"],
    ]);
    await pane.effects.accounts.readAndCompute(true);
    expect([pane.accounts().screen, pane.accounts().segmentation]).toEqual(["setup", undefined]);
    await press(pane, "1.23");
    await press(pane, "Mar 4, 2023");
    // 1.234 + 2.345 + 3.456 + 4.567
    expect((await figures(pane))[2]).toBe(11.6);
    // 4 March to 8 July 2023
    expect(pane.accounts().segmentation!.quality.days).toEqual({ from: 44_989, to: 45_115 });
    expect(understood(pane)[2]).toBe("Amounts are text, read as 1,234.56 as you chose. Dates are text, read month first as you chose.");
    await pane.effects.accounts.chooseReading({ numberText: "1.234,56" });
    expect(pane.accounts().segmentation!.total).toBe(11_602);
  });

  test("proposes first what the Excel of the person writes", async () => {
    const pane = await openPane({ sheets: { Sales: AMBIGUOUS_SALES }, locale: "en-US" });
    expect(questionsOf(pane).map(({ options }) => options[0]!.label)).toEqual(["1.23", "Mar 4, 2023"]);
  });

  test("is settled by the one text that proves it, however far down", async () => {
    const many = Array.from({ length: 600 }, (_, i) => (i === 120 ? ["C1", "25/04/2023", "12,50"] : [`C${i % 30}`, "03/04/2023", "1.234"]));
    const pane = await openPane({ sheets: { Sales: [["Customer", "Date", "Amount"], ...many] } });
    expect(questionsOf(pane)).toEqual([]);
    expect(understood(pane)[2]).toMatch(/^Amounts are text; how they are written shows once all rows are read\. Dates are text; how/);
    expect((await figures(pane))[2]).toBe(599 * 1234 + 12.5);
    expect(understood(pane)[2]).toBe(
      "Amounts are text, read as 1.234,56 (12,50 in row 122). Dates are text, read day first (25/04/2023 in row 122).",
    );
  });

  test("settles anew when another column is chosen, and keeps what was chosen for the others", async () => {
    const rows = AMBIGUOUS_SALES.map((row, i) => [...row, i === 0 ? "Net amount" : "1.234,50"]);
    const pane = await openPane({ sheets: { Sales: rows } });
    pane.effects.accounts.chooseRole("value", 2);
    await press(pane, "1,234");
    await press(pane, "Apr 3, 2023");
    expect(pane.accounts().options).toMatchObject({ numberText: "1.234,56", dateText: "dmy" });
    pane.effects.accounts.chooseRole("value", 3);
    expect(pane.accounts().chosen).toEqual({ dateText: "dmy" });
    expect(pane.accounts().reading).toMatchObject({ open: [], numberText: "1.234,56" });
  });
});

describe("a saved set-up", () => {
  const rows = AMBIGUOUS_SALES;

  test("keeps what was chosen and not what was found, and gives the same answer in another Excel", async () => {
    const pane = await openPane({ sheets: { Sales: rows }, locale: "de-DE" });
    await press(pane, "1.23");
    await press(pane, "Mar 4, 2023");
    expect((await figures(pane))[2]).toBe(11.6);
    const saved = presentDefinition(pane.accounts(), { id: "d", name: "Sales", revision: 1 }, 0)!;
    expect(saved.chosen).toEqual({ numberText: "1,234.56", dateText: "mdy" });
    expect(isDefinition(JSON.parse(JSON.stringify(saved)))).toBe(true);
    await pane.effects.accounts.openDefinition(saved);
    expect([pane.accounts().screen, pane.accounts().segmentation!.total]).toEqual(["answer", 11.602]);
  });

  test("of an earlier version is read as it was, without a question", async () => {
    const pane = await openPane({ sheets: { Sales: rows }, locale: "de-DE" });
    await press(pane, "1.23");
    await press(pane, "Mar 4, 2023");
    const now = presentDefinition(pane.accounts(), { id: "d", name: "Sales", revision: 1 }, 0)!;
    await pane.effects.accounts.openDefinition({ ...now, chosen: undefined });
    expect([pane.accounts().screen, pane.accounts().segmentation!.total]).toEqual(["answer", 11.602]);
  });
});

describe("in Value", () => {
  /** The Value section on this workbook, with the fields filled in. */
  async function openValue(options: HeadlessOptions) {
    const pane = await openPane(options);
    const { effects, store } = pane;
    const value = () => store.getState().value;
    await effects.value.listSources();
    await effects.value.chooseSource(value().sources![0]!);
    store.dispatch({ section: "value", type: "fieldsTyped", fields: { margin: "40", discount: "10" } });
    return { ...pane, value };
  }
  const log = ({ account, value }: SalesColumns) => [
    new Set(account).size,
    Math.round(100 * value!.reduce<number>((sum, x) => sum + Number(x), 0)) / 100,
  ];

  test("the same questions are asked of all rows before the models run", async () => {
    const { effects, value } = await openValue({ opens: new Uint8Array(readFileSync(path.join(FILES, "x_mergedcust.xlsx"))) });
    await effects.value.show();
    expect([value().screen, value().analysis]).toEqual(["setup", undefined]);
    const [question] = openQuestions(value());
    expect([question!.id, valueSetupViewModel(value()).missing]).toEqual(["fillDown", "Answer the question at the top first."]);
    await effects.value.answer(question!.options[0]!.answer);
    await effects.value.show();
    expect(value()).toMatchObject({ problem: undefined, screen: "answer" });
    expect(log(value().columns!)).toEqual([35, 285_504.94]);
  });

  test("sheets alike are offered, read together, and named", async () => {
    const { effects, value, store } = await openValue({ opens: new Uint8Array(readFileSync(path.join(FILES, "x_years.xlsx"))) });
    const { alike } = valueSetupViewModel(value());
    expect(alike.map(({ label, chosen }) => [label, chosen])).toEqual([["Sheet 2024 (76 rows)", false]]);
    store.dispatch({ section: "value", type: "alsoReadToggled", source: alike[0]!.source });
    await effects.value.show();
    expect(value().problem).toBeUndefined();
    expect(log(value().columns!)).toEqual([35, 285_504.94]);
    expect(valueAnswerViewModel(value())!.headline).toMatch(/ Read: 2023 and 2024\.$/);
  });
});

describe("mixed notations", () => {
  test("are each read as they can only be meant, and told with their rows", async () => {
    const amounts = Array.from({ length: 40 }, (_, i) => (i === 10 ? "1,234.56" : `${i + 1}.000,50`));
    const rows = amounts.map((amount, i) => [`C${i % 4}`, amount]);
    const pane = await openPane({ sheets: { Sales: [["Customer", "Amount"], ...rows] } });
    const whole = 820_000 - 11_000;
    expect((await figures(pane))[2]).toBeCloseTo(whole + 39 * 0.5 + 1234.56, 2);
    expect(pane.accounts().reading!.numbers.others).toEqual({
      count: 1,
      first: [{ text: "1,234.56", place: { sheetName: "Sales", row: 12 } }],
    });
  });
});

describe("periods side by side", () => {
  const PIVOT = [
    ["Customer", "Region", "Jan 2024", "Feb 2024", "Mar 2024", "Total"],
    ["Acme", "North", 100, 200, null, 300],
    ["Bolt", "South", 50, null, 25, 75],
    ["Grand total", null, 150, 200, 25, 375],
  ];

  test("are made rows of on a sheet of their own, without the totals, and taken back", async () => {
    const pane = await openPane({ sheets: { Sales: PIVOT } });
    expect(questionsOf(pane).map(({ id, text }) => [id, text])).toEqual([
      ["pivot", "Jan 2024 to Mar 2024 stand side by side. Make rows of them?"],
    ]);
    await press(pane, "Make rows of it");
    expect(pane.accounts()).toMatchObject({ problem: undefined, made: { leftOut: 1 }, source: { kind: "table", sheetName: "Sales rows" } });
    const sheets = excel!.grid.sheets.list();
    const made = sheets.find(({ name }) => name === "Sales rows")!;
    const cells = excel!.grid.cells.values({ sheetId: made.id, row: 0, column: 0, rows: 5, columns: 4 });
    // 1 January, 1 February and 1 March 2024
    expect(cells).toEqual([
      ["Customer", "Region", "Date", "Amount"],
      ["Acme", "North", 45_292, 100],
      ["Acme", "North", 45_323, 200],
      ["Bolt", "South", 45_292, 50],
      ["Bolt", "South", 45_352, 25],
    ]);
    expect((await figures(pane))[2]).toBe(375);
    await pane.effects.accounts.takeBackMade();
    expect(excel!.grid.sheets.list().map(({ name }) => name)).toEqual(["Sales"]);
    expect(pane.accounts()).toMatchObject({ made: undefined, source: { sheetName: "Sales" } });
    await press(pane, "Take it as it is");
    expect(questionsOf(pane)).toEqual([]);
  });
});

describe("texts that were opened with the wrong encoding", () => {
  /** 客户名称, 订单日期, 销售额 in GBK, read as windows-1252. */
  const misread = (text: string): string => new TextDecoder("windows-1252").decode(GBK.get(text)!);
  const GBK = new Map([
    ["客户名称", Uint8Array.of(0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6)],
    ["订单日期", Uint8Array.of(0xb6, 0xa9, 0xb5, 0xa5, 0xc8, 0xd5, 0xc6, 0xda)],
    ["销售额", Uint8Array.of(0xcf, 0xfa, 0xca, 0xdb, 0xb6, 0xee)],
    ["北京", Uint8Array.of(0xb1, 0xb1, 0xbe, 0xa9)],
    ["上海", Uint8Array.of(0xc9, 0xcf, 0xba, 0xa3)],
  ]);

  test("are put right on a sheet of their own, on which the columns are found by their titles", async () => {
    const titles = ["客户名称", "订单日期", "销售额"].map(misread);
    const rows = Array.from({ length: 12 }, (_, i) => [misread(i % 3 === 0 ? "北京" : "上海"), 45_000 + i, 10 + i]);
    const pane = await openPane({ sheets: { Sales: [titles, ...rows] } });
    expect(questionsOf(pane).map(({ id, text }) => [id, text])).toEqual([["wrongLetters", "Is ¿Í»§Ãû³Æ meant as 客户名称?"]]);
    await press(pane, "Put the letters right");
    expect(questionsOf(pane)).toEqual([]);
    expect(understood(pane)[1]).toBe("Who: 客户名称. When: 订单日期. How much: 销售额.");
    await figures(pane);
    expect([...pane.accounts().segmentation!.accounts.account].sort()).toEqual(["上海", "北京"]);
  });
});

const shared = process.env["LOYALTY_DATA"] && path.join(process.env["LOYALTY_DATA"], "../field-cases");
const sharedFile = (name: string): string | undefined => {
  const file = shared && path.join(shared, name);
  return file && existsSync(file) ? file : undefined;
};

const capitals = sharedFile("allcaps_headers.csv");
const units = sharedFile("units_sold.csv");
const store = sharedFile("superstore_dmy.csv.gz");

(capitals ? test : test.skip)("headers in capitals: 55 of 92", async () => {
  const pane = await openPane({ sheets: { Sales: cellsOf(readFileSync(capitals!)) } });
  expect((await figures(pane)).slice(0, 2)).toEqual([55, 92]);
});

(units ? test : test.skip)("a file without a customer asks who bought, with examples", async () => {
  const pane = await openPane({ sheets: { Sales: cellsOf(readFileSync(units!)) } });
  const [question] = questionsOf(pane);
  expect(question).toMatchObject({ id: "account", text: "Which column says who bought?" });
  expect(question!.options.map(({ label }) => label)).toEqual(["Segment", "Country", "Product"]);
  expect(question!.options[1]!.detail).toMatch(/^For example Canada/);
});

(store ? test : test.skip)("superstore opens without retyping a cell: 396 of 804 accounts, 2,326,534", async () => {
  const pane = await openPane({ sheets: { Sales: cellsOf(gunzipSync(readFileSync(store!))) } });
  const [a, n, total] = await figures(pane);
  expect([a, n, Math.round(total)]).toEqual([396, 804, 2_326_534]);
  expect(understood(pane)[2]).toMatch(/read day first \(13\/01\/19 in row 23\)/);
});

(store ? test : test.skip)("superstore opens in Value without retyping a cell: 804 customers", async () => {
  const { effects, store: pane } = await openPane({ sheets: { Sales: cellsOf(gunzipSync(readFileSync(store!))) } });
  const value = () => pane.getState().value;
  await effects.value.listSources();
  await effects.value.chooseSource(value().sources![0]!);
  pane.dispatch({ section: "value", type: "fieldsTyped", fields: { margin: "40", discount: "10" } });
  await effects.value.show();
  expect(value()).toMatchObject({ problem: undefined, screen: "answer" });
  expect(value().analysis!.lines.row).toHaveLength(804);
});
