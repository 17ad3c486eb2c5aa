import fc from "fast-check";
import { lorenzPoints } from "../../../../src/economics/segmentation/curves/lorenzCurve";
import { whalePoints } from "../../../../src/economics/segmentation/curves/whaleCurve";

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
