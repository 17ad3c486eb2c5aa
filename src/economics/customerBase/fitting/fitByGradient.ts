import { differencedHessian } from "../../numeric/differencedHessian";
import type { DifferentiableObjective, Evaluation } from "../../numeric/minimise.types";
import { largestSize, projectedGradient } from "../../numeric/projectedGradient";
import { type CurvedEvaluation, trustRegionNewton } from "../../numeric/trustRegionNewton";
import type { FitStatus, ModelFit } from "../customerBase.types";
import { fitStatus, ONE_LEAVES, untoldStatus } from "./fitStatus";
import { byName, modelFit } from "./modelFit";
import { parameterUncertainty } from "./parameterUncertainty";

/** Slope per customer below which a search that wandered along a ridge has still arrived: nothing is gained by going on. */
const LEVEL = 1e-7;
/** The same on a ridge that leads to parameters so large that rounding of the likelihood leaves this much slope. */
const LEVEL_FAR_OUT = 1e-4;

/** A model whose log-likelihood has an exact slope but no exact curvature. */
export interface GradientModel<P> {
  /** parameters in the order of the tables */
  names: readonly (keyof P & string)[];
  start: P;
  /** log-likelihood and its slope along each parameter */
  evaluate: (parameters: P) => Evaluation;
  customers: number;
  /** distinct rows the customers fall into */
  groups: number;
  /** customers expected to have left, of models of purchases and leaving */
  leavers?: (parameters: P) => number;
  /** doubts about the data, most serious first */
  warnings?: readonly FitStatus[];
}

/**
 * Maximum likelihood over log parameters by Newton steps in a box of e^-12 to e^12, the curvature from differences of the exact slope. Standard errors
 * by the delta method: parameter times the standard error of its logarithm.
 */
export function fitByGradient<P extends { [K in keyof P]: number }>(model: GradientModel<P>): ModelFit<P> {
  const { names, customers, groups } = model;
  // an object with one entry for each name is a P, and one of its errors
  const record = (values: readonly unknown[]): P => byName(names, values) as P;
  const objective: DifferentiableObjective = (logs) => {
    const parameters = logs.map(Math.exp);
    const { value, gradient } = model.evaluate(record(parameters));
    return { value: -value, gradient: parameters.map((parameter, i) => -gradient[i]! * parameter) };
  };
  const curved = (logs: readonly number[]): CurvedEvaluation => ({ ...objective(logs), hessian: differencedHessian(objective, logs) });
  const start = names.map((name) => Math.log(model.start[name]));
  const found = trustRegionNewton(curved, start);
  const parameters = found.point.map(Math.exp);
  const uncertainty = parameterUncertainty(parameters, found.point, found.hessian);
  const gradientNorm = largestSize(projectedGradient(found.point, found.gradient, -12, 12)) / customers;
  const settled = found.converged || gradientNorm < (uncertainty.untold.length > 0 ? LEVEL_FAR_OUT : LEVEL);
  const leaving = model.leavers === undefined || model.leavers(record(parameters)) >= ONE_LEAVES;
  const warnings = [
    ...(settled ? [] : [fitStatus("notConverged")]),
    ...untoldStatus(names, uncertainty.untold, leaving),
    ...(model.warnings ?? []),
  ];
  const figures = { logLikelihood: -found.value, customers, groups, iterations: found.iterations, gradientNorm };
  return modelFit(names, parameters, uncertainty, figures, warnings);
}
