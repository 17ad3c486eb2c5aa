import fc from "fast-check";
import { lorenzPoints, whalePoints } from "../../../../src/economics/segmentation/curves/curves";
import { paretoGini } from "../../../../src/functions/pareto.functions";
import { column, columnOf, refusal, rows, said } from "../../../functions/adapters";
import { accountValues, always } from "../../../support/seeded";

describe("Lorenz curve", () => {
  test("of the reference values runs through the published points", () => {
    const points = lorenzPoints([500, 300, 80, 40, 30, 20, 10, 10, 5, 5], 300);
    expect(points.map(({ x }) => x)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    [0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.5, 1].forEach((y, i) => expect(points[i]!.y).toBeCloseTo(y, 12));
  });

  test("leaves accounts below 0 out, and takes values in any order", () => {
    expect(lorenzPoints([1, -5, 3], 10)).toEqual(lorenzPoints(Float64Array.of(3, 1), 10));
  });

  test.each([[[]], [[0, 0]], [[-1, -2]]])("of %j has no points", (values) => {
    expect(lorenzPoints(values, 10)).toEqual([]);
  });

  test("when thinned keeps the widest gap and where the larger accounts hold the target", () => {
    const values = Float64Array.from({ length: 10_000 }, (_, i) => 1e9 / (i + 1));
    const all = lorenzPoints(values, 20_000);
    const few = lorenzPoints(values, 50);
    expect(few.length).toBeLessThanOrEqual(52);
    const widest = (points: typeof all) => Math.max(...points.map(({ x, y }) => x - y));
    expect(widest(few)).toBe(widest(all));
    const total = values.reduce((sum, value) => sum + value, 0);
    let held = 0;
    const accounts = values.findIndex((value) => (held += value) / total >= 0.8) + 1;
    expect(few.map(({ x }) => x)).toContain(1 - accounts / values.length);
  });

  test("lies on or below the line of equality and rises to (1, 1)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 2, max: 40 }),
        (values, most) => {
          const points = lorenzPoints(values, most);
          fc.pre(points.length > 0);
          points.forEach(({ x, y }, i) => {
            expect(y).toBeLessThanOrEqual(x + 1e-12);
            if (i > 0) expect(y).toBeGreaterThanOrEqual(points[i - 1]!.y);
          });
          expect(points[0]).toEqual({ x: 0, y: 0 });
          expect(points.at(-1)).toEqual({ x: 1, y: 1 });
        },
      ),
      { seed: 1905, numRuns: 200 },
    );
  });
});

describe("whale curve", () => {
  const profits = [120, 60, 30, 10, 0, 0, -5, -15, -40, -60];

  test("of the reference profits climbs to 220 over four accounts and hides a loss of 120", () => {
    const curve = whalePoints(profits, 100);
    expect(curve).toMatchObject({ total: 100, peak: 220, accountsToPeak: 4, hiddenLoss: 120, accountsToTotal: 1 });
    expect(curve.points.map(({ y }) => y)).toEqual([0, 120, 180, 210, 220, 220, 220, 215, 200, 160, 100]);
  });

  test("when thinned keeps its peak and where it reaches the total", () => {
    const values = [...Array.from({ length: 1000 }, (_, i) => 1001 - i), ...Array.from({ length: 777 }, () => -100)];
    const curve = whalePoints(values, 20);
    expect(curve.points.length).toBeLessThanOrEqual(22);
    expect(curve.points).toContainEqual({ x: 1000 / 1777, y: curve.peak });
    expect(curve.peak).toBe((1000 * 1003) / 2);
    expect(curve.points.map(({ x }) => x)).toContain(curve.accountsToTotal! / 1777);
  });

  test("of a loss is in money and never reaches a total", () => {
    expect(whalePoints([10, -30], 10)).toEqual({
      points: [
        { x: 0, y: 0 },
        { x: 0.5, y: 10 },
        { x: 1, y: -20 },
      ],
      total: -20,
      peak: 10,
      accountsToPeak: 1,
      hiddenLoss: 30,
    });
  });

  test("of losses only has its peak before the first account", () => {
    expect(whalePoints([-1, -2], 10)).toMatchObject({ peak: 0, accountsToPeak: 0, hiddenLoss: 3, total: -3 });
  });

  test("of nothing is empty", () => {
    expect(whalePoints([], 10)).toEqual({ points: [], total: 0, peak: 0, accountsToPeak: 0, hiddenLoss: 0 });
  });
});

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

const profits = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 30 });
const names = (count: number): unknown[][] => Array.from({ length: count }, (_, i) => [`K${i}`]);

describe("PARETO.WHALE", () => {
  it("shows what the unprofitable accounts cost: 160 earned, 60 given back", () => {
    const found = rows("PARETO.WHALE", column("Loss Ltd", "Acme", "Bolt", "acme"), column(-60, 100, 10, 50));
    expect(columnOf(found, "account")).toEqual(["Acme", "Bolt", "Loss Ltd"]);
    expect(columnOf(found, "cumulative")).toEqual([150, 160, 100]);
    expect(columnOf(found, "share of net")).toEqual([1.5, 1.6, 1]);
    expect(columnOf(found, "peak")).toEqual([false, true, false]);
  });

  it("puts the peak at the fewest accounts that reach it", () => {
    expect(columnOf(rows("PARETO.WHALE", names(4), column(0, 50, 0, -10)), "peak")).toEqual([true, false, false, false]);
  });

  it("gives equal profits the same rank in the order of the list", () => {
    const found = rows("PARETO.WHALE", column("x", "y", "z"), column(5, 9, 5));
    expect(columnOf(found, "rank")).toEqual([1, 2, 2]);
    expect(columnOf(found, "account")).toEqual(["y", "x", "z"]);
  });

  it("gives no shares of a net loss, but all the rest", () => {
    const found = rows("PARETO.WHALE", names(2), column(10, -25));
    expect(columnOf(found, "cumulative")).toEqual([10, -15]);
    for (const share of columnOf(found, "share of net"))
      expect(said(share)).toBe("#N/A profits add up to -15; shares need a total above 0");
  });

  it("ends at the net total, has one peak, and rises before it and falls after it", () => {
    always([profits], (values) => {
      const found = rows("PARETO.WHALE", names(values.length), column(...values));
      const cumulative = columnOf(found, "cumulative") as number[];
      const peak = columnOf(found, "peak").indexOf(true);
      expect(cumulative.at(-1)).toBe(values.reduce((sum, value) => sum + value, 0));
      expect(columnOf(found, "peak").filter(Boolean)).toHaveLength(1);
      cumulative.forEach((value, i) => {
        if (i > 0 && i <= peak) expect(value).toBeGreaterThan(cumulative[i - 1]!);
        if (i > peak) expect(value).toBeLessThanOrEqual(cumulative[i - 1]!);
      });
    });
  });

  it("refuses text with its position and ranges of different length", () => {
    expect(refusal("PARETO.WHALE", names(2), column(1, "two"))).toBe('#VALUE! profits must be a number; got "two" at row 2');
    expect(refusal("PARETO.WHALE", names(2), column(1))).toBe("#VALUE! profits must have as many cells as accounts (2); got 1");
    expect(refusal("PARETO.WHALE", column("a", { code: "#REF!" }), column(1, 2))).toContain("accounts contains the error #REF! at row 2");
    expect(refusal("PARETO.WHALE", column(null, "a"), column(1, null))).toContain("accounts has no filled cell");
  });
});
