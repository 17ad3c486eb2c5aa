import * as fc from "fast-check";
import { column, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

const body = (...args: unknown[]) => rows("SERVICE.CONSISTENCY", ...args)[1] as number[];

describe("SERVICE.CONSISTENCY", () => {
  it("gives mean, lowest, variation with divisor n - 1, and the number below the floor", () => {
    expect(rows("SERVICE.CONSISTENCY", column(2, 4, 6), 4)).toEqual([
      ["mean", "min", "variation", "below floor"],
      [4, 2, 0.5, 1],
    ]);
  });

  it("does not count a blank cell, but counts a 0", () => {
    expect(body([[2, null, 4, 6, ""]], 4)).toEqual([4, 2, 0.5, 1]);
    expect(body(column(0, 0, 6), 1)[3]).toBe(2);
  });

  it("shows a courier which network breaks the promise although its mean is the same", () => {
    const even = body(column(90, 91, 89, 90), 85);
    const uneven = body(column(99, 70, 98, 93), 85);
    expect(even[0]).toBe(uneven[0]);
    expect(uneven[2]).toBeGreaterThan(10 * even[2]!);
    expect(uneven[3]).toBe(1);
  });

  it("has no variation for one score or around a mean of 0, but the other figures", () => {
    const single = rows("SERVICE.CONSISTENCY", 80, 75)[1]!;
    expect((single[2] as CustomFunctions.Error).message).toBe("scores must hold at least 2 filled cells for this; got 1");
    expect([single[0], single[1], single[3]]).toEqual([80, 80, 0]);
    const zero = rows("SERVICE.CONSISTENCY", column(-1, 1), 0)[1]!;
    expect((zero[2] as CustomFunctions.Error).code).toBe("#N/A");
  });

  it("does not depend on the unit of the scores", () => {
    always([fc.array(between(1, 100), { minLength: 2, maxLength: 20 }), between(0.01, 50)], (scores, unit) => {
      const one = body(column(...scores), 50);
      const other = body(column(...scores.map((score) => score * unit)), 50 * unit);
      expect(other[2]).toBeCloseTo(one[2]!, 8);
      expect(other[0]! / unit).toBeCloseTo(one[0]!, 8);
    });
  });

  it("refuses text among the scores", () => {
    expect(refusal("SERVICE.CONSISTENCY", column(80, "n/a"), 75)).toBe('#VALUE! scores must be a number; got "n/a" at row 2');
  });
});
