import type { AccountId } from "../../segmentation/addUpAccounts";
import type { CustomerValues } from "./customerValues";

/** A customer whose value may be going. */
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

/** Below this nearly every such customer has left, and asking him back is a campaign of its own. */
const HOPE = 0.1;

/** The customers with most value at risk, largest first: valuable if they are still there, and that is in doubt. */
export function worthKeeping(names: readonly AccountId[], { alive, value }: CustomerValues, most = 20): CustomerAtRisk[] {
  const atRisk = value.map((money, i) => (alive[i]! >= HOPE ? money / alive[i]! - money : 0));
  const order = Uint32Array.from(atRisk.keys()).filter((i) => atRisk[i]! > 0);
  order.sort((a, b) => atRisk[b]! - atRisk[a]! || a - b);
  return Array.from(order.subarray(0, most), (i) => ({
    customer: names[i]!,
    alive: alive[i]!,
    value: value[i]!,
    valueIfAlive: value[i]! / alive[i]!,
    atRisk: atRisk[i]!,
  }));
}
