import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

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
