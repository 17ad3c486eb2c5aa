import { figure, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

const result = (...args: unknown[]) => rows("SPEND.ACQUISITION", ...args)[1] as [number, number, number, number];

describe("SPEND.ACQUISITION", () => {
  it("has fixed column words and takes the curve from today's rate and spend", () => {
    expect(rows("SPEND.ACQUISITION", 80, 0.15, 5, 0.4)[0]).toEqual(["k", "best spend", "rate there", "value"]);
    const [k] = result(80, 0.15, 5, 0.4);
    expect(0.4 * (1 - Math.exp(-k * 5))).toBeCloseTo(0.15, 12);
  });

  it("cannot be beaten by any other spend", () => {
    always([between(-20, 900, 1), between(0.02, 0.3), between(0.5, 40, 1)], (clv, rate, spend) => {
      const [k, best, reached, there] = result(clv, rate, spend, 0.4);
      expect(there).toBeCloseTo(reached * clv - best, 9);
      for (let other = 0; other <= 300; other += 5)
        expect(0.4 * (1 - Math.exp(-k * other)) * clv - other).toBeLessThanOrEqual(there + 1e-9);
    });
  });

  it("spends up to the point where a further customer costs his own value", () => {
    const [k, best] = result(500, 0.1, 20, 0.5);
    expect(1 / (0.5 * k * Math.exp(-k * best))).toBeCloseTo(500, 8);
  });

  it("spends nothing on customers who are worth too little", () => {
    for (const clv of [0, -50, 5]) expect(result(clv, 0.15, 5, 0.4).slice(1)).toEqual([0, 0, 0]);
  });

  it("goes on from the value that the best retention spend reaches", () => {
    const clv = (rows("SPEND.RETENTION", 50, 0.5, 0.15, 10, 0.75)[1] as number[])[3]!;
    expect(result(clv, 0.15, 5, 0.4)[3]).toBeGreaterThan(0.15 * clv - 5);
    expect(figure("CLV", 50, 0.5, 0.15, "now", 0, null, 10)).toBeLessThan(clv);
  });

  it("refuses a rate at the ceiling and a ceiling above 1", () => {
    expect(refusal("SPEND.ACQUISITION", 80, 0.4, 5, 0.4)).toContain("rate must be below ceiling (0.4)");
    expect(refusal("SPEND.ACQUISITION", 80, 0.15, 5, 40)).toContain("ceiling must be above 0 and at most 1 (0.4 means 40%)");
    expect(refusal("SPEND.ACQUISITION", 80, 15, 5, 0.4)).toContain("0.15 means 15%");
  });
});
