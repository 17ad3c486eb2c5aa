import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";
import { randomBeta, randomExponential, randomGamma } from "../../../src/economics/numeric/randomGamma";

const DRAWS = 40_000;

function meanAndVariance(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((total, value) => total + value, 0) / DRAWS;
  return { mean, variance: values.reduce((total, value) => total + (value - mean) ** 2, 0) / DRAWS };
}

/** Within five standard errors of the mean, and the variance within a tenth. */
function expectMoments(draw: () => number, mean: number, variance: number): void {
  const found = meanAndVariance(draw);
  expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.1);
}

describe("random numbers by distribution", () => {
  it.each([0.3, 1, 4.5])("gamma numbers of shape %s have their mean and variance", (shape) => {
    const random = new MersenneTwister(11);
    expectMoments(() => randomGamma(random, shape, 2), shape / 2, shape / 4);
  });

  it("beta numbers have their mean and variance", () => {
    const random = new MersenneTwister(12);
    const [a, b] = [0.8, 2.5];
    expectMoments(() => randomBeta(random, a, b), a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1)));
  });

  it("beta numbers of tiny parameters lie at 0 and 1 in proportion", () => {
    const random = new MersenneTwister(13);
    const { mean } = meanAndVariance(() => randomBeta(random, 1e-4, 3e-4));
    expect(mean).toBeCloseTo(0.25, 1);
  });

  it("exponential numbers have their mean and variance", () => {
    const random = new MersenneTwister(14);
    expectMoments(() => randomExponential(random, 0.5), 2, 4);
  });
});
