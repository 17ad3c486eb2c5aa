import { figure, refusal, rows } from "../../functions/adapters";
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

describe("CLV.PAYBACK", () => {
  it("counts whole periods and the part of the last one", () => {
    // margins of today: 64, 40.96, 26.2144
    expect(figure("CLV.PAYBACK", 100, 0.8, 0.25, 64)).toBeCloseTo(1, 12);
    expect(figure("CLV.PAYBACK", 100, 0.8, 0.25, 84.48)).toBeCloseTo(1.5, 12);
    expect(figure("CLV.PAYBACK", 100, 0.8, 0.25, 64 + 40.96 + 26.2144 / 4)).toBeCloseTo(2.25, 12);
  });

  it.each([
    ["renewal", 64],
    ["end", 80],
    ["now", 100],
    ["mid", 100 / Math.sqrt(1.25)],
  ])("starts from the first margin of the timing: %s", (when, first) => {
    expect(figure("CLV.PAYBACK", 100, 0.8, 0.25, first / 2, when)).toBeCloseTo(0.5, 12);
  });

  it("is 0 when nothing was spent, whatever the margin", () => {
    expect(figure("CLV.PAYBACK", 0, 0.8, 0.1, 0)).toBe(0);
    expect(figure("CLV.PAYBACK", -5, 0.8, 0.1, 0)).toBe(0);
  });

  it("allows a retention of 1 and margins that grow faster than they are discounted", () => {
    expect(figure("CLV.PAYBACK", 100, 1, 0, 250)).toBeCloseTo(2.5, 12);
    expect(figure("CLV.PAYBACK", 100, 1, 0, 350, "end", 0.5)).toBeCloseTo(2 + 100 / 225, 12);
  });

  it("recovers the two years that a printed stream of profits needs (RET-SS-1 with a level profit)", () => {
    // 30 + 42 a year against 60: 1.7143 years; a level 35 needs 60/35
    expect(figure("CLV.PAYBACK", 35, 1, 0, 60)).toBeCloseTo(60 / 35, 12);
  });

  it("is where the cumulative value of the schedule crosses 0", () => {
    always([between(0.3, 0.95), between(0, 0.3), timing, between(0.05, 0.95)], (retention, discount, when, share) => {
      // a cost that the margins of 400 periods cover
      const worth = rows("CLV.SCHEDULE", 100, retention, discount, 400, when).at(-1)![7] as number;
      const cost = share * worth;
      const table = rows("CLV.SCHEDULE", 100, retention, discount, 400, when, 0, cost).slice(1) as number[][];
      const cross = table.findIndex((row) => row[7]! >= 0);
      expect(cross).toBeGreaterThan(0);
      const before = table[cross - 1]![7]!;
      expect(figure("CLV.PAYBACK", 100, retention, discount, cost, when)).toBeCloseTo(cross - 1 - before / table[cross]![6]!, 6);
    });
  });

  it("grows with the cost and falls with the margin", () => {
    always([between(0.5, 0.95), between(0, 0.2), between(10, 90)], (retention, discount, cost) => {
      const periods = figure("CLV.PAYBACK", 100, retention, discount, cost, "now");
      expect(figure("CLV.PAYBACK", 100, retention, discount, cost + 5, "now")).toBeGreaterThan(periods);
      expect(figure("CLV.PAYBACK", 120, retention, discount, cost, "now")).toBeLessThan(periods);
    });
  });

  it("says how much there is at most when the cost is never covered", () => {
    expect(refusal("CLV.PAYBACK", 100, 0.8, 0.1, 300)).toMatch(
      /^#N\/A acquisition_cost \(300\) is never covered: all margins together are worth 266\.66\d* at most; lower the cost or keep more customers$/,
    );
    expect(refusal("CLV.PAYBACK", 100, 0, 0.1, 50)).toContain("worth 0 at most");
    expect(refusal("CLV.PAYBACK", 0, 0.8, 0.1, 50)).toContain("#N/A");
    expect(refusal("CLV.PAYBACK", 100, 0, 0.1, 91, "end")).toContain("#N/A");
  });

  it("answers up to the edge of what is never covered", () => {
    const all = figure("CLV", 100, 0.8, 0.1);
    expect(figure("CLV.PAYBACK", 100, 0.8, 0.1, all * (1 - 1e-9))).toBeGreaterThan(60);
    expect(figure("CLV.PAYBACK", 1e12, 0.9999, 0.0001, 1e12)).toBeLessThan(2);
  });
});
