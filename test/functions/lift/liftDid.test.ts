import { figure, refusal } from "../liftParetoRfm";
import { always, between } from "../seeded";

const mean = between(-1000, 1000, 2);

describe("LIFT.DID", () => {
  it("takes what the control group gained off what the test group gained", () => {
    expect(figure("LIFT.DID", 200, 230, 190, 210)).toBe(10);
  });

  it("finds no effect in a season that lifts both groups alike", () => {
    expect(figure("LIFT.DID", 50, 80, 20, 50)).toBe(0);
  });

  it("is not moved by a season, and turns round when the groups change places", () => {
    always([mean, mean, mean, mean, mean], (a, b, c, d, season) => {
      const effect = figure("LIFT.DID", a, b, c, d);
      expect(figure("LIFT.DID", a, b + season, c, d + season)).toBeCloseTo(effect, 9);
      expect(figure("LIFT.DID", c, d, a, b)).toBeCloseTo(-effect, 9);
    });
  });

  it("refuses a missing mean, text and a range", () => {
    expect(refusal("LIFT.DID", 1, 2, 3, null)).toBe("#VALUE! control_after is missing");
    expect(refusal("LIFT.DID", 1, "2", 3, 4)).toBe('#VALUE! test_after must be a number; got "2"');
    expect(refusal("LIFT.DID", [[1], [2]], 2, 3, 4)).toContain("test_before must be one value");
  });

  it("says so when the result is too large for a cell", () => {
    expect(refusal("LIFT.DID", -1.7e308, 1.7e308, 0, 0)).toContain("#N/A The result is too large");
  });
});
