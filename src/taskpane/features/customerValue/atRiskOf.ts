import type { ValuesByCustomer } from "../../../economics/customerBase/base/customerValues";

/** Money lost if the customer is gone: what he would be worth if he were certainly still one, less his value as things stand. */
export function atRiskOf({ alive, value }: ValuesByCustomer, customer: number): number {
  return value[customer]! / alive[customer]! - value[customer]!;
}
