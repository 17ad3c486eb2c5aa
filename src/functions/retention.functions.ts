import { TIMINGS } from "../economics/clv/marginMultiple";
import { CHANGE_BASES, shiftedRetention, valueGain, valueUplift } from "../economics/retention/valueUplift";
import { customerLifetime, retentionFromCounts } from "../economics/retention/retentionRate";
import { UPLIFT_COLUMNS, upliftTable } from "../economics/retention/upliftTable";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { cell, resultTable } from "./cell";

/**
 * What a change of retention means.
 * @customenum {string}
 */
export enum ChangeBasis {
  /** Percentage points: 5% takes 80% to 85% */
  points = "points",
  /** Share of the retention: 5% takes 80% to 84% */
  relative = "relative",
  /** Share of those who leave: 5% takes 80% to 81% */
  churn = "churn",
}

/**
 * When and by whom each margin is paid.
 * @customenum {string}
 */
export enum RetentionTiming {
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
 * Share of the customers at the start of a period who are still customers at its end.
 * @customfunction RETENTION.RATE
 * @param customers_start Customers at the start of the period, above 0
 * @param customers_new Customers won during the period
 * @param customers_end Customers at the end of the period, the new ones included
 * @returns Fraction (0.85 = 85%)
 * @example =LOYALTY.RETENTION.RATE(100,20,105) // => 0.85
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5
 */
export function retentionRate(customers_start: unknown, customers_new: unknown, customers_end: unknown): number {
  return cell(() =>
    retentionFromCounts(
      requiredNumber("customers_start", customers_start),
      requiredNumber("customers_new", customers_new),
      requiredNumber("customers_end", customers_end),
    ),
  );
}

/**
 * How many periods a customer stays on average, the first one included: 1 / (1 - retention).
 * @customfunction RETENTION.LIFETIME
 * @param retention Share of customers kept each period, 0 to below 1 (0.8 = 80%)
 * @returns Periods
 * @example =LOYALTY.RETENTION.LIFETIME(0.8) // => 5
 * @example =LOYALTY.RETENTION.LIFETIME(0.95) // => 20
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5)
 */
export function retentionLifetime(retention: unknown): number {
  return cell(() => customerLifetime(requiredNumber("retention", retention)));
}

/**
 * Retention after a change. The same 5% can mean three things, so the basis must be named: "points" takes 80% to 85%, "relative" to 84%, "churn" (5% fewer leave) to 81%.
 * @customfunction RETENTION.SHIFT
 * @param retention Share of customers kept now, 0 to 1 (0.8 = 80%)
 * @param change Size of the change, -1 to 1 (0.05 = 5%); negative if fewer are kept
 * @param basis "points", "relative" or "churn": what the change is a share of
 * @returns Fraction, at least 0 and below 1
 * @example =LOYALTY.RETENTION.SHIFT(0.8,0.05,"points") // => 0.85
 * @example =LOYALTY.RETENTION.SHIFT(0.8,0.05,"relative") // => 0.84
 * @example =LOYALTY.RETENTION.SHIFT(0.8,0.05,"churn") // => 0.81
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); on its readings: Sharp (2010), How brands grow, chapter 3
 */
export function retentionShift(retention: unknown, change: unknown, basis: ChangeBasis): number {
  return cell(() =>
    shiftedRetention(requiredNumber("retention", retention), requiredNumber("change", change), word("basis", basis, CHANGE_BASES)),
  );
}

/**
 * By what fraction the value of a customer rises when more customers are kept: the "5% more customers" question. The cost of winning the customer plays no part. The timing is "renewal" unless given.
 * @customfunction RETENTION.UPLIFT
 * @param retention Share of customers kept now, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param change Size of the change, -1 to 1 (0.05 = 5%); negative if fewer are kept
 * @param basis "points", "relative" or "churn": what the change is a share of
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [periods] Number of margins, a whole number; unlimited if omitted
 * @returns Fraction (0.275 = 27.5% more)
 * @example =LOYALTY.RETENTION.UPLIFT(0.8,0.1,0.05,"points") // => 0.275
 * @example =LOYALTY.RETENTION.UPLIFT(0.9,0.1,0.05,"relative") // => 0.354838709677419
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); multiple: Gupta & Lehmann (2003), Journal of Interactive Marketing 17(1)
 */
export function retentionUplift(
  retention: unknown,
  discount: unknown,
  change: unknown,
  basis: ChangeBasis,
  timing?: RetentionTiming,
  growth?: unknown,
  periods?: unknown,
): number {
  return cell(() =>
    valueUplift(
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("change", change),
      word("basis", basis, CHANGE_BASES),
      {
        timing: word("timing", timing, TIMINGS, "renewal"),
        growth: optionalNumber("growth", growth, 0),
        periods: optionalNumber("periods", periods, undefined),
      },
    ),
  );
}

/**
 * What keeping more customers is worth in money: customers times the rise of the lifetime value. The timing is "renewal" unless given.
 * @customfunction RETENTION.GAIN
 * @param margin Money a customer brings per period, the first one
 * @param retention Share of customers kept now, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param change Size of the change, -1 to 1 (0.05 = 5%); negative if fewer are kept
 * @param basis "points", "relative" or "churn": what the change is a share of
 * @param [customers] Number of customers; 1 if omitted
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [periods] Number of margins, a whole number; unlimited if omitted
 * @returns Money in today's value
 * @example =LOYALTY.RETENTION.GAIN(100,0.8,0.1,0.05,"points") // => 73.33333333333333
 * @example =LOYALTY.RETENTION.GAIN(100,0.8,0.1,0.05,"churn",1000) // => 12643.6781609195
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), difference of two lifetime values
 */
export function retentionGain(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  change: unknown,
  basis: ChangeBasis,
  customers?: unknown,
  timing?: RetentionTiming,
  growth?: unknown,
  periods?: unknown,
): number {
  return cell(() =>
    valueGain(
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("change", change),
      word("basis", basis, CHANGE_BASES),
      optionalNumber("customers", customers, 1),
      {
        timing: word("timing", timing, TIMINGS, "renewal"),
        growth: optionalNumber("growth", growth, 0),
        periods: optionalNumber("periods", periods, undefined),
      },
    ),
  );
}

/**
 * The same change of retention read in the three ways people mean it, side by side: points, relative and churn. A reading that leads to no possible retention shows an error in its own cells. The timing is "renewal" unless given.
 * @customfunction RETENTION.UPLIFT.TABLE
 * @param margin Money a customer brings per period, the first one
 * @param retention Share of customers kept now, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param [change] Size of the change, -1 to 1; 0.05 (5%) if omitted
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [periods] Number of margins, a whole number; unlimited if omitted
 * @returns Table: basis, retention before, retention after, CLV before, CLV after, uplift, lifetime before, lifetime after
 * @example =LOYALTY.RETENTION.UPLIFT.TABLE(100,0.8,0.1) // => {"basis","retention before","retention after","CLV before","CLV after","uplift","lifetime before","lifetime after";"points",0.8,0.85,266.666666666667,340,0.275,5,6.66666666666667;"relative",0.8,0.84,266.666666666667,323.076923076923,0.211538461538462,5,6.25;"churn",0.8,0.81,266.666666666667,279.310344827586,0.0474137931034483,5,5.26315789473684}
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); multiple: Gupta & Lehmann (2003), Journal of Interactive Marketing 17(1)
 */
export function retentionUpliftTable(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  change?: unknown,
  timing?: RetentionTiming,
  growth?: unknown,
  periods?: unknown,
): unknown[][] {
  return resultTable(UPLIFT_COLUMNS, () =>
    upliftTable(
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      optionalNumber("change", change, 0.05),
      {
        timing: word("timing", timing, TIMINGS, "renewal"),
        growth: optionalNumber("growth", growth, 0),
        periods: optionalNumber("periods", periods, undefined),
      },
    ),
  );
}
