import type { FitStatus, ModelFit } from "../customerBase.types";
import { fitStatus } from "./fitStatus";
import type { ParameterUncertainty } from "./parameterUncertainty";

/** What a search has found beside its parameters. */
type Found = Pick<ModelFit<unknown>, "logLikelihood" | "customers" | "groups" | "iterations" | "gradientNorm">;

/** Values in the order of the names, as a record. */
export function byName<P>(names: readonly (keyof P & string)[], values: readonly unknown[]): unknown {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

/** A fit as tables and functions take it. @param warnings most serious first: the first is the status */
export function modelFit<P>(
  names: readonly (keyof P & string)[],
  parameters: readonly number[],
  uncertainty: ParameterUncertainty,
  found: Found,
  warnings: FitStatus[],
): ModelFit<P> {
  return {
    ...found,
    // an object with one entry for each name is a P, and one of its errors
    parameters: byName(names, parameters) as P,
    standardErrors: byName(names, uncertainty.standardErrors) as ModelFit<P>["standardErrors"],
    smallestEigenvalue: uncertainty.smallestEigenvalue,
    status: warnings[0] ?? fitStatus("converged"),
    warnings,
    covariance: uncertainty.covariance,
  };
}
