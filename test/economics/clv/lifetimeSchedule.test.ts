import * as fc from "fast-check";
import { figure, refusal, rows } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

const HEADER = ["number", "time", "active", "margin", "expected margin", "discount factor", "present value", "cumulative"];

describe("CLV.SCHEDULE", () => {
  it("lists acquisition and margins with the fixed column words", () => {
    expect(rows("CLV.SCHEDULE", 100, 0.5, 0.25, 2, "end", 0, 40)).toEqual([
      HEADER,
      [0, 0, 1, -40, -40, 1, -40, -40],
      [1, 1, 1, 100, 100, 0.8, 80, 40],
      [2, 2, 0.5, 100, 50, 0.64, 32, 72],
    ]);
  });

  it("starts with row 0 also when winning the customer cost nothing", () => {
    expect(rows("CLV.SCHEDULE", 100, 0.5, 0.25, 1)[1]).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
  });

  it.each([
    ["renewal", [1, 2], [0.8, 0.64]],
    ["end", [1, 2], [1, 0.8]],
    ["now", [0, 1], [1, 0.8]],
    ["mid", [0.5, 1.5], [1, 0.8]],
  ])("shows when and by whom each margin is paid: %s", (how, times, active) => {
    const table = rows("CLV.SCHEDULE", 100, 0.8, 0.1, 2, how).slice(2);
    expect(table.map((row) => row[1])).toEqual(times);
    table.forEach((row, k) => expect(row[2]).toBeCloseTo(active[k]!, 12));
  });

  it("ends in the lifetime value, to 1e-12 of it", () => {
    always(
      [between(0, 1), between(-0.1, 0.6), timing, between(-0.3, 0.3), fc.integer({ min: 1, max: 120 })],
      (retention, discount, how, growth, periods) => {
        const value = figure("CLV", 100, retention, discount, how, growth, periods);
        const last = rows("CLV.SCHEDULE", 100, retention, discount, periods, how, growth).at(-1)!;
        expect(Math.abs((last[7] as number) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1e-9, Math.abs(value)));
      },
    );
  });

  it("adds up: each cumulative figure is the one before plus the present value", () => {
    const table = rows("CLV.SCHEDULE", 70, 0.9, 0.06, 40, "mid", 0.01, 55).slice(1) as number[][];
    for (let k = 1; k < table.length; k++) expect(table[k]![7]).toBeCloseTo(table[k - 1]![7]! + table[k]![6]!, 9);
  });

  it("gives up to 10000 margins and refuses more, or none", () => {
    expect(rows("CLV.SCHEDULE", 1, 0.9, 0.1, 10000)).toHaveLength(10002);
    expect(refusal("CLV.SCHEDULE", 1, 0.9, 0.1, 10001)).toBe("#VALUE! periods must be a whole number from 1 to 10000; got 10001");
    expect(refusal("CLV.SCHEDULE", 1, 0.9, 0.1)).toBe("#VALUE! periods is missing");
    expect(refusal("CLV.SCHEDULE", 1, 0.9, 0.1, null)).toBe("#VALUE! periods is missing");
  });

  it("says so instead of showing an infinite cell", () => {
    expect(refusal("CLV.SCHEDULE", 100, 1, 0, 10000, "end", 1)).toContain("#N/A The result is too large");
  });
});
