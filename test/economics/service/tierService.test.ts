import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SERVICE.TIERS", () => {
  it("gives contribution, cost share of margin and a verdict for each tier", () => {
    expect(rows("SERVICE.TIERS", column("Gold", "Basic"), column(10, 100), column(1000, 50), column(0.5, 0.4), column(250, 25))).toEqual([
      ["tier", "contribution", "cost share of margin", "verdict"],
      ["Gold", 2500, 0.5, "ok"],
      ["Basic", -500, 1.25, "cost exceeds margin"],
    ]);
  });

  it("takes one gross margin for all tiers", () => {
    const ranges = [column("a", "b"), column(1, 2), column(100, 200)];
    expect(rows("SERVICE.TIERS", ...ranges, 0.5, column(10, 20))).toEqual(
      rows("SERVICE.TIERS", ...ranges, column(0.5, 0.5), column(10, 20)),
    );
  });

  it("says ok where cost is all of the margin, and has no share of a margin of 0", () => {
    expect(rows("SERVICE.TIERS", "a", 5, 100, 0.25, 25)[1]).toEqual(["a", 0, 1, "ok"]);
    const [, free] = rows("SERVICE.TIERS", "a", 5, 0, 0.25, 25);
    expect((free![2] as CustomFunctions.Error).code).toBe("#N/A");
    expect([free![1], free![3]]).toEqual([-125, "cost exceeds margin"]);
  });

  it("shows a phone company which customers its premium line serves at a loss", () => {
    const table = rows("SERVICE.TIERS", [["Business", "Prepaid"]], [[300, 9000]], [[900, 60]], [[0.4, 0.3]], [[120, 21]]);
    expect(table.map((row) => row[3]).slice(1)).toEqual(["ok", "cost exceeds margin"]);
  });

  it("has a verdict that agrees with the sign of the contribution", () => {
    const tiers = fc.array(fc.tuple(between(1, 1000, 0), between(1, 900, 2), between(0.01, 1), between(0, 900, 2)), {
      minLength: 1,
      maxLength: 6,
    });
    always([tiers], (lines) => {
      const ranges = [0, 1, 2, 3].map((i) => column(...lines.map((line) => line[i])));
      for (const [, contribution, share, verdict] of rows("SERVICE.TIERS", column(...lines.map((_, i) => i)), ...ranges).slice(1)) {
        expect(verdict === "ok").toBe((contribution as number) >= 0);
        if (verdict !== "ok") expect(share as number).toBeGreaterThan(1 - 1e-12);
      }
    });
  });

  it("names the figure that is out of range", () => {
    expect(refusal("SERVICE.TIERS", column("a", "b"), column(1, 2), column(100, 200), column(0.5, 35), column(10, 20))).toBe(
      "#VALUE! gross_margin figure 2 must be at least 0 and at most 1 (0.35 means 35%); got 35",
    );
    expect(refusal("SERVICE.TIERS", column("a", "b"), column(1, 2, 3), column(100, 200), 0.5, column(10, 20))).toBe(
      "#VALUE! customers must have as many cells as names (2); got 3",
    );
  });
});
