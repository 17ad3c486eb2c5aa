/**
 * When margin k = 1, 2, ... is paid, and by whom.
 * renewal: end of period k, by those who renewed k times; end: end of period k, the first one certain;
 * now: start of period k; mid: middle of period k.
 */
export type Timing = "renewal" | "end" | "now" | "mid";

export const TIMINGS: readonly Timing[] = ["renewal", "end", "now", "mid"];
