import { CalcError } from "../CalcError";
import { finite, notNegative, positive, salesLift } from "../guards";
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
  notNegative("calls", calls);
  positive("interval_minutes", intervalMinutes);
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

/**
 * Jobs done right first time after a change, as a multiple of those before: (1 + productivity change) * (1 - q * (1 + repeat change)) / (1
 * - q), q = share of visits that had to be repeated before.
 *
 * @param productivityChange change of visits per technician, -1 to below 10
 * @param repeatChange change of the share of repeat visits, -1 to below 10 (-0.23 = 23% less)
 * @param repeatRate share of repeat visits before, 0 to below 1
 * @returns ratio (1.5 = half as much again)
 * @throws {CalcError} argument out of range, or a repeat rate above 1 after the change
 * Source: first-time fix arithmetic; the case: Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction,
 * HBR.
 */
export function fieldOutput(productivityChange: number, repeatChange: number, repeatRate: number): number {
  salesLift("productivity_change", productivityChange);
  salesLift("repeat_change", repeatChange);
  finite("repeat_rate", repeatRate);
  if (repeatRate < 0 || repeatRate >= 1)
    throw new CalcError("argument", "repeat_rate", {
      rule: "rate",
      low: 0,
      lowIncluded: true,
      high: 1,
      highIncluded: false,
      got: repeatRate,
    });
  const after = repeatRate * (1 + repeatChange);
  if (after > 1)
    throw new CalcError("argument", "repeat_rate times (1 + repeat_change)", {
      rule: "rate",
      low: 0,
      lowIncluded: true,
      high: 1,
      highIncluded: true,
      got: after,
    });
  return ((1 + productivityChange) * (1 - after)) / (1 - repeatRate);
}

/** A factor from here on is a percent typed as a whole number. */
const FACTOR_LIMIT = 10;

function factor(parameter: string, value: number): void {
  notNegative(parameter, value);
  if (value >= FACTOR_LIMIT)
    throw new CalcError("argument", parameter, {
      rule: "rate",
      low: 0,
      lowIncluded: true,
      high: FACTOR_LIMIT,
      highIncluded: false,
      got: value,
    });
}

/**
 * Bonus that is paid only where the service standard is met: base * quality * quantity, else 0.
 *
 * @param base money at full quality and quantity, at least 0
 * @param standardMet whether the standard was met
 * @param quality result against target, 0 to below 10 (1 = on target)
 * @param quantity result against target, 0 to below 10 (1 = on target)
 * @returns money
 * @throws {CalcError} argument out of range
 * Source: pay plan described in Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction, HBR; the product
 * is a convention.
 */
export function gatedBonus(base: number, standardMet: boolean, quality: number, quantity: number): number {
  notNegative("base", base);
  factor("quality", quality);
  factor("quantity", quantity);
  return standardMet ? base * quality * quantity : 0;
}
