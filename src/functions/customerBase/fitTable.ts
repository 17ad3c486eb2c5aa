import { CalcError } from "../../economics/CalcError";
import type { ModelFit } from "../../economics/customerBase/customerBase.types";
import { normalQuantile } from "../../economics/numeric/normal";
import { resultTable } from "../cell";

/** The contract's columns, and at the right the ends of the interval of 95%. */
const FIT_COLUMNS = ["name", "estimate", "se", "low", "high"] as const;

const NORMAL_95 = normalQuantile(0.975);

/** Estimate, standard error and interval; the interval is formed on the logarithm, so that it stays above 0. */
function parameterRow(name: string, estimate: number, se: number | null): unknown[] {
  if (se === null) {
    const untold = new CalcError("noAnswer", name, { rule: "untold" });
    return [name, estimate, untold, untold, untold];
  }
  const reach = Math.exp((NORMAL_95 * se) / estimate);
  return [name, estimate, se, estimate / reach, estimate * reach];
}

/** The fit as a table: parameters, then log-likelihood, customers and status; further doubts follow as notes. */
export function fitTable<P extends { [K in keyof P]: number }>(names: readonly (keyof P & string)[], fit: () => ModelFit<P>): unknown[][] {
  return resultTable(FIT_COLUMNS, () => {
    const { parameters, standardErrors, logLikelihood, customers, status, warnings } = fit();
    const further = warnings.filter(({ code }) => code !== status.code);
    return [
      ...names.map((name) => parameterRow(name, parameters[name], standardErrors[name])),
      ["log-likelihood", logLikelihood, "", "", ""],
      ["customers", customers, "", "", ""],
      ["status", status.text, "", "", ""],
      ...further.map(({ text }) => ["note", text, "", "", ""]),
    ];
  });
}
