import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
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

describe("SERVICE.DEFLECTION", () => {
  it("counts what self-service contains and charges every try", () => {
    expect(figure("SERVICE.DEFLECTION", 1000, 0.5, 0.8, 10, 2)).toBe(3000);
  });

  it("loses money for a claims line whose web form fails nine times in ten", () => {
    expect(figure("SERVICE.DEFLECTION", 50000, 0.4, 0.1, 6, 1)).toBeCloseTo(-8000, 6);
  });

  it("breaks even where containment is the ratio of the two costs", () => {
    always([between(1, 1e5, 0), between(0, 1), between(1, 50, 2), between(0, 1)], (contacts, rate, unit, part) => {
      expect(figure("SERVICE.DEFLECTION", contacts, rate, part, unit, part * unit)).toBeCloseTo(0, 6);
    });
  });

  it("refuses shares in percent", () => {
    expect(refusal("SERVICE.DEFLECTION", 1000, 30, 0.6, 5, 0.5)).toContain("rate must be at least 0 and at most 1 (0.3 means 30%)");
    expect(refusal("SERVICE.DEFLECTION", 1000, 0.3, 60, 5, 0.5)).toContain("containment must be");
  });
});

const READINGS = ["total cost fell", "unit cost fell at new volume", "unit cost fell net of volume"];

describe("SERVICE.SAVING", () => {
  it("gives the base each reading implies", () => {
    const table = rows("SERVICE.SAVING", 120, -0.5, 0.2);
    expect(table[0]).toEqual(["reading", "implied base", "unit cost change"]);
    expect(table.slice(1).map((row) => row[0])).toEqual(READINGS);
    expect(table[1]![1]).toBe(240);
    expect(table[1]![2]).toBeCloseTo(0.5 / 1.2 - 1, 12);
    expect(table[2]![1]).toBeCloseTo(200, 12);
    expect(table[3]![1]).toBeCloseTo(300, 12);
  });

  it("rules out a reading of an insurer's report in which volume eats the saving", () => {
    const table = rows("SERVICE.SAVING", 35, -0.1, 0.2);
    expect((table[3]![1] as CustomFunctions.Error).code).toBe("#N/A");
    expect((table[3]![1] as CustomFunctions.Error).message).toBe(
      "cost_change would make the total cost change by 0.08 in this reading, which saves nothing",
    );
  });

  it("agrees in all readings where the volume stays", () => {
    always([between(1, 1000, 0), between(-1, -0.01, 2)], (saving, change) => {
      for (const row of rows("SERVICE.SAVING", saving, change, 0).slice(1)) {
        expect((row[1] as number) / (saving / -change)).toBeCloseTo(1, 9);
        expect(row[2]).toBeCloseTo(change, 9);
      }
    });
  });

  it("refuses a cost that rises, a change in percent and a volume of nothing", () => {
    expect(refusal("SERVICE.SAVING", 35, 0.15, 0.15)).toContain("cost_change must be at least -1 and below 0");
    expect(refusal("SERVICE.SAVING", 35, -0.15, 15)).toContain("(0.15 means 15%)");
    expect(refusal("SERVICE.SAVING", 35, -0.15, -1)).toBe("#VALUE! volume_change must be above -1; got -1");
  });
});
