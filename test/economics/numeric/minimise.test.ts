import { differencedHessian } from "../../../src/economics/customerBase/fitting/fitModel";
import { type Evaluation, minimise, nelderMead, quasiNewton } from "../../../src/economics/numeric/minimise";
import { symmetricEigen } from "../../../src/economics/numeric/symmetricEigen";
import { trustRegionNewton, type CurvedEvaluation } from "../../../src/economics/numeric/trustRegionNewton";
import { always, between } from "../../support/seeded";

/** Rosenbrock (1960): a bent valley with its minimum of 0 at (1, 1). */
function valley(point: readonly number[]): CurvedEvaluation {
  const [x, y] = point as [number, number];
  const off = y - x * x;
  return {
    value: 100 * off * off + (1 - x) * (1 - x),
    gradient: [-400 * x * off - 2 * (1 - x), 200 * off],
    hessian: [
      [1200 * x * x - 400 * y + 2, -400 * x],
      [-400 * x, 200],
    ],
  };
}

/** A bowl around (3, -2) that has no value beyond x = 5. */
function halfBowl(point: readonly number[]): Evaluation {
  const [x, y] = point as [number, number];
  return { value: x > 5 ? NaN : (x - 3) ** 2 + 10 * (y + 2) ** 2, gradient: [2 * (x - 3), 20 * (y + 2)] };
}

describe("searches for a minimum", () => {
  it.each([
    ["limited-memory BFGS", quasiNewton],
    ["the search with restarts", minimise],
  ])("%s finds the end of a bent valley from far away", (_name, search) => {
    for (const start of [
      [-1.2, 1],
      [8, -9],
      [-10, 10],
    ]) {
      const { point, converged } = search(valley, start);
      expect(converged).toBe(true);
      expect(point[0]).toBeCloseTo(1, 6);
      expect(point[1]).toBeCloseTo(1, 6);
    }
  });

  it("the simplex tries the points of Nelder and Mead (1965): mirrored, further on, and halfway to the better of the two ends", () => {
    const tried = (objective: (x: number) => number, evaluations: number): number[] => {
      const points: number[] = [];
      const note = ([x]: readonly number[]): number => {
        points.push(x!);
        return objective(x!);
      };
      nelderMead(note, [0], -10, 10, evaluations);
      return points;
    };
    // the first simplex is 0 and 0.5; the worse of them is mirrored in the other
    expect(tried((x) => (x + 3) ** 2, 4)).toEqual([0, 0.5, -0.5, -1]);
    // -0.5 is better than 0.5 and worse than 0: halfway between 0 and -0.5
    expect(tried((x) => (x + 0.15) ** 2, 4)).toEqual([0, 0.5, -0.5, -0.25]);
    // -0.5 is worse than both: halfway between 0 and 0.5
    expect(tried((x) => (x - 0.2) ** 2, 4)).toEqual([0, 0.5, -0.5, 0.25]);
  });

  it("Newton steps in a trust region find it too, in few steps and to all digits", () => {
    for (const start of [
      [-1.2, 1],
      [8, -9],
      [-10, 10],
      [0, 5],
    ]) {
      const { point, converged, iterations } = trustRegionNewton(valley, start);
      expect(converged).toBe(true);
      expect(iterations).toBeLessThan(60);
      expect(point[0]).toBeCloseTo(1, 7);
      expect(point[1]).toBeCloseTo(1, 7);
    }
  });

  it("pass points without a value", () => {
    expect(minimise(halfBowl, [-10, 10]).point).toEqual([expect.closeTo(3, 6), expect.closeTo(-2, 6)]);
    expect(nelderMead((point) => halfBowl(point).value, [4.9, 0], -12, 12).point).toEqual([expect.closeTo(3, 3), expect.closeTo(-2, 3)]);
  });

  it("stop at the wall of the box where the descent goes on beyond it", () => {
    const slope = (point: readonly number[]): CurvedEvaluation => ({
      value: -point[0]! + (point[1]! - 1) ** 2,
      gradient: [-1, 2 * (point[1]! - 1)],
      hessian: [
        [0, 0],
        [0, 2],
      ],
    });
    for (const found of [minimise(slope, [0, 0]), trustRegionNewton(slope, [0, 0])]) {
      expect(found.converged).toBe(true);
      expect(found.point).toEqual([12, expect.closeTo(1, 8)]);
    }
  });

  it("leave a saddle", () => {
    const saddle = ([x = 0, y = 0]: readonly number[]): CurvedEvaluation => ({
      value: x ** 4 / 4 - x ** 2 / 2 + y ** 2,
      gradient: [x ** 3 - x, 2 * y],
      hessian: [
        [3 * x * x - 1, 0],
        [0, 2],
      ],
    });
    const { point, value } = trustRegionNewton(saddle, [0.01, 1]);
    expect(Math.abs(point[0]!)).toBeCloseTo(1, 7);
    expect(value).toBeCloseTo(-0.25, 12);
  });

  it("say when they did not arrive", () => {
    expect(quasiNewton(valley, [-10, 10], { maxIterations: 2 }).converged).toBe(false);
    expect(trustRegionNewton(valley, [-10, 10], { maxIterations: 2 }).converged).toBe(false);
  });
});

describe("second derivatives from differences of the slope", () => {
  it("agree with the exact ones", () => {
    const found = differencedHessian(valley, [0.7, -0.3]);
    valley([0.7, -0.3]).hessian.forEach((row, i) => row.forEach((exact, k) => expect(found[i]![k]).toBeCloseTo(exact, 4)));
  });
});

describe("eigenvalues of a symmetric matrix", () => {
  it("are those of a known matrix", () => {
    const { values } = symmetricEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    // 2 - 2 cos(k pi / 4), the discrete Laplace operator
    expect(values.sort((a, b) => a - b)).toEqual([2 - Math.SQRT2, 2, 2 + Math.SQRT2].map((value) => expect.closeTo(value, 13)));
  });

  it("put the matrix together again with their vectors", () => {
    const figure = between(-10, 10);
    always([figure, figure, figure, figure, figure, figure], (a, b, c, d, e, f) => {
      const matrix = [
        [a, b, c],
        [b, d, e],
        [c, e, f],
      ];
      const { values, vectors } = symmetricEigen(matrix);
      matrix.forEach((row, i) =>
        row.forEach((entry, k) =>
          expect(values.reduce((total, value, m) => total + value * vectors[i]![m]! * vectors[k]![m]!, 0)).toBeCloseTo(entry, 11),
        ),
      );
    });
  });
});
