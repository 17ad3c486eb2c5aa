import { column, figure, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

describe("POINTS.BREAKAGE", () => {
  it("earns breakage in proportion to redemptions", () => {
    expect(figure("POINTS.BREAKAGE", 9000, 10000, 4000, 0.8)).toBeCloseTo(9000 * 0.4 * (1 / 0.8 - 1), 9);
  });

  it("is what POINTS.REVENUE earns beyond the redeemed points' own share", () => {
    always([between(0, 9000, 2), between(0, 450, 0), between(0.45, 1, 3)], (allocated, redeemed, rate) => {
      const earned = rows("POINTS.REVENUE", allocated, column(redeemed), column(1000 * rate))[1]![2] as number;
      expect(figure("POINTS.BREAKAGE", allocated, 1000, redeemed, rate)).toBeCloseTo(earned - (allocated * redeemed) / 1000, 6);
    });
  });

  it("comes to all unredeemed money in the end, and to nothing when every point is redeemed", () => {
    expect(figure("POINTS.BREAKAGE", 9000, 10000, 8000, 0.8)).toBeCloseTo(1800, 9);
    expect(figure("POINTS.BREAKAGE", 9000, 10000, 4000, 1)).toBe(0);
  });

  it("refuses more redeemed than expected and a rate of 0", () => {
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, 9000, 0.8)).toBe(
      "#VALUE! redeemed is above the points expected to be redeemed (8000); got 9000; raise the estimate first",
    );
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, 0, 0)).toContain("ultimate_rate must be above 0 and at most 1");
  });
});
