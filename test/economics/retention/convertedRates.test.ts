import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const LENGTHS: Record<string, number> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
const lengthWord = fc.constantFrom(...Object.keys(LENGTHS));

describe("RETENTION.CONVERT", () => {
  it("compounds: a monthly 98% is a yearly 78.5%", () => {
    expect(figure("RETENTION.CONVERT", 0.98, "month", "year")).toBeCloseTo(0.98 ** 12, 12);
    expect(figure("RETENTION.CONVERT", 0.81, "quarter", "year")).toBeCloseTo(0.81 ** 4, 12);
    expect(figure("RETENTION.CONVERT", 0.7, "year", "day")).toBeCloseTo(0.7 ** (1 / 365), 12);
    expect(figure("RETENTION.CONVERT", 0.99, "week", "month")).toBeCloseTo(0.99 ** (52 / 12), 12);
  });

  it("keeps 0, 1 and the same length as they are", () => {
    for (const from of Object.keys(LENGTHS)) {
      expect(figure("RETENTION.CONVERT", 0, from, "month")).toBe(0);
      expect(figure("RETENTION.CONVERT", 1, from, "month")).toBe(1);
      expect(figure("RETENTION.CONVERT", 0.123456789, from, from)).toBe(0.123456789);
    }
  });

  it("goes there and back, and by way of any other length", () => {
    always([between(0.01, 1), lengthWord, lengthWord, lengthWord], (retention, from, over, to) => {
      const direct = figure("RETENTION.CONVERT", retention, from, to);
      const intermediate = figure("RETENTION.CONVERT", retention, from, over);
      // a year of a low daily retention is too small to come back from
      if (intermediate > 1e-200) expect(figure("RETENTION.CONVERT", intermediate, over, to)).toBeCloseTo(direct, 9);
      expect(direct).toBeLessThanOrEqual(1);
    });
  });

  it("refuses unknown lengths with the list and retention outside 0 to 1", () => {
    expect(refusal("RETENTION.CONVERT", 0.9, "fortnight", "year")).toBe(
      '#VALUE! from must be one of "day", "week", "month", "quarter", "year"; got "fortnight"',
    );
    expect(refusal("RETENTION.CONVERT", 0.9, "year", null)).toContain("to must be one of");
    expect(refusal("RETENTION.CONVERT", 98, "month", "year")).toContain("0.98 means 98%");
  });
});

describe("DISCOUNT.CONVERT", () => {
  it("gives the effective rate, not the twelfth part", () => {
    expect(figure("DISCOUNT.CONVERT", 0.12, "year", "month")).toBeCloseTo(1.12 ** (1 / 12) - 1, 14);
    expect(figure("DISCOUNT.CONVERT", 0.01, "month", "year")).toBeCloseTo(1.01 ** 12 - 1, 14);
    expect(figure("DISCOUNT.CONVERT", 0, "day", "year")).toBe(0);
    expect(figure("DISCOUNT.CONVERT", -0.05, "year", "quarter")).toBeCloseTo(0.95 ** 0.25 - 1, 14);
  });

  it("keeps the digits of a tiny rate", () => {
    const daily = figure("DISCOUNT.CONVERT", 1e-10, "year", "day");
    expect(Math.abs(daily / (1e-10 / 365) - 1)).toBeLessThan(1e-9);
  });

  it("keeps the value of a customer when margins come monthly instead of yearly in one payment", () => {
    const monthly = figure("DISCOUNT.CONVERT", 0.1, "year", "month");
    expect(figure("CLV", 1, 1, monthly, "end", 0, 12)).toBeCloseTo(0.1 / 1.1 / monthly, 9);
  });

  it("goes there and back", () => {
    // rates of any length that stand for a rate a year in the range
    always([between(-0.5, 0.9), lengthWord, lengthWord], (annual, from, to) => {
      const discount = figure("DISCOUNT.CONVERT", annual, "year", from);
      const there = figure("DISCOUNT.CONVERT", discount, from, to);
      expect(figure("DISCOUNT.CONVERT", there, to, from)).toBeCloseTo(discount, 12);
      expect(there).toBeCloseTo(figure("DISCOUNT.CONVERT", annual, "year", to), 12);
    });
  });

  it("refuses a percent typed as a whole number", () => {
    expect(refusal("DISCOUNT.CONVERT", 12, "year", "month")).toContain("0.12 means 12%");
  });
});
