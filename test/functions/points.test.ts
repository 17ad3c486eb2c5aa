import { column, figure, refusal, rows } from "./adapters";

describe("POINTS.ALLOCATE", () => {
  const split = (...args: unknown[]) => rows("POINTS.ALLOCATE", ...args)[0] as [goods: number, points: number];

  it("rounds the money, or the share first as the KPMG handbook does, or nothing where both are left out", () => {
    expect(split(100000, 100000, 10000, 1, 0.97)[1]).toBeCloseTo((100000 * 9700) / 109700, 9);
    expect(split(100000, 100000, 10000, 1, 0.97, 2)).toEqual([91157.7, 8842.3]);
    expect(split(100000, 100000, 10000, 1, 0.97, null, 2)).toEqual([91000, 9000]);
    expect(split(100000, 100000, 10000, 1, 0.97, -3)).toEqual([91000, 9000]);
  });
});

describe("POINTS.COST", () => {
  it("forgives rounded shares, leaves blank lines out and refuses a mix that is not whole", () => {
    expect(figure("POINTS.COST", column(0.333333, 0.333333, 0.333334), column(3, 3, 3))).toBeCloseTo(3, 9);
    expect(figure("POINTS.COST", column(0.5, null, 0.5), column(1, 7, 3))).toBe(2);
    expect(refusal("POINTS.COST", column(0.5, 0.4), column(1, 2))).toBe(
      "#VALUE! redemption_mix adds up to 0.9; the shares of all rewards must add up to 1 (100%)",
    );
    expect(refusal("POINTS.COST", column(50, 50), column(1, 2))).toContain(
      "redemption_mix figure 1 must be at least 0 and at most 1 (0.5 means 50%)",
    );
    expect(refusal("POINTS.COST", column(0.5, 0.5), column(1, -2))).toBe("#VALUE! unit_costs figure 2 must be at least 0; got -2");
  });
});

describe("POINTS.FUTURE", () => {
  it("takes no expired points where they are left out", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 1, null)).toBe(figure("POINTS.FUTURE", 1000, 450, 1, 0));
  });
});
