import type { Timing } from "./timing";

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
