import {
  OVERSHOOT_COLUMNS,
  POOLING_COLUMNS,
  poolingSaving,
  serviceLevel,
  serviceOvershoot,
  waitingProbability,
} from "../economics/service/agentsNeeded";
import { STAFF_COLUMNS, staffPlan } from "../economics/service/staffPlan";
import { requiredNumber, optionalNumber } from "./input/arguments";
import { figureLines } from "./input/lines";
import { cell, resultTable } from "./cell";

/**
 * Probability that a caller waits (Erlang C). Poisson arrivals, one skill, nobody hangs up; the load must be below the agents, or the queue never ends.
 * @customfunction SERVICE.ERLANGC
 * @param load Offered load in erlangs: calls per hour x hours per call
 * @param agents Number of agents, whole, above the load
 * @returns Probability, 0 to 1
 * @example =LOYALTY.SERVICE.ERLANGC(48,55) // => 0.238700936378009
 * @source Erlang (1917); Gans, Koole & Mandelbaum (2003), Telephone call centers, Manufacturing & Service Operations Management 5(2)
 */
export function serviceErlangC(load: unknown, agents: unknown): number {
  return cell(() => waitingProbability(requiredNumber("load", load), requiredNumber("agents", agents)));
}

/**
 * Service level: share of callers answered within the target time, by Erlang C (Poisson arrivals, one skill, nobody hangs up).
 * @customfunction SERVICE.LEVEL
 * @param load Offered load in erlangs, below agents
 * @param agents Number of agents, whole
 * @param handling_seconds Mean time an agent spends on a call, after-call work included
 * @param target_seconds Wait that still counts as in time
 * @returns Fraction of the callers
 * @example =LOYALTY.SERVICE.LEVEL(10,14,180,20) // => 0.888350019179467
 * @source Gans, Koole & Mandelbaum (2003), Telephone call centers, Manufacturing & Service Operations Management 5(2)
 */
export function serviceLevelFraction(load: unknown, agents: unknown, handling_seconds: unknown, target_seconds: unknown): number {
  return cell(() =>
    serviceLevel(
      requiredNumber("load", load),
      requiredNumber("agents", agents),
      requiredNumber("handling_seconds", handling_seconds),
      requiredNumber("target_seconds", target_seconds),
    ),
  );
}

/**
 * Fewest agents that meet a service level in an interval, by Erlang C, and what callers get. Scheduled = agents / (1 - shrinkage), rounded up. No calls need no agents.
 * @customfunction SERVICE.AGENTS
 * @param calls Calls in the interval
 * @param interval_minutes Length of the interval in minutes
 * @param handling_seconds Mean time an agent spends on a call, after-call work included
 * @param target_level Share of callers to be answered in time, below 1
 * @param target_seconds Wait that still counts as in time
 * @param [shrinkage] Share of paid time in which an agent is not available; 0 if omitted
 * @returns Table: load (erlangs), agents, scheduled, waiting (probability), level, average wait (seconds), occupancy
 * @example =LOYALTY.SERVICE.AGENTS(100,30,180,0.8,20,0.3) // => {"load","agents","scheduled","waiting","level","average wait","occupancy";10,14,20,0.17413193359505,0.888350019179467,7.83593701177724,0.714285714285714}
 * @source Gans, Koole & Mandelbaum (2003), Telephone call centers, Manufacturing & Service Operations Management 5(2)
 */
export function serviceAgents(
  calls: unknown,
  interval_minutes: unknown,
  handling_seconds: unknown,
  target_level: unknown,
  target_seconds: unknown,
  shrinkage?: unknown,
): unknown[][] {
  return resultTable(STAFF_COLUMNS, () => {
    const plan = staffPlan(
      requiredNumber("calls", calls),
      requiredNumber("interval_minutes", interval_minutes),
      requiredNumber("handling_seconds", handling_seconds),
      requiredNumber("target_level", target_level),
      requiredNumber("target_seconds", target_seconds),
      optionalNumber("shrinkage", shrinkage, 0),
    );
    return [[plan.load, plan.agents, plan.scheduled, plan.waiting, plan.level, plan.averageWait, plan.occupancy]];
  });
}

/**
 * Agents saved when sites that answer on their own share one queue, by Erlang C. Right for calls that any agent can take; with different skills a pool can do worse.
 * @customfunction SERVICE.POOL
 * @param loads Offered load of each site in erlangs
 * @param handling_seconds Mean time an agent spends on a call
 * @param target_level Share of callers to be answered in time, below 1
 * @param target_seconds Wait that still counts as in time
 * @param [cost_per_agent] Money per agent; 0 if omitted
 * @returns Table: separate (agents), pooled (agents), saving (fraction of the separate agents), money
 * @example =LOYALTY.SERVICE.POOL({10;10;10;10;10;10},180,0.8,20,40000) // => {"separate","pooled","saving","money";84,66,0.214285714285714,720000}
 * @source Smith & Whitt (1981), Resource sharing for efficiency in traffic systems, Bell System Technical Journal 60(1); limits: van Dijk & van der Sluis (2008)
 */
export function servicePool(
  loads: unknown[][],
  handling_seconds: unknown,
  target_level: unknown,
  target_seconds: unknown,
  cost_per_agent?: unknown,
): unknown[][] {
  return resultTable(POOLING_COLUMNS, () => {
    const [sites] = figureLines({ loads });
    const result = poolingSaving(
      sites!,
      requiredNumber("handling_seconds", handling_seconds),
      requiredNumber("target_level", target_level),
      requiredNumber("target_seconds", target_seconds),
      optionalNumber("cost_per_agent", cost_per_agent, 0),
    );
    return [[result.separate, result.pooled, result.saving, result.money]];
  });
}

/**
 * Agents spent on answering faster than promised, by Erlang C: staff for the actual level less staff for the target. Negative where the target is missed.
 * @customfunction SERVICE.OVERSHOOT
 * @param load Offered load in erlangs
 * @param handling_seconds Mean time an agent spends on a call
 * @param target_level Share of callers promised to be answered in time, below 1
 * @param target_seconds Wait that still counts as in time
 * @param actual_level Share answered in time in fact, below 1
 * @param [cost_per_agent] Money per agent; 0 if omitted
 * @returns Table: agents at target, agents at actual, excess, money
 * @example =LOYALTY.SERVICE.OVERSHOOT(60,180,0.8,30,0.9,40000) // => {"agents at target","agents at actual","excess","money";65,67,2,80000}
 * @source Erlang C; the question: Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction, Harvard Business Review
 */
export function serviceOvershootTable(
  load: unknown,
  handling_seconds: unknown,
  target_level: unknown,
  target_seconds: unknown,
  actual_level: unknown,
  cost_per_agent?: unknown,
): unknown[][] {
  return resultTable(OVERSHOOT_COLUMNS, () => {
    const result = serviceOvershoot(
      requiredNumber("load", load),
      requiredNumber("handling_seconds", handling_seconds),
      requiredNumber("target_level", target_level),
      requiredNumber("target_seconds", target_seconds),
      requiredNumber("actual_level", actual_level),
      optionalNumber("cost_per_agent", cost_per_agent, 0),
    );
    return [[result.agentsAtTarget, result.agentsAtActual, result.excess, result.money]];
  });
}
