import type { AccountId } from "../../segmentation/addUpAccounts";
import { DAYS_PER_UNIT } from "../../calendar/calendarPeriod";
import type { CustomerHistories } from "../customerBase.types";
import type { ValuesByCustomer } from "./customerValues";
import type { FittedModel } from "./logModels";

/** The rule of the list; the pane says it in words. */
export const SLIPPING = {
  /** share of all customers that count as of high value: by what they would be worth if they were certainly still customers */
  highValue: 0.2,
  /** below this P(alive) a customer is slipping away */
  below: 0.5,
  /** so is one whose P(alive) fell by this much */
  fall: 0.25,
  /** against so many days before */
  days: 90,
  /** below this nearly every such customer has left, and asking him back is a campaign of its own */
  hope: 0.1,
} as const;

/** What each customer would be worth if he were certainly still one, 0 where no chance is left. */
function worthIfAlive({ alive, value }: ValuesByCustomer): Float64Array {
  return value.map((money, i) => (alive[i]! > 0 ? money / alive[i]! : 0));
}

/** The least figure of the highest share of them. */
function lowestOfTop(figures: Float64Array, share: number): number {
  const sorted = figures.slice().sort();
  return sorted[sorted.length - Math.ceil(share * sorted.length)] ?? Infinity;
}

/** How much P(alive) fell since so many days before the end; 0 for a customer who bought since, or was won since. */
function fallOf({ x, recency, length, unit }: CustomerHistories, model: FittedModel, customer: number, alive: number): number {
  const before = length[customer]! - SLIPPING.days / DAYS_PER_UNIT[unit];
  if (before <= 0 || before < recency[customer]!) return 0;
  return model.alive(x[customer]!, recency[customer]!, before) - alive;
}

/**
 * Customers of high value who are slipping away, most value at risk first. High value: among the top 20% by what they would be worth if
 * they were certainly still customers. Slipping: P(alive) from 10% to below 50%, or lower by 25 percentage points or more than 90 days
 * before.
 *
 * @returns places of customers
 */
export function slippingAway(histories: CustomerHistories, values: ValuesByCustomer, model: FittedModel): Int32Array {
  const { alive, value } = values;
  const worth = worthIfAlive(values);
  const high = lowestOfTop(worth, SLIPPING.highValue);
  const slips = (i: number): boolean => {
    const chance = alive[i]!;
    if (!(worth[i]! >= high && value[i]! > 0) || chance < SLIPPING.hope) return false;
    // a chance of more than 1 - fall cannot have fallen by that much
    return chance < SLIPPING.below || (chance <= 1 - SLIPPING.fall && fallOf(histories, model, i, chance) >= SLIPPING.fall);
  };
  const atRisk = (i: number): number => worth[i]! - value[i]!;
  return Int32Array.from(value.keys())
    .filter(slips)
    .sort((a, b) => atRisk(b) - atRisk(a) || a - b);
}

/** A customer of high value who is slipping away. */
export interface CustomerAtRisk {
  customer: AccountId;
  alive: number;
  /** money, as things stand */
  value: number;
  /** money that he would be worth if he were certainly still a customer */
  valueIfAlive: number;
  /** the difference: what is lost if he is gone */
  atRisk: number;
}

/** The customers of high value who are slipping away, with most value at risk first; see `slippingAway`. */
export function worthKeeping(histories: CustomerHistories, values: ValuesByCustomer, model: FittedModel, most = 20): CustomerAtRisk[] {
  const { alive, value } = values;
  return Array.from(slippingAway(histories, values, model).subarray(0, most), (i) => ({
    customer: histories.names[i]!,
    alive: alive[i]!,
    value: value[i]!,
    valueIfAlive: value[i]! / alive[i]!,
    atRisk: value[i]! / alive[i]! - value[i]!,
  }));
}
