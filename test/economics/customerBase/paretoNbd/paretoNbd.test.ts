import type { ParetoNbd } from "../../../../src/economics/customerBase/customerBase.types";
import { groupHistories } from "../../../../src/economics/customerBase/histories/groupHistories";
import {
  paretoNbdAlive,
  paretoNbdDert,
  paretoNbdExpected,
  paretoNbdFit,
  paretoNbdLogLikelihood,
  paretoNbdPmf,
  paretoNbdPurchases,
} from "../../../../src/economics/customerBase/paretoNbd/paretoNbd";
import { paretoNbdDerivatives } from "../../../../src/economics/customerBase/paretoNbd/paretoNbdDerivatives";
import { simulateParetoNbd } from "../../../support/models/simulateParetoNbd";
import { always, between } from "../../../support/seeded";

const [shape, scale] = [between(0.05, 8), between(0.1, 60)];

/** Parameters from tiny to huge, as powers of ten. */
const wide = between(-4, 4);
const power = (exponent: number): number => 10 ** exponent;

describe("the Pareto/NBD at its edges", () => {
  it("runs smoothly through alpha = beta and s = 1", () => {
    const at = (beta: number, s: number): number => paretoNbdExpected({ r: 0.6, alpha: 10, s, beta }, 39, 4, 30, 39);
    expect((at(10 - 1e-6, 0.6) + at(10 + 1e-6, 0.6)) / (2 * at(10, 0.6))).toBeCloseTo(1, 12);
    expect((at(10, 1 - 1e-7) + at(10, 1 + 1e-7)) / (2 * at(10, 1))).toBeCloseTo(1, 12);
  });

  it("takes a customer who has just bought for active", () =>
    expect(paretoNbdAlive({ r: 0.6, alpha: 10, s: 0.6, beta: 12 }, 4, 39, 39)).toBe(1));

  it("gives finite answers from tiny to huge parameters", () => {
    always([wide, wide, wide, wide, between(0, 1), between(0, 300, 0)], (r, alpha, s, beta, share, x) => {
      const p = { r: power(r), alpha: power(alpha), s: power(s), beta: power(beta) };
      const recency = x === 0 ? 0 : 52 * Math.max(share, 0.001);
      const alive = paretoNbdAlive(p, x, recency, 52);
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      const figures = [
        paretoNbdLogLikelihood(p, { x: [x], recency: [recency], length: [52] }),
        paretoNbdExpected(p, 52, x, recency, 52),
        paretoNbdDert(p, 0.002, x, recency, 52),
        paretoNbdPurchases(p, 52),
        paretoNbdPmf(p, 52, x),
      ];
      figures.forEach((figure) => expect(Number.isFinite(figure)).toBe(true));
    });
  });

  it("has no end to its discounted purchases without a discount unless s is above 1", () => {
    expect(() => paretoNbdDert({ r: 1, alpha: 5, s: 0.9, beta: 5 }, 0, 2, 3, 9)).toThrow("noEnd");
    // (n / (alpha + T)) (beta + T) / (s - 1) times P(alive)
    const p = { r: 1, alpha: 5, s: 3, beta: 5 };
    expect(paretoNbdDert(p, 0, 2, 3, 9)).toBeCloseTo(paretoNbdAlive(p, 2, 3, 9) * (3 / 14) * 7, 12);
  });
});

