import { column, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

const trueUp = (...args: unknown[]) => rows("POINTS.TRUEUP", ...args)[1] as [before: number, after: number, effect: number];

describe("POINTS.TRUEUP", () => {
  it("takes revenue back when more points will be redeemed than thought", () => {
    expect(rows("POINTS.TRUEUP", 10000, 4000, 9000, 0.8, 0.9)).toEqual([
      ["deferred before", "deferred after", "revenue effect"],
      [4500, 5000, -500],
    ]);
  });

  it("is what POINTS.REVENUE adds in a period without redemptions", () => {
    always([between(0.45, 1, 3), between(0.45, 1, 3), between(0, 9000, 2)], (before, after, allocated) => {
      const [deferredBefore, deferredAfter, effect] = trueUp(1000, 450, allocated, before, after);
      const revenue = rows("POINTS.REVENUE", allocated, column(450, 450), column(1000 * before, 1000 * after)) as number[][];
      expect(effect).toBeCloseTo(revenue[2]![1]!, 6);
      expect(deferredBefore).toBeCloseTo(revenue[1]![3]!, 6);
      expect(deferredAfter).toBeCloseTo(revenue[2]![3]!, 6);
    });
  });

  it("turns its sign when the rates are exchanged, and is 0 when they agree", () => {
    expect(trueUp(1000, 300, 500, 0.7, 0.6)[2]).toBeCloseTo(0 - trueUp(1000, 300, 500, 0.6, 0.7)[2], 12);
    expect(trueUp(1000, 300, 500, 0.7, 0.7)[2]).toBe(0);
  });

  it("refuses rates that more redemptions have overtaken, and rates of 0", () => {
    expect(refusal("POINTS.TRUEUP", 1000, 850, 500, 0.8, 0.9)).toBe(
      "#VALUE! redeemed, with the old_rate, is above the points expected to be redeemed (800); got 850; raise the estimate first",
    );
    expect(refusal("POINTS.TRUEUP", 1000, 850, 500, 0.9, 80)).toContain("new_rate must be above 0 and at most 1 (0.8 means 80%)");
    expect(refusal("POINTS.TRUEUP", 0, 0, 500, 0.9, 0.8)).toBe("#VALUE! issued must be above 0; got 0");
  });
});
