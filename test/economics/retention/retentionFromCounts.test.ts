import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always } from "../../support/seeded";

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
