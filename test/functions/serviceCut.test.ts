import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

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
