import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

/** Purchase or move to the next recency; the last state is lost. */
function recencyMatrix(purchase: number[]): number[][] {
  const states = purchase.length + 1;
  const matrix = purchase.map((share, i) => Array.from({ length: states }, (_, j) => (j === 0 ? share : j === i + 1 ? 1 - share : 0)));
  return [...matrix, Array.from({ length: states }, (_, j) => (j === states - 1 ? 1 : 0))];
}

const values = (table: unknown[][]) => table.map((row) => row[0] as number);

describe("CLV.MIGRATION", () => {
  it("gives a column, one figure a state, with the first payoff today", () => {
    expect(rows("CLV.MIGRATION", [[1]], [[10]], 0.25, 0)).toEqual([[10]]);
    expect(rows("CLV.MIGRATION", [[1]], [[10]], 0.25, 2)[0]![0]).toBeCloseTo(10 + 8 + 6.4, 12);
    expect(rows("CLV.MIGRATION", [[1]], [[10]], 0.25)[0]![0]).toBeCloseTo(50, 12);
  });

  it("gives CLV with timing now for customers who stay or are lost", () => {
    always([between(0, 0.98), between(0.01, 0.5)], (retention, discount) => {
      const matrix = [
        [retention, 1 - retention],
        [0, 1],
      ];
      const [active, lost] = values(rows("CLV.MIGRATION", matrix, column(100, 0), discount));
      expect(active).toBeCloseTo((100 * (1 + discount)) / (1 + discount - retention), 7);
      expect(lost).toBe(0);
    });
  });

  it("agrees with the sum written out, term by term", () => {
    const share = fc.integer({ min: 0, max: 9 });
    const row = fc.tuple(share, share, share).map((parts) => {
      const total = parts[0] + parts[1] + parts[2] || 1;
      return total === 1 && parts.every((part) => part === 0) ? [1, 0, 0] : parts.map((part) => part / total);
    });
    always([fc.tuple(row, row, row), between(0.05, 0.5)], (matrix, discount) => {
      const payoff = [50, -5, 20];
      const expected = [...payoff];
      let term = [...payoff];
      for (let t = 1; t <= 600; t++) {
        term = matrix.map((shares) => shares.reduce((sum, part, j) => sum + part * term[j]!, 0) / (1 + discount));
        term.forEach((value, i) => (expected[i]! += value));
      }
      values(rows("CLV.MIGRATION", matrix, column(...payoff), discount)).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
      const limited = values(rows("CLV.MIGRATION", matrix, column(...payoff), discount, 600));
      limited.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
    });
  });

  it("approaches the unlimited value as the horizon grows", () => {
    const matrix = recencyMatrix([0.3, 0.2, 0.15, 0.05]);
    const far = values(rows("CLV.MIGRATION", matrix, column(36, -4, -4, -4, 0), 0.2, 10_000));
    values(rows("CLV.MIGRATION", matrix, column(36, -4, -4, -4, 0), 0.2)).forEach((value, i) => expect(value).toBeCloseTo(far[i]!, 10));
  });

  it("takes the 125 states of a full recency, frequency and money grid", () => {
    const states = 125;
    const matrix = Array.from({ length: states }, (_, i) => Array.from({ length: states }, (_, j) => ((i * 7 + j * 3) % 11) + 1));
    const shares = matrix.map((row) => row.map((part) => part / row.reduce((sum, other) => sum + other, 0)));
    const level = rows("CLV.MIGRATION", shares, column(...Array.from({ length: states }, () => 1)), 0.25);
    level.forEach((row) => expect(row[0]).toBeCloseTo(5, 9));
  });

  it("works without discount where a horizon is given", () => {
    expect(values(rows("CLV.MIGRATION", [[1]], [[10]], 0, 4))).toEqual([50]);
    expect(refusal("CLV.MIGRATION", [[1]], [[10]], 0)).toBe(
      "#VALUE! discount must be above 0 for an unlimited horizon unless every state that is never left brings no money; give horizon or a discount rate (got 0)",
    );
  });

  it("has a value without discount and horizon where the money ends of itself", () => {
    const absorbing = [
      [0.5, 0.5],
      [0, 1],
    ];
    // 1 / (1 - 0.5) visits to the first state
    expect(values(rows("CLV.MIGRATION", absorbing, column(100, 0), 0))).toEqual([200, 0]);
    expect(refusal("CLV.MIGRATION", absorbing, column(100, 1), 0)).toContain("never left brings no money");
    // the last two states are left only for each other: lost customers who move between two lists
    const lists = [
      [0.6, 0.1, 0.3, 0],
      [0.2, 0.2, 0, 0.6],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ];
    const [first, second, third, fourth] = values(rows("CLV.MIGRATION", lists, column(10, 4, 0, 0), 0));
    // x = 10 + 0.6x + 0.1y, y = 4 + 0.2x + 0.2y
    expect(first).toBeCloseTo(28, 10);
    expect(second).toBeCloseTo(12, 10);
    expect([third, fourth]).toEqual([0, 0]);
    expect(refusal("CLV.MIGRATION", lists, column(10, 4, 1, -1), 0)).toContain("never left brings no money");
  });

  it("has one for a negative discount as long as customers leave faster than money grows", () => {
    const leaving = (kept: number) => [
      [kept, 1 - kept],
      [0, 1],
    ];
    expect(values(rows("CLV.MIGRATION", leaving(0.5), column(100, 0), -0.2))[0]).toBeCloseTo(100 / (1 - 0.5 / 0.8), 9);
    expect(refusal("CLV.MIGRATION", leaving(0.9), column(100, 0), -0.2)).toContain("never left brings no money");
    // typed with six digits, too few leave to tell
    expect(refusal("CLV.MIGRATION", leaving(0.9999999), column(100, 0), 0)).toContain("never left brings no money");
  });

  it("refuses a matrix that cannot move customers", () => {
    const two = column(1, 2);
    expect(
      refusal(
        "CLV.MIGRATION",
        [
          [0.5, 0.4],
          [0, 1],
        ],
        two,
        0.1,
      ),
    ).toBe("#VALUE! transition row 1 adds up to 0.9; the shares that move from a state must add up to 1");
    expect(refusal("CLV.MIGRATION", [[0.5, 0.5]], [[1]], 0.1)).toBe(
      "#VALUE! transition must have as many rows as columns, one of each a state; got 1 rows and 2 columns",
    );
    expect(
      refusal(
        "CLV.MIGRATION",
        [
          [0.5, 0.5],
          [0, 1],
        ],
        [[1]],
        0.1,
      ),
    ).toBe("#VALUE! values must have as many cells as each row of transition (2); got 1");
    expect(
      refusal(
        "CLV.MIGRATION",
        [
          [0.5, null],
          [0, 1],
        ],
        two,
        0.1,
      ),
    ).toBe("#VALUE! transition is blank at row 1, column 2; write 0 if that is meant");
    expect(
      refusal(
        "CLV.MIGRATION",
        [
          [1.5, -0.5],
          [0, 1],
        ],
        two,
        0.1,
      ),
    ).toContain("transition row 1 figure 1 must be at least 0");
    expect(
      refusal(
        "CLV.MIGRATION",
        [
          ["x", 0.5],
          [0, 1],
        ],
        two,
        0.1,
      ),
    ).toBe('#VALUE! transition must be a number; got "x" at row 1, column 1');
    expect(refusal("CLV.MIGRATION", [[1]], [[1]], 0.1, 2.5)).toBe("#VALUE! horizon must be a whole number from 0 to 10000; got 2.5");
  });

  it("accepts shares rounded to six digits", () => {
    expect(
      rows(
        "CLV.MIGRATION",
        [
          [0.333333, 0.666667],
          [0, 1],
        ],
        column(1, 0),
        0.1,
      )[0]![0],
    ).toBeCloseTo(1.1 / (1.1 - 0.333333), 9);
  });
});
