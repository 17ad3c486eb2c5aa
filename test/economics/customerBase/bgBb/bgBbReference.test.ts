import { bgBbAlive, bgBbDert, bgBbExpected, bgBbPmf, bgBbPurchases } from "../../../../src/economics/customerBase/bgBb/bgBb";
import { bgBbFit, bgBbLogLikelihood } from "../../../../src/economics/customerBase/bgBb/bgBbFit";
import type { BgBb, PurchaseHistories } from "../../../../src/economics/customerBase/customerBase.types";
import { casesOf, meets, meetsFit, near, type DiscreteCase } from "../../../fixtures/discreteModels";
import { csvRows, dataFolder, leftOut, numbersOf } from "../../../fixtures/loyaltyData";

type Figures = Record<string, number>;

const parameters = ({ alpha, beta, gamma, delta }: Figures): BgBb => ({ alpha: alpha!, beta: beta!, gamma: gamma!, delta: delta! });
const parametersOf = (one: DiscreteCase): BgBb => parameters(one.inputs as Figures);
const history = ({ x, t_x, n }: Figures): [number, number, number] => [x!, t_x!, n!];

function check(quantity: string, compute: (inputs: Figures) => number): void {
  const cases = casesOf("BG/BB", quantity).filter((one) => !("patterns_x_tx" in one.inputs));
  it.each(cases.map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => meets(one, compute));
}

/** Cases that list purchase patterns as pairs of x and t_x. */
function checkPatterns(quantity: string, compute: (one: DiscreteCase, x: number, recency: number) => number): void {
  const cases = casesOf("BG/BB", quantity).filter((one) => "patterns_x_tx" in one.inputs);
  it.each(cases.map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => {
    const patterns = one.inputs["patterns_x_tx"] as [number, number][];
    patterns.forEach(([x, recency], k) => near(compute(one, x, recency), (one.expected as number[])[k]!, one.tolerance));
  });
}

describe("the BG/BB log-likelihood of one history", () =>
  check("logLik", (i) => bgBbLogLikelihood(parameters(i), { x: [i["x"]!], recency: [i["t_x"]!], length: [i["n"]!] })));

describe("P(alive) under the BG/BB", () => {
  check("pAliveNext", (i) => bgBbAlive(parameters(i), ...history(i)));
  checkPatterns("pAliveNext", (one, x, recency) => bgBbAlive(parametersOf(one), x, recency, one.inputs["n"] as number));
});

describe("purchases expected under the BG/BB", () => {
  check("conditionalExpectation", (i) => bgBbExpected(parameters(i), i["nStar"]!, ...history(i)));
  checkPatterns("conditionalExpectation", (one, x, recency) =>
    bgBbExpected(parametersOf(one), one.inputs["nStar"] as number, x, recency, one.inputs["n"] as number),
  );
});

describe("purchases of a new customer under the BG/BB", () => check("expectedPurchases", (i) => bgBbPurchases(parameters(i), i["n"]!)));

describe("the number of purchases under the BG/BB", () => {
  check("pmf", (i) => bgBbPmf(parameters(i), i["n"]!, i["x"]!));
  check("pmfInterval", (i) => bgBbPmf(parameters(i), i["nStar"]!, i["x"]!, i["n"]!));
});

describe("discounted purchases under the BG/BB", () => {
  check("DERT", (i) => bgBbDert(parameters(i), i["d"]!, ...history(i)));
  checkPatterns("DERT", (one, x, recency) => bgBbDert(parametersOf(one), one.inputs["d"] as number, x, recency, one.inputs["n"] as number));
});

/** The donations of the 1995 cohort (Fader, Hardie & Shang 2010): x, t_x, n and donors. */
function donations(folder: string): Required<PurchaseHistories> {
  const rows = csvRows(folder, "donations_bgbb_summary.csv");
  return { x: numbersOf(rows, 0), recency: numbersOf(rows, 1), length: numbersOf(rows, 2), customers: numbersOf(rows, 3) };
}

/** Donors and their expected donations in five years, by one figure of their history. */
function meanBy(figure: ArrayLike<number>, histories: Required<PurchaseHistories>, p: BgBb): number[] {
  const totals = Array.from({ length: 7 }, () => [0, 0] as [number, number]);
  for (let i = 0; i < histories.x.length; i++) {
    const total = totals[figure[i]!]!;
    const expected = bgBbExpected(p, 5, histories.x[i]!, histories.recency[i]!, histories.length[i]!);
    total[0] += histories.customers[i]! * expected;
    total[1] += histories.customers[i]!;
  }
  return totals.map(([sum, donors]) => sum / donors);
}

if (dataFolder !== undefined)
  describe("the donations data", () => {
    const histories = donations(dataFolder!);

    it.each(casesOf("BG/BB", "fit", true).map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => {
      const fit = bgBbFit(histories);
      meetsFit(one, fit);
      expect(fit.status).toEqual({ code: "converged", text: "converged" });
      expect(fit.gradientNorm).toBeLessThan(1e-8);
      expect(fit.smallestEigenvalue).toBeGreaterThan(1);
    });

    it("has the log-likelihood -33225.58127 to 1e-4", () =>
      expect(Math.abs(bgBbFit(histories).logLikelihood + 33225.58127)).toBeLessThan(1e-4));

    it("is expected to bring as many donations, and as many donors with none or six, as published", () => {
      const [total] = casesOf("BG/BB", "conditionalExpectation.total", true);
      const p = parametersOf(total!);
      const each = Array.from(
        histories.x,
        (x, i) => bgBbExpected(p, 5, x, histories.recency[i]!, histories.length[i]!) * histories.customers[i]!,
      );
      near(
        each.reduce((sum, value) => sum + value, 0),
        total!.expected as number,
        total!.tolerance,
      );
      const [fitted] = casesOf("BG/BB", "inSampleFit", true);
      const donors = Array.from(histories.customers).reduce((sum, value) => sum + value, 0);
      [0, 6].forEach((x, k) => near(donors * bgBbPmf(p, 6, x), (fitted!.expected as number[])[k]!, fitted!.tolerance));
    });

    it.each([
      ["frequency", "holdout.expectedMeanByFrequency", (h: PurchaseHistories) => h.x],
      ["recency", "holdout.expectedMeanByRecency", (h: PurchaseHistories) => h.recency],
    ] as const)("has the published expectations by %s", (_, quantity, figure) => {
      const [one] = casesOf("BG/BB", quantity, true);
      meanBy(figure(histories), histories, parametersOf(one!)).forEach((mean, k) =>
        near(mean, (one!.expected as number[])[k]!, one!.tolerance),
      );
    });

    it("has the published expected donations year by year", () => {
      const [one] = casesOf("BG/BB", "tracking.incremental", true);
      const p = parametersOf(one!);
      const customers = one!.inputs["customers"] as number;
      (one!.expected as number[]).forEach((expected, k) =>
        near(customers * (bgBbPurchases(p, k + 1) - bgBbPurchases(p, k)), expected, one!.tolerance),
      );
    });
  });
else leftOut("the donations data");
