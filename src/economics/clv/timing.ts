/** What `lifetimeValue` takes beside margin, retention and discount; all have the catalogue's defaults. */
export interface LifetimeOptions {
  timing?: Timing;
  /** growth of the margin per period, fraction */
  growth?: number;
  /** number of margins; undefined = unlimited */
  periods?: number;
  /** money spent once, today, to win the customer; at least 0 */
  acquisitionCost?: number;
}

/**
 * When margin k = 1, 2, ... is paid, and by whom.
 * renewal: end of period k, by those who renewed k times; end: end of period k, the first one certain;
 * now: start of period k; mid: middle of period k.
 */
export type Timing = "renewal" | "end" | "now" | "mid";

export const TIMINGS: readonly Timing[] = ["renewal", "end", "now", "mid"];

/** More periods than any contract has; also keeps a schedule within a sheet. */
export const MAX_PERIODS = 10_000;

/** When margin k is paid, in periods from today. */
export function paymentTime(timing: Timing, k: number): number {
  if (timing === "now") return k - 1;
  return timing === "mid" ? k - 0.5 : k;
}
