import { lifetimeSchedule, lifetimeValue, SCHEDULE_COLUMNS } from "../economics/clv/lifetimeValue";
import { marginMultiple, TIMINGS } from "../economics/clv/marginMultiple";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { cell, resultTable } from "./cell";

/**
 * When and by whom each margin is paid.
 * @customenum {string}
 */
export enum ClvTiming {
  /** End of each period, by customers who renewed; the default */
  renewal = "renewal",
  /** End of each period, the first margin certain, like Excel's NPV */
  end = "end",
  /** Start of each period, the first margin today; right for a customer just won */
  now = "now",
  /** Middle of each period, the first margin certain */
  mid = "mid",
}

/**
 * Lifetime value of a customer: the margins still to come, weighted by the chance that the customer is kept, in today's money, less the cost of winning the customer. With the default timing "renewal" the first margin comes after the first renewal, one period from now; choose "now" for a customer just won.
 * @customfunction CLV
 * @param margin Money a customer brings per period, the first one; may be negative
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [periods] Number of margins, a whole number; unlimited if omitted
 * @param [acquisition_cost] Money spent once to win the customer; 0 if omitted
 * @returns Money in today's value
 * @example =LOYALTY.CLV(100,0.8,0.1) // => 266.6666666666667
 * @example =LOYALTY.CLV(100,0.8,0.1,"now") // => 366.6666666666667
 * @example =LOYALTY.CLV(100,0.8,0.1,"end",0.02,5,150) // => 123.01403396042248
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1); timings: Fader & Hardie (2012), Reconciling and clarifying CLV formulas, note 024
 */
export function clv(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  timing?: ClvTiming,
  growth?: unknown,
  periods?: unknown,
  acquisition_cost?: unknown,
): number {
  return cell(() =>
    lifetimeValue(requiredNumber("margin", margin), requiredNumber("retention", retention), requiredNumber("discount", discount), {
      timing: word("timing", timing, TIMINGS, "renewal"),
      growth: optionalNumber("growth", growth, 0),
      periods: optionalNumber("periods", periods, undefined),
      acquisitionCost: optionalNumber("acquisition_cost", acquisition_cost, 0),
    }),
  );
}

/**
 * How many first margins a customer is worth: the lifetime value of a margin of 1. The timing is "renewal" unless given.
 * @customfunction CLV.MULTIPLE
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [periods] Number of margins, a whole number; unlimited if omitted
 * @returns Number of first margins
 * @example =LOYALTY.CLV.MULTIPLE(0.9,0.12) // => 4.090909090909091
 * @example =LOYALTY.CLV.MULTIPLE(0.6,0.16,"mid") // => 1.92327314540518
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1); timings: Fader & Hardie (2012), note 024
 */
export function clvMultiple(retention: unknown, discount: unknown, timing?: ClvTiming, growth?: unknown, periods?: unknown): number {
  return cell(() =>
    marginMultiple(requiredNumber("retention", retention), requiredNumber("discount", discount), {
      timing: word("timing", timing, TIMINGS, "renewal"),
      growth: optionalNumber("growth", growth, 0),
      periods: optionalNumber("periods", periods, undefined),
    }),
  );
}

/**
 * The lifetime value written out margin by margin: when each margin is paid, by what share of the customers, and what it is worth today. Row 0 is the cost of winning the customer; the last cumulative figure is the CLV. The timing is "renewal" unless given.
 * @customfunction CLV.SCHEDULE
 * @param margin Money a customer brings per period, the first one; may be negative
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param periods Number of margins, a whole number from 1 to 10000
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [acquisition_cost] Money spent once to win the customer; 0 if omitted
 * @returns Table: number, time, active, margin, expected margin, discount factor, present value, cumulative
 * @example =LOYALTY.CLV.SCHEDULE(100,0.8,0.25,2,"end",0,50) // => {"number","time","active","margin","expected margin","discount factor","present value","cumulative";0,0,1,-50,-50,1,-50,-50;1,1,1,100,100,0.8,80,30;2,2,0.8,100,80,0.64,51.2,81.2}
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), term by term; timings: Fader & Hardie (2012), note 024
 */
export function clvSchedule(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  periods: unknown,
  timing?: ClvTiming,
  growth?: unknown,
  acquisition_cost?: unknown,
): unknown[][] {
  return resultTable(SCHEDULE_COLUMNS, () =>
    lifetimeSchedule(
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("periods", periods),
      {
        timing: word("timing", timing, TIMINGS, "renewal"),
        growth: optionalNumber("growth", growth, 0),
        acquisitionCost: optionalNumber("acquisition_cost", acquisition_cost, 0),
      },
    ),
  );
}
