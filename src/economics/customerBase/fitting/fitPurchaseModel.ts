import { largestSize, projectedGradient } from "../../numeric/projectedGradient";
import type { FitStatus, ModelFit, PurchaseHistories } from "../customerBase.types";
import { checkHistories } from "../grouping/checkHistories";
import { groupHistories } from "../grouping/groupHistories";
import { countHistories, type HistoryCounts } from "./countHistories";
import { fitStatus } from "./fitStatus";
import { parameterUncertainty, type ParameterUncertainty } from "./parameterUncertainty";
import type { PurchaseModel } from "./purchaseModel.types";
import { searchBestFit } from "./searchBestFit";

/** The longest observation in the units of the search: the parameters in time units are then near 1. */
const LONGEST = 10;
/** Fewer customers with a repeat purchase than this leave the differences between customers to chance. */
const FEW_REPEAT_BUYERS = 50;
/** A search stuck against a wall is at its end where hardly anything is left to gain for a customer. */
const LEFT_AT_WALL = 1e-5;

/** Most serious first. */
function problems(
  names: readonly string[],
  settled: boolean,
  { atWall, untold }: ParameterUncertainty,
  { repeatBuyers }: HistoryCounts,
): FitStatus[] {
  const list: FitStatus[] = [];
  if (!settled) list.push(fitStatus("notConverged"));
  if (repeatBuyers < FEW_REPEAT_BUYERS) list.push(fitStatus("tooFewRepeatBuyers"));
  const named = (places: readonly number[]): string[] => places.map((i) => names[i]!);
  if (atWall.length > 0) list.push(fitStatus("atBoundary", named(atWall)));
  else if (untold.length > 0) list.push(fitStatus("notIdentified", named(untold)));
  return list;
}

function longestOf({ length }: PurchaseHistories): number {
  let longest = 0;
  for (let row = 0; row < length.length; row++) longest = Math.max(longest, length[row]!);
  return longest;
}

/**
 * The parameters under which these histories are most likely, by Newton steps on their logarithms in a box of e^-12 to e^12 (time scaled so that
 * the longest observation lasts 10), with exact slope and curvature.
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
  const settled = found.converged || (uncertainty.atWall.length > 0 && gradientNorm < LEFT_AT_WALL);
  const warnings = problems(model.names, settled, uncertainty, counts);
  // an object with one entry for each name is a P, and one of its errors
  const record = (values: readonly unknown[]): unknown => Object.fromEntries(model.names.map((name, i) => [name, values[i]]));
  return {
    parameters: record(parameters) as P,
    standardErrors: record(uncertainty.standardErrors) as ModelFit<P>["standardErrors"],
    logLikelihood: -found.value - counts.purchases * Math.log(unit),
    customers: counts.customers,
    groups: rows.length.length,
    iterations: found.iterations,
    gradientNorm,
    smallestEigenvalue: uncertainty.smallestEigenvalue,
    status: warnings[0] ?? fitStatus("converged"),
    warnings,
    covariance: uncertainty.covariance,
  };
}
