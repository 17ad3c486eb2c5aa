import { figure, refusal } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

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

describe("RETENTION.ELASTICITY", () => {
  it("lies in the published range of 3 to 7 at the usual retentions", () => {
    expect(figure("RETENTION.ELASTICITY", 0.85, 0.12)).toBeCloseTo(1.12 / 0.27, 12);
    expect(figure("RETENTION.ELASTICITY", 0.9, 0.12)).toBeCloseTo(1.12 / 0.22, 12);
    expect(figure("RETENTION.ELASTICITY", 0.95, 0.12)).toBeCloseTo(1.12 / 0.17, 12);
  });

  it.each(["end", "now", "mid"])("does not count the first certain margin with timing %s", (when) => {
    expect(figure("RETENTION.ELASTICITY", 0.7, 0.12, when)).toBeCloseTo(0.7 / 0.42, 12);
    expect(figure("RETENTION.ELASTICITY", 0, 0.12, when)).toBe(0);
  });

  it("is the slope of CLV on a logarithmic scale", () => {
    always([between(0.1, 0.9), between(0.02, 0.4), timing, between(-0.1, 0.01)], (retention, discount, when, growth) => {
      const step = 1e-5;
      const value = (share: number) => Math.log(figure("CLV", 1, share, discount, when, growth));
      const slope = (value(retention * (1 + step)) - value(retention * (1 - step))) / (Math.log1p(step) - Math.log1p(-step));
      expect(figure("RETENTION.ELASTICITY", retention, discount, when, growth) / slope).toBeCloseTo(1, 5);
    });
  });

  it("tells roughly what 1% more retention brings", () => {
    const one = figure("RETENTION.UPLIFT", 0.8, 0.1, 0.01, "relative");
    expect(Math.abs(one / (0.01 * figure("RETENTION.ELASTICITY", 0.8, 0.1)) - 1)).toBeLessThan(0.05);
  });

  it("refuses a sum without end", () => {
    expect(refusal("RETENTION.ELASTICITY", 1, 0)).toContain("must be below 1 + discount");
    expect(refusal("RETENTION.ELASTICITY", 80, 0.1)).toContain("0.8 means 80%");
  });
});
