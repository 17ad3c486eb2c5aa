import { finding, segmentColumns, valuesByAccount } from "../segmentationFixture";

const columns = {
  account: ["a", "b", "a", "c", "d"],
  value: [100, 50, 10, 7, 1],
  currency: ["EUR", "eur ", "USD", "JPY", ""],
};
const rates = [
  { code: "usd", rate: 0.5 },
  { code: "GBP", rate: 1.2 },
];

test("amounts are converted at the rates given, and rows without a rate are left out and named", () => {
  const answer = segmentColumns(columns, { currency: { reporting: "EUR", rates } });
  expect(valuesByAccount(answer)).toEqual({ a: 105, b: 50 });
  expect(finding(answer, "otherCurrency")).toMatchObject({ count: 1, amount: 5, names: ["USD"], excluded: false });
  expect(finding(answer, "noRate")).toMatchObject({ count: 2, names: ["JPY", ""], excluded: true });
  expect(finding(answer, "noRate")).not.toHaveProperty("amount");
  expect(answer.quality.currencies).toEqual([
    { code: "EUR", rows: 2, amount: 150, rate: 1 },
    { code: "USD", rows: 1, amount: 5, rate: 0.5 },
    { code: "JPY", rows: 1, amount: 0 },
    { code: "", rows: 1, amount: 0 },
  ]);
});

test("different currencies without rates are never added up: only the one with the most rows counts", () => {
  const answer = segmentColumns(columns);
  expect(valuesByAccount(answer)).toEqual({ a: 100, b: 50 });
  expect(finding(answer, "noRate")).toMatchObject({ count: 3, names: ["USD", "JPY", ""], excluded: true });
});

test("one currency needs no rate, and a blank cell belongs to it", () => {
  const answer = segmentColumns({ ...columns, currency: ["EUR", "", "EUR", null, "eur"] });
  expect(answer.total).toBe(168);
  expect(finding(answer, "noRate")).toBeUndefined();
});

test("no currency column means one currency", () => {
  expect(segmentColumns({ account: ["a"], value: [3] }, { currency: { reporting: "EUR", rates } }).total).toBe(3);
});

test.each([0, -1, NaN, Infinity])("a rate of %d is no rate", (rate) => {
  const answer = segmentColumns(columns, { currency: { reporting: "EUR", rates: [{ code: "USD", rate }] } });
  expect(finding(answer, "noRate")?.names).toEqual(["USD", "JPY", ""]);
});

test("margins are converted at the rate of their row", () => {
  const answer = segmentColumns(
    { account: ["a", "b"], value: [100, 100], margin: [30, 40], currency: ["EUR", "USD"] },
    { measure: "grossMargin", currency: { reporting: "EUR", rates } },
  );
  expect(valuesByAccount(answer)).toEqual({ a: 30, b: 20 });
});

test("orders need no rate, but revenue beside them does", () => {
  const answer = segmentColumns(columns, { measure: "orders", second: "revenue" });
  expect(answer.total).toBe(5);
  expect(answer.secondTotal).toBe(150);
  expect(finding(answer, "noRate")).toMatchObject({ count: 3, excluded: false });
});

test("an amount that a rate carries beyond the range of numbers is an error value", () => {
  const answer = segmentColumns(
    { account: ["a", "b"], value: [1e308, 1], currency: ["USD", "EUR"] },
    { currency: { reporting: "EUR", rates: [{ code: "USD", rate: 1e10 }] } },
  );
  expect(finding(answer, "errorValue")?.count).toBe(1);
  expect(answer.total).toBe(1);
});

describe("marks of currencies in amounts written as text", () => {
  const marked = { account: ["a", "b", "a", "c"], value: ["$100", "€70", "50 USD", "$30.50"] };

  test("different ones are never added up: only the one with the most rows counts, and the others are named", () => {
    const answer = segmentColumns(marked, { numberText: "1,234.56" });
    expect(valuesByAccount(answer)).toEqual({ a: 100, c: 30.5 });
    expect(finding(answer, "noRate")).toMatchObject({ count: 2, names: ["€", "USD"], excluded: true });
  });

  test("they are converted at rates, as those of a column are", () => {
    const currency = {
      reporting: "$",
      rates: [
        { code: "USD", rate: 1 },
        { code: "€", rate: 2 },
      ],
    };
    const answer = segmentColumns(marked, { numberText: "1,234.56", currency });
    expect(valuesByAccount(answer)).toEqual({ a: 150, b: 140, c: 30.5 });
  });

  test("a column of currencies goes before them, and amounts without marks have none", () => {
    const column = segmentColumns({ ...marked, currency: ["X", "X", "X", "X"] }, { numberText: "1,234.56" });
    expect(column.quality.currencies).toMatchObject([{ code: "X", rows: 4, amount: 250.5 }]);
    expect(segmentColumns({ account: ["a"], value: ["5"] }, { numberText: "1,234.56" }).quality.currencies).toEqual([]);
  });
});
