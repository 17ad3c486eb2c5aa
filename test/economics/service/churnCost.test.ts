import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
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

const HEAD = ["name", "cost per kept customer", "net", "rank"];

describe("SERVICE.LEVERS", () => {
  it("ranks levers by what a kept customer costs, in the order given", () => {
    expect(
      rows(
        "SERVICE.LEVERS",
        column("VIP desk", "Newsletter", "Club"),
        column(1, 0.5, 0.5),
        column(20, 1, 4),
        column(0.05, 0.01, 0.04),
        300,
      ),
    ).toEqual([HEAD, ["VIP desk", 400, -5, 3], ["Newsletter", 200, 0.5, 1], ["Club", 200, 2, 1]]);
  });

  it("puts a lever that keeps nobody last and says why it has no cost per kept customer", () => {
    const [, first, second] = rows("SERVICE.LEVERS", column("a", "b"), column(0, 1), column(5, 5), column(0.1, 0.1), 300);
    expect(String(first![1])).toContain("fit times retention_gain is 0; this lever keeps nobody");
    expect((first![1] as CustomFunctions.Error).code).toBe("#N/A");
    expect(first!.slice(2)).toEqual([-5, 2]);
    expect(second![3]).toBe(1);
  });

  it("takes one cell for all levers", () => {
    const spread = rows("SERVICE.LEVERS", column("a", "b"), column(1, 0.5), column(5, 5), column(0.1, 0.1), 300);
    expect(rows("SERVICE.LEVERS", column("a", "b"), column(1, 0.5), 5, [[0.1]], 300)).toEqual(spread);
  });

  it("earns on a lever exactly where a kept customer costs less than he is worth", () => {
    const lines = fc.array(fc.tuple(between(0.01, 1), between(0, 100, 2), between(0.001, 1)), { minLength: 1, maxLength: 8 });
    always([lines, between(1, 900, 0)], (levers, clv) => {
      const ranges = [0, 1, 2].map((i) => column(...levers.map((lever) => lever[i])));
      const body = rows("SERVICE.LEVERS", column(...levers.map((_, i) => i)), ...ranges, clv).slice(1) as number[][];
      for (const [, cost, net] of body) if (Math.abs(cost! - clv) > 1e-6) expect(net! > 0).toBe(cost! < clv);
      expect(Math.min(...body.map((row) => row[3]!))).toBe(1);
    });
  });

  it("refuses a gain in percent and ranges of other lengths", () => {
    expect(refusal("SERVICE.LEVERS", column("a"), column(1), column(5), column(5), 300)).toBe(
      "#VALUE! retention_gain figure 1 must be at least 0 and at most 1 (0.05 means 5%); got 5",
    );
    expect(refusal("SERVICE.LEVERS", column("a", "b", "c"), column(1, 1), column(5, 5, 5), 0.1, 300)).toBe(
      "#VALUE! fit must have as many cells as names (3); got 2",
    );
  });
});
