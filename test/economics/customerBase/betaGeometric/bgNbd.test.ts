import {
  bgNbdAlive,
  bgNbdDert,
  bgNbdExpected,
  bgNbdFit,
  bgNbdLogLikelihood,
  bgNbdPmf,
  bgNbdPurchases,
} from "../../../../src/economics/customerBase/betaGeometric/bgNbd";
import { mbgNbdPmf } from "../../../../src/economics/customerBase/betaGeometric/mbgNbd";
import { paretoNbdPmf } from "../../../../src/economics/customerBase/paretoNbd/paretoNbd";
import type { PurchaseHistories } from "../../../../src/economics/customerBase/customerBase.types";
import { deltaInterval } from "../../../../src/economics/customerBase/fitting/deltaInterval";
import { logParameterGradient } from "../../../support/models/logParameterGradient";
import { simulateBgNbd } from "../../../support/models/simulateBgNbd";
import { CalcError } from "../../../../src/economics/CalcError";
import { errorSentence } from "../../../../src/strings/errors";
import { always, between } from "../../../support/seeded";

/** The fit to CDNOW (Fader, Hardie & Lee 2005). */
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

function sentence(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CalcError) return errorSentence(error);
    throw error;
  }
  return "no error";
}

/** One row of x, t_x, T among good ones. */
const withRow = (x: number, recency: number, length: number): PurchaseHistories => ({
  x: [0, 2, x],
  recency: [0, 5, recency],
  length: [9, 9, length],
});

test("in no time nobody buys again, whoever may leave when", () => {
  const times = [0, 1, 2].map((count) => [
    bgNbdPmf(CDNOW, 0, count),
    mbgNbdPmf(CDNOW, 0, count),
    paretoNbdPmf({ r: 0.553, alpha: 10.58, s: 0.606, beta: 11.67 }, 0, count),
  ]);
  expect(times).toEqual([
    [1, 1, 1],
    [0, 0, 0],
    [0, 0, 0],
  ]);
  // and in next to none hardly anybody; of MBG/NBD some have left after the first purchase, which changes nothing
  for (const pmf of [bgNbdPmf, mbgNbdPmf]) expect(pmf(CDNOW, 1e-9, 0)).toBeCloseTo(1, 8);
});

describe("histories that are none", () => {
  it.each([
    [withRow(-1, 0, 9), "x must be a whole number from 0 to 9007199254740991"],
    [withRow(1.5, 3, 9), "x must be a whole number"],
    [withRow(NaN, 3, 9), "x must be a whole number"],
    [withRow(1, 10, 9), "t_x must not be after T at row 3"],
    [withRow(1, -1, 9), "t_x must be at least 0; got -1 at row 3"],
    [withRow(1, NaN, 9), "t_x must be a number"],
    [withRow(1, 0, 9), "t_x is 0 at row 3 although x counts repeat purchases"],
    [withRow(0, 4, 9), "t_x is above 0 at row 3 although x is 0"],
    [withRow(0, 0, 0), "T must be above 0; got 0 at row 3"],
    [withRow(0, 0, Infinity), "T must be a number"],
    [{ x: [], recency: [], length: [] }, "x has no filled cell"],
    [{ x: [1, 2], recency: [1], length: [3, 4] }, "t_x must have as many cells as x (2); got 1"],
    [{ ...withRow(1, 2, 3), customers: [1, 2, -3] }, "customers must be at least 0; got -3 at row 3"],
    [{ x: [0, 0], recency: [0, 0], length: [5, 9] }, "x counts no repeat purchase at all"],
    [{ x: [3, 3], recency: [5, 5], length: [9, 9] }, "x and the other columns are the same for every customer"],
    [{ x: [3], recency: [5], length: [9] }, "x and the other columns are the same for every customer"],
  ])("%j are answered with a sentence", (histories, words) => expect(sentence(() => bgNbdFit(histories))).toContain(words));

  it("are refused by the other functions too, as are parameters not above 0", () => {
    expect(sentence(() => bgNbdAlive(CDNOW, 2, 40, 39))).toContain("t_x must not be after T");
    expect(sentence(() => bgNbdExpected({ ...CDNOW, a: 0 }, 39, 2, 30, 39))).toBe("a must be above 0; got 0");
    expect(sentence(() => bgNbdExpected(CDNOW, -1, 2, 30, 39))).toContain("horizon must be at least 0");
    expect(sentence(() => bgNbdPmf(CDNOW, 39, 1.5))).toContain("n must be a whole number");
    expect(sentence(() => bgNbdDert(CDNOW, 0, 2, 30, 39))).toBe(
      "discount is 0, so the purchases add up without end unless a is above 1; give a discount above 0",
    );
  });
});

