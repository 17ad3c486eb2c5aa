import { CalcError } from "../CalcError";
import { everyFigure, finite, notNegative, positive, wholeNumber } from "../guards";
import { erlangB } from "../numeric/erlangB";
import { sum } from "../numeric/sum";

/** Beyond this a call centre is a mistyped unit, and the sum over the agents would take too long. */
const LARGEST_LOAD = 1e9;

/** Offered load in erlangs: calls per hour times hours per call. */
function offeredLoad(parameter: string, value: number): void {
  notNegative(parameter, value);
  if (value > LARGEST_LOAD)
    throw new CalcError("argument", parameter, { rule: "atMost", other: "the largest load handled", limit: LARGEST_LOAD, got: value });
}

/** A share of calls answered in time that staff can reach: 0 to below 1, since no number of agents answers every call at once. */
function reachableLevel(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < 0 || value >= 1)
    throw new CalcError("argument", parameter, { rule: "rate", low: 0, lowIncluded: true, high: 1, highIncluded: false, got: value });
}

/** How long a call takes and how long a caller may wait, in seconds. */
export function callTimes(handlingSeconds: number, targetSeconds: number): void {
  positive("handling_seconds", handlingSeconds);
  notNegative("target_seconds", targetSeconds);
}

/** More agents than any queue has. */
const MAX_AGENTS = 1e12;

/** Erlang C from Erlang B of the same load and agents: N*B / (N - A + A*B); needs N > A. */
function waitingFromLoss(load: number, agents: number, loss: number): number {
  return (agents * loss) / (agents - load + load * loss);
}

/**
 * Erlang C: probability that a caller waits. Poisson arrivals, exponential handling times, one skill, first come first served, nobody hangs
 * up.
 *
 * @param load offered load in erlangs, at least 0 and below agents
 * @param agents whole number, at least 1
 * @returns 0 to 1; relative error below 1e-12 up to a million erlangs
 * @throws {CalcError} argument out of range, or a load no number of waiting callers can balance
 * Source: Erlang (1917); Gans, Koole & Mandelbaum (2003), Telephone call centers, Manufacturing & Service Operations Management 5(2).
 */
export function waitingProbability(load: number, agents: number): number {
  offeredLoad("load", load);
  wholeNumber("agents", agents, 1, MAX_AGENTS);
  if (agents <= load) throw new CalcError("argument", "agents", { rule: "overload", load, got: agents });
  return waitingFromLoss(load, agents, erlangB(load, agents));
}

/** Share answered in time, from the probability of waiting: 1 - C * e^(-(N - A) * T / H). */
function levelFromWaiting(waiting: number, load: number, agents: number, handlingSeconds: number, targetSeconds: number): number {
  return 1 - waiting * Math.exp((load - agents) * (targetSeconds / handlingSeconds));
}

/**
 * Service level: share of callers answered within the target time, by Erlang C.
 *
 * @param load offered load in erlangs, at least 0 and below agents
 * @param agents whole number, at least 1
 * @param handlingSeconds mean time an agent spends on a call, after-call work included, above 0
 * @param targetSeconds wait that still counts as in time, at least 0
 * @returns 0 to 1
 * @throws {CalcError} argument out of range, or a load no number of waiting callers can balance
 * Source: Gans, Koole & Mandelbaum (2003), Telephone call centers, Manufacturing & Service Operations Management 5(2).
 */
export function serviceLevel(load: number, agents: number, handlingSeconds: number, targetSeconds: number): number {
  const waiting = waitingProbability(load, agents);
  callTimes(handlingSeconds, targetSeconds);
  return levelFromWaiting(waiting, load, agents, handlingSeconds, targetSeconds);
}

/** A level this close below the target counts as met, so that the level of N agents asks for N agents again. */
const ROUNDING = 1e-12;

/** The smallest staff that meets a target, and what callers get. */
export interface Staffing {
  agents: number;
  /** probability of waiting */
  waiting: number;
  /** share answered in time */
  level: number;
}

/**
 * Smallest number of agents whose service level meets the target, by Erlang C; 0 agents where there is no load. Starts just above the load
 * and adds one agent at a time: B(N + 1) = A * B(N) / (N + 1 + A * B(N)); the steps grow with the square root of the load.
 *
 * @param load offered load in erlangs, 0 to 1,000,000,000
 * @param handlingSeconds mean time an agent spends on a call, above 0
 * @param targetLevel share of callers to be answered in time, 0 to below 1
 * @param targetSeconds wait that still counts as in time, at least 0
 * @throws {CalcError} argument out of range
 * Source: recursion of Erlang B; Gans, Koole & Mandelbaum (2003), Telephone call centers, M&SOM 5(2).
 */
export function agentsNeeded(load: number, handlingSeconds: number, targetLevel: number, targetSeconds: number): Staffing {
  offeredLoad("load", load);
  callTimes(handlingSeconds, targetSeconds);
  reachableLevel("target_level", targetLevel);
  if (load === 0) return { agents: 0, waiting: 0, level: 1 };
  let agents = Math.floor(load) + 1;
  let loss = erlangB(load, agents);
  for (;;) {
    const waiting = waitingFromLoss(load, agents, loss);
    const level = levelFromWaiting(waiting, load, agents, handlingSeconds, targetSeconds);
    if (level >= targetLevel - ROUNDING) return { agents, waiting, level };
    agents++;
    loss = (load * loss) / (agents + load * loss);
  }
}

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
  notNegative("cost_per_agent", costPerAgent);
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
  notNegative("cost_per_agent", costPerAgent);
  const agentsAtTarget = agentsNeeded(load, handlingSeconds, targetLevel, targetSeconds).agents;
  const agentsAtActual = agentsNeeded(load, handlingSeconds, actualLevel, targetSeconds).agents;
  const excess = agentsAtActual - agentsAtTarget;
  return { agentsAtTarget, agentsAtActual, excess, money: excess * costPerAgent };
}
