/** What is known of a customer, in whole days (Excel serial numbers). */
export interface CustomerHistory {
  /** day of the first order; undefined if there was none */
  first: number | undefined;
  /** day of the last order */
  last: number;
  orders: number;
  /** day of the first order in a new line of business; undefined if there was none */
  newBusiness: number | undefined;
}

/** Where the limits between the stages lie, in days. */
export interface StageRules {
  newDays: number;
  lapsedDays: number;
}

export type LifeCycleStage = "prospect" | "new" | "existing" | "new business" | "lapsed";

/**
 * Stage of the customer life cycle on a day. The first rule that fits decides: no order yet = prospect; last order more than lapsedDays ago
 * = lapsed; first order at most newDays ago = new; first order in a new line of business at most newDays ago = new business; otherwise
 * existing.
 *
 * @param asOf the day
 * @param history no date after the day; a new business that starts later counts as none
 * Source: the customary life cycle prospect, new, existing, new customer of a new business; the limits in days are conventions, not
 * estimates.
 */
export function lifeCycleStage(history: CustomerHistory, asOf: number, rules: StageRules): LifeCycleStage {
  const { first, last, orders, newBusiness } = history;
  if (first === undefined || orders === 0) return "prospect";
  if (asOf - last > rules.lapsedDays) return "lapsed";
  if (asOf - first <= rules.newDays) return "new";
  const started = newBusiness === undefined || newBusiness > asOf ? Infinity : asOf - newBusiness;
  return started <= rules.newDays ? "new business" : "existing";
}
