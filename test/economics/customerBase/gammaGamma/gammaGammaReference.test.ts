import type { GammaGamma } from "../../../../src/economics/customerBase/customerBase.types";
import { gammaGammaFit, gammaGammaSpend } from "../../../../src/economics/customerBase/gammaGamma/gammaGamma";
import { gammaGammaLogLikelihood } from "../../../support/models/gammaGammaLogLikelihood";
import { customerHistories } from "../../../../src/economics/customerBase/histories/customerHistories";
import { purchaseDays } from "../../../../src/economics/customerBase/histories/purchaseDays";
import { casesOf, meets, meetsFit, near, type DiscreteCase } from "../../../fixtures/discreteModels";
import { csvRows, dataFolder, leftOut, numbersOf } from "../../../fixtures/loyaltyData";

type Figures = Record<string, number>;

const parameters = ({ p, q, gamma }: Figures): GammaGamma => ({ p: p!, q: q!, gamma: gamma! });

function check(quantity: string, compute: (inputs: Figures) => number): void {
  const cases = casesOf("Gamma-Gamma", quantity);
  it.each(cases.map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => meets(one, compute));
}

describe("the Gamma-Gamma log-likelihood of one customer", () =>
  check("logLik", (i) => gammaGammaLogLikelihood(parameters(i), [i["x"]!], [i["m"]!])));

describe("spend expected under the Gamma-Gamma", () => {
  check("conditionalMean", (i) => gammaGammaSpend(parameters(i), i["x"]!, i["m"]!));
  check("populationMean", (i) => gammaGammaSpend(parameters(i), 0, 0));
});

/** Repeat purchases and mean spend of the case's customers; all 23,570 or the sample, to the end of its calibration. */
function spendOf(folder: string, one: DiscreteCase): { x: ArrayLike<number>; meanSpend: ArrayLike<number> } {
  if (one.data === "cdnow_sample_summary.csv") {
    const rows = csvRows(folder, one.data);
    return { x: numbersOf(rows, 1), meanSpend: numbersOf(rows, 6) };
  }
  const rows = csvRows(folder, `${one.data}${one.data!.includes("master") ? ".gz" : ""}`);
  const log = { customerIds: numbersOf(rows, 0), dates: rows.map((row) => row[1]!), amounts: numbersOf(rows, 3) };
  const { x, meanSpend } = customerHistories(purchaseDays(log, one.inputs["calibrationEnd"] as string));
  const paid = Array.from(x.keys()).filter((i) => x[i]! > 0 && meanSpend[i]! > 0);
  return { x: paid.map((i) => x[i]!), meanSpend: paid.map((i) => meanSpend[i]!) };
}

if (dataFolder !== undefined)
  describe("the CDNOW data", () => {
    const folder = dataFolder!;

    it.each(casesOf("Gamma-Gamma", "fit", true).map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => {
      const { x, meanSpend } = spendOf(folder, one);
      const fit = gammaGammaFit(x, meanSpend);
      meetsFit(one, fit);
      expect(fit.status).toEqual({ code: "converged", text: "converged" });
      expect(fit.gradientNorm).toBeLessThan(1e-8);
      expect(fit.smallestEigenvalue).toBeGreaterThan(1);
    });

    it.each(casesOf("Gamma-Gamma", "logLik", true).map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))(
      "%s",
      (_, one) => {
        const { x, meanSpend } = spendOf(folder, one);
        near(gammaGammaLogLikelihood(parameters(one.inputs as Figures), x, meanSpend), one.expected as number, one.tolerance);
      },
    );

    it("has the log-likelihood -4055.91769 to 1e-4", () => {
      const rows = csvRows(folder, "cdnow_sample_summary.csv");
      expect(Math.abs(gammaGammaFit(numbersOf(rows, 1), numbersOf(rows, 6)).logLikelihood + 4055.91769)).toBeLessThan(1e-4);
    });
  });
else leftOut("the CDNOW data");
