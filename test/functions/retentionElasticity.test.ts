import { figure, refusal } from "./adapters";
import { always, between, timing } from "./seeded";

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
