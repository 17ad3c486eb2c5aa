import * as fc from "fast-check";
import { column, columnOf, refusal, rows, said } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const mean = between(-1000, 1000, 2);

/** The one figure that four means give. */
function figure(...args: unknown[]): number {
  const result = rows(...(args as [string, ...unknown[]]));
  expect(result).toHaveLength(1);
  expect(result[0]).toHaveLength(1);
  return result[0]![0] as number;
}

const cell = (word: string, ...args: unknown[]): number => columnOf(rows("LIFT.DID", ...args), word)[0] as number;

/** Sum of squared distances from the mean, over n (n - 1): the squared standard error of a mean. */
function squaredError(figures: number[]): number {
  const n = figures.length;
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  return (figures.reduce((sum, figure) => sum + figure * figure, 0) - (total * total) / n) / (n * (n - 1));
}

/** Probability outside -+t of Student's distribution, by the midpoint rule on the angle whose tangent is t / sqrt(df). */
function outside(t: number, df: number): number {
  const [steps, first] = [200_000, Math.atan(Math.abs(t) / Math.sqrt(df))];
  const step = (angle: number, width: number) => Math.cos(angle + width / 2) ** (df - 1) * width;
  const area = (from: number) => {
    const width = (Math.PI / 2 - from) / steps;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += step(from + i * width, width);
    return sum;
  };
  return area(first) / area(0);
}

