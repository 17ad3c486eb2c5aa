import { CalcError } from "../CalcError";
import { above, atLeast, finite } from "../guards";
import { agentsNeeded, callTimes } from "./agentsNeeded";

/** Column words of the plan, in the order of its row. */
export const STAFF_COLUMNS = ["load", "agents", "scheduled", "waiting", "level", "average wait", "occupancy"];

/** What rounding adds to a whole number of agents must not schedule one more. */
const ROUNDING = 1e-12;

const SECONDS_PER_MINUTE = 60;

export interface StaffPlan {
  /** erlangs */
  load: number;
  agents: number;
  /** agents on the roster, those away included */
  scheduled: number;
  /** probability of waiting */
  waiting: number;
  /** share answered in time */
  level: number;
  /** mean wait of all callers, seconds */
  averageWait: number;
  /** share of the agents' time spent on calls */
  occupancy: number;
}

/**
 * Staff for an interval: load = calls * handling time / interval; the fewest agents that meet the target by Erlang C; roster = agents / (1
 * - shrinkage), rounded up; average wait = waiting * handling time / (agents - load). No calls need no agents.
 *
 * @param calls calls in the interval, at least 0
 * @param intervalMinutes length of the interval, above 0
 * @param handlingSeconds mean time an agent spends on a call, above 0
 * @param targetLevel share of callers to be answered in time, 0 to below 1
 * @param targetSeconds wait that still counts as in time, at least 0
 * @param shrinkage share of paid time in which an agent is not available (breaks, training, illness), 0 to below 1
 * @throws {CalcError} argument out of range
 * Source: Gans, Koole & Mandelbaum (2003), Telephone call centers, M&SOM 5(2); shrinkage: Cleveland (2012), Call center management on fast
 * forward.
 */
export function staffPlan(
  calls: number,
  intervalMinutes: number,
  handlingSeconds: number,
  targetLevel: number,
  targetSeconds: number,
  shrinkage = 0,
): StaffPlan {
  atLeast("calls", calls, 0);
  above("interval_minutes", intervalMinutes, 0);
  callTimes(handlingSeconds, targetSeconds);
  finite("shrinkage", shrinkage);
  if (shrinkage < 0 || shrinkage >= 1)
    throw new CalcError("argument", "shrinkage", { rule: "rate", low: 0, lowIncluded: true, high: 1, highIncluded: false, got: shrinkage });
  const load = (calls * handlingSeconds) / (intervalMinutes * SECONDS_PER_MINUTE);
  if (!Number.isFinite(load)) throw new CalcError("noAnswer", "The load", { rule: "tooLarge" });
  const { agents, waiting, level } = agentsNeeded(load, handlingSeconds, targetLevel, targetSeconds);
  return {
    load,
    agents,
    scheduled: Math.ceil((agents / (1 - shrinkage)) * (1 - ROUNDING)),
    waiting,
    level,
    averageWait: agents === 0 ? 0 : (waiting * handlingSeconds) / (agents - load),
    occupancy: agents === 0 ? 0 : load / agents,
  };
}
