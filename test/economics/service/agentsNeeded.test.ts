import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SERVICE.ERLANGC", () => {
  it.each([
    // Sums of Erlang's formula with 40 digits (mpmath): load, agents, probability.
    [10, 14, 0.17413193359504984264],
    [48, 55, 0.23870093637800921875],
    [60, 65, 0.42007229257101851094],
    [500, 520, 0.27475634469652412385],
    [2000, 2500, 2.9723778809135812281e-27],
    [10000, 10080, 0.31620239275509255876],
    [1, 60, 4.4960373194690126627e-83],
    [99.999, 100, 0.99987790530197289275],
    [1e-12, 1, 1e-12],
  ])("is right to 12 digits for a load of %d and %d agents", (load, agents, expected) => {
    expect(figure("SERVICE.ERLANGC", load, agents) / expected).toBeCloseTo(1, 11);
  });

  it("is the load for a single agent and 0 without a load", () => {
    expect(figure("SERVICE.ERLANGC", 0.4, 1)).toBeCloseTo(0.4, 15);
    expect(figure("SERVICE.ERLANGC", 0, 3)).toBe(0);
  });

  it("underflows to 0 where nobody will ever wait", () => {
    expect(figure("SERVICE.ERLANGC", 1, 1e12)).toBe(0);
  });

  it("shows a small team what one agent less does to its callers", () => {
    expect(figure("SERVICE.ERLANGC", 4, 5)).toBeCloseTo(0.5541, 4);
    expect(figure("SERVICE.ERLANGC", 4, 6)).toBeCloseTo(0.2848, 4);
  });

  it("is a probability that falls with each agent and rises with the load", () => {
    always([between(0.1, 200), fc.integer({ min: 1, max: 60 })], (load, spare) => {
      const agents = Math.floor(load) + spare;
      const waiting = figure("SERVICE.ERLANGC", load, agents);
      expect(waiting).toBeGreaterThan(0);
      expect(waiting).toBeLessThanOrEqual(1);
      expect(figure("SERVICE.ERLANGC", load, agents + 1)).toBeLessThan(waiting);
      expect(figure("SERVICE.ERLANGC", load * 0.99, agents)).toBeLessThan(waiting);
    });
  });

  it("refuses a load the agents cannot serve, and parts of agents", () => {
    expect(refusal("SERVICE.ERLANGC", 10, 10)).toBe("#VALUE! agents must be above the load (10 erlangs), or the queue never ends; got 10");
    expect(refusal("SERVICE.ERLANGC", 10, 12.5)).toContain("agents must be a whole number");
    expect(refusal("SERVICE.ERLANGC", 2e9, 3e9)).toBe("#VALUE! load must be at most the largest load handled (1000000000); got 2000000000");
  });
});

describe("SERVICE.LEVEL", () => {
  it("is one less the probability of waiting where no wait counts as in time", () => {
    expect(figure("SERVICE.LEVEL", 10, 14, 180, 0)).toBeCloseTo(1 - 0.17413193359504984, 12);
  });

  it("is 1 without a load", () => {
    expect(figure("SERVICE.LEVEL", 0, 1, 180, 20)).toBe(1);
  });

  it("shows a travel desk that 14 agents answer 89% of 10 erlangs within 20 seconds", () => {
    expect(figure("SERVICE.LEVEL", 10, 14, 180, 20)).toBeCloseTo(0.88835, 5);
  });

  it("rises with the wait allowed and falls with longer calls at the same load", () => {
    always(
      [between(0.1, 100), fc.integer({ min: 1, max: 20 }), between(10, 600, 0), between(0, 120, 0)],
      (load, spare, handling, target) => {
        const agents = Math.floor(load) + spare;
        const level = figure("SERVICE.LEVEL", load, agents, handling, target);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(1);
        expect(figure("SERVICE.LEVEL", load, agents, handling, target + 10)).toBeGreaterThanOrEqual(level);
        expect(figure("SERVICE.LEVEL", load, agents, handling * 2, target)).toBeLessThanOrEqual(level);
      },
    );
  });

  it("refuses calls that take no time", () => {
    expect(refusal("SERVICE.LEVEL", 10, 14, 0, 20)).toBe("#VALUE! handling_seconds must be above 0; got 0");
    expect(refusal("SERVICE.LEVEL", 10, 14, 180, -1)).toBe("#VALUE! target_seconds must be at least 0; got -1");
    expect(refusal("SERVICE.LEVEL", 10, 9, 180, 20)).toContain("the queue never ends");
  });
});

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

const body = (...args: unknown[]) => rows("SERVICE.OVERSHOOT", ...args)[1] as number[];

describe("SERVICE.OVERSHOOT", () => {
  it("shows that answering 90% in place of 80% takes 1 or 2 agents more", () => {
    expect(rows("SERVICE.OVERSHOOT", 30, 180, 0.8, 30, 0.9, 50000)).toEqual([
      ["agents at target", "agents at actual", "excess", "money"],
      [34, 36, 2, 100000],
    ]);
    expect(body(10, 180, 0.8, 30, 0.9)).toEqual([13, 14, 1, 0]);
    expect(body(60, 180, 0.8, 30, 0.85)).toEqual([65, 66, 1, 0]);
  });

  it("is negative where the target is missed, and 0 where it is met", () => {
    expect(body(60, 180, 0.9, 30, 0.8, 100)).toEqual([67, 65, -2, -200]);
    expect(body(60, 180, 0.8, 30, 0.8, 100)).toEqual([65, 65, 0, 0]);
  });

  it("agrees with SERVICE.AGENTS on both sides", () => {
    always([between(0.1, 80), between(30, 600, 0), between(0.1, 0.98), between(0.1, 0.98)], (load, handling, target, actual) => {
      const [atTarget, atActual, excess] = body(load, handling, target, 20, actual);
      expect(excess).toBe(atActual! - atTarget!);
      expect(figure("SERVICE.LEVEL", load, atActual, handling, 20)).toBeGreaterThanOrEqual(actual - 1e-12);
      expect(Math.sign(excess!) * Math.sign(actual - target)).toBeGreaterThanOrEqual(0);
    });
  });

  it("refuses an actual level in percent", () => {
    expect(refusal("SERVICE.OVERSHOOT", 60, 180, 0.8, 30, 90)).toContain("actual_level must be at least 0 and below 1 (0.9 means 90%)");
  });
});
