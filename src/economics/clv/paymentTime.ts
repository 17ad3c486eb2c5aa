import type { Timing } from "./timing";

/** When margin k is paid, in periods from today. */
export function paymentTime(timing: Timing, k: number): number {
  if (timing === "now") return k - 1;
  return timing === "mid" ? k - 0.5 : k;
}
