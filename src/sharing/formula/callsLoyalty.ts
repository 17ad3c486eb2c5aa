import { callsIn, parseCalls } from "./parseCalls";

/** Whether a formula in file form calls one of our functions. */
export function callsLoyalty(formula: string): boolean {
  // most formulas are told apart by a search for the word, before any is read as tokens
  return formula.toLowerCase().includes("loyalty") && callsIn(parseCalls(formula)).length > 0;
}
