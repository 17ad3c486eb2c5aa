import type { CellValue, SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts, segmentAccountsInSlices } from "../../../src/economics/segmentation/segmentAccounts";
import { classesOf, finding, options, parts, places, segment, segmentColumns, segmentValues } from "./segmentationFixture";

describe("accounts", () => {
  test("lines of one account are added up under its first spelling, whatever spaces, capitals or width", () => {
    const answer = segment([
      ["Acme GmbH", 1],
      [" ACME  gmbh ", 2],
      ["Ａcme GmbH", 4],
      [17850, 8],
      ["17850", 16],
      ["x", 0.5],
    ]);
    expect(answer.accounts.account).toEqual(["17850", "Acme GmbH", "x"]);
    expect([...answer.accounts.value]).toEqual([24, 7, 0.5]);
    expect([...answer.accounts.rowCount]).toEqual([2, 3, 1]);
    expect(finding(answer, "mergedIds")).toMatchObject({ count: 2, unit: "rows", amount: 6, examples: places(3, 4), excluded: false });
  });

  test("an id that is a number stays a number for the report and text stays text", () => {
    expect(
      segment([
        [17850, 2],
        ["007", 1],
      ]).accounts.accountCell,
    ).toEqual([17850, "007"]);
  });

  test("rows without an account are left out, with their amount and first rows", () => {
    const answer = segment([
      ["A", 10],
      ["", 3],
      ["  ", 4],
      [null, "text"],
    ]);
    expect(answer.total).toBe(10);
    expect(finding(answer, "noAccount")).toEqual({
      issue: "noAccount",
      count: 3,
      unit: "rows",
      amount: 7,
      examples: places(3, 4, 5),
      excluded: true,
    });
  });

  test("rows without an account can be one account, apart from a real account of that label", () => {
    const answer = segment(
      [
        ["(no account)", 10],
        ["", 3],
        [null, 4],
      ],
      { withoutAccount: "oneAccount" },
    );
    expect(answer.accounts.account).toEqual(["(no account)", "(no account)"]);
    expect([...answer.accounts.value]).toEqual([10, 7]);
    expect(finding(answer, "noAccount")).toMatchObject({ count: 2, amount: 7, excluded: false });
  });

  test("an error value in the account column leaves the row out", () => {
    expect(
      finding(
        segment([
          ["#REF!", 5],
          ["A", 1],
        ]),
        "errorValue",
      ),
    ).toMatchObject({ count: 1, amount: 5, excluded: true });
  });

  test("names that look like formulas or markup are plain ids", () => {
    const ids = ["=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "+1", "@x", "__proto__", "constructor"];
    expect(segment(ids.map((id, i) => [id, 10 - i])).accounts.account).toEqual(ids);
  });

  test("the first name that is not blank is kept", () => {
    const answer = segmentColumns({ account: ["1", "1", "2"], name: ["", "Acme", null], value: [1, 1, 5] });
    expect(answer.accounts.name).toEqual(["", "Acme"]);
  });

  test("an account whose every row is left out is no account", () => {
    expect(
      segment([
        ["A", 1],
        ["B", "n/a"],
      ]).quality.accounts,
    ).toBe(1);
  });
});

describe("amounts", () => {
  test("blank, text, error and number-as-text amounts are left out, each under its own name", () => {
    const rows: [CellValue, CellValue][] = [
      ["A", 1],
      ["A", ""],
      ["A", null],
      ["A", "n/a"],
      ["A", true],
      ["A", "2024-01-31"],
      ["A", "#DIV/0!"],
      ["A", "1,234.50"],
    ];
    const answer = segment(rows);
    expect(answer.quality.findings.map(({ issue, count, excluded }) => [issue, count, excluded])).toEqual([
      ["blankValue", 2, true],
      ["textValue", 3, true],
      ["numberAsText", 1, true],
      ["errorValue", 1, true],
    ]);
    expect(answer.quality.usedRows).toBe(1);
  });

  test.each([
    ["1,234.56", "1,234.50", 1234.5],
    ["1,234.56", "-12,345,678", -12345678],
    ["1.234,56", "1.234,50", 1234.5],
    ["1.234,56", "1.234", 1234],
    ["1 234,56", "1 234,5", 1234.5],
    ["1 234,56", "−1 234", -1234],
    ["1,234.56", "$100.50", 100.5],
    ["1,234.56", "-US$1,234.50", -1234.5],
    ["1,234.56", "$ -5", -5],
    ["1.234,56", "1.100,50 EUR", 1100.5],
    ["1.234,56", "€ 1.100,50", 1100.5],
    ["1 234,56", "1 100,50 kr", 1100.5],
    ["1 234,56", "1\u00a0100,50\u00a0zł", 1100.5],
    ["1,234.56", "￥1,100", 1100],
    ["1,234.56", "5%", 0.05],
    ["1,234.56", "1e5", 100000],
    ["1,234.56", "1 234.5", 1234.5],
    ["1,234.56", "(1,234.50)", -1234.5],
    ["1,234.56", "1.5万", 15000],
  ] as const)("in the stated format %s the text %s is %d", (numberText, text, expected) => {
    const answer = segment(
      [
        ["A", text],
        ["A", 0],
      ],
      { numberText },
    );
    expect(answer.total).toBeCloseTo(expected, 12);
    expect(finding(answer, "numberAsText")).toMatchObject({ count: 1, excluded: false });
  });

  test.each(["12,34.5", "1.234,50", "1,2345", "$5%", "$5 EUR", "-$-5", "USD", "ORD 5", "0x10", "1 2345", ","])(
    "%s is no number in the format 1,234.56",
    (text) => {
      expect(segment([["A", text]], { numberText: "1,234.56" }).quality.usedRows).toBe(0);
    },
  );

  test.each([NaN, Infinity, -Infinity])("an amount of %d is an error value", (value) => {
    expect(
      finding(
        segment([
          ["A", value],
          ["B", 1],
        ]),
        "errorValue",
      ),
    ).toMatchObject({ count: 1, excluded: true });
  });

  test("returns are netted to their account, and an account below zero ranks last in class C of the net total", () => {
    const answer = segment([
      ["A", 100],
      ["A", -20],
      ["B", 30],
      ["C", -10],
    ]);
    expect([...answer.accounts.value]).toEqual([80, 30, -10]);
    expect(classesOf(answer)).toEqual(["A", "B", "C"]);
    expect(answer.total).toBe(100);
    expect(finding(answer, "negativeValue")).toMatchObject({ count: 2, amount: -30, excluded: false });
  });

  test("amount zero is counted, not left out", () => {
    expect(
      finding(
        segment([
          ["A", 1],
          ["B", 0],
        ]),
        "zeroValue",
      ),
    ).toMatchObject({ count: 1, amount: 0, excluded: false });
  });

  test("quantity times price is the amount, and a bad factor leaves the row out", () => {
    const columns: SalesColumns = {
      parts,
      account: ["A", "A", "A", "A"],
      quantity: [2, -1, "x", 1e300],
      price: [2.5, 2.5, 1, 1e300],
    };
    const answer = segmentAccounts(columns, options);
    expect(answer.total).toBe(2.5);
    expect(finding(answer, "textValue")?.count).toBe(1);
    expect(finding(answer, "errorValue")?.count).toBe(1);
  });

  test("a million tiny amounts beside a huge one are not lost to rounding", () => {
    const account = new Array<CellValue>(1_000_001).fill("A");
    const value = new Array<CellValue>(1_000_001).fill(0.1);
    value[0] = 1e12;
    expect(segmentColumns({ account, value }).total).toBeCloseTo(1e12 + 100_000, 3);
  });
});

describe("hidden rows", () => {
  const columns: SalesColumns = { parts, account: ["A", "B", "C"], value: [1, 2, 4], hidden: [false, true, true] };

  test("hidden rows count, and are named", () => {
    const answer = segmentAccounts(columns, options);
    expect(answer.total).toBe(7);
    expect(finding(answer, "hiddenRow")).toMatchObject({ count: 2, amount: 6, excluded: false });
  });

  test("hidden rows can be left out", () => {
    const answer = segmentAccounts(columns, { ...options, hiddenRows: "leaveOut" });
    expect(answer.total).toBe(1);
    expect(finding(answer, "hiddenRow")).toMatchObject({ count: 2, amount: 6, excluded: true, examples: places(3, 4) });
  });
});

describe("shares and classes", () => {
  test("the test vector 500 300 80 40 30 20 10 10 5 5 gives 80% for the top 20%, two accounts for 80%", () => {
    const answer = segmentValues([500, 300, 80, 40, 30, 20, 10, 10, 5, 5]);
    expect(answer.concentration).toMatchObject({ countAtTarget: 2, largestShare: 0.5, top5Share: 0.95 });
    expect(answer.concentration!.top20Share).toBeCloseTo(0.8, 15);
    expect(answer.concentration!.gini).toBeCloseTo(0.697, 12);
    expect(answer.concentration!.effectiveAccounts).toBeCloseTo(2.860821, 5);
    expect(classesOf(answer).join("")).toBe("AABBBCCCCC");
    expect([...answer.accounts.rank]).toEqual([1, 2, 3, 4, 5, 6, 7, 7, 9, 9]);
  });

  test.each([
    ["all negative", [-5, -3]],
    ["zero", [5, -5]],
    ["nothing", []],
  ])("a total that is %s gives amounts in the last class, but no shares and no concentration", (_, values) => {
    const answer = segmentValues(values);
    expect(answer.concentration).toBeUndefined();
    expect(answer.classes.map(({ share }) => share)).toEqual([NaN, NaN, NaN]);
    expect(answer.classes.map(({ accounts }) => accounts)).toEqual([0, 0, values.length]);
    expect([...answer.accounts.share].every(Number.isNaN)).toBe(true);
    expect(answer.accounts.account).toHaveLength(values.length);
  });
});

describe("slices", () => {
  const rows = 60_000;
  const columns: SalesColumns = {
    parts,
    account: Array.from({ length: rows }, (_, i) => i % 977),
    value: Array.from({ length: rows }, (_, i) => (i * 37) % 1000),
  };

  test("give the same answer and report progress up to the last row", async () => {
    const seen: number[] = [];
    const answer = await segmentAccountsInSlices(columns, options, { onProgress: ({ done }) => seen.push(done) });
    expect(answer).toEqual(segmentAccounts(columns, options));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(rows);
  });

  test("stop at the next slice after cancel", async () => {
    const stop = new AbortController();
    const running = segmentAccountsInSlices(columns, options, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("a full sheet of 1,048,575 rows is added up", () => {
  const rows = 1_048_575;
  const account = Array.from({ length: rows }, (_, i) => i % 100_000);
  const answer = segmentColumns({ account, value: new Array<CellValue>(rows).fill(1) });
  expect(answer.total).toBe(rows);
  expect(answer.quality.accounts).toBe(100_000);
  expect(answer.accounts.rowCount.reduce((a, b) => a + b, 0)).toBe(rows);
});
