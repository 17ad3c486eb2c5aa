import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

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
