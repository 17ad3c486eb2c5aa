import {
  AGE_STEPS,
  ageBetween,
  CALENDAR_UNITS,
  calendarDate,
  monthStart,
  periodNumber,
  periodStart,
  unitRatio,
} from "../../../src/economics/calendar/calendarPeriod";
import { dateOf, serial } from "../../support/dates";

describe("calendar dates of Excel serial numbers", () => {
  it("agree with the calendar of the platform on every day from 1900 to 2200, and on the last day", () => {
    for (const day of [...Array.from({ length: 109_600 }, (_, i) => 61 + i), serial("9999-12-31")]) {
      const date = dateOf(day);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const got = calendarDate(day);
      if (got.year !== expected.year || got.month !== expected.month || got.day !== expected.day) expect(got).toEqual(expected);
      if (expected.day === 1) expect(monthStart(expected.year, expected.month)).toBe(day);
    }
  });

  it("keep Excel's 29 February 1900", () => {
    expect([1, 31, 32, 59, 60, 61].map(calendarDate)).toEqual([
      { year: 1900, month: 1, day: 1 },
      { year: 1900, month: 1, day: 31 },
      { year: 1900, month: 2, day: 1 },
      { year: 1900, month: 2, day: 28 },
      { year: 1900, month: 2, day: 29 },
      { year: 1900, month: 3, day: 1 },
    ]);
    expect([monthStart(1900, 1), monthStart(1900, 2), monthStart(1900, 3)]).toEqual([1, 32, 61]);
  });
});

describe("calendar periods", () => {
  it.each(CALENDAR_UNITS)("follow each other without gap, each day in its own: %s", (unit) => {
    for (let day = 45_000; day < 46_200; day++) {
      const period = periodNumber(day, unit);
      expect(periodStart(period, unit)).toBeLessThanOrEqual(day);
      expect(periodStart(period + 1, unit)).toBeGreaterThan(day);
    }
  });

  it("begin a week on Monday", () => {
    expect(
      dateOf(periodStart(periodNumber(serial("2024-02-29"), "week"), "week"))
        .toISOString()
        .slice(0, 10),
    ).toBe("2024-02-26");
    expect(dateOf(periodStart(0, "week") + 7 * 6000).getUTCDay()).toBe(1);
  });

  it("have the lengths of the catalogue: a year = 4 quarters = 12 months = 52 weeks = 365 days", () => {
    expect(CALENDAR_UNITS.map((unit) => unitRatio(unit, "year"))).toEqual([365, 52, 12, 4, 1]);
    expect(unitRatio("quarter", "month")).toBe(1 / 3);
  });
});

describe("ages", () => {
  it.each(["month", "quarter", "year"] as const)("rise with every day, and a %s is over on the same day or the first after it", (unit) => {
    const months = { month: 1, quarter: 3, year: 12 }[unit];
    for (const first of ["2023-12-31", "2024-01-30", "2024-02-29", "2025-08-15"]) {
      const start = serial(first);
      const [year, month, day] = first.split("-").map(Number) as [number, number, number];
      for (let units = 1; units <= 5; units++) {
        // Date runs over into the next month where the month is too short; the anniversary is the first of it at the latest
        const same = Date.UTC(year, month - 1 + units * months, day);
        const next = Date.UTC(year, month + units * months, 1);
        const anniversary = 25_569 + Math.min(same, next) / 86_400_000;
        expect(Math.floor(ageBetween(start, anniversary, unit) / AGE_STEPS[unit])).toBe(units);
        expect(Math.floor(ageBetween(start, anniversary - 1, unit) / AGE_STEPS[unit])).toBe(units - 1);
      }
      for (let later = start; later < start + 400; later++)
        expect(ageBetween(start, later + 1, unit)).toBeGreaterThan(ageBetween(start, later, unit));
    }
  });
});
