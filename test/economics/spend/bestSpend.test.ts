import { figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const acquisition = (...args: unknown[]) => rows("SPEND.ACQUISITION", ...args)[1] as [number, number, number, number];

describe("SPEND.ACQUISITION", () => {
  it("has fixed column words and takes the curve from today's rate and spend", () => {
    expect(rows("SPEND.ACQUISITION", 80, 0.15, 5, 0.4)[0]).toEqual(["k", "best spend", "rate there", "value"]);
    const [k] = acquisition(80, 0.15, 5, 0.4);
    expect(0.4 * (1 - Math.exp(-k * 5))).toBeCloseTo(0.15, 12);
  });

  it("cannot be beaten by any other spend", () => {
    always([between(-20, 900, 1), between(0.02, 0.3), between(0.5, 40, 1)], (clv, rate, spend) => {
      const [k, best, reached, there] = acquisition(clv, rate, spend, 0.4);
      expect(there).toBeCloseTo(reached * clv - best, 9);
      for (let other = 0; other <= 300; other += 5)
        expect(0.4 * (1 - Math.exp(-k * other)) * clv - other).toBeLessThanOrEqual(there + 1e-9);
    });
  });

  it("spends up to the point where a further customer costs his own value", () => {
    const [k, best] = acquisition(500, 0.1, 20, 0.5);
    expect(1 / (0.5 * k * Math.exp(-k * best))).toBeCloseTo(500, 8);
  });

  it("spends nothing on customers who are worth too little", () => {
    for (const clv of [0, -50, 5]) expect(acquisition(clv, 0.15, 5, 0.4).slice(1)).toEqual([0, 0, 0]);
  });

  it("goes on from the value that the best retention spend reaches", () => {
    const clv = (rows("SPEND.RETENTION", 50, 0.5, 0.15, 10, 0.75)[1] as number[])[3]!;
    expect(acquisition(clv, 0.15, 5, 0.4)[3]).toBeGreaterThan(0.15 * clv - 5);
    expect(figure("CLV", 50, 0.5, 0.15, "now", 0, null, 10)).toBeLessThan(clv);
  });

  it("refuses a rate at the ceiling and a ceiling above 1", () => {
    expect(refusal("SPEND.ACQUISITION", 80, 0.4, 5, 0.4)).toContain("rate must be below ceiling (0.4)");
    expect(refusal("SPEND.ACQUISITION", 80, 0.15, 5, 40)).toContain("ceiling must be above 0 and at most 1 (0.4 means 40%)");
    expect(refusal("SPEND.ACQUISITION", 80, 15, 5, 0.4)).toContain("0.15 means 15%");
  });
});

const HEADER = ["k", "best spend", "retention there", "value there", "value now"];
const retained = (...args: unknown[]) => rows("SPEND.RETENTION", ...args)[1] as [number, number, number, number, number];

/** Blattberg & Deighton's value for a spend, written out anew. */
function value(margin: number, discount: number, spend: number, ceiling: number, k: number): number {
  const retention = ceiling * (1 - Math.exp(-k * spend));
  return margin + (margin * retention - spend) / (1 + discount - retention);
}

describe("SPEND.RETENTION", () => {
  it("has fixed column words and starts from the value of today", () => {
    const [header, row, ...more] = rows("SPEND.RETENTION", 50, 0.5, 0.15, 10, 0.75);
    expect(header).toEqual(HEADER);
    expect(more).toEqual([]);
    expect(row![0]).toBeCloseTo(Math.log(3) / 10, 12);
    expect(row![4]).toBeCloseTo(50 + 15 / 0.65, 10);
  });

  it("spends until one more unit of money buys exactly its value (Pfeifer 2005)", () => {
    always([between(20, 500, 1), between(0.2, 0.6), between(0.05, 0.3), between(1, 15, 1)], (margin, retention, discount, spend) => {
      const [k, best, reached, there, now] = retained(margin, retention, discount, spend, 0.8);
      expect(there).toBeGreaterThanOrEqual(now - 1e-9);
      if (best > 0) expect(1 / (k * (0.8 - reached))).toBeCloseTo(there, 6);
    });
  });

  it("cannot be beaten by any other spend", () => {
    always([between(5, 500, 1), between(0.2, 0.7), between(0, 0.3), between(1, 30, 1)], (margin, retention, discount, spend) => {
      const [k, , , there] = retained(margin, retention, discount, spend, 0.8);
      for (let other = 0; other <= 200; other += 2.5) expect(value(margin, discount, other, 0.8, k)).toBeLessThanOrEqual(there + 1e-9);
    });
  });

  it("spends nothing where even the first unit does not pay, and no more than allowed", () => {
    expect(retained(1, 0.5, 0.15, 10, 0.75).slice(1, 4)).toEqual([0, 0, 1]);
    expect(retained(-20, 0.5, 0.15, 10, 0.75)[1]).toBe(0);
    expect(retained(50, 0.5, 0.15, 10, 0.75, 12)[1]).toBe(12);
    expect(retained(50, 0.5, 0.15, 10, 0.75, 100)[1]).toBeCloseTo(16.994088, 6);
  });

  it("stays exact for very large margins", () => {
    const [k, best, reached, there] = retained(1e12, 0.5, 0.15, 10, 0.75);
    expect(Math.abs(1 / (0.75 * k * Math.exp(-k * best)) / there - 1)).toBeLessThan(1e-9);
    expect(reached).toBeLessThanOrEqual(0.75);
  });

  it("refuses a retention at the ceiling, no spend and a value without end", () => {
    expect(refusal("SPEND.RETENTION", 50, 0.8, 0.15, 10, 0.75)).toBe(
      "#VALUE! retention must be below ceiling (0.75), the most that any spend can reach; got 0.8",
    );
    expect(refusal("SPEND.RETENTION", 50, 0.5, 0.15, 0, 0.75)).toBe("#VALUE! spend must be above 0; got 0");
    expect(refusal("SPEND.RETENTION", 50, 0, 0.15, 10, 0.75)).toContain("retention must be above 0 and at most 1");
    expect(refusal("SPEND.RETENTION", 50, 0.5, 0, 10, 1)).toBe(
      "#VALUE! ceiling must be below 1 + discount (1), or the value has no end; got 1",
    );
    expect(refusal("SPEND.RETENTION", 50, 0.5, 0.1, 10, 0.75, -1)).toBe("#VALUE! max_spend must be at least 0; got -1");
  });
});
