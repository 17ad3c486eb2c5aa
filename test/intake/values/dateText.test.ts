import fc from "fast-check";
import { type DateOrder, readDateText } from "../../../src/intake/values/dateText";

/** Excel serial number of a day from 1 March 1900 on, by the calendar of the language itself. */
function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

const CLEAR: [text: string, day: string][] = [
  ["2023/1/8", "2023-01-08"],
  ["2023-1-8", "2023-01-08"],
  ["2023.01.08", "2023-01-08"],
  ["2023/01/08 10:00", "2023-01-08"],
  ["2023年1月8日", "2023-01-08"],
  ["2023年1月8日 星期日", "2023-01-08"],
  ["2023年1月8日（日）", "2023-01-08"],
  ["2023년 1월 8일", "2023-01-08"],
  ["２０２３／１／８", "2023-01-08"],
  ["民國112年1月8日", "2023-01-08"],
  ["20230108", "2023-01-08"],
  ["20230108 14:30", "2023-01-08"],
  ["20230108T143000Z", "2023-01-08"],
  ["8-Jan-2023", "2023-01-08"],
  ["8 Jan 2023", "2023-01-08"],
  ["08-JAN-23", "2023-01-08"],
  ["Jan 8, 2023", "2023-01-08"],
  ["January 8th, 2023", "2023-01-08"],
  ["Mon, 9 Jan 2023 10:00:00 +0000", "2023-01-09"],
  ["Sun Jan 08 2023 14:52:34 GMT+0100 (CET)", "2023-01-08"],
  ["Sun Jan 08 14:52:34 UTC 2023", "2023-01-08"],
  ["8. März 2023", "2023-03-08"],
  ["8 août 2023", "2023-08-08"],
  ["1er février 2023", "2023-02-01"],
  ["8 de enero de 2023", "2023-01-08"],
  ["8 de março de 2023", "2023-03-08"],
  ["8 gennaio 2023", "2023-01-08"],
  ["8 maart 2023", "2023-03-08"],
  ["8 stycznia 2023", "2023-01-08"],
  ["2023-Jan-08", "2023-01-08"],
  ["2023-01-08 14:52:34 -0500", "2023-01-08"],
  ["2017-05-16T15:05:35.000Z", "2017-05-16"],
  ["2023-01-08T23:59:59+01:00", "2023-01-08"],
  ["2023/1/8 下午 2:30:00", "2023-01-08"],
  ["2024-01", "2024-01-01"],
  ["2024年1月", "2024-01-01"],
  ["Jan 2024", "2024-01-01"],
  ["janv. 2024", "2024-01-01"],
  ["01/2024", "2024-01-01"],
];

test.each(CLEAR)("%s is %s in any order", (text, day) => {
  for (const order of [undefined, "ymd", "dmy", "mdy"] as const) expect([order, readDateText(text, order)]).toEqual([order, serial(day)]);
});

test.each([
  ["08.01.2023", "2023-01-08", "2023-08-01"],
  ["1/8/2023", "2023-08-01", "2023-01-08"],
  ["1/8/2023 8:26 PM", "2023-08-01", "2023-01-08"],
  ["2/24/2003 0:00", undefined, "2003-02-24"],
  ["13/01/19", "2019-01-13", undefined],
  ["01-02-99", "1999-02-01", "1999-01-02"],
])("%s is a date in a stated order only", (text, dmy, mdy) => {
  expect(readDateText(text, undefined)).toBe(0);
  expect(readDateText(text, "dmy")).toBe(dmy === undefined ? 0 : serial(dmy));
  expect(readDateText(text, "mdy")).toBe(mdy === undefined ? 0 : serial(mdy));
});

test.each(
  [
    ["", "2023-02-30", "2023/13/01", "31/04/2023", "29.02.2023", "1899-12-31", "10000-01-01", "0000-00-00"],
    [
      "Customer 5 May 2023",
      "2024-01-05 extra words",
      "Item 2024",
      "2.170",
      "217.10",
      "1.234.567",
      "1-2-3-4",
      "Q1 2024",
      "12345678901",
      "maybe 2023",
      "x".repeat(500),
    ],
  ].flat(),
)("%s is no date", (text) => {
  for (const order of [undefined, "dmy", "mdy"] as const) expect(readDateText(text, order)).toBe(0);
});

const day = fc.integer({ min: 61, max: 2_958_465 });
const two = (value: number): string => String(value).padStart(2, "0");
const WRITERS: [order: DateOrder | undefined, write: (year: number, month: number, day: number) => string][] = [
  [undefined, (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [undefined, (y, m, d) => `${y}/${m}/${d}`],
  [undefined, (y, m, d) => `${y}年${m}月${d}日`],
  [undefined, (y, m, d) => `${y}${two(m)}${two(d)}`],
  ["dmy", (y, m, d) => `${two(d)}.${two(m)}.${y}`],
  ["mdy", (y, m, d) => `${m}/${d}/${y} 0:00`],
  [undefined, (y, m, d) => `${d} ${new Date(Date.UTC(2000, m - 1)).toLocaleString("en", { month: "short", timeZone: "UTC" })} ${y}`],
];

test("a day comes back from every way of writing it", () => {
  fc.assert(
    fc.property(day, fc.nat({ max: WRITERS.length - 1 }), (number, which) => {
      const date = new Date((number - 25_569) * 86_400_000);
      const [order, write] = WRITERS[which]!;
      expect(readDateText(write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), order)).toBe(number);
    }),
    { seed: 20261201, numRuns: 500 },
  );
});