describe("laws of the Pareto/NBD", () => {
  it("the chances of all numbers of purchases add up to 1 and have the expected mean", () => {
    for (const p of [
      { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 },
      { r: 2, alpha: 8, s: 0.2, beta: 0.5 },
      { r: 0.3, alpha: 3, s: 4, beta: 60 },
    ]) {
      const chances = Array.from({ length: 500 }, (_, n) => paretoNbdPmf(p, 20, n));
      expect(chances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      expect(chances.reduce((sum, value, n) => sum + n * value, 0)).toBeCloseTo(paretoNbdPurchases(p, 20), 8);
    }
  });

  it("no purchase is as likely by the count as by the history", () => {
    always([shape, scale, shape, scale], (r, alpha, s, beta) => {
      const p = { r, alpha, s, beta };
      expect(Math.exp(paretoNbdLogLikelihood(p, { x: [0], recency: [0], length: [9] })) / paretoNbdPmf(p, 9, 0)).toBeCloseTo(1, 11);
    });
  });

  it("a customer can only have left more likely the longer nothing came", () => {
    always([shape, scale, shape, scale, between(0, 40, 0)], (r, alpha, s, beta, x) => {
      const p = { r, alpha, s, beta };
      const recency = x === 0 ? 0 : 5;
      expect(paretoNbdAlive(p, x, recency, 11)).toBeLessThan(paretoNbdAlive(p, x, recency, 10));
    });
  });

  it("the discounted purchases are the sum of short horizons, each discounted", () => {
    const p = { r: 0.55, alpha: 10.6, s: 1.4, beta: 11.7 };
    const weeks = Array.from(
      { length: 4000 },
      (_, week) => paretoNbdExpected(p, week + 1, 7, 35, 39) - paretoNbdExpected(p, week, 7, 35, 39),
    );
    const sum = weeks.reduce((total, purchases, week) => total + purchases * 1.01 ** -(week + 0.5), 0);
    expect(paretoNbdDert(p, 0.01, 7, 35, 39) / sum).toBeCloseTo(1, 4);
  });
});

describe("slope and curvature of the log-likelihood", () => {
  const rows = groupHistories({
    x: [0, 1, 5, 40, 2],
    recency: [0, 3, 11, 20, 9.5],
    length: [12, 10, 12, 21, 9.5],
    customers: [3, 1, 2, 1, 4],
  });
  const step = 1e-5;

  it.each([
    [0.55, 10.6, 0.6, 11.7],
    [2, 0.4, 0.3, 30],
    [0.7, 40, 2, 0.2],
  ])("agree with differences of the value at r %s, alpha %s, s %s, beta %s", (...parameters) => {
    const { gradient, hessian } = paretoNbdDerivatives(rows, parameters);
    const moved = (i: number, factor: number): number[] => parameters.map((value, k) => (k === i ? value * factor : value));
    parameters.forEach((value, i) => {
      const [above, below] = [paretoNbdDerivatives(rows, moved(i, 1 + step)), paretoNbdDerivatives(rows, moved(i, 1 - step))];
      const width = 2 * step * value;
      expect((above.value - below.value) / width / gradient[i]!).toBeCloseTo(1, 5);
      gradient.forEach((_, k) => expect((above.gradient[k]! - below.gradient[k]!) / width).toBeCloseTo(hessian[i]![k]!, 4));
    });
  });

  it("belong to the log-likelihood in closed form", () => {
    always([wide, wide, wide, wide], (a, b, c, d) => {
      const [r, alpha, s, beta] = [a, b, c, d].map((exponent) => power(exponent / 2)) as [number, number, number, number];
      const p: ParetoNbd = { r, alpha, s, beta };
      const histories = { x: [3, 0, 60], recency: [4, 0, 30], length: [9, 9, 52] };
      const exact = paretoNbdLogLikelihood(p, histories);
      expect(paretoNbdDerivatives(groupHistories(histories), [r, alpha, s, beta]).value / exact).toBeCloseTo(1, 10);
    });
  });
});

describe("the fit of the Pareto/NBD", () => {
  const truth = { r: 0.7, alpha: 8, s: 0.8, beta: 12 };

  it("finds the parameters that made the data, within three standard errors", () => {
    const fit = paretoNbdFit(simulateParetoNbd(truth, 20_000, 52, 3));
    expect(fit.status.code).toBe("converged");
    expect(fit.smallestEigenvalue).toBeGreaterThan(1);
    for (const name of ["r", "alpha", "s", "beta"] as const)
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(3 * fit.standardErrors[name]!);
  });

  it("says that it cannot tell how rates of leaving differ where all customers share one", () => {
    // s and beta huge with a ratio of 0.01
    const fit = paretoNbdFit(simulateParetoNbd({ r: 0.5, alpha: 10, s: 20_000, beta: 2_000_000 }, 3000, 52, 5));
    expect(["notIdentified", "noLeaving"]).toContain(fit.status.code);
    expect(fit.status.text).toMatch(/s and beta|beta/);
    expect(fit.standardErrors.beta).toBeNull();
    expect(fit.parameters.s / fit.parameters.beta).toBeCloseTo(0.01, 3);
  });

  it("makes the same customers for the same seed", () => {
    expect(simulateParetoNbd(truth, 50, 52, 9)).toEqual(simulateParetoNbd(truth, 50, 52, 9));
    expect(simulateParetoNbd(truth, 50, 52, 9)).not.toEqual(simulateParetoNbd(truth, 50, 52, 10));
  });

  it("makes customers whose mean purchases are the expected ones", () => {
    const { x } = simulateParetoNbd(truth, 20_000, 52, 21);
    const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
    expect(Math.abs(mean / paretoNbdPurchases(truth, 52) - 1)).toBeLessThan(0.04);
  });
});