describe("LIFT.DID", () => {
  it("takes what the control group gained off what the test group gained", () => {
    expect(figure("LIFT.DID", 200, 230, 190, 210)).toBe(10);
  });

  it("finds no effect in a season that lifts both groups alike", () => {
    expect(figure("LIFT.DID", 50, 80, 20, 50)).toBe(0);
  });

  it("is not moved by a season, and turns round when the groups change places", () => {
    always([mean, mean, mean, mean, mean], (a, b, c, d, season) => {
      const effect = figure("LIFT.DID", a, b, c, d);
      expect(figure("LIFT.DID", a, b + season, c, d + season)).toBeCloseTo(effect, 9);
      expect(figure("LIFT.DID", c, d, a, b)).toBeCloseTo(-effect, 9);
    });
  });

  it("tests the change of each customer where the same customers stand line by line", () => {
    // changes 4, 6, 8 against 1, 3: means 6 and 2, squared errors 4/3 and 2/2, df (7/3)^2 / ((4/3)^2/2 + 1) = 49/17, base 20 + 2
    const args = [column(10, 20, 30), column(14, 26, 38), column(12, 22), column(13, 25)];
    expect(rows("LIFT.DID", ...args)[0]).toEqual(["lift", "relative", "se", "df", "t", "p", "low", "high"]);
    expect(cell("lift", ...args)).toBeCloseTo(4, 12);
    expect(cell("relative", ...args)).toBeCloseTo(2 / 11, 12);
    expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(7 / 3), 12);
    expect(cell("df", ...args)).toBeCloseTo(49 / 17, 12);
    expect(cell("t", ...args)).toBeCloseTo(4 / Math.sqrt(7 / 3), 12);
    expect(cell("p", ...args)).toBeCloseTo(outside(4 / Math.sqrt(7 / 3), 49 / 17), 8);
    // 95%: what lies outside the half width has 5%
    const half = (cell("high", ...args) - cell("low", ...args)) / 2;
    expect((cell("high", ...args) + cell("low", ...args)) / 2).toBeCloseTo(4, 12);
    expect(outside(half / Math.sqrt(7 / 3), 49 / 17)).toBeCloseTo(0.05, 7);
  });

  it("tests four independent columns where the customers before are others than those after", () => {
    const groups = [
      [10, 20, 30],
      [14, 26, 38, 50],
      [12, 22],
      [13, 25, 7],
    ];
    const args = [...groups.map((group) => column(...group)), 0.9, "other"];
    const errors = groups.map(squaredError);
    const whole = errors.reduce((sum, error) => sum + error, 0);
    const df = whole ** 2 / errors.reduce((sum, error, i) => sum + error ** 2 / (groups[i]!.length - 1), 0);
    // 32 - 20 - (15 - 17), against 20 + (15 - 17)
    expect(cell("lift", ...args)).toBeCloseTo(14, 12);
    expect(cell("relative", ...args)).toBeCloseTo(14 / 18, 12);
    expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(whole), 12);
    expect(cell("df", ...args)).toBeCloseTo(df, 10);
    expect(cell("p", ...args)).toBeCloseTo(outside(14 / Math.sqrt(whole), df), 8);
    expect(outside((cell("high", ...args) - 14) / Math.sqrt(whole), df)).toBeCloseTo(0.1, 7);
  });

  it("has the lift of the means of its columns, and an interval that shrinks when what customers differ by stays the same", () => {
    const customer = fc.tuple(between(0, 500, 2), between(-20, 40, 2));
    const group = fc.array(customer, { minLength: 3, maxLength: 12 });
    always([group, group], (test, control) => {
      const columns = [test, control].flatMap((people) => [
        people.map(([before]) => before),
        people.map(([before, change]) => before + change),
      ]);
      const args = columns.map((figures) => column(...figures));
      const spread = new Set(test.map(([, change]) => change)).size + new Set(control.map(([, change]) => change)).size;
      if (spread === 2) return;
      const means = columns.map((figures) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length);
      expect(cell("lift", ...args)).toBeCloseTo(figure("LIFT.DID", ...means), 9);
      expect(cell("lift", ...args, null, "other")).toBeCloseTo(cell("lift", ...args), 9);
      // by hand from the changes alone: what customers spent before does not count
      const changes = [test, control].map((people) => squaredError(people.map(([, change]) => change)));
      expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(changes[0]! + changes[1]!), 6);
    });
  });

  it("has no interval where nothing varies but by rounding", () => {
    const args = [column(0.1, 0.2, 0.7), column(0.4, 0.5, 1), column(3.3, 1.1), column(3.6, 1.4)];
    expect(refusal("LIFT.DID", ...args)).toBe(
      "#N/A The spread of the test group's figures and that of the control group's are both 0; an interval needs figures that vary",
    );
    const negative = rows("LIFT.DID", column(-10, -20), column(-14, -26), column(1, 2), column(2, 4));
    expect(said(columnOf(negative, "relative")[0])).toBe(
      "#N/A test_before plus the change of the control group is -13.5; a relative lift needs a control figure above 0",
    );
  });

  it("refuses a missing mean, text, columns beside means and columns of other lengths", () => {
    expect(refusal("LIFT.DID", 1, 2, 3, null)).toBe("#VALUE! control_after is missing");
    expect(refusal("LIFT.DID", 1, "2", 3, 4)).toBe('#VALUE! test_after must be a number; got "2"');
    expect(refusal("LIFT.DID", column(1, 2), 2, 3, 4)).toBe(
      "#VALUE! test_after must be a range like test_before, since all four are means or all are columns; got one value",
    );
    expect(refusal("LIFT.DID", 1, 2, column(1, 2), column(3, 5))).toBe(
      "#VALUE! test_before must be a range like control_before, since all four are means or all are columns; got one value",
    );
    expect(refusal("LIFT.DID", column(1, null), column(1, 2), column(1, 2), column(3, 5))).toBe(
      "#VALUE! test_before must hold at least 2 filled cells for this; got 1",
    );
    expect(refusal("LIFT.DID", column(1, 2), column(1, 2, 3), column(1, 2), column(3, 5))).toContain(
      "test_after must have as many cells as test_before (2); got 3",
    );
    expect(refusal("LIFT.DID", column(1, 2), column(1, "x"), column(1, 2), column(3, 5))).toBe(
      '#VALUE! test_after must be a number; got "x" at row 2',
    );
    expect(refusal("LIFT.DID", 1, 2, 3, 4, 95)).toContain("confidence must be above 0 and below 1");
    expect(refusal("LIFT.DID", 1, 2, 3, 4, null, "paired")).toContain('customers must be one of "same", "other"');
  });

  it("says so when the result is too large for a cell", () => {
    expect(refusal("LIFT.DID", -1.7e308, 1.7e308, 0, 0)).toContain("#N/A The result is too large");
  });
});
