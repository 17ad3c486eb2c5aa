import type { Sbg } from "../../../../src/economics/customerBase/customerBase.types";
import {
  shiftedBetaGeometricDerl,
  shiftedBetaGeometricFit,
  shiftedBetaGeometricSurvival,
} from "../../../../src/economics/customerBase/contract/sbg";
import { casesOf, meets, meetsFit, type DiscreteCase } from "../../../fixtures/discreteModels";
import { csvRows, dataFolder, leftOut } from "../../../fixtures/loyaltyData";

type Figures = Record<string, number>;

const parameters = ({ alpha, beta }: Figures): Sbg => ({ alpha: alpha!, beta: beta! });

function check(quantity: string, compute: (inputs: Figures) => number): void {
  const cases = casesOf("sBG", quantity);
  it.each(cases.map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => meets(one, compute));
}

describe("survival under the sBG", () => {
  check("survival", (i) => shiftedBetaGeometricSurvival(parameters(i), i["t"]!));
  check("pmf", (i) => shiftedBetaGeometricSurvival(parameters(i), i["t"]! - 1) - shiftedBetaGeometricSurvival(parameters(i), i["t"]!));
});

describe("the value of a contract under the sBG", () => {
  check("DEL", (i) => shiftedBetaGeometricDerl(parameters(i), i["d"]!, 0, "new"));
  check("DERL.beforeRenewal", (i) => shiftedBetaGeometricDerl(parameters(i), i["d"]!, i["n"]!, "before"));
  check("DERL.afterPayment", (i) => shiftedBetaGeometricDerl(parameters(i), i["d"]!, i["n"]!, "after"));
});

/** Survivors by cohort of the case: one column of the retention table, or the rows of a set of cohorts. */
function survivorsOf(folder: string, one: DiscreteCase): number[][] {
  if (one.data === "sbg_retention.csv") {
    const rows = csvRows(folder, one.data);
    const column = one.inputs["column"] === "regular" ? 1 : 2;
    return [rows.slice(0, (one.inputs["periodsUsed"] as number) + 1).map((row) => Number(row[column]))];
  }
  const cohorts = new Map<string, number[]>();
  for (const [set, cohort, , active] of csvRows(folder, one.data!)) {
    if (set !== one.inputs["dataset"]) continue;
    cohorts.set(cohort!, [...(cohorts.get(cohort!) ?? []), Number(active)]);
  }
  return [...cohorts.values()];
}

if (dataFolder !== undefined)
  describe("published retention data", () => {
    const cases = casesOf("sBG", "fit", true);
    it.each(cases.map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]))("%s", (_, one) => {
      const fit = shiftedBetaGeometricFit(survivorsOf(dataFolder!, one));
      meetsFit(one, fit);
      expect(fit.status).toEqual({ code: "converged", text: "converged" });
    });
  });
else leftOut("published retention data");
