import { readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { csvRows, dataFolder, leftOut } from "../../fixtures/loyaltyData";
import { serial } from "../../support/dates";
import { column, columnOf, refusal, rows } from "../adapters";

const PLAIN = ["2023-01-08", "2023-04-03", "2023-01-19", "2023-04-28"].map(serial);
const IDS = column("a", "a", "b", "b");
const MONEY = column(1, 2, 3, 4);

/** Every function that takes a column of dates, called with this one. */
const BY_COLUMN: Readonly<Record<string, (dates: unknown[][]) => unknown[]>> = {
  "BASE.SUMMARY": (dates) => [IDS, dates, MONEY],
  "RETENTION.COHORT": (dates) => [IDS, dates],
  "RETENTION.SURVIVAL": (dates) => [dates, column("", "", "", ""), serial("2023-12-31")],
  "RFM.TABLE": (dates) => [IDS, dates, MONEY],
  "RFM.STAGE": (dates) => [dates, column("", "", "", ""), column(1, 1, 1, 1), serial("2023-12-31")],
};
const FUNCTIONS = Object.keys(BY_COLUMN);

const call = (id: string, dates: unknown[][]): unknown[][] => rows(id, ...BY_COLUMN[id]!(dates));

describe.each(FUNCTIONS)("%s reads dates as files are read", (id) => {
  it.each<[string, unknown[]]>([
    ["year first", ["2023-01-08", "2023/4/3", "2023.01.19", "2023年4月28日"]],
    ["names of months", ["8-Jan-2023", "April 3, 2023", "19 janvier 2023", "28. Apr. 2023"]],
    ["compact numbers and texts", [20230108, "20230403", 20230119, "20230428"]],
    ["day first, as the third and fourth prove", ["08/01/2023", "03/04/2023", "19/01/2023", "28/04/2023"]],
    ["month first, as the third and fourth prove", ["1/8/2023 17:40", "4/3/2023 0:05", "1/19/2023 8:26 PM", "4/28/2023"]],
    ["points, which nobody writes month first", ["08.01.23", "03.04.23", "19.01.23", "28.04.23"]],
    ["Excel dates and texts in one column", [PLAIN[0], "03/04/2023", PLAIN[2]! + 0.7, "28/04/2023"]],
    ["data types that hold text", [PLAIN[0], { type: "String", basicValue: "2023-04-03" }, PLAIN[2], PLAIN[3]]],
    ["time and zone", ["2023-01-08 14:52:34 -0500", "2023-04-03T23:59:59Z", "2023-01-19", "2023-04-28 10:00"]],
  ])("%s", (_, cells) => {
    expect(call(id, column(...cells))).toEqual(call(id, column(...PLAIN)));
  });

  it("reads a text in another order than the rest by that order, where no text can be read in two", () => {
    const cells = ["19/01/2023", "01/19/2023", "28/04/2023", "28/04/2023"];
    expect(call(id, column(...cells))).toEqual(call(id, column(PLAIN[2], PLAIN[2], PLAIN[3], PLAIN[3])));
  });

  it("asks where every text fits two orders", () => {
    const parameter = { "RETENTION.SURVIVAL": "start_dates", "RFM.STAGE": "first_date" }[id] ?? "dates";
    expect(refusal(id, ...BY_COLUMN[id]!(column(PLAIN[0], "03/04/2023", "05/06/2023", "07/08/2023")))).toBe(
      `#VALUE! ${parameter} can be read in two ways: "03/04/2023" at row 2 can be 3 April 2023 or 4 March 2023; write dates such as 2023-04-03, or make them Excel dates with Data > Text to Columns > Date`,
    );
  });

  it("names the row of a text that is no date, of one in another order, and of an error cell", () => {
    const said = (...cells: unknown[]): string => refusal(id, ...BY_COLUMN[id]!(column(...cells)));
    expect(said(PLAIN[0], "soon", "2023-01-19", PLAIN[3])).toMatch(
      /must be an Excel date or text such as 2025-03-31; got "soon" at row 2$/,
    );
    expect(said("13/01/2023", "04/01/2023", "01/28/2023", PLAIN[3])).toMatch(
      /has "01\/28\/2023" at row 3, which is not in the order of the other dates \(day, month, year\), so that some can be read in two ways; write it as 2023-01-28$/,
    );
    expect(said(PLAIN[0], "2023-04-03", { code: "#N/A" }, PLAIN[3])).toMatch(/contains the error #N\/A at row 3; correct that cell first$/);
  });
});

it("takes a month for its first day where months or longer are counted, and asks for the day where days are", () => {
  const months = column("2023-01", "Apr 2023", "2023年1月", "04/2023");
  const firsts = column(...["2023-01-01", "2023-04-01", "2023-01-01", "2023-04-01"].map(serial));
  for (const id of ["RETENTION.COHORT", "RETENTION.SURVIVAL"]) expect(call(id, months)).toEqual(call(id, firsts));
  const asked = 'has "2023-01" at row 1, a month without a day; write the day that is meant, such as 2023-01-01';
  for (const id of ["BASE.SUMMARY", "RFM.TABLE", "RFM.STAGE"]) expect(refusal(id, ...BY_COLUMN[id]!(months))).toContain(asked);
  expect(refusal("RETENTION.COHORT", IDS, months, "week")).toContain(asked);
  expect(call("RETENTION.COHORT", column(202301, 202304, 202301, 202304))).toEqual(call("RETENTION.COHORT", firsts));
  const until = (end: unknown): unknown[][] => rows("RETENTION.COHORT", IDS, column(...PLAIN), "month", "share", null, end);
  for (const month of ["2023-04", "Apr 2023", 202304]) expect(until(month)).toEqual(until(serial("2023-04-30")));
  expect(refusal("RFM.TABLE", IDS, firsts, MONEY, "2023-04")).toBe(
    '#VALUE! as_of has "2023-04", a month without a day; write the day that is meant, such as 2023-04-01',
  );
});

describe("a single date", () => {
  const END: Readonly<Record<string, (given: unknown) => unknown[]>> = {
    "BASE.SUMMARY": (given) => [IDS, column(...PLAIN), MONEY, given],
    "RETENTION.COHORT": (given) => [IDS, column(...PLAIN), "month", "share", null, given],
    "RETENTION.SURVIVAL": (given) => [column(...PLAIN), column("", "", "", ""), given],
    "RFM.TABLE": (given) => [IDS, column(...PLAIN), MONEY, given],
    "RFM.STAGE": (given) => [column(...PLAIN), column("", "", "", ""), column(1, 1, 1, 1), given],
  };

  it.each(Object.keys(END))("of %s may be text", (id) => {
    const wanted = rows(id, ...END[id]!(serial("2023-12-31")));
    for (const given of ["2023-12-31", "31/12/2023", "12/31/2023 23:59", "31 Dec 2023", 20231231, [["31.12.2023"]]])
      expect(rows(id, ...END[id]!(given))).toEqual(wanted);
    expect(refusal(id, ...END[id]!("11/12/2023"))).toMatch(
      /^#VALUE! (end_date|as_of) can be read in two ways: "11\/12\/2023" can be 11 December 2023 or 12 November 2023; write 2023-12-11 or DATE\(2023,12,11\) if the first is meant$/,
    );
    expect(refusal(id, ...END[id]!("at the end"))).toContain('must be an Excel date or text such as 2025-03-31; got "at the end"');
  });
});

it("settles columns of one call by the one that proves its order, and by none that does not", () => {
  const survival = (starts: unknown[][], ends: unknown[][]) => ["RETENTION.SURVIVAL", starts, ends, "2023-12-31"] as const;
  const plain = survival(column(serial("2023-01-13"), serial("2023-01-02")), column("", serial("2023-04-03")));
  expect(rows(...survival(column("13/01/2023", "02/01/2023"), column("", "03/04/2023")))).toEqual(rows(...plain));
  expect(refusal(...survival(column("01/01/2023", "02/02/2023"), column("", "03/04/2023")))).toContain("end_dates can be read in two ways");
  const opposed = survival(column("13/01/2023", "02/01/2023"), column("", "03/14/2023"));
  expect(rows(...opposed)).toEqual(rows(...survival(column(serial("2023-01-13"), serial("2023-01-02")), column("", serial("2023-03-14")))));
});

describe("a column that Excel has read half", () => {
  /** 24 days written with the day first, as Excel makes them where the month comes first: day and month exchanged where it can be. */
  const half = Array.from({ length: 24 }, (_, i) => {
    const [month, day] = [1 + (i % 12), 1 + ((i * 7) % 28)];
    const pad = (part: number): string => String(part).padStart(2, "0");
    return day > 12 ? `${pad(day)}/${pad(month)}/2023` : serial(`2023-${pad(day)}-${pad(month)}`);
  });
  const called = (cells: unknown[]): unknown[] => [column(...cells.map((_, i) => `c${i % 5}`)), column(...cells)];

  it("is refused, since its Excel dates have day and month exchanged", () => {
    expect(refusal("RETENTION.COHORT", ...called(half))).toMatch(
      /^#VALUE! dates has texts such as "15\/03\/2023" at row 3, all with days above 12, and Excel dates without any: Excel seems to have exchanged day and month/,
    );
  });

  it("is read where one Excel date has a day above 12, a text has none, or there are few of them", () => {
    for (const cells of [[...half, serial("2023-05-13")], [...half, "05/04/2023"], half.slice(0, 6)])
      expect(rows("RETENTION.COHORT", ...called(cells)).length).toBeGreaterThan(1);
  });
});

it("gives the table of the days, however a column that proves its order is written", () => {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const written: readonly ((year: number, month: number, day: number) => string)[] = [
    (year, month, day) => `${pad(day)}/${pad(month)}/${year}`,
    (year, month, day) => `${month}/${day}/${year} 7:05`,
    (year, month, day) => `${day}.${month}.${year}`,
    (year, month, day) => `${year}-${pad(month)}-${pad(day)}`,
  ];
  const date = fc.record({
    year: fc.integer({ min: 2013, max: 2029 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(fc.array(date, { minLength: 1, maxLength: 12 }), fc.constantFrom(...written), fc.nat(12), (days, write, place) => {
      const all = [...days];
      all.splice(place, 0, { year: 1999, month: 2, day: 13 });
      const ids = all.map((_, i) => [`c${i % 3}`]);
      const money = all.map(() => [1]);
      const texts = all.map(({ year, month, day }) => [write(year, month, day)]);
      const serials = all.map(({ year, month, day }) => [serial(`${year}-${pad(month)}-${pad(day)}`)]);
      expect(rows("RFM.TABLE", ids, texts, money)).toEqual(rows("RFM.TABLE", ids, serials, money));
    }),
    { seed: 20090317, numRuns: 60 },
  );
});

/** Sales as somebody posted them (r-help, 6 October 2017), with days, orders and amounts worked out apart from our code. */
it("reads the dates of a posted file as they stand", () => {
  const file = (name: string): string[][] =>
    readFileSync(path.join(__dirname, "../../fixtures/shapes", name), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
  const lines = file("hemant.csv");
  const table = rows(
    "RFM.TABLE",
    lines.map(([id]) => [id]),
    lines.map(([, , date]) => [date]),
    lines.map(([, amount]) => [Number(amount)]),
    "2017-08-01",
  );
  const expected = file("hemant_expected.csv");
  expect(lines[0]![2]!.trim()).toBe("6/11/2017 17:40");
  expect(columnOf(table, "customer")).toEqual(expected.map(([id]) => id));
  expect(columnOf(table, "days since")).toEqual(expected.map(([, days]) => Number(days)));
  expect(columnOf(table, "orders")).toEqual(expected.map(([, , orders]) => Number(orders)));
  expect(columnOf(table, "amount")).toEqual(expected.map(([, , , amount]) => Number(amount)));
});

const SUPERSTORE = "../field-cases/superstore_dmy.csv.gz";

if (dataFolder === undefined) leftOut(SUPERSTORE);
else
  it("reads the Superstore export, day first with years of two digits", () => {
    const lines = csvRows(dataFolder!, SUPERSTORE);
    const table = rows(
      "RETENTION.COHORT",
      lines.map((line) => [line[3]]),
      lines.map((line) => [line[2]]),
      "year",
      "count",
    );
    expect(table[0]).toEqual(["cohort", "size", 0, 1, 2, 3]);
    expect(columnOf(table, "size").reduce((sum: number, size) => sum + Number(size), 0)).toBe(new Set(lines.map((line) => line[3])).size);
    expect(table[1]![0]).toBe(serial("2019-01-01"));
  });
