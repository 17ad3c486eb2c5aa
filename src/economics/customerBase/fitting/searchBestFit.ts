import { minimise } from "../../numeric/minimise";
import { largestSize } from "../../numeric/projectedGradient";
import { symmetricEigen } from "../../numeric/symmetricEigen";
import { trustRegionNewton, type CurvedEvaluation, type CurvedMinimum } from "../../numeric/trustRegionNewton";
import { coarseHistories } from "../histories/coarseHistories";
import type { GroupedHistories } from "../histories/groupHistories";
import { byLogParameters, type PurchaseModel } from "./purchaseModel";

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
