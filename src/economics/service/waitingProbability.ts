import { CalcError } from "../CalcError";
import { wholeNumber } from "../guards";
import { erlangB } from "../numeric/erlangB";
import { offeredLoad } from "./load";

/** More agents than any queue has. */
const MAX_AGENTS = 1e12;

/** Erlang C from Erlang B of the same load and agents: N*B / (N - A + A*B); needs N > A. */
export function waitingFromLoss(load: number, agents: number, loss: number): number {
  return (agents * loss) / (agents - load + load * loss);
}

/**
 * Erlang C: probability that a caller waits. Poisson arrivals, exponential handling times, one skill, first come first served, nobody hangs up.
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
