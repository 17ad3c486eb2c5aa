import { findPivot, periodOf, unpivot } from "../../../src/intake/table/pivot";

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

test.each([
  ["2024", "2024-01-01"],
  ["FY2024", "2024-01-01"],
  ["FY24", "2024-01-01"],
  ["FY23/24", "2023-01-01"],
  ["2010/11", "2010-11-01"],
  ["Q3 2024", "2024-07-01"],
  ["2024 Q3", "2024-07-01"],
  ["2024年第一季度", "2024-01-01"],
  ["Jan 2024", "2024-01-01"],
  ["2024-02", "2024-02-01"],
  ["2024年2月", "2024-02-01"],
  ["Mär 24", "2024-03-01"],
])("%s is the period from %s", (title, day) => {
  expect(periodOf(title)).toBe(serial(day));
});

test.each(["Jan", "März", "1月", "Q2", "第二季度"])("%s is a period of no stated year", (title) => {
  expect(periodOf(title)).toBe(0);
});

test.each(["Sales", "Total", "Sales 2024", "Customer", "Sum of amount"])("%s is no period", (title) => {
  expect(periodOf(title)).toBeUndefined();
});

const titles = ["Customer", "Jan 2024", "Feb 2024", "Mar 2024", "Total"];
const figures = (column: number): boolean => column > 0;

test("three periods side by side with figures are a pivot, two are not", () => {
  expect(findPivot(titles, figures)).toEqual({
    periods: [
      { column: 1, title: "Jan 2024", day: serial("2024-01-01") },
      { column: 2, title: "Feb 2024", day: serial("2024-02-01") },
      { column: 3, title: "Mar 2024", day: serial("2024-03-01") },
    ],
    totals: [4],
  });
  expect(findPivot(["Customer", "Jan 2024", "Feb 2024"], figures)).toBeUndefined();
});

test("taken apart, every filled cell is a row and the totals are gone", () => {
  const rows = [
    ["A", 1, null, 3, 4],
    ["B", null, 5, null, 5],
  ];
  expect(unpivot(titles, rows, findPivot(titles, figures)!, "Period", "Amount")).toEqual({
    titles: ["Customer", "Period", "Amount"],
    rows: [
      ["A", serial("2024-01-01"), 1],
      ["A", serial("2024-03-01"), 3],
      ["B", serial("2024-02-01"), 5],
    ],
    from: [0, 0, 1],
  });
});
