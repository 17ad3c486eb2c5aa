import { figure, refusal } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

describe("CLV.REQUIRED", () => {
  it("solves the published multiples back to their retention", () => {
    // Gupta & Lehmann (2003): multiple 4.09 at 90% and 12%, 2.67 at 80% and 10%
    expect(figure("CLV.REQUIRED", 1, 0.12, 0.9 / 0.22)).toBeCloseTo(0.9, 12);
    expect(figure("CLV.REQUIRED", 100, 0.1, 800 / 3)).toBeCloseTo(0.8, 12);
  });

  it("is the inverse of CLV in every timing", () => {
    always([between(0, 0.98), between(0, 0.4), timing, between(-0.2, 0.02)], (retention, discount, when, growth) => {
      if (retention * (1 + growth) >= 1 + discount - 1e-3) return;
      const target = figure("CLV", 100, retention, discount, when, growth);
      expect(figure("CLV.REQUIRED", 100, discount, target, when, growth)).toBeCloseTo(retention, 9);
    });
  });

  it("tells what retention pays for an acquisition cost of 150", () => {
    const retention = figure("CLV.REQUIRED", 60, 0.1, 150, "now");
    expect(figure("CLV", 60, retention, 0.1, "now", 0, null, 150)).toBeCloseTo(0, 9);
    expect(refusal("CLV.PAYBACK", 60, retention - 0.01, 0.1, 150, "now")).toContain("never covered");
    expect(figure("CLV.PAYBACK", 60, retention + 0.01, 0.1, 150, "now")).toBeGreaterThan(2);
  });

  it("reaches the ends of its range exactly", () => {
    expect(figure("CLV.REQUIRED", 100, 0.1, 100, "now")).toBe(0);
    expect(figure("CLV.REQUIRED", 100, 0.1, 1000)).toBe(1);
    expect(figure("CLV.REQUIRED", 100, 0.1, 0)).toBe(0);
    expect(figure("CLV.REQUIRED", -100, 0.1, -340)).toBeCloseTo(0.85, 12);
  });

  it("says between which values a target must lie", () => {
    expect(refusal("CLV.REQUIRED", 100, 0.1, 1100)).toBe(
      "#N/A target (1100) is out of reach: the value is 0 with a retention of 0 and 1000 with a retention of 1",
    );
    expect(refusal("CLV.REQUIRED", 100, 0.1, 99, "now")).toContain("the value is 100 with a retention of 0 and 1100 with a retention of 1");
    expect(refusal("CLV.REQUIRED", 100, 0, -5)).toContain("0 with a retention of 0 and grows without limit towards 1");
    expect(refusal("CLV.REQUIRED", 0, 0.1, 5)).toContain("#N/A");
    expect(refusal("CLV.REQUIRED", 100, 0.1, 0, "end")).toContain("#N/A");
  });
});