describe("the BG/NBD at its edges", () => {
  it("runs smoothly through a = 1", () => {
    const at = (a: number): number => bgNbdExpected({ ...CDNOW, a }, 39, 2, 30, 39);
    expect((at(1 - 1e-7) + at(1 + 1e-7)) / (2 * at(1))).toBeCloseTo(1, 12);
  });

  it("expects nothing within no time and starts at the purchase rate of an active customer", () => {
    expect(bgNbdExpected(CDNOW, 0, 2, 30, 39)).toBe(0);
    const rate = (2 + CDNOW.r) / (39 + CDNOW.alpha);
    expect(bgNbdExpected(CDNOW, 1e-9, 2, 39, 39) / (1e-9 * rate * bgNbdAlive(CDNOW, 2, 39, 39))).toBeCloseTo(1, 7);
  });

  it("agrees on both sides of the change from series to quadrature", () => {
    // z = t / (alpha + T + t) = 0.9
    const edge = 9 * (39 + CDNOW.alpha);
    const [below, above] = [edge * (1 - 1e-9), edge * (1 + 1e-9)].map((time) => bgNbdExpected(CDNOW, time, 5, 30, 39));
    expect(above! / below!).toBeCloseTo(1, 8);
    expect(above!).toBeGreaterThanOrEqual(below!);
  });

  it("has a discounted sum of 1/p purchases without a discount where a is above 1", () =>
    // all purchases before leaving: mean of 1/p for p ~ beta(a, b + x), times P(alive)
    expect(bgNbdDert({ ...CDNOW, a: 3 }, 0, 2, 30, 39)).toBeCloseTo(
      bgNbdAlive({ ...CDNOW, a: 3 }, 2, 30, 39) * ((3 + 2.426 + 2 - 1) / 2),
      12,
    ));
});

describe("laws of the BG/NBD", () => {
  const [shape, scale, chance] = [between(0.05, 8), between(0.1, 60), between(0.05, 8)];

  it("the chances of all numbers of purchases add up to 1 and have the expected mean", () => {
    always([between(0.2, 2), between(2, 20), chance, chance], (r, alpha, a, b) => {
      const chances = Array.from({ length: 400 }, (_, n) => bgNbdPmf({ r, alpha, a, b }, 10, n));
      expect(chances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 8);
      expect(chances.reduce((sum, value, n) => sum + n * value, 0)).toBeCloseTo(bgNbdPurchases({ r, alpha, a, b }, 10), 6);
    });
  });

  it("the purchases expected up to two times follow from those up to the first and after it", () => {
    // E[X(t)] for a customer without a purchase yet equals that of a new one whose rate is gamma(r, alpha + T)
    always([shape, scale, chance, chance, between(0.5, 50)], (r, alpha, a, b, time) => {
      const shifted = bgNbdPurchases({ r, alpha: alpha + 7, a, b }, time);
      expect(bgNbdExpected({ r, alpha, a, b }, time, 0, 0, 7) / shifted).toBeCloseTo(1, 10);
    });
  });

  it("a discounted value lies below the undiscounted purchases of a long horizon and above those of a short one", () => {
    always([shape, scale, chance, chance, between(0.01, 0.2)], (r, alpha, a, b, discount) => {
      const p = { r, alpha, a, b };
      const value = bgNbdDert(p, discount, 3, 20, 30);
      expect(value).toBeLessThan(bgNbdExpected(p, 40 / Math.log1p(discount), 3, 20, 30));
      expect(value).toBeGreaterThan(bgNbdExpected(p, 1, 3, 20, 30) / (1 + discount) - 1e-15);
    });
  });

  it("shared rows count as many customers", () => {
    const grouped = bgNbdLogLikelihood(CDNOW, { x: [2, 0], recency: [10, 0], length: [20, 20], customers: [3, 2] });
    const single = bgNbdLogLikelihood(CDNOW, { x: [2, 0, 2, 0, 2], recency: [10, 0, 10, 0, 10], length: [20, 20, 20, 20, 20] });
    expect(grouped).toBeCloseTo(single, 12);
  });
});

