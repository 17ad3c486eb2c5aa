import { digamma, logGamma, logGammaOnePlus, logRisingFactorial, trigamma } from "../../../src/economics/numeric/logGamma";
import { logBeta } from "../../../src/economics/numeric/regularisedBeta";
import { always, between } from "../../support/seeded";

/** Expected values: mpmath at 60 digits. */
function close(found: number, expected: number, relative: number, least = 0): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(least, Math.abs(expected)));
}

describe("the logarithm of the gamma function", () => {
  it.each([
    [1e-300, 690.7755278982137],
    [1e-8, 18.42068073818021],
    [0.1, 2.252712651734206],
    [0.4999, 0.5725613186041184],
    [0.75, 0.20328095143129538],
    [1.4616321449683622, -0.12148629053584961],
    [1.75, -0.08440112102048555],
    [2.25, 0.1248717148923966],
    [3.7, 1.428072326665388],
    [9.99, 12.779315214350193],
    [10, 12.801827480081469],
    [35.5, 90.35493026581838],
    [1e4, 82099.71749644238],
    [1e15, 3.3538776394910668e16],
    [1e300, 6.897755278982137e302],
  ])("is right at %s", (x, expected) => close(logGamma(x), expected, 2e-15));

  it("keeps its digits beside its zeros at 1 and 2", () => {
    close(logGamma(1.0000001), -5.772155829918507e-8, 1e-14);
    close(logGamma(1.9999999), -4.2278430309861296e-8, 1e-14);
    close(logGammaOnePlus(1e-20), -5.772156649015329e-21, 1e-14);
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
  });

  it("rises by ln x from x to x + 1", () => {
    always([between(0.001, 60, 3)], (x) => close(logGamma(x + 1) - logGamma(x), Math.log(x), 2e-13, 1));
  });
});

describe("the logarithm of the rising factorial", () => {
  it.each([
    [0.0001, 1, -9.210340371976182],
    [0.24, 3, -0.4055291101562518],
    [0.55, 29, 69.25746040734194],
    [2.4, 500, 2619.817406227009],
    [1e6, 7, 96.70859490570442],
    [1e9, 0.5, 10.361632918348205],
    [1e-6, 5000, 37568.810814221695],
    [1e12, 1000, 27631.021116428048],
  ])("is right from %s on for %s factors", (x, d, expected) => close(logRisingFactorial(x, d), expected, 1e-14, 1));

  it("is 0 for no factor and the sum of logarithms for a few", () => {
    expect(logRisingFactorial(3.3, 0)).toBe(0);
    always([between(0.01, 30)], (x) => close(logRisingFactorial(x, 3), Math.log(x) + Math.log(x + 1) + Math.log(x + 2), 1e-14, 3));
  });
});

describe("the logarithm of the beta function", () => {
  it.each([
    [1e-8, 1e-8, 19.11382792451231],
    [0.5, 0.5, 1.1447298858494002],
    [1, 1, 0],
    [0.79, 2.43, -0.5069521965724403],
    [3, 1e6, -40.75338749333038],
    [1e-5, 1e12, 11.512643382684667],
    [5000, 7000, -8153.389330083462],
    [1e9, 1e9, -1386294370.2160115],
  ])("is right at %s and %s", (a, b, expected) => {
    close(logBeta(a, b), expected, 4e-15, 1);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  });
});

describe("the slope of the logarithm of the gamma function", () => {
  it.each([
    [1e-8, -100000000.57721564],
    [0.1, -10.423754940411076],
    [1, -0.5772156649015329],
    [1.4616321449683622, 0],
    [2.5, 0.7031566406452432],
    [9.9, 2.2411803166063815],
    [10, 2.251752589066721],
    [123.4, 4.8113737751162775],
    [1e10, 23.025850929890456],
  ])("is right at %s", (x, expected) => close(digamma(x), expected, 3e-15, 1));
});

describe("the curvature of the logarithm of the gamma function", () => {
  it.each([
    [1e-8, 1.0000000000000002e16],
    [0.1, 101.43329915079275],
    [1, 1.6449340668482264],
    [2.5, 0.49035775610023485],
    [9.9, 0.1062830416287406],
    [10, 0.10516633568168575],
    [123.4, 0.008136651610865263],
    [1e10, 1.00000000005e-10],
  ])("is right at %s", (x, expected) => close(trigamma(x), expected, 3e-15));
});
