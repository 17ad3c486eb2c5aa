import { betaMean } from "../../../src/economics/numeric/betaMean";
import { hyp2F1One } from "../../../src/economics/numeric/hyp2F1One";
import { gaussLegendre } from "../../../src/economics/numeric/gaussLegendre";
import { logAddExp } from "../../../src/economics/numeric/logGamma";
import { logSumExp } from "../../support/models/logSumExp";
import { regularisedBeta } from "../../../src/economics/numeric/regularisedBeta";
import { scaledExpIntegral } from "../../../src/economics/numeric/scaledExpIntegral";
import { always, between } from "../../support/seeded";

/** Expected values: mpmath at 60 digits. */
function close(found: number, expected: number, relative: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThanOrEqual(relative);
}

describe("2F1(1, b; c; z)", () => {
  it.each([
    [0.55, 2.16, 0.3, 1.0902469872539078],
    [1.6, 2.2, 0.96, 7.266515142824135],
    [0.5, 0.9, 0.999, 56.81141006054797],
    [3, 3.5, 0.99, 25.10020015256302],
    [500, 501.6, 0.99, 78.3033246423504],
    [0.01, 1.03, 0.9999, 1.0837106306739381],
    [5000, 5003, 0.5, 1.998801677269125],
    [2, 30, 0.75, 1.0540139572465717],
    [0.3, 1.7, 0.999999, 1.7454991049973247],
  ])("is right at b = %s, c = %s, z = %s", (b, c, z, expected) => close(hyp2F1One(b, c, z), expected, 1e-11));

  // DLMF 15.4.1 and 15.4.4: -ln(1 - z) / z and arcsin(sqrt z) / sqrt(z (1 - z))
  it.each([2 ** -10, 2 ** -21, 2 ** -30, 2 ** -40, 2 ** -50])("is right at a distance of %s from z = 1", (gap) => {
    const z = 1 - gap;
    close(hyp2F1One(1, 2, z), -Math.log(gap) / z, 1e-11);
    close(hyp2F1One(1, 1.5, z), Math.atan2(Math.sqrt(z), Math.sqrt(gap)) / Math.sqrt(z * gap), 1e-11);
  });

  it("is 1 / (1 - z) where b and c agree and has its limits", () => {
    always([between(0.1, 50), between(0, 0.95)], (b, z) => close(hyp2F1One(b, b, z), 1 / (1 - z), 1e-13));
    expect(hyp2F1One(2, 3, 0)).toBe(1);
    expect(hyp2F1One(2, 5, 1)).toBe(2);
    expect(hyp2F1One(2, 3, 1)).toBe(Infinity);
  });
});

describe("the exponential integral without its decay", () => {
  it.each([
    [1, 0.001, 6.337874070325488],
    [1, 0.137, 1.7695623707673687],
    [1.0000001, 0.5, 0.9229105734141402],
    [0.9999999, 0.01, 4.078512344894858],
    [0.606, 0.137, 2.8516117120953575],
    [0.02, 0.01, 92.19265357104767],
    [0.02, 1.4, 0.70760194047171],
    [2, 0.3, 0.6332393184758244],
    [2.5, 1e-6, 0.6666653356939408],
    [7.3, 0.99, 0.13441988200004035],
    [35, 0.5, 0.028972984453204568],
    [500, 0.2, 0.0020032035172773566],
    [0.6, 1, 0.7203777394848533],
    [0.6, 10, 0.09477318445825268],
    [3, 200, 0.004926463587132485],
    [1, 1e6, 9.99999000002e-7],
  ])("is right at order %s and z = %s", (s, z, expected) => close(scaledExpIntegral(s, z), expected, 2e-14));

  it("is 1/(s - 1) without decay where that ends, and endless elsewhere", () => {
    expect(scaledExpIntegral(3, 0)).toBe(0.5);
    expect(scaledExpIntegral(1, 0)).toBe(Infinity);
  });

  it("ties each order to the next, across the change of method", () => {
    always([between(0.05, 60), between(0.01, 30)], (s, z) =>
      close(s * scaledExpIntegral(s + 1, z) + z * scaledExpIntegral(s, z), 1, 1e-13),
    );
  });
});

