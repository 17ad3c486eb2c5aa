import * as fc from "fast-check";
import { bgBbFit } from "../../../src/economics/customerBase/bgBb/bgBbFit";
import { betaDiscreteWeibullFit } from "../../../src/economics/customerBase/contract/bdw";
import { bgNbdFit } from "../../../src/economics/customerBase/betaGeometric/bgNbd";
import type { ModelFit, PurchaseHistories } from "../../../src/economics/customerBase/customerBase.types";
import { gammaGammaFit } from "../../../src/economics/customerBase/gammaGamma/gammaGamma";
import { mbgNbdFit } from "../../../src/economics/customerBase/betaGeometric/mbgNbd";
import { paretoNbdFit } from "../../../src/economics/customerBase/paretoNbd/paretoNbd";
import { shiftedBetaGeometricFit } from "../../../src/economics/customerBase/contract/sbg";
import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";

type Named = { [name: string]: number };

/** The parameters that a fit tells, those it does not, and what it says of itself. */
function told<P extends { [K in keyof P]: number }>(fit: ModelFit<P>) {
  const errors = Object.entries(fit.standardErrors as { [name: string]: number | null });
  const names = (of: (error: number | null) => boolean): string[] => errors.filter(([, error]) => of(error)).map(([name]) => name);
  return { told: names((error) => error !== null), untold: names((error) => error === null), codes: fit.warnings.map(({ code }) => code) };
}

const inUnits = (histories: PurchaseHistories, days: number): PurchaseHistories => ({
  x: histories.x,
  recency: Array.from(histories.recency, (time) => time / days),
  length: Array.from(histories.length, (time) => time / days),
});

const FITS = {
  "BG/NBD": (histories: PurchaseHistories) => bgNbdFit(histories) as unknown as ModelFit<Named>,
  "MBG/NBD": (histories: PurchaseHistories) => mbgNbdFit(histories) as unknown as ModelFit<Named>,
  "Pareto/NBD": (histories: PurchaseHistories) => paretoNbdFit(histories) as unknown as ModelFit<Named>,
};

/** A few customers, alike or not, of whom some leave or nobody does: fits of them run to the edge more often than not. */
function fewCustomers(seed: number): PurchaseHistories {
  const random = new MersenneTwister(seed);
  const exponential = (): number => -Math.log(1 - random.next());
  const rate = 0.01 + 0.1 * random.next();
  const leaving = random.next() < 0.4 ? 0 : 0.02 * random.next();
  const alike = random.next() < 0.5;
  const rows = Array.from({ length: 5 + Math.floor(60 * random.next()) }, () => {
    const length = 50 + Math.floor(200 * random.next());
    const end = Math.min(length, leaving > 0 ? exponential() / leaving : Infinity);
    const own = alike ? rate : rate * exponential();
    let [x, recency] = [0, 0];
    for (let day = Math.ceil(exponential() / own); day <= end; day += Math.ceil(exponential() / own)) [x, recency] = [x + 1, day];
    return { x, recency, length };
  });
  rows.push({ x: 1, recency: 10, length: 60 });
  return { x: rows.map(({ x }) => x), recency: rows.map(({ recency }) => recency), length: rows.map(({ length }) => length) };
}

describe("parameters of which only the ratio is told", () => {
  const base = { x: [0, 0, 1, 2, 0, 3], recency: [0, 0, 5, 10, 0, 20], length: [30, 25, 28, 30, 22, 29] };

  it.each([1, 7, 365 / 12])("both have no standard error: r goes along with alpha at the edge (time unit of %d days)", (days) => {
    const { untold } = told(paretoNbdFit(inUnits(base, days)));
    expect(untold).toEqual(expect.arrayContaining(["r", "alpha"]));
  });

  it("so have q and gamma of spend, whatever the currency, while p has one", () => {
    for (const rate of [1, 0.01, 1000]) {
      const fit = gammaGammaFit(
        [1, 2, 0, 3],
        [10, 20, 0, 15].map((money) => money * rate),
      );
      expect(told(fit)).toMatchObject({ told: ["p"], untold: ["q", "gamma"] });
    }
  });

  it("so have q and gamma where customers do not differ in what they spend, and the fit is an answer all the same", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = new MersenneTwister(seed);
      const x = Array.from({ length: 300 }, () => 1 + Math.floor(6 * random.next()));
      // each purchase brings 10 to 50, whoever makes it
      const mean = x.map(
        (count) => Array.from({ length: count }, () => 10 + 40 * random.next()).reduce((sum, money) => sum + money, 0) / count,
      );
      const fit = told(gammaGammaFit(x, mean));
      expect(fit.codes).not.toContain("notConverged");
      expect(fit.untold).toEqual(["q", "gamma"]);
    }
  });

  it("so have alpha and beta of customers who do not differ in their chance to leave", () => {
    // a tenth leaves in each period
    const survivors = [[10000, 9000, 8100, 7290, 6561, 5905]];
    expect(told(shiftedBetaGeometricFit(survivors))).toMatchObject({ told: [], untold: ["alpha", "beta"] });
    expect(told(betaDiscreteWeibullFit(survivors)).untold).toEqual(expect.arrayContaining(["alpha", "beta"]));
  });

  it("so have both parameters of buying of donors who all give with the same chance", () => {
    // every pattern of three opportunities once: a chance of one half each time, and nobody leaves
    const fit = bgBbFit({ x: [0, 1, 1, 1, 2, 2, 2, 3], recency: [0, 1, 2, 3, 2, 3, 3, 3], length: new Array<number>(8).fill(3) });
    expect(told(fit).untold).toEqual(["alpha", "beta", "gamma", "delta"]);
  });
});

describe("what a fit tells does not depend on the unit of time", () => {
  it.each(Object.entries(FITS))("%s: in days, weeks and months", (_, fit) => {
    let edges = 0;
    const law = fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
      const histories = fewCustomers(seed);
      const inDays = told(fit(histories));
      if (inDays.untold.length > 0) edges++;
      for (const days of [7, 365 / 12]) expect(told(fit(inUnits(histories, days)))).toEqual(inDays);
    });
    fc.assert(law, { seed: 20090317, numRuns: 30 });
    expect(edges).toBeGreaterThan(10);
  });
});

describe("a base that nobody seems to leave", () => {
  // everybody bought on the last day but one: no time without a purchase is longer than usual
  const x = Array.from({ length: 60 }, (_, i) => [1, 3, 8, 15, 25][i % 5]!);
  const loyal = { x, recency: x.map(() => 99), length: x.map(() => 100) };

  it("is said to show no leaving by every model, for another one would say the same", () => {
    const fits = Object.values(FITS).map((fit) => fit(loyal));
    fits.forEach(({ logLikelihood }) => expect(logLikelihood).toBeCloseTo(fits[0]!.logLikelihood, 2));
    fits.forEach((fit) => {
      expect(fit.status.code).toBe("noLeaving");
      expect(fit.status.text).toMatch(/^sees no customer leave in these data, so .* cannot be told and other models say the same/);
      expect(told(fit).told).toEqual(["r", "alpha"]);
    });
  });

  it("is not one in which some have stayed away for long", () => {
    const gone = { x: [...x, 9, 9, 9], recency: [...loyal.recency, 20, 20, 20], length: [...loyal.length, 100, 100, 100] };
    Object.values(FITS).forEach((fit) => expect(told(fit(gone)).codes).not.toContain("noLeaving"));
  });
});
