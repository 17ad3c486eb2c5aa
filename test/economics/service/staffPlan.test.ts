import * as fc from "fast-check";
import { figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const plan = (...args: unknown[]) => rows("SERVICE.AGENTS", ...args)[1] as number[];

describe("SERVICE.AGENTS", () => {
  it("gives load, staff, roster and what callers get", () => {
    expect(rows("SERVICE.AGENTS", 100, 30, 180, 0.8, 20)[0]).toEqual([
      "load",
      "agents",
      "scheduled",
      "waiting",
      "level",
      "average wait",
      "occupancy",
    ]);
    expect(plan(100, 30, 180, 0.8, 20).slice(0, 3)).toEqual([10, 14, 14]);
  });

  it("rounds the roster up, but not for what rounding adds: 14 agents at 90% are 140", () => {
    expect(14 / (1 - 0.9)).toBeGreaterThan(140);
    expect(plan(100, 30, 180, 0.8, 20, 0.9)[2]).toBe(140);
    expect(plan(100, 30, 180, 0.8, 20, 0.3)[2]).toBe(20);
    expect(plan(100, 30, 180, 0.8, 20, 0.31)[2]).toBe(21);
  });

  it("needs nobody without calls, and one more than the load at least", () => {
    expect(plan(0, 30, 180, 0.8, 20)).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect(plan(100, 30, 180, 0, 20)[1]).toBe(11);
  });

  it("plans a centre of 10,000 erlangs", () => {
    const [load, agents, , waiting, level] = plan(100000, 30, 180, 0.8, 20);
    expect(load).toBe(10000);
    expect(level!).toBeGreaterThanOrEqual(0.8);
    expect(figure("SERVICE.LEVEL", load, agents! - 1, 180, 20)).toBeLessThan(0.8);
    expect(waiting! / figure("SERVICE.ERLANGC", load, agents)).toBeCloseTo(1, 10);
  });

  it("gives the fewest agents that meet the target", () => {
    always(
      [fc.integer({ min: 1, max: 2000 }), between(10, 600, 0), between(0.01, 0.99), between(0, 120, 0)],
      (calls, handling, target, wait) => {
        const [load, agents, , , level, , occupancy] = plan(calls, 30, handling, target, wait) as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        expect(level).toBeGreaterThanOrEqual(target - 1e-12);
        expect(occupancy).toBeLessThan(1);
        expect(level).toBeCloseTo(figure("SERVICE.LEVEL", load, agents, handling, wait), 10);
        if (agents - 1 > load) expect(figure("SERVICE.LEVEL", load, agents - 1, handling, wait)).toBeLessThan(target);
      },
    );
  });

  it("asks for the same staff again when the level of that staff is the target", () => {
    // loads from 1 erlang on and so few to spare that somebody has to wait
    always([fc.integer({ min: 20, max: 400 }), between(90, 600, 0), fc.integer({ min: 1, max: 6 })], (calls, handling, spare) => {
      const load = (calls * handling) / 1800;
      const agents = Math.floor(load) + spare;
      const level = figure("SERVICE.LEVEL", load, agents, handling, 20);
      expect(level).toBeLessThan(1 - 1e-9);
      expect(plan(calls, 30, handling, level, 20)[1]).toBe(agents);
    });
  });

  it("refuses a level nobody can reach, and rates in percent", () => {
    expect(refusal("SERVICE.AGENTS", 100, 30, 180, 1, 20)).toContain("target_level must be at least 0 and below 1");
    expect(refusal("SERVICE.AGENTS", 100, 30, 180, 80, 20)).toContain("(0.8 means 80%)");
    expect(refusal("SERVICE.AGENTS", 100, 30, 180, 0.8, 20, 30)).toContain("(0.3 means 30%)");
    expect(refusal("SERVICE.AGENTS", 100, 0, 180, 0.8, 20)).toBe("#VALUE! interval_minutes must be above 0; got 0");
    expect(refusal("SERVICE.AGENTS", 1e12, 1e-12, 180, 0.8, 20)).toContain("at most the largest load handled");
  });
});

describe("SERVICE.FIELD", () => {
  it("multiplies more visits by more of them right first time", () => {
    expect(figure("SERVICE.FIELD", 0.5, -0.5, 0.2)).toBeCloseTo((1.5 * 0.9) / 0.8, 12);
  });

  it("is the change of productivity alone where no visit had to be repeated", () => {
    expect(figure("SERVICE.FIELD", 0.5, -0.23, 0)).toBe(1.5);
  });

  it("tells a field service that its result hangs on the repeat rate it did not report", () => {
    expect(figure("SERVICE.FIELD", 0.5, -0.23, 0.3) - figure("SERVICE.FIELD", 0.5, -0.23, 0.1)).toBeGreaterThan(0.1);
  });

  it("is 1 where nothing changes, and falls as repeats grow", () => {
    always([between(0, 0.45), between(-1, 0.9), between(0.01, 0.1)], (rate, repeats, step) => {
      expect(figure("SERVICE.FIELD", 0, 0, rate)).toBeCloseTo(1, 12);
      expect(figure("SERVICE.FIELD", 0, repeats + step, rate)).toBeLessThanOrEqual(figure("SERVICE.FIELD", 0, repeats, rate));
    });
  });

  it("refuses changes in percent and a share of repeats above 1", () => {
    expect(refusal("SERVICE.FIELD", 50, -0.23, 0.1)).toContain("(0.5 means 50%)");
    expect(refusal("SERVICE.FIELD", 0.5, -0.23, 1)).toContain("repeat_rate must be at least 0 and below 1");
    expect(refusal("SERVICE.FIELD", 0.5, 2, 0.5)).toContain("repeat_rate times (1 + repeat_change) must be at least 0 and at most 1");
  });
});

describe("SERVICE.BONUS", () => {
  it("pays for quality and quantity only where the standard is met", () => {
    expect(figure("SERVICE.BONUS", 1000, true, 1.2, 0.5)).toBe(600);
    expect(figure("SERVICE.BONUS", 1000, false, 1.2, 0.5)).toBe(0);
    expect(figure("SERVICE.BONUS", 1000, 1, 1, 1)).toBe(1000);
    expect(figure("SERVICE.BONUS", 1000, 0, 1, 1)).toBe(0);
  });

  it("gives a technician with half the jobs at double quality the base", () => {
    expect(figure("SERVICE.BONUS", 800, true, 2, 0.5)).toBe(800);
  });

  it("does not care which of the two results is which", () => {
    always([between(0, 9000, 0), between(0, 2), between(0, 2)], (base, one, other) => {
      expect(figure("SERVICE.BONUS", base, true, one, other)).toBeCloseTo(figure("SERVICE.BONUS", base, true, other, one), 6);
    });
  });

  it("refuses anything but TRUE or FALSE, and results in percent", () => {
    expect(refusal("SERVICE.BONUS", 1000, "yes", 1, 1)).toBe('#VALUE! standard_met must be TRUE or FALSE; got "yes"');
    expect(refusal("SERVICE.BONUS", 1000, null, 1, 1)).toBe("#VALUE! standard_met is missing");
    expect(refusal("SERVICE.BONUS", 1000, true, 110, 1)).toContain("quality must be at least 0 and below 10");
  });
});
