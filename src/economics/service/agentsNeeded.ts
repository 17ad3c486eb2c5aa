import { erlangB } from "../numeric/erlangB";
import { callTimes, offeredLoad, reachableLevel } from "./load";
import { levelFromWaiting } from "./serviceLevel";
import { waitingFromLoss } from "./waitingProbability";

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
