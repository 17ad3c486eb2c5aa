import * as fc from "fast-check";
import { type AbcLimits, classifyRanked, rankValues } from "../../../../src/economics/segmentation/classes/rankAccounts";

const LIMITS: AbcLimits = { a: 0.8, b: 0.95, rule: "higher" };

const values = fc.array(
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), fc.constantFrom(0, -0, 1, -1, 1e-300)),
  {
    maxLength: 60,
  },
);

describe("rankValues", () => {
  it("orders from the largest to the smallest and keeps the order of equals", () => {
    fc.assert(
      fc.property(values, (list) => {
        const rounded = list.map((value) => Number(Number(value.toPrecision(15)).toPrecision(12)));
        const expected = list.map((_, i) => i).sort((x, y) => rounded[y]! - rounded[x]! || x - y);
        expect([...rankValues(list).order]).toEqual(expected);
      }),
      { seed: 20090317, numRuns: 500 },
    );
  });

  it("adds up to the last cent in any order", () => {
    expect(rankValues([0.1, 1e14, 0.1, -1e14]).total).toBeCloseTo(0.2, 15);
  });

  it("has nothing to rank in an empty list", () => {
    expect(rankValues([])).toEqual({ order: new Uint32Array(0), sorted: new Float64Array(0), rank: new Int32Array(0), total: 0 });
  });
});

describe("classifyRanked", () => {
  it("shares rank, shares and class among equals", () => {
    const ranked = classifyRanked(rankValues([100, 100, 100, 50, 50]), LIMITS);
    expect([...ranked.rank]).toEqual([1, 1, 1, 4, 4]);
    expect([...ranked.shareBefore]).toEqual([0, 0, 0, 0.75, 0.75]);
    expect([...ranked.cumulative]).toEqual([0.75, 0.75, 0.75, 1, 1]);
    expect(ranked.classes.join("")).toBe("AAAAA");
  });

  it("knows no shares and no classes but C when the total is not above 0", () => {
    const ranked = classifyRanked(rankValues([10, -30]), LIMITS);
    expect([...ranked.rank]).toEqual([1, 2]);
    expect([...ranked.shareBefore, ...ranked.cumulative]).toEqual([NaN, NaN, NaN, NaN]);
    expect(ranked.classes).toEqual(["C", "C"]);
  });

  it("puts an account that begins exactly at a limit into the lower class", () => {
    const ranked = classifyRanked(rankValues([80, 15, 5]), LIMITS);
    expect(ranked.classes.join("")).toBe("ABC");
  });
});
