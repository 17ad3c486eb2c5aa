import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("RETENTION.RATE", () => {
  it("leaves the new customers out: (105 - 20) / 100", () => {
    expect(figure("RETENTION.RATE", 100, 20, 105)).toBe(0.85);
  });

  it("recovers the share that was kept, and stays from 0 to 1", () => {
    always(
      [fc.integer({ min: 1, max: 100000 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 5000 })],
      (start, percent, won) => {
        const kept = Math.floor((start * percent) / 100);
        const rate = figure("RETENTION.RATE", start, won, kept + won);
        expect(rate).toBeCloseTo(kept / start, 12);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      },
    );
  });

  it("refuses counts that contradict each other", () => {
    expect(refusal("RETENTION.RATE", 100, 20, 130)).toBe(
      "#VALUE! customers_end less customers_new leaves 110, more than customers_start (100); count as new everyone who was not there at the start",
    );
    expect(refusal("RETENTION.RATE", 100, 90, 80)).toBe("#VALUE! customers_new must be at most customers_end (80); got 90");
  });

  it("refuses a start without customers and negative counts", () => {
    expect(refusal("RETENTION.RATE", 0, 0, 0)).toBe("#VALUE! customers_start must be above 0; got 0");
    expect(refusal("RETENTION.RATE", 100, -1, 80)).toContain("customers_new must be at least 0");
    expect(refusal("RETENTION.RATE", 100, 0, -80)).toContain("customers_end must be at least 0");
    expect(refusal("RETENTION.RATE", 100, null, 80)).toBe("#VALUE! customers_new is missing");
  });

  it("shows a club of 1,200 members that won 300 and ended with 1,260 that it kept 80%", () => {
    expect(figure("RETENTION.RATE", 1200, 300, 1260)).toBe(0.8);
  });
});

describe("RETENTION.LIFETIME", () => {
  it("doubles from 10 to 20 periods when 95% instead of 90% stay (Reichheld & Sasser 1990)", () => {
    expect(figure("RETENTION.LIFETIME", 0.9)).toBeCloseTo(10, 12);
    expect(figure("RETENTION.LIFETIME", 0.95)).toBeCloseTo(20, 11);
  });

  it("is 1 period when nobody comes back", () => {
    expect(figure("RETENTION.LIFETIME", 0)).toBe(1);
  });

  it("equals the lifetime value of a margin of 1 paid at once without discount", () => {
    always([between(0, 0.99)], (retention) => {
      expect(figure("RETENTION.LIFETIME", retention)).toBeCloseTo(figure("CLV", 1, retention, 0, "now"), 9);
    });
  });

  it("refuses a retention of 1 or more, or below 0", () => {
    expect(refusal("RETENTION.LIFETIME", 1)).toBe("#VALUE! retention must be at least 0 and below 1 (0.8 means 80%); got 1");
    expect(refusal("RETENTION.LIFETIME", 80)).toBe("#VALUE! retention must be at least 0 and below 1 (0.8 means 80%); got 80");
    expect(refusal("RETENTION.LIFETIME", -0.1)).toContain("got -0.1");
  });
});

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
