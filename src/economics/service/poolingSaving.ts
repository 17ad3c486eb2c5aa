import { atLeast, everyFigure } from "../guards";
import { sum } from "../numeric/sum";
import { agentsNeeded, callTimes, offeredLoad, reachableLevel } from "./agentsNeeded";

/** Column words of the comparison. */
export const POOLING_COLUMNS = ["separate", "pooled", "saving", "money"];

export interface PoolingSaving {
  /** agents over all sites, each on its own */
  separate: number;
  /** agents for one queue */
  pooled: number;
  /** share of the separate agents saved */
  saving: number;
  money: number;
}

/**
 * Agents saved when sites that answer on their own share one queue: both staffed by Erlang C for the same target. Right for calls any agent
 * can take; with different skills or handling times a pool can do worse (van Dijk & van der Sluis 2008).
 *
 * @param loads erlangs, one a site, each at least 0, their sum above 0 for a saving
 * @param handlingSeconds mean time an agent spends on a call, above 0
 * @param targetLevel share of callers to be answered in time, 0 to below 1
 * @param targetSeconds wait that still counts as in time, at least 0
 * @param costPerAgent money per agent, at least 0
 * @throws {CalcError} argument out of range
 * Source: Erlang C; Smith & Whitt (1981), Resource sharing for efficiency in traffic systems, Bell System Technical Journal 60(1).
 */
export function poolingSaving(
  loads: readonly number[],
  handlingSeconds: number,
  targetLevel: number,
  targetSeconds: number,
  costPerAgent = 0,
): PoolingSaving {
  everyFigure("loads", loads, offeredLoad);
  callTimes(handlingSeconds, targetSeconds);
  reachableLevel("target_level", targetLevel);
  atLeast("cost_per_agent", costPerAgent, 0);
  const total = sum(loads);
  offeredLoad("The sum of loads", total);
  const agents = (load: number) => agentsNeeded(load, handlingSeconds, targetLevel, targetSeconds).agents;
  const separate = sum(loads.map(agents));
  const pooled = agents(total);
  return {
    separate,
    pooled,
    saving: separate === 0 ? 0 : 1 - pooled / separate,
    money: (separate - pooled) * costPerAgent,
  };
}
