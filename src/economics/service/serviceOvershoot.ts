import { atLeast } from "../guards";
import { agentsNeeded, reachableLevel } from "./agentsNeeded";

/** Column words of the comparison. */
export const OVERSHOOT_COLUMNS = ["agents at target", "agents at actual", "excess", "money"];

export interface ServiceOvershoot {
  agentsAtTarget: number;
  agentsAtActual: number;
  /** agents above those the target needs; negative where the actual level is below the target */
  excess: number;
  money: number;
}

/**
 * Agents spent on answering faster than promised: staff needed for the actual level less staff needed for the target, by Erlang C.
 *
 * @param load offered load in erlangs
 * @param handlingSeconds mean time an agent spends on a call, above 0
 * @param targetLevel share of callers promised to be answered in time, 0 to below 1
 * @param targetSeconds wait that still counts as in time, at least 0
 * @param actualLevel share answered in time in fact, 0 to below 1
 * @param costPerAgent money per agent, at least 0
 * @throws {CalcError} argument out of range
 * Source: Erlang C; the question: Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction, Harvard Business
 * Review.
 */
export function serviceOvershoot(
  load: number,
  handlingSeconds: number,
  targetLevel: number,
  targetSeconds: number,
  actualLevel: number,
  costPerAgent = 0,
): ServiceOvershoot {
  reachableLevel("actual_level", actualLevel);
  atLeast("cost_per_agent", costPerAgent, 0);
  const agentsAtTarget = agentsNeeded(load, handlingSeconds, targetLevel, targetSeconds).agents;
  const agentsAtActual = agentsNeeded(load, handlingSeconds, actualLevel, targetSeconds).agents;
  const excess = agentsAtActual - agentsAtTarget;
  return { agentsAtTarget, agentsAtActual, excess, money: excess * costPerAgent };
}
