import * as fc from "fast-check";
import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";
import { survivalTable } from "../../../src/economics/retention/survivalTable";
import { column, refusal, rows } from "../../functions/adapters";
import { serial } from "../../support/dates";
import { always } from "../../support/seeded";

const HEADER = ["age", "at risk", "lost", "retention", "survival", "se"];

/** A day per week of remission: the classic data are in whole weeks. */
function lives(weeks: number[], censored: number[]): [unknown[][], unknown[][], number] {
  const asOf = 45_000;
  const starts = [...weeks.map(() => asOf - 1000), ...censored.map((age) => asOf - age)];
  const ends = [...weeks.map((age) => asOf - 1000 + age), ...censored.map(() => null)];
  return [column(...starts), column(...ends), asOf];
}

/** First and last days of customers won over two years before `asOf`, of whom 5% leave each month, on any day. */
function simulatedLives(customers: number, asOf: number, startDay: (share: number) => number): [number[], (number | undefined)[]] {
  const random = new MersenneTwister(1);
  const daily = 0.95 ** (12 / 365.25);
  const starts = Array.from({ length: customers }, () => asOf - Math.floor(startDay(random.next())));
  const ends = starts.map((start) => {
    const end = start + Math.floor(Math.log(1 - random.next()) / Math.log(daily));
    return end <= asOf ? end : undefined;
  });
  return [starts, ends];
}

