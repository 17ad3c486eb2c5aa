import { readDateText } from "../../../../src/intake/values/dateText";

/** Serial number by JavaScript's calendar: 25,569 days from Excel's day 0 to 1 January 1970. */
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

test.each([
  ["2026-03-02", serial(2026, 3, 2)],
  [" 2010-12-01 08:26:00 ", serial(2010, 12, 1)],
  ["2010-12-01T08:26:00Z", serial(2010, 12, 1)],
  ["2026/3/2", serial(2026, 3, 2)],
  ["2026年3月2日", serial(2026, 3, 2)],
  ["2024-02-29", serial(2024, 2, 29)],
] as const)("%s is a date in every format", (text, expected) => {
  expect(readDateText(text, undefined)).toBe(expected);
  expect(readDateText(text, "dmy")).toBe(expected);
  expect(readDateText(text, "mdy")).toBe(expected);
});

test("03/04/2026 is never guessed", () => {
  expect(readDateText("03/04/2026", undefined)).toBe(0);
  expect(readDateText("03/04/2026", "dmy")).toBe(serial(2026, 4, 3));
  expect(readDateText("03/04/2026", "mdy")).toBe(serial(2026, 3, 4));
});

test("years of two digits are read as Excel reads them", () => {
  expect(readDateText("2.3.29", "dmy")).toBe(serial(2029, 3, 2));
  expect(readDateText("2.3.30", "dmy")).toBe(serial(1930, 3, 2));
});

test("a time of day after the date plays no part", () => {
  expect(readDateText("12/1/2010 8:26 AM", "mdy")).toBe(serial(2010, 12, 1));
});

test("the first days of 1900 have the serial numbers of Excel, which counts a 29 February 1900", () => {
  expect(readDateText("1900-01-01", undefined)).toBe(1);
  expect(readDateText("1900-02-28", undefined)).toBe(59);
  expect(readDateText("1900-03-01", undefined)).toBe(61);
});

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2026-03-02x", "n/a", "", "2026-1a-02"])(
  "%s is no date",
  (text) => {
    expect(readDateText(text, undefined)).toBe(0);
    expect(readDateText(text, "dmy")).toBe(0);
  },
);

test("a day and a month that do not fit the stated order are no date", () => {
  expect(readDateText("25/12/2026", "mdy")).toBe(0);
  expect(readDateText("12/25/2026", "dmy")).toBe(0);
  expect(readDateText("1/2-2026", "dmy")).toBe(0);
});

test.each(["1850-03-02", "1899-12-31", "1850/3/2", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "2026-02-30", "1900-02-30"])(
  "%s is no day that Excel has",
  (text) => {
    for (const format of [undefined, "dmy", "mdy"] as const) expect(readDateText(text, format)).toBe(0);
  },
);
