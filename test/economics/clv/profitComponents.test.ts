import * as fc from "fast-check";
import { figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const NAMES = ["acquisition cost", "base profit", "spend growth", "cost savings", "referrals", "price premium", "Total"];
const present = (table: unknown[][]) => table.slice(1).map((row) => row[1] as number);

describe("CLV.COMPONENTS", () => {
  it("has fixed column words, one row a component and the total last", () => {
    const table = rows("CLV.COMPONENTS", 100, 0.5, 0.25, 2, 60, 10);
    expect(table[0]).toEqual(["component", "present value", "share"]);
    expect(table.slice(1).map((row) => row[0])).toEqual(NAMES);
    const expected = [-60, 80 + 32, 3.2, 0, 0, 0, 55.2];
    present(table).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));
  });

  it("counts each effect once in period 2, twice in period 3", () => {
    const table = rows("CLV.COMPONENTS", 0, 1, 0, 4, 0, 1, 2, 3, 4);
    expect(present(table)).toEqual([0, 0, 6, 12, 18, 24, 60]);
  });

  it("is CLV at period ends where nothing is added", () => {
    always([between(0, 1), between(-0.1, 0.4), fc.integer({ min: 1, max: 60 })], (retention, discount, periods) => {
      const total = present(rows("CLV.COMPONENTS", 70, retention, discount, periods, 30)).at(-1)!;
      expect(total).toBeCloseTo(figure("CLV", 70, retention, discount, "end", 0, periods, 30), 7);
    });
  });

  it("adds up: components to the total, shares to 1", () => {
    always([between(0, 1), between(0, 0.4), between(1, 9), between(-2, 9)], (retention, discount, first, second) => {
      const table = rows("CLV.COMPONENTS", 50, retention, discount, 12, 5, first, second, 2, 1).slice(1) as [string, number, number][];
      const parts = table.slice(0, -1);
      expect(parts.reduce((sum, row) => sum + row[1], 0)).toBeCloseTo(table.at(-1)![1], 8);
      expect(parts.reduce((sum, row) => sum + row[2], 0)).toBeCloseTo(1, 9);
    });
  });

  it("has no shares when the total is not above 0", () => {
    const table = rows("CLV.COMPONENTS", 10, 0.5, 0.1, 3, 500).slice(1);
    for (const row of table) {
      expect(typeof row[1]).toBe("number");
      expect((row[2] as CustomFunctions.Error).code).toBe("#N/A");
    }
    expect((table[0]![2] as CustomFunctions.Error).message).toContain("shares need a total above 0");
  });

  it("refuses periods that are no whole number", () => {
    expect(refusal("CLV.COMPONENTS", 10, 0.5, 0.1, 2.5)).toBe("#VALUE! periods must be a whole number from 1 to 10000; got 2.5");
    expect(refusal("CLV.COMPONENTS", 10, 0.5, 0.1, null)).toBe("#VALUE! periods is missing");
  });
});