describe("the regularised incomplete beta function", () => {
  it.each([
    [1, 0.243, 0.9, 0.428521363328133],
    [10, 0.243, 0.3, 3.4896768314731263e-7],
    [30, 0.55, 0.78, 0.00014583474522046833],
    [200, 3.3, 0.5, 9.516668209624133e-57],
    [0.5, 0.5, 0.1, 0.20483276469913345],
    [5, 2, 0.999, 0.999985039955024],
    [1000, 900, 0.52, 0.2905178040110203],
    [0.01, 20, 0.001, 0.966700327596117],
  ])("is right at a = %s, b = %s, x = %s", (a, b, x, expected) => close(regularisedBeta(a, b, x), expected, 3e-13));

  it("runs from 0 to 1 and is x^a where b is 1", () => {
    expect(regularisedBeta(2, 3, 0)).toBe(0);
    expect(regularisedBeta(2, 3, 1)).toBe(1);
    always([between(0.1, 40), between(0.01, 0.99)], (a, x) => close(regularisedBeta(a, 1, x), x ** a, 1e-12));
  });
});

describe("the mean over a beta distribution", () => {
  it.each([
    [1, 1, 1, 0.6931471805599453],
    [0.79, 2.43, 1000, 0.025771101512060406],
    [0.001, 0.002, 5, 0.7212295908765731],
    [300, 20, 7, 0.1322521993859081],
    [5000, 1e5, 50, 0.2958025883247867],
    [1e-5, 3, 1e6, 0.999876852303385],
    [4, 0.001, 0.1, 0.909111952806701],
  ])("is right for 1/(1 + kp) with a = %s, b = %s, k = %s", (a, b, k, expected) =>
    close(
      betaMean(a, b, (p) => 1 / (1 + k * p)),
      expected,
      1e-13,
    ),
  );

  it("has the mean and the second moment of the distribution, however wide or narrow it is", () => {
    always([between(-4, 4), between(-4, 4)], (logA, logB) => {
      const [a, b] = [10 ** logA, 10 ** logB];
      close(
        betaMean(a, b, (p) => p),
        a / (a + b),
        1e-12,
      );
      close(
        betaMean(a, b, (p) => p * p),
        (a * (a + 1)) / ((a + b) * (a + b + 1)),
        1e-12,
      );
    });
  });
});

describe("sums of exponentials", () => {
  it("stay in range", () => {
    close(logAddExp(-1000, -1000), -1000 + Math.LN2, 1e-15);
    close(logAddExp(800, 3), 800, 1e-15);
    expect(logAddExp(-Infinity, -Infinity)).toBe(-Infinity);
    close(logSumExp([700, 710, 705]), 710 + Math.log1p(Math.exp(-10) + Math.exp(-5)), 1e-15);
    expect(logSumExp([])).toBe(-Infinity);
  });
});

describe("Gauss-Legendre quadrature", () => {
  it("has the nodes and weights of the tables for 5 points", () => {
    // Abramowitz & Stegun (1964), table 25.4
    const { nodes, weights } = gaussLegendre(5);
    [-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664].forEach((node, i) =>
      expect(nodes[i]).toBeCloseTo(node, 14),
    );
    [0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189].forEach((weight, i) =>
      expect(weights[i]).toBeCloseTo(weight, 14),
    );
  });

  it.each([8, 12, 20])("integrates powers up to twice its %s nodes", (count) => {
    const { nodes, weights } = gaussLegendre(count);
    for (let power = 0; power < 2 * count; power += 2) {
      const integral = nodes.reduce((total, node, i) => total + weights[i]! * node ** power, 0);
      close(integral, 2 / (power + 1), 1e-13);
    }
  });
});
