import * as fc from "fast-check";

/** Property tests draw the same examples in every run. */
export function always<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
): void {
  fc.assert(fc.property(...arbitraries, holds), { seed: 20090317, numRuns: 300 });
}

/** A number with few digits, as people type it. */
export function between(low: number, high: number, digits = 4): fc.Arbitrary<number> {
  const scale = 10 ** digits;
  return fc.integer({ min: Math.round(low * scale), max: Math.round(high * scale) }).map((whole) => whole / scale);
}

export const timing = fc.constantFrom("renewal", "end", "now", "mid");
export const basis = fc.constantFrom("points", "relative", "churn");
/** Values of 1 to 40 accounts, some of them 0, many of them equal. */
export const accountValues = fc.array(fc.oneof(between(0, 1000, 2), fc.constantFrom(0, 10, 20)), { minLength: 1, maxLength: 40 });
