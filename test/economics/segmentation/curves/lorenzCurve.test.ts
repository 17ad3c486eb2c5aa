import * as fc from "fast-check";
import { column, refusal, rows } from "../../../functions/adapters";
import { paretoGini } from "../../../../src/functions/pareto.functions";
import { accountValues, always } from "../../../support/seeded";

describe("PARETO.LORENZ", () => {
  it("runs from (0, 0) to (1, 1), the smallest accounts first", () => {
    expect(rows("PARETO.LORENZ", column(60, null, 10, 30))).toEqual([
      ["accounts", "value"],
      [0, 0],
      [1 / 3, 0.1],
      [2 / 3, 0.4],
      [1, 1],
    ]);
  });

  it("is the diagonal when all accounts are alike", () => {
    for (const [accounts, value] of rows("PARETO.LORENZ", column(7, 7, 7, 7)).slice(1)) expect(value).toBeCloseTo(accounts as number, 14);
  });

  it("encloses half the Gini coefficient with the diagonal", () => {
    always([accountValues], (values) => {
      fc.pre(values.some((value) => value > 0));
      const points = rows("PARETO.LORENZ", column(...values)).slice(1) as number[][];
      let under = 0;
      for (let i = 1; i < points.length; i++) under += ((points[i]![0]! - points[i - 1]![0]!) * (points[i]![1]! + points[i - 1]![1]!)) / 2;
      expect(1 - 2 * under).toBeCloseTo(paretoGini(column(...values)), 10);
    });
  });

  it("never lies above the diagonal and never bends down", () => {
    always([accountValues], (values) => {
      fc.pre(values.some((value) => value > 0));
      const points = rows("PARETO.LORENZ", column(...values)).slice(1) as number[][];
      const steps = points.slice(1).map((point, i) => point[1]! - points[i]![1]!);
      for (const [accounts, value] of points) expect(value).toBeLessThanOrEqual(accounts! + 1e-12);
      for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThanOrEqual(steps[i - 1]! - 1e-12);
      expect(points.at(-1)).toEqual([1, 1]);
    });
  });

  it("refuses a negative value and has no answer when all are 0", () => {
    expect(refusal("PARETO.LORENZ", column(5, -2))).toContain("#VALUE! values must be at least 0; got -2");
    expect(refusal("PARETO.LORENZ", column(0, 0))).toContain("#N/A values add up to 0");
    expect(refusal("PARETO.LORENZ", column(null, null))).toContain("#VALUE! values has no filled cell");
  });
});
