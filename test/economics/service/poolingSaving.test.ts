import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const pool = (...args: unknown[]) => rows("SERVICE.POOL", ...args)[1] as number[];

describe("SERVICE.POOL", () => {
  it("saves six claims centres 18 of 84 agents", () => {
    expect(rows("SERVICE.POOL", column(10, 10, 10, 10, 10, 10), 180, 0.8, 20, 40000)).toEqual([
      ["separate", "pooled", "saving", "money"],
      [84, 66, 1 - 66 / 84, 720000],
    ]);
  });

  it("saves nothing for one site, and needs nobody where there is no load", () => {
    expect(pool(10, 180, 0.8, 20)).toEqual([14, 14, 0, 0]);
    expect(pool(column(0, 0), 180, 0.8, 20)).toEqual([0, 0, 0, 0]);
    expect(pool([[10, null, 10]], 180, 0.8, 20)[0]).toBe(28);
  });

  it("never needs more agents than the sites on their own", () => {
    const loads = fc.array(between(0, 40, 2), { minLength: 1, maxLength: 8 });
    always([loads, between(30, 600, 0), between(0.3, 0.95), between(0, 60, 0)], (sites, handling, target, wait) => {
      const [separate, pooled, saving] = pool(column(...sites), handling, target, wait) as [number, number, number];
      expect(pooled).toBeLessThanOrEqual(separate);
      expect(saving).toBeGreaterThanOrEqual(0);
      expect(saving).toBeLessThan(1);
    });
  });

  it("names the site whose load is out of range", () => {
    expect(refusal("SERVICE.POOL", column(10, -1), 180, 0.8, 20)).toBe("#VALUE! loads figure 2 must be at least 0; got -1");
    expect(refusal("SERVICE.POOL", column(10, 5), 180, 0.8, 20, -5)).toBe("#VALUE! cost_per_agent must be at least 0; got -5");
  });
});
