import { atLeast, discountRate, finite, growthRate, retentionFraction, wholeNumber } from "../guards";
import { RunningSum } from "../numeric/sum";
import { type LifetimeOptions, MAX_PERIODS, paymentTime } from "./timing";

/** Column words of the schedule, in the order of its rows. */
export const SCHEDULE_COLUMNS = ["number", "time", "active", "margin", "expected margin", "discount factor", "present value", "cumulative"];

/**
 * The lifetime value margin by margin. Row 0 is the cost of winning the customer; row k holds margin k, the share of customers who pay it
 * and its present value; the last cumulative figure is the lifetime value over these periods.
 *
 * @param margin money per period, the first one
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @param periods number of margins, 1 to 10,000
 * @returns rows in the order of SCHEDULE_COLUMNS; active is a share, time in periods, the rest money
 * Source: Gupta & Lehmann (2003), term by term; timings: Fader & Hardie (2012), note 024.
 */
export function lifetimeSchedule(
  margin: number,
  retention: number,
  discount: number,
  periods: number,
  options: Omit<LifetimeOptions, "periods"> = {},
): number[][] {
  const { timing = "renewal", growth = 0, acquisitionCost = 0 } = options;
  finite("margin", margin);
  retentionFraction("retention", retention);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  growthRate("growth", growth);
  atLeast("acquisition_cost", acquisitionCost, 0);
  const cost = 0 - acquisitionCost;
  const cumulative = new RunningSum();
  cumulative.add(cost);
  const rows = [[0, 0, 1, cost, cost, 1, cost, cost]];
  for (let k = 1; k <= periods; k++) {
    const time = paymentTime(timing, k);
    const active = retention ** (timing === "renewal" ? k : k - 1);
    const marginK = margin * (1 + growth) ** (k - 1);
    const factor = (1 + discount) ** -time;
    const present = active * marginK * factor;
    cumulative.add(present);
    rows.push([k, time, active, marginK, active * marginK, factor, present, cumulative.value]);
  }
  return rows;
}
