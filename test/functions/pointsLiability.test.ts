import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("POINTS.LIABILITY", () => {
  it("multiplies outstanding points, value and the share still to be redeemed", () => {
    expect(figure("POINTS.LIABILITY", 1e6, 0.01, 0.92)).toBeCloseTo(9200, 9);
  });

  it("is the value of the points of POINTS.FUTURE when the rate is theirs", () => {
    always([between(500, 5000, 0), between(0, 400, 0), between(0, 1), between(0, 2)], (issued, redeemed, rate, value) => {
      const future = figure("POINTS.FUTURE", issued, redeemed, rate);
      const outstanding = issued - redeemed;
      expect(figure("POINTS.LIABILITY", outstanding, value, future / outstanding)).toBeCloseTo(future * value, 6);
    });
  });

  it("refuses a percent typed as a whole number and negative points", () => {
    expect(refusal("POINTS.LIABILITY", 1000, 0.01, 92)).toBe(
      "#VALUE! future_rate must be at least 0 and at most 1 (0.92 means 92%); got 92",
    );
    expect(refusal("POINTS.LIABILITY", -1000, 0.01, 0.92)).toBe("#VALUE! outstanding must be at least 0; got -1000");
  });
});
