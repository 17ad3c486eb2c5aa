import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";
import { randomBeta, randomExponential, randomGamma } from "./randomGamma";

const DRAWS = 40_000;

function meanAndVariance(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((total, value) => total + value, 0) / DRAWS;
  return { mean, variance: values.reduce((total, value) => total + (value - mean) ** 2, 0) / DRAWS };
}

/**
 * Mean and variance within five of their standard errors.
 * @param excess kurtosis above that of a normal distribution: the variance of n draws has the standard error variance * sqrt((2 + excess) /
 * n)
 */
function expectMoments(draw: () => number, mean: number, variance: number, excess: number): void {
  const found = meanAndVariance(draw);
  expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(5 * Math.sqrt((2 + excess) / DRAWS));
}

describe("random numbers by distribution", () => {
  it.each([0.3, 1, 4.5])("gamma numbers of shape %s have their mean and variance", (shape) => {
    const random = new MersenneTwister(11);
    expectMoments(() => randomGamma(random, shape, 2), shape / 2, shape / 4, 6 / shape);
  });

  it("beta numbers have their mean and variance", () => {
    const random = new MersenneTwister(12);
    const [a, b] = [0.8, 2.5];
    const sum = a + b;
    const excess = (6 * ((a - b) ** 2 * (sum + 1) - a * b * (sum + 2))) / (a * b * (sum + 2) * (sum + 3));
    expectMoments(() => randomBeta(random, a, b), a / sum, (a * b) / (sum ** 2 * (sum + 1)), excess);
  });

  it("beta numbers of tiny parameters lie at 0 and 1 in proportion", () => {
    const random = new MersenneTwister(13);
    const values = Array.from({ length: DRAWS }, () => randomBeta(random, 1e-4, 3e-4));
    const high = values.filter((value) => value > 0.5).length / DRAWS;
    // five standard errors of a share of a quarter
    expect(Math.abs(high - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / DRAWS));
    expect(values.filter((value) => value > 0.01 && value < 0.99).length / DRAWS).toBeLessThan(0.01);
  });

  it("exponential numbers have their mean and variance", () => {
    const random = new MersenneTwister(14);
    expectMoments(() => randomExponential(random, 0.5), 2, 4, 6);
  });
});
