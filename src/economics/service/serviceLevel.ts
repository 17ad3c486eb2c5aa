import { callTimes } from "./load";
import { waitingProbability } from "./waitingProbability";

/** Share answered in time, from the probability of waiting: 1 - C * e^(-(N - A) * T / H). */
export function levelFromWaiting(waiting: number, load: number, agents: number, handlingSeconds: number, targetSeconds: number): number {
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
