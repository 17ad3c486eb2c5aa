import { figure, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

describe("RETENTION.BASEPATH", () => {
  it("lists closing customers from period 1 on, with and without the change", () => {
    expect(rows("RETENTION.BASEPATH", 1000, 100, 0.5, 0.75, 2, 10)).toEqual([
      ["period", "base", "new base", "difference", "profit difference"],
      [1, 600, 850, 250, 2500],
      [2, 400, 737.5, 337.5, 3375],
    ]);
  });

  it("shows no profit where no margin is given", () => {
    for (const row of rows("RETENTION.BASEPATH", 1000, 100, 0.5, 0.75, 3).slice(1)) expect(row[4]).toBe(0);
  });

  it("approaches acquired / (1 - retention), twice as many customers at half the defections", () => {
    const last = rows("RETENTION.BASEPATH", 10_000, 1000, 0.9, 0.95, 1000).at(-1)!;
    expect(last[1]).toBeCloseTo(10_000, 6);
    expect(last[2]).toBeCloseTo(20_000, 6);
  });

  it("takes years to show what the value of a customer shows at once", () => {
    const first = rows("RETENTION.BASEPATH", 10_000, 1000, 0.9, 0.95, 1)[1] as number[];
    const uplift = figure("RETENTION.UPLIFT", 0.9, 0.1, 0.05, "points");
    expect(first[2]! / first[1]! - 1).toBeCloseTo(0.05, 12);
    expect(uplift).toBeGreaterThan(0.4);
  });

  it("never falls behind when more are kept, and each line follows from the one before", () => {
    always([between(0, 1), between(0, 1), between(0, 500, 0)], (low, high, acquired) => {
      const [from, to] = [Math.min(low, high), Math.max(low, high)];
      const table = rows("RETENTION.BASEPATH", 700, acquired, from, to, 20).slice(1) as number[][];
      table.forEach((row, i) => {
        expect(row[3]).toBeGreaterThanOrEqual(-1e-9);
        expect(row[2]).toBeCloseTo((table[i - 1]?.[2] ?? 700) * to + acquired, 8);
      });
    });
  });

  it("refuses negative customers and periods out of range", () => {
    expect(refusal("RETENTION.BASEPATH", -1, 0, 0.9, 0.95, 5)).toBe("#VALUE! customers must be at least 0; got -1");
    expect(refusal("RETENTION.BASEPATH", 1, 0, 0.9, 95, 5)).toContain("new_retention must be at least 0 and at most 1 (0.95 means 95%)");
    expect(refusal("RETENTION.BASEPATH", 1, 0, 0.9, 0.95, 0)).toContain("periods must be a whole number from 1 to 10000");
  });
});
