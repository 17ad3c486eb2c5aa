import { CalcError } from "../CalcError";
import { above, atLeast, finite } from "../guards";

/** Beyond this a call centre is a mistyped unit, and the sum over the agents would take too long. */
const LARGEST_LOAD = 1e9;

/** Offered load in erlangs: calls per hour times hours per call. */
export function offeredLoad(parameter: string, value: number): void {
  atLeast(parameter, value, 0);
  if (value > LARGEST_LOAD)
    throw new CalcError("argument", parameter, { rule: "atMost", other: "the largest load handled", limit: LARGEST_LOAD, got: value });
}

/** A share of calls answered in time that staff can reach: 0 to below 1, since no number of agents answers every call at once. */
export function reachableLevel(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < 0 || value >= 1)
    throw new CalcError("argument", parameter, { rule: "rate", low: 0, lowIncluded: true, high: 1, highIncluded: false, got: value });
}

/** How long a call takes and how long a caller may wait, in seconds. */
export function callTimes(handlingSeconds: number, targetSeconds: number): void {
  above("handling_seconds", handlingSeconds, 0);
  atLeast("target_seconds", targetSeconds, 0);
}
