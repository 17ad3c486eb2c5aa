import { deltaInterval } from "../../../../src/economics/customerBase/fitting/deltaInterval";
import { logParameterGradient } from "../../../support/models/logParameterGradient";
import { parameterUncertainty } from "../../../../src/economics/customerBase/fitting/modelFit";

const COVARIANCE = [
  [0.04, 0.01],
  [0.01, 0.09],
];
/** Quantile of the normal distribution at 0.975. */
const Z = 1.959963984540054;

describe("intervals by the delta method", () => {
  it("reach as far as the variance of the figure says", () => {
    // variance 1 * 0.04 + 2 * 2 * 0.01 + 4 * 0.09
    const reach = Z * Math.sqrt(0.44);
    const interval = deltaInterval(10, [1, 2], COVARIANCE, 0.95)!;
    expect(interval.low).toBeCloseTo(10 - reach, 12);
    expect(interval.high).toBeCloseTo(10 + reach, 12);
  });

  it("stay above 0 for amounts and between 0 and 1 for chances", () => {
    const amount = deltaInterval(0.1, [1, 2], COVARIANCE, 0.95, "positive")!;
    expect(amount.low).toBeCloseTo(0.1 * Math.exp((-Z * Math.sqrt(0.44)) / 0.1), 12);
    expect(amount.low).toBeGreaterThan(0);
    const chance = deltaInterval(0.9, [1, 2], COVARIANCE, 0.95, "chance")!;
    expect(chance.high).toBeLessThan(1);
    expect(chance.low).toBeGreaterThan(0);
    expect(chance.high).toBeGreaterThan(0.9);
  });

  it("are none where the data tell nothing", () => expect(deltaInterval(10, [1], [], 0.95)).toBeNull());

  it("use slopes by the logarithm of each parameter", () => {
    // d(a b^2) / d ln a = a b^2, by ln b twice that
    const gradient = logParameterGradient(({ a, b }: { a: number; b: number }) => a * b * b, { a: 2, b: 3 });
    expect(gradient[0]).toBeCloseTo(18, 5);
    expect(gradient[1]).toBeCloseTo(36, 5);
  });
});

describe("standard errors from the curvature", () => {
  it("are the parameter times that of its logarithm", () => {
    // the inverse of COVARIANCE is the curvature: determinant 0.0035
    const curvature = [
      [0.09 / 0.0035, -0.01 / 0.0035],
      [-0.01 / 0.0035, 0.04 / 0.0035],
    ];
    const { standardErrors, covariance, untold } = parameterUncertainty([5, 2], [1, 1], curvature);
    expect(untold).toEqual([]);
    covariance.forEach((row, i) => row.forEach((value, k) => expect(value).toBeCloseTo(COVARIANCE[i]![k]!, 12)));
    expect(standardErrors[0]).toBeCloseTo(5 * 0.2, 12);
    expect(standardErrors[1]).toBeCloseTo(2 * 0.3, 12);
  });

  it("are left out for a parameter at a wall or one that the data do not tell", () => {
    const flat = [
      [100, 0, 0],
      [0, 1e-5, 0],
      [0, 0, 25],
    ];
    const { standardErrors, untold } = parameterUncertainty([1, 1, 1], [0, 3, 12], flat);
    expect(standardErrors).toEqual([expect.closeTo(0.1, 12), null, null]);
    expect(untold).toEqual([1, 2]);
  });

  // only the difference of the second and third logarithm is told, and the first one by itself
  const ratio = (along: number): number[][] => [
    [100, 0, 0],
    [0, 40 + along, -40],
    [0, -40, 40],
  ];
  it.each([
    ["on the ridge towards the wall", [0, 8, 9], 1e-4],
    ["with one of them at the wall", [0, 11, 12], 1e-4],
    ["at a wall that is felt, as of very many customers", [0, 11, 12], 1],
  ])("are left out for both parameters of which only the ratio is told, %s", (_, point, along) => {
    const { standardErrors, untold, covariance } = parameterUncertainty([1, 1, 1], point, ratio(along));
    expect(standardErrors).toEqual([expect.closeTo(0.1, 12), null, null]);
    expect(untold).toEqual([1, 2]);
    // the ratio itself is told: variance of the difference of the logarithms 1/40, or 1/(40 + along) where one is held
    const variance = covariance[1]![1]! + covariance[2]![2]! - 2 * covariance[1]![2]!;
    expect(variance).toBeCloseTo(along < 1 ? 1 / 40 : 1 / 41, 4);
  });
});
