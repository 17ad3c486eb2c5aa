import {
  betaDiscreteWeibullDerl,
  betaDiscreteWeibullFit,
  betaDiscreteWeibullSurvival,
} from "../../../../src/economics/customerBase/contract/bdw";
import type { Bdw } from "../../../../src/economics/customerBase/customerBase.types";
import { casesOf, meets, meetsFit, type DiscreteCase } from "../../../fixtures/discreteModels";
import { csvRows, dataFolder, leftOut } from "../../../fixtures/loyaltyData";

type Figures = Record<string, number>;

const parameters = ({ alpha, beta, c }: Figures): Bdw => ({ alpha: alpha!, beta: beta!, c: c! });

function check(quantity: string, compute: (inputs: Figures) => number): void {
  const cases = casesOf("BdW", quantity);
  it.each(cases.map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => meets(one, compute));
}

describe("survival under the BdW", () => check("survival", (i) => betaDiscreteWeibullSurvival(parameters(i), i["t"]!)));

describe("the value of a contract under the BdW", () => {
  check("DEL", (i) => betaDiscreteWeibullDerl(parameters(i), i["d"]!, 0, "new"));
  check("DERL.beforeRenewal", (i) => betaDiscreteWeibullDerl(parameters(i), i["d"]!, i["n"]!, "before"));
});

if (dataFolder !== undefined)
  describe("published retention data", () => {
    const folder = dataFolder!;
    it.each(casesOf("BdW", "fit", true).map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => {
      const column = one.inputs["column"] === "regular" ? 1 : 2;
      const rows = csvRows(folder, one.data!).slice(0, (one.inputs["periodsUsed"] as number) + 1);
      const fit = betaDiscreteWeibullFit([rows.map((row) => Number(row[column]))]);
      meetsFit(one, fit);
      expect(fit.status).toEqual({ code: "converged", text: "converged" });
    });
  });
else leftOut("published retention data");
