import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

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

describe("SERVICE.CUT", () => {
  it("is the share of customers whose loss uses up the saving", () => {
    expect(figure("SERVICE.CUT", 50000, 1000, 500)).toBe(0.1);
    expect(figure("SERVICE.CUT", 0, 1000, 500)).toBe(0);
  });

  it("shows that a helpdesk cut of 120,000 for 50,000 customers may cost 1% of them at most", () => {
    expect(figure("SERVICE.CUT", 120000, 50000, 240)).toBeCloseTo(0.01, 12);
  });

  it("is above 1 where the cut pays even if all leave", () => {
    expect(figure("SERVICE.CUT", 1000, 10, 50)).toBe(2);
  });

  it("is the inverse of SERVICE.CHURNCOST: losing that share costs what was saved", () => {
    always([between(1, 1e6, 0), between(1, 1e5, 0), between(1, 5000, 2)], (saving, customers, clv) => {
      const share = figure("SERVICE.CUT", saving, customers, clv);
      expect(figure("SERVICE.CHURNCOST", share * customers, clv) / saving).toBeCloseTo(1, 9);
    });
  });

  it("refuses customers without value", () => {
    expect(refusal("SERVICE.CUT", 1000, 10, 0)).toBe("#VALUE! clv must be above 0; got 0");
    expect(refusal("SERVICE.CUT", 1000, 0, 10)).toBe("#VALUE! customers must be above 0; got 0");
  });
});