describe("RETENTION.SURVIVAL", () => {
  it.each([
    ["an even base", (share: number) => 730 * share],
    // twice as many customers won as half a year before
    ["a growing base", (share: number) => 730 - (182.5 * Math.log(1 + 15 * share)) / Math.LN2],
  ])("finds the true survival by months in %s", (_, startDay) => {
    // counted in whole months, those whose month is not over make 0.58 and 0.60 of the 0.540 at age 11, ten standard errors too much
    const [starts, ends] = simulatedLives(40_000, 45_657, startDay);
    const table = survivalTable(starts, ends, 45_657) as number[][];
    for (const [age, atRisk, , retention, survival, se] of table.slice(0, 23) as [number, number, number, number, number, number][]) {
      expect(Math.abs(survival - 0.95 ** (age + 1))).toBeLessThan(2 * se);
      expect(Math.abs(retention - 0.95)).toBeLessThan(3.5 * Math.sqrt((0.95 * 0.05) / atRisk));
    }
    expect(table[11]![4]).toBeCloseTo(0.54, 2);
    expect(table[11]![5]).toBeLessThan(0.005);
  });

  it("counts customers at risk for the part of the month they were observed", () => {
    // won on 1 May, 1 May, 1 May and 20 May, observed until 31 May: one leaves after 10 days, one after 20, the last is observed for 11
    // days only
    const starts = column(...["2025-05-01", "2025-05-01", "2025-05-01", "2025-05-20"].map(serial));
    const ends = column(serial("2025-05-11"), serial("2025-05-21"), null, null);
    const [first, ...more] = rows("RETENTION.SURVIVAL", starts, ends, serial("2025-05-31")).slice(1) as number[][];
    // 3 of 4 stay beyond day 10, 1 of 2 beyond day 20; whole months would have made 2 of 4 of it
    expect(first!.slice(0, 3)).toEqual([0, 4, 2]);
    expect(first![3]).toBeCloseTo(0.375, 12);
    expect(first![4]).toBeCloseTo(0.375, 12);
    expect(first![5]).toBeCloseTo(0.375 * Math.sqrt(1 / 12 + 1 / 2), 12);
    expect(more).toEqual([]);
  });

  it("shows by months what the curve by days shows at their ends", () => {
    const life = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
    always([fc.array(life, { minLength: 1, maxLength: 25 })], (people) => {
      const asOf = serial("2025-07-31");
      // the first month of all has 31 days; whoever leaves does so within 60 days, before a second month is over for anybody
      const starts = people.map(([since]) => serial(since % 2 === 0 ? "2024-07-01" : "2024-08-01"));
      const ends = people.map(([, stay], i) => (stay > 60 ? undefined : starts[i]! + stay));
      const days = survivalTable(starts, ends, asOf, "day");
      const months = survivalTable(starts, ends, asOf, "month");
      const byDay = (age: number) => (days[Math.min(age, days.length - 1)] as number[])[4]!;
      expect((months[0] as number[])[4]).toBeCloseTo(byDay(30), 12);
      if (months.length > 1 && typeof months[1]![4] === "number") expect(months[1]![4]).toBeCloseTo(byDay(61), 12);
    });
  });

  it("leaves the shares of the last month blank until it is over for somebody", () => {
    const last = (asOf: string) => rows("RETENTION.SURVIVAL", column(serial("2025-01-15")), column(null), serial(asOf)).at(-1)!;
    expect(last("2025-03-14")).toEqual([1, 1, 0, 1, 1, 0]);
    expect(last("2025-03-15")).toEqual([2, 1, 0, "", "", ""]);
    expect(last("2025-04-13")).toEqual([2, 1, 0, "", "", ""]);
    expect(last("2025-04-14")).toEqual([2, 1, 0, 1, 1, 0]);
  });

  it("replicates the 6-MP group of Freireich et al. (1963), the textbook example of Kaplan-Meier", () => {
    // remission in weeks; survival and Greenwood's error as printed in Kleinbaum & Klein (2012), table 2.1, recalled
    const table = rows(
      "RETENTION.SURVIVAL",
      ...lives([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
      "day",
    );
    const printed: [number, number, number, number, number][] = [
      [6, 21, 3, 0.8571, 0.0764],
      [7, 17, 1, 0.8067, 0.0869],
      [10, 15, 1, 0.7529, 0.0963],
      [13, 12, 1, 0.6902, 0.1068],
      [16, 11, 1, 0.6275, 0.1141],
      [22, 7, 1, 0.5378, 0.1282],
      [23, 6, 1, 0.4482, 0.1346],
    ];
    expect(table[0]).toEqual(HEADER);
    for (const [age, atRisk, lost, survival, error] of printed) {
      const row = table[age + 1] as number[];
      expect(row.slice(0, 3)).toEqual([age, atRisk, lost]);
      expect(row[4]).toBeCloseTo(survival, 4);
      expect(row[5]).toBeCloseTo(error, 4);
    }
    expect(table.at(-1)![0]).toBe(35);
  });

  it("is the plain share still there when everybody has left or stays to the end", () => {
    const table = rows("RETENTION.SURVIVAL", ...lives([0, 1, 1, 3], [5]), "day").slice(1) as number[][];
    expect(table.map((row) => row[1])).toEqual([5, 4, 2, 2, 1, 1]);
    [0.8, 0.4, 0.4, 0.2, 0.2, 0.2].forEach((share, age) => {
      expect(table[age]![4]).toBeCloseTo(share, 12);
      expect(table[age]![5]).toBeCloseTo(Math.sqrt((share * (1 - share)) / 5), 12);
    });
  });

  it("ends in 0 with an error of 0 when all have left", () => {
    expect(rows("RETENTION.SURVIVAL", ...lives([1, 2], []), "day").at(-1)).toEqual([2, 1, 1, 0, 0, 0]);
  });

  it.each([
    ["week", "2024-01-01", "2024-01-14", 1],
    ["month", "2024-01-15", "2024-02-14", 0],
    ["month", "2024-01-15", "2024-02-15", 1],
    ["month", "2024-01-31", "2024-02-29", 0],
    ["month", "2024-01-31", "2024-03-01", 1],
    ["month", "2024-01-31", "2024-03-30", 1],
    ["month", "2024-01-31", "2024-03-31", 2],
    ["month", "2023-12-31", "2024-01-30", 0],
    ["quarter", "2023-11-10", "2024-05-10", 2],
    ["year", "2020-02-29", "2024-02-28", 3],
    ["year", "2020-02-29", "2024-02-29", 4],
  ])("counts whole units: %s from %s to %s", (unit, from, to, age) => {
    const table = rows("RETENTION.SURVIVAL", column(serial(from)), column(serial(to)), serial("2025-01-01"), unit);
    expect(table.at(-1)!.slice(0, 3)).toEqual([age, 1, 1]);
  });

  it("ignores what is not known yet on the day of observation", () => {
    const starts = column(45_000, 45_000, 46_000);
    const ends = column(45_100, 45_900, 46_010);
    const table = rows("RETENTION.SURVIVAL", starts, ends, 45_500, "day");
    expect(table[1]!.slice(0, 2)).toEqual([0, 2]);
    expect(table[101]!.slice(1, 3)).toEqual([2, 1]);
    expect(table.at(-1)!.slice(0, 3)).toEqual([500, 1, 0]);
  });

  it("only falls, stays within 0 and 1 and counts each customer once", () => {
    const life = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean());
    always([fc.array(life, { minLength: 1, maxLength: 25 })], (people) => {
      const lost = people.filter(([, left]) => left).map(([age]) => age);
      const here = people.filter(([, left]) => !left).map(([age]) => age);
      const table = rows("RETENTION.SURVIVAL", ...lives(lost, here), "day").slice(1) as number[][];
      expect(table.reduce((sum, row) => sum + row[2]!, 0)).toBe(lost.length);
      expect(table[0]![1]).toBe(people.length);
      table.forEach((row, age) => {
        expect(row[4]).toBeLessThanOrEqual(table[age - 1]?.[4] ?? 1);
        expect(row[4]).toBeGreaterThanOrEqual(0);
      });
    });
  });

  it("shows at most a hundred years of days", () => {
    expect(rows("RETENTION.SURVIVAL", column(1000), column(null), 37_525, "day")).toHaveLength(36_527);
    expect(refusal("RETENTION.SURVIVAL", column(1000), column(null), 37_526, "day")).toContain("unit gives 36526 periods");
    expect(rows("RETENTION.SURVIVAL", column(1000), column(null), 37_526)).toHaveLength(1202);
  });

  it("refuses an end before its start, a missing day of observation and a future only", () => {
    expect(refusal("RETENTION.SURVIVAL", column(45_000, 45_010), column(null, 45_005), 45_100)).toBe(
      "#VALUE! end_dates must not be before start_dates at row 2",
    );
    expect(refusal("RETENTION.SURVIVAL", column(45_000), column(null), null)).toBe("#VALUE! as_of is missing");
    expect(refusal("RETENTION.SURVIVAL", column(45_000), column(null), 44_000)).toBe(
      "#VALUE! start_dates are all after as_of; choose a later date",
    );
    expect(refusal("RETENTION.SURVIVAL", column("soon"), column(null), 45_000)).toContain(
      'must be an Excel date or text such as 2025-03-31; got "soon"',
    );
  });
});
