import { figure, refusal, rows } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

const HEADER = ["basis", "retention before", "retention after", "CLV before", "CLV after", "uplift", "lifetime before", "lifetime after"];

describe("RETENTION.UPLIFT.TABLE", () => {
  it("shows the three readings of 5% side by side", () => {
    const table = rows("RETENTION.UPLIFT.TABLE", 100, 0.8, 0.1);
    expect(table[0]).toEqual(HEADER);
    expect(table.slice(1).map((row) => row[0])).toEqual(["points", "relative", "churn"]);
    const expected = [
      [0.8, 0.85, 800 / 3, 340, 0.275, 5, 20 / 3],
      [0.8, 0.84, 800 / 3, 84 / 0.26, 84 / 0.26 / (800 / 3) - 1, 5, 6.25],
      [0.8, 0.81, 800 / 3, 81 / 0.29, 81 / 0.29 / (800 / 3) - 1, 5, 1 / 0.19],
    ];
    expected.forEach((row, i) => row.forEach((value, j) => expect(table[i + 1]![j + 1]).toBeCloseTo(value, 9)));
  });

  it("agrees with the functions of single figures", () => {
    always([between(0.05, 0.9), between(0, 0.4), between(-0.04, 0.09), timing], (retention, discount, change, when) => {
      for (const row of rows("RETENTION.UPLIFT.TABLE", 10, retention, discount, change, when).slice(1)) {
        const how = row[0];
        expect(row[2]).toBe(figure("RETENTION.SHIFT", retention, change, how));
        expect(row[4]).toBeCloseTo(figure("CLV", 10, row[2], discount, when), 9);
        expect(row[5]).toBe(figure("RETENTION.UPLIFT", retention, discount, change, how, when));
        expect(row[7]).toBe(figure("RETENTION.LIFETIME", row[2]));
      }
    });
  });

  it("keeps an impossible reading to its own cells, with the sentence", () => {
    const [, points, relative, churn] = rows("RETENTION.UPLIFT.TABLE", 100, 0.98, 0.1, 0.05);
    for (const column of [2, 4, 5, 7]) {
      expect(points![column]).toBeInstanceOf(CustomFunctions.Error);
      expect(relative![column]).toBeInstanceOf(CustomFunctions.Error);
    }
    expect((points![2] as CustomFunctions.Error).message).toContain("would make the retention 1.03");
    expect(churn!.every((value) => typeof value === "number" || value === "churn")).toBe(true);
  });

  it("has no uplift in percent from a value of 0", () => {
    const row = rows("RETENTION.UPLIFT.TABLE", 100, 0, 0.1)[1]!;
    expect((row[5] as CustomFunctions.Error).code).toBe("#N/A");
    expect(row[4]).toBeCloseTo(5 / 1.05, 12);
  });

  it("refuses as a whole what no reading can answer", () => {
    expect(refusal("RETENTION.UPLIFT.TABLE", 100, 80, 0.1)).toContain("(0.8 means 80%)");
    expect(refusal("RETENTION.UPLIFT.TABLE", 100, 0.8, 0.1, 5)).toContain("change must be at least -1");
    expect(refusal("RETENTION.UPLIFT.TABLE", 100, 1, 0)).toContain("give periods");
  });
});

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
