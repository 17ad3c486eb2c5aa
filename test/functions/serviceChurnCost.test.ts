import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("SERVICE.CHURNCOST", () => {
  it("is the value lost where nobody is replaced, and the replacement cost where all are", () => {
    expect(figure("SERVICE.CHURNCOST", 120, 350)).toBe(42000);
    expect(figure("SERVICE.CHURNCOST", 120, 350, 1, 60)).toBe(7200);
    expect(figure("SERVICE.CHURNCOST", 120, 350, null, 60)).toBe(42000);
  });

  it("lets an insurer who replaces half of 1,000 lost clients count both parts", () => {
    expect(figure("SERVICE.CHURNCOST", 1000, 900, 0.5, 200)).toBe(550000);
  });

  it("lies between the two and grows in proportion to the customers lost", () => {
    always([between(0, 1000, 0), between(0, 900, 2), between(0, 1), between(0, 900, 2)], (lost, clv, replaced, cost) => {
      const one = figure("SERVICE.CHURNCOST", lost, clv, replaced, cost);
      expect(one).toBeLessThanOrEqual(lost * Math.max(clv, cost) + 1e-6);
      expect(one).toBeGreaterThanOrEqual(lost * Math.min(clv, cost) - 1e-6);
      expect(figure("SERVICE.CHURNCOST", 3 * lost, clv, replaced, cost)).toBeCloseTo(3 * one, 4);
    });
  });

  it("refuses a share above 1 and a cost below 0", () => {
    expect(refusal("SERVICE.CHURNCOST", 120, 350, 50)).toContain("(0.5 means 50%)");
    expect(refusal("SERVICE.CHURNCOST", 120, 350, 0.5, -1)).toBe("#VALUE! replacement_cost must be at least 0; got -1");
  });
});
