import { figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

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
