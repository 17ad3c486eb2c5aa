import { calendarDate, monthStart } from "../../../src/economics/calendar/calendarDate";
import { periodNumber, periodStart } from "../../../src/economics/calendar/calendarPeriod";
import { CALENDAR_UNITS, unitRatio } from "../../../src/economics/calendar/calendarUnit";
import { dateOf, serial } from "../../functions/dates";

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
