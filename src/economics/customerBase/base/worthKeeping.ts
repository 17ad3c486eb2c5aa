import type { AccountId } from "../../segmentation/addUpAccounts";
import type { CustomerHistories } from "../log/log.types";
import type { CustomerValues } from "./customerValues";
import type { FittedModel } from "./fittedModel";
import { slippingAway } from "./slippingAway";

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
export function worthKeeping(histories: CustomerHistories, values: CustomerValues, model: FittedModel, most = 20): CustomerAtRisk[] {
  const { alive, value } = values;
  return Array.from(slippingAway(histories, values, model).subarray(0, most), (i) => ({
    customer: histories.names[i]!,
    alive: alive[i]!,
    value: value[i]!,
    valueIfAlive: value[i]! / alive[i]!,
    atRisk: value[i]! / alive[i]! - value[i]!,
  }));
}
