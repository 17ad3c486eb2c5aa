import { type DifferentiableObjective, type Evaluation, largestSize, minimise, projectedGradient } from "../../numeric/minimise";
import { symmetricEigen } from "../../numeric/symmetricEigen";
import { type CurvedEvaluation, type CurvedMinimum, trustRegionNewton } from "../../numeric/trustRegionNewton";
import type { FitStatus, ModelFit, PurchaseHistories } from "../customerBase.types";
import { checkHistories, coarseHistories, type GroupedHistories, groupHistories } from "../histories/groupHistories";
import { byName, fitStatus, modelFit, ONE_LEAVES, parameterUncertainty, untoldStatus } from "./modelFit";
import { byLogParameters, countHistories, type PurchaseModel } from "./purchaseModel";

/** From so many groups on, the search starts on coarse rows. */
const COARSE_FROM = 3000;
/**
 * On many rows the search ends with the step before which this much log-likelihood is left to gain: it ends far nearer, and each pass
 * counts.
 */
const LAST_STEP = 1e-7;
/** Walls of the log parameters. */
const WALL = 12;
/**
 * Ends this close in log-likelihood are equally good: along a ridge against a wall the searches end here and there, and the settled one
 * counts.
 */
const SAME = 1e-4;
/** Below this curvature the end of a search may lie anywhere along a ridge. */
const FLAT = 1e-2;

type Objective = (point: readonly number[]) => CurvedEvaluation;

/** Minus the log-likelihood of the rows by log parameters. */
function objectiveOf<P>(model: PurchaseModel<P>, rows: GroupedHistories): Objective {
  return (point) => {
    const parameters = point.map(Math.exp);
    const { value, gradient, hessian } = byLogParameters(model.derivatives(rows, parameters), parameters);
    return { value: -value, gradient: gradient.map((slope) => -slope), hessian: hessian.map((row) => row.map((bend) => -bend)) };
  };
}

/** The better of two ends: lower, or as low and settled. */
function better(one: CurvedMinimum | undefined, other: CurvedMinimum): CurvedMinimum {
  if (one === undefined || other.value < one.value - SAME) return other;
  if (other.value > one.value + SAME || other.converged === one.converged) return one.value <= other.value ? one : other;
  return one.converged ? one : other;
}

/** A minimum inside the box that is one in every direction: on a ridge another start may end higher up. */
function isPeak({ converged, point, hessian }: CurvedMinimum): boolean {
  return converged && largestSize(point) < WALL && Math.min(...symmetricEigen(hessian).values) > FLAT;
}

/** Newton steps from each start until one ends at a clear minimum; otherwise the best end, after a slower search as a last resort. */
function searchFrom(objective: Objective, starts: readonly (readonly number[])[]): CurvedMinimum {
  let best: CurvedMinimum | undefined;
  for (const start of starts) {
    const found = trustRegionNewton(objective, start.map(Math.log));
    best = better(best, found);
    if (isPeak(found)) break;
  }
  if (best!.converged) return best!;
  return better(best, trustRegionNewton(objective, minimise(objective, best!.point).point));
}

/**
 * The log parameters, within e^-12 to e^12, under which the rows are most likely. Where there are many rows the search begins on coarse
 * ones and needs but a few passes over all.
 */
export function searchBestFit<P>(model: PurchaseModel<P>, rows: GroupedHistories): CurvedMinimum {
  const objective = objectiveOf(model, rows);
  const count = rows.length.length;
  const few = count < COARSE_FROM ? rows : coarseHistories(rows);
  if (few.length.length > count / 2) return searchFrom(objective, model.starts);
  const coarse = searchFrom(objectiveOf(model, few), model.starts);
  const found = trustRegionNewton(objective, coarse.point, { radius: 0.5, decrement: LAST_STEP });
  if (!found.converged) return searchFrom(objective, [found.point.map(Math.exp), ...model.starts]);
  return { ...found, iterations: coarse.iterations + found.iterations };
}

/** Balances what the formula leaves out (step squared) against rounding (1/step). */
const STEP = 1e-4;

/**
 * The second derivatives of a smooth function of log parameters from central differences of its slope, made symmetric.
 * Error about 1e-8 relative to its size where the slope is exact.
 */
export function differencedHessian(objective: DifferentiableObjective, point: readonly number[]): number[][] {
  const at = (i: number, step: number): ArrayLike<number> =>
    objective(point.map((figure, k) => (k === i ? figure + step : figure))).gradient;
  const rows = point.map((_, i) => {
    const above = at(i, STEP);
    const below = at(i, -STEP);
    return point.map((__, k) => (above[k]! - below[k]!) / (2 * STEP));
  });
  return rows.map((row, i) => row.map((value, k) => (value + rows[k]![i]!) / 2));
}

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
 * Maximum likelihood over log parameters by Newton steps in a box of e^-12 to e^12, the curvature from differences of the exact slope.
 * Standard errors by the delta method: parameter times the standard error of its logarithm.
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

/** The longest observation in the units of the search: the parameters in time units are then near 1. */
const LONGEST = 10;
/** Fewer customers with a repeat purchase than this leave the differences between customers to chance. */
const FEW_REPEAT_BUYERS = 50;
/** A search stuck against a wall, or on a ridge towards one, is at its end where hardly anything is left to gain for a customer. */
const LEFT_ON_RIDGE = 1e-5;

/** Most serious first. */
function problems(
  names: readonly string[],
  settled: boolean,
  leaving: boolean,
  untold: readonly number[],
  repeatBuyers: number,
): FitStatus[] {
  const list: FitStatus[] = [];
  if (!settled) list.push(fitStatus("notConverged"));
  if (repeatBuyers < FEW_REPEAT_BUYERS) list.push(fitStatus("tooFewRepeatBuyers"));
  return [...list, ...untoldStatus(names, untold, leaving)];
}

function longestOf({ length }: PurchaseHistories): number {
  let longest = 0;
  for (let row = 0; row < length.length; row++) longest = Math.max(longest, length[row]!);
  return longest;
}

/**
 * The parameters under which these histories are most likely, by Newton steps on their logarithms in a box of e^-12 to e^12 (time scaled so
 * that the longest observation lasts 10), with exact slope and curvature.
 *
 * @throws {CalcError} "argument": histories that are none (see checkHistories); "noAnswer": no repeat purchase, all customers the same
 */
export function fitPurchaseModel<P>(model: PurchaseModel<P>, histories: PurchaseHistories): ModelFit<P> {
  checkHistories(histories);
  const unit = longestOf(histories) / LONGEST;
  const rows = groupHistories(histories, unit);
  const counts = countHistories(rows);
  const found = searchBestFit(model, rows);
  const parameters = found.point.map((log, i) => Math.exp(log) * (model.timeParameters.includes(i) ? unit : 1));
  const uncertainty = parameterUncertainty(parameters, found.point, found.hessian);
  const gradientNorm = largestSize(projectedGradient(found.point, found.gradient, -12, 12)) / counts.customers;
  const settled = found.converged || (uncertainty.untold.length > 0 && gradientNorm < LEFT_ON_RIDGE);
  const leaving = model.leavers(found.point.map(Math.exp), counts, LONGEST) >= ONE_LEAVES;
  const warnings = problems(model.names, settled, leaving, uncertainty.untold, counts.repeatBuyers);
  const logLikelihood = -found.value - counts.purchases * Math.log(unit);
  const figures = { logLikelihood, customers: counts.customers, groups: rows.length.length, iterations: found.iterations, gradientNorm };
  return modelFit(model.names, parameters, uncertainty, figures, warnings);
}
