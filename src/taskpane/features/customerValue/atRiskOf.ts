import type { CustomerValues } from "../../../economics/customerBase/base/customerValues";

/** Money lost if the customer is gone: what he would be worth if he were certainly still one, less his value as things stand. */
export function atRiskOf({ alive, value }: CustomerValues, customer: number): number {
  return value[customer]! / alive[customer]! - value[customer]!;
}
