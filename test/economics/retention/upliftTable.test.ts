import { column, figure, refusal, rows } from "../../functions/adapters";
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

describe("RETENTION.BREAKEVEN", () => {
  it("gives one row: once, per period from every customer, per period from renewed customers", () => {
    const [row, ...more] = rows("RETENTION.BREAKEVEN", 100, 0.8, 0.1, 0.05, "points");
    expect(more).toEqual([]);
    [220 / 3, (220 / 3) * (0.25 / 1.1), (220 / 3) * (0.25 / 0.85)].forEach((value, i) => expect(row![i]).toBeCloseTo(value, 10));
  });

  it("leaves nothing when the spend is made: each of the three is worth the gain", () => {
    always([between(0.05, 0.9), between(0.01, 0.4), between(0.01, 0.09), timing], (retention, discount, change, when) => {
      const [once, all, renewed] = rows("RETENTION.BREAKEVEN", 100, retention, discount, change, "points", when)[0] as [
        number,
        number,
        number,
      ];
      const kept = retention + change;
      expect(once).toBeCloseTo(figure("RETENTION.GAIN", 100, retention, discount, change, "points", 1, when), 9);
      expect(figure("CLV", all, kept, discount, "now")).toBeCloseTo(once, 7);
      expect(figure("CLV", renewed, kept, discount, "renewal")).toBeCloseTo(once, 7);
    });
  });

  it("is negative for a change that loses customers: what it costs", () => {
    for (const value of rows("RETENTION.BREAKEVEN", 100, 0.8, 0.1, -0.05, "points")[0]!) expect(value).toBeLessThan(0);
  });

  it("pays for a personal call only where the margin carries it", () => {
    // 5% fewer leave at 80%: 12.64 in all, 3.33 a period for everybody
    const [once, all] = rows("RETENTION.BREAKEVEN", 100, 0.8, 0.1, 0.05, "churn")[0] as number[];
    expect(once).toBeCloseTo(81 / 0.29 - 80 / 0.3, 9);
    expect(all).toBeCloseTo(((81 / 0.29 - 80 / 0.3) * 0.29) / 1.1, 9);
  });

  it("has no spend on renewed customers when nobody renews", () => {
    const row = rows("RETENTION.BREAKEVEN", 100, 0.05, 0.1, -0.05, "points", "end")[0]!;
    expect(typeof row[0]).toBe("number");
    expect((row[2] as CustomFunctions.Error).code).toBe("#N/A");
    expect((row[2] as CustomFunctions.Error).message).toContain("nobody renews");
  });

  it("asks for the basis and refuses a change beyond 100%", () => {
    expect(refusal("RETENTION.BREAKEVEN", 100, 0.8, 0.1, 0.05)).toContain('basis must be one of "points", "relative", "churn"');
    expect(refusal("RETENTION.BREAKEVEN", 100, 0.97, 0.1, 0.05, "points")).toContain("would make the retention 1.02");
    expect(refusal("RETENTION.BREAKEVEN", 100, 0.9, -0.08, 0.05, "points", "end", -0.2)).toContain("must be below 1 + discount");
  });
});

const PROFITS = column(30, 42, 44, 49, 55);
const worth = (table: unknown[][]) => table.slice(1).map((row) => row[2] as number);

describe("RETENTION.DEFECTION", () => {
  it("adds the profits of the average life, the last one carried on, less the cost of winning the customer", () => {
    expect(rows("RETENTION.DEFECTION", PROFITS, 0, 51, column(0.2, 0.1, 1))).toEqual([
      ["rate", "life", "value"],
      [0.2, 5, 220 - 51],
      [0.1, 10, 220 + 5 * 55 - 51],
      [1, 1, 30 - 51],
    ]);
  });

  it("counts a last part of a year pro rata", () => {
    expect(worth(rows("RETENTION.DEFECTION", PROFITS, 0, 0, column(0.4, 0.08)))).toEqual([30 + 42 + 22, 220 + 7.5 * 55]);
  });

  it.each([
    ["end", 1, 2],
    ["renewal", 1, 2],
    ["now", 0, 1],
    ["mid", 0.5, 1.5],
    [null, 0.5, 1.5],
  ])("discounts the profits of year 1 and 2 as the timing says: %s", (when, first, second) => {
    const [value] = worth(rows("RETENTION.DEFECTION", column(30, 42), 0.1, 5, column(0.5), when));
    expect(value).toBeCloseTo(30 / 1.1 ** first + 42 / 1.1 ** second - 5, 10);
  });

  it("agrees with a sum year by year for any life", () => {
    always([between(0.01, 1), between(-0.05, 0.3)], (rate, discount) => {
      const life = 1 / rate;
      let expected = -51;
      for (let year = 1; year < life + 1; year++) {
        const profit = [30, 42, 44, 49, 55][Math.min(year, 5) - 1]!;
        expected += (profit * Math.max(0, Math.min(1, life - year + 1))) / (1 + discount) ** (year - 0.5);
      }
      expect(worth(rows("RETENTION.DEFECTION", PROFITS, discount, 51, column(rate)))[0]).toBeCloseTo(expected, 7);
    });
  });

  it("rises as fewer customers leave", () => {
    const rates = Array.from({ length: 50 }, (_, i) => (i + 1) / 50);
    const values = worth(rows("RETENTION.DEFECTION", PROFITS, 0.08, 51, column(...rates)));
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThan(values[i - 1]!);
  });

  it("answers lives of thousands of years at once", () => {
    const [value] = worth(rows("RETENTION.DEFECTION", PROFITS, 0.1, 0, column(1e-12), "end"));
    const listed = [30, 42, 44, 49, 55].reduce((sum, profit, i) => sum + profit / 1.1 ** (i + 1), 0);
    expect(value).toBeCloseTo(listed + 55 / 0.1 / 1.1 ** 5, 8);
  });
});
