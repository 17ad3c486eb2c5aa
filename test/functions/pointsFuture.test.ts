import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("POINTS.FUTURE", () => {
  it("takes what is redeemed off what will ever be redeemed of the points issued", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 0.8)).toBe(350);
  });

  it("is at most what is outstanding and never below 0", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 0.8, 300)).toBe(250);
    expect(figure("POINTS.FUTURE", 1000, 450, 0.4)).toBe(0);
    always([between(0, 600, 0), between(0, 400, 0), between(0, 1)], (redeemed, expired, rate) => {
      const future = figure("POINTS.FUTURE", 1000, redeemed, rate, expired);
      expect(future).toBeGreaterThanOrEqual(0);
      expect(future).toBeLessThanOrEqual(1000 - redeemed - expired);
    });
  });

  it("takes no expired points where they are left out", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 1, null)).toBe(figure("POINTS.FUTURE", 1000, 450, 1, 0));
  });

  it("refuses more points redeemed and expired than issued", () => {
    expect(refusal("POINTS.FUTURE", 1000, 700, 0.8, 400)).toBe(
      "#VALUE! redeemed plus expired comes to 1100 points, more than the 1000 issued",
    );
    expect(refusal("POINTS.FUTURE", 1000, 700, 80)).toContain("ultimate_rate must be at least 0 and at most 1 (0.8 means 80%)");
  });
});
