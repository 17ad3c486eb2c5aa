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