describe("the fit of the BG/NBD", () => {
  const truth = { r: 0.6, alpha: 5, a: 0.8, b: 2.5 };
  const base = simulateBgNbd(truth, 20_000, 39, 42);
  const fit = bgNbdFit(base);

  it("finds the parameters that made the data, within three standard errors", () => {
    expect(fit.status).toEqual({ code: "converged", text: "converged" });
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(3 * fit.standardErrors[name]!);
  });

  it("leaves no neighbour with a higher likelihood", () => {
    const best = bgNbdLogLikelihood(fit.parameters, base);
    expect(best).toBeCloseTo(fit.logLikelihood, 6);
    for (const name of ["r", "alpha", "a", "b"] as const)
      for (const factor of [0.99, 1.01])
        expect(bgNbdLogLikelihood({ ...fit.parameters, [name]: fit.parameters[name] * factor }, base)).toBeLessThan(best);
  });

  it("gives the same whether customers are counted one by one or grouped, and in any order", () => {
    const order = Array.from(base.x.keys()).reverse();
    const turned = bgNbdFit({
      x: order.map((i) => base.x[i]!),
      recency: order.map((i) => base.recency[i]!),
      length: order.map((i) => base.length[i]!),
      customers: order.map(() => 1),
    });
    expect(turned.parameters.b / fit.parameters.b).toBeCloseTo(1, 8);
    expect(turned.customers).toBe(20_000);
  });

  it("gives an interval for what is expected of a customer that holds the truth", () => {
    const expected = (p: typeof truth): number => bgNbdExpected(p, 39, 2, 30, 39);
    const interval = deltaInterval(
      expected(fit.parameters),
      logParameterGradient(expected, fit.parameters),
      fit.covariance,
      0.99,
      "positive",
    )!;
    expect(interval.low).toBeLessThan(expected(truth));
    expect(interval.high).toBeGreaterThan(expected(truth));
    expect(interval.high / interval.low).toBeLessThan(1.2);
  });

  it("says that the model takes one-time buyers for active where they are the most", () => {
    expect(fit.warnings.map((warning) => warning.code)).toEqual(
      Array.from(base.x).filter((x) => x === 0).length > 10_000 ? ["aliveByAssumption"] : [],
    );
    const rare = bgNbdFit({ x: [0, 1, 2], recency: [0, 3, 8], length: [10, 10, 10], customers: [900, 60, 40] });
    expect(rare.warnings.map((warning) => warning.code)).toContain("aliveByAssumption");
  });

  it("says that a handful of repeat buyers is too few", () => {
    const few = bgNbdFit({ x: [0, 1, 2, 4], recency: [0, 3, 8, 6], length: [10, 10, 10, 12], customers: [30, 5, 3, 2] });
    expect(few.status.code).toBe("tooFewRepeatBuyers");
    expect(few.status.text).toContain("take more customers");
  });

  it("says that no leaving can be seen, and which parameters are not told, where nobody ever leaves", () => {
    const loyal = bgNbdFit({ x: [3, 5, 8, 12], recency: [10, 10, 10, 10], length: [10, 10, 10, 10], customers: [40, 60, 50, 30] });
    expect(loyal.status.code).toBe("noLeaving");
    expect(loyal.status.text).toMatch(/^sees no customer leave .*so a and b cannot be told/);
    expect(loyal.standardErrors.a).toBeNull();
    expect(loyal.standardErrors.r).toBeGreaterThan(0);
  });
});
