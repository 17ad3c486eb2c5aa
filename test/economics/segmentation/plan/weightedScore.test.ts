import * as fc from "fast-check";
import { column, refusal, rows, said } from "../../../functions/adapters";
import { always, between } from "../../../support/seeded";

const scores = fc.array(between(1, 10, 1), { minLength: 4, maxLength: 4 });
const weights = fc.array(between(0.01, 1, 2), { minLength: 4, maxLength: 4 });

function score(row: unknown[], factors: unknown[]): number {
  return rows("PARETO.KEYSCORE", [row], [factors])[0]![0] as number;
}

describe("PARETO.KEYSCORE", () => {
  it("ranks accounts by more than past sales, on the scale of the scores", () => {
    // a large account that is dear to serve against a smaller one that fits
    const found = rows(
      "PARETO.KEYSCORE",
      [
        [9, 2, 5],
        [5, 8, 8],
      ],
      column(50, 30, 20),
    );
    expect(found).toEqual([[6.1], [6.5]]);
  });

  it("stays between the lowest and the highest score, and only proportions of the weights count", () => {
    always([scores, weights, between(0.1, 100, 1)], (row, factors, scale) => {
      const found = score(row, factors);
      expect(found).toBeGreaterThanOrEqual(Math.min(...row) - 1e-12);
      expect(found).toBeLessThanOrEqual(Math.max(...row) + 1e-12);
      const scaled = factors.map((factor) => factor * scale);
      expect(score(row, scaled)).toBeCloseTo(found, 11);
    });
  });

  it("has no answer for a row whose scored criteria have no weight, and gives the others", () => {
    const found = rows(
      "PARETO.KEYSCORE",
      [
        [5, null],
        [5, 6],
      ],
      [[0, 1]],
    );
    expect(said(found[0]![0])).toContain("#N/A weights add up to 0");
    expect(found[1]).toEqual([6]);
  });

  it("refuses a weight below 0 with its position and another number of weights", () => {
    expect(refusal("PARETO.KEYSCORE", [[5, 6]], [[1, -1]])).toBe("#VALUE! weights must be at least 0; got -1 at column 2");
    expect(refusal("PARETO.KEYSCORE", [[5, 6]], [[1]])).toContain("weights must have as many cells as each row of scores (2); got 1");
  });
});
