import { largestSize, projectedGradient } from "../../numeric/projectedGradient";
import type { FitStatus, ModelFit, PurchaseHistories } from "../customerBase.types";
import { checkHistories } from "../histories/checkHistories";
import { groupHistories } from "../histories/groupHistories";
import { countHistories, type PurchaseModel } from "./purchaseModel";
import { fitStatus, ONE_LEAVES, untoldStatus } from "./fitStatus";
import { modelFit } from "./modelFit";
import { parameterUncertainty } from "./parameterUncertainty";
import { searchBestFit } from "./searchBestFit";

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
  const settled = found.converged || (uncertainty.untold.length > 0 && gradientNorm < LEFT_ON_RIDGE);
  const leaving = model.leavers(found.point.map(Math.exp), counts, LONGEST) >= ONE_LEAVES;
  const warnings = problems(model.names, settled, leaving, uncertainty.untold, counts.repeatBuyers);
  const logLikelihood = -found.value - counts.purchases * Math.log(unit);
  const figures = { logLikelihood, customers: counts.customers, groups: rows.length.length, iterations: found.iterations, gradientNorm };
  return modelFit(model.names, parameters, uncertainty, figures, warnings);
}
