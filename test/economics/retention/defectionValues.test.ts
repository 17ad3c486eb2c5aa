import { column, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

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
