import * as fc from "fast-check";
import { refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SERVICE.RECOVERY", () => {
  it("counts only customers who would not have stayed anyway", () => {
    expect(rows("SERVICE.RECOVERY", 100, 200, 0.8, 0.3, 25)).toEqual([
      ["saved", "value", "cost", "net", "ROI"],
      [50, 10000, 2500, 7500, 3],
    ]);
  });

  it("shows that a major problem resolved slowly still pays at a value of 400 (TARP: 54% against 19%)", () => {
    const body = rows("SERVICE.RECOVERY", 1000, 400, 0.54, 0.19, 60)[1] as number[];
    expect(body[0]).toBeCloseTo(350, 9);
    expect(body[3]).toBeCloseTo(80000, 6);
  });

  it("is negative where handling keeps fewer customers than leaving them alone", () => {
    expect(rows("SERVICE.RECOVERY", 10, 100, 0.3, 0.5, 1)[1]).toEqual([-2, -200, 10, -210, -21]);
  });

  it("breaks even where the cost of a complaint is the value it saves", () => {
    always([fc.integer({ min: 1, max: 5000 }), between(1, 900, 2), between(0.5, 1), between(0, 0.5)], (complaints, clv, good, bad) => {
      const body = rows("SERVICE.RECOVERY", complaints, clv, good, bad, (good - bad) * clv)[1] as number[];
      expect(body[3]! / (complaints * clv)).toBeCloseTo(0, 9);
    });
  });

  it("has no return without a cost but still the other figures", () => {
    const body = rows("SERVICE.RECOVERY", 100, 200, 0.8, 0.3, 0)[1]!;
    expect(body.slice(0, 4)).toEqual([50, 10000, 0, 10000]);
    expect((body[4] as CustomFunctions.Error).code).toBe("#N/A");
    expect((body[4] as CustomFunctions.Error).message).toBe("The cost is 0; a return needs a cost");
  });

  it("refuses rates in percent and a number of complaints below 0", () => {
    expect(refusal("SERVICE.RECOVERY", 100, 200, 95, 0.3, 25)).toContain("(0.95 means 95%)");
    expect(refusal("SERVICE.RECOVERY", -1, 200, 0.9, 0.3, 25)).toBe("#VALUE! complaints must be at least 0; got -1");
  });
});
