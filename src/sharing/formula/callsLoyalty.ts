import { callsIn, parseCalls } from "./parseCalls";

/** Whether a formula in file form calls one of our functions. */
export function callsLoyalty(formula: string): boolean {
  // most formulas are told apart by a search for the word, which no name of ours is without, before any is read as tokens
  return /loyalty[._]/i.test(formula) && callsIn(parseCalls(formula)).length > 0;
}
