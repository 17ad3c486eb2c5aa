import { CALENDAR_UNITS } from "../economics/calendar/calendarPeriod";
import { TIMINGS } from "../economics/clv/marginMultiple";
import { BASE_PATH_COLUMNS, basePath, breakEvenSpend, DEFECTION_COLUMNS, defectionValues } from "../economics/retention/upliftTable";
import { CHANGE_BASES, valueElasticity } from "../economics/retention/valueUplift";
import { convertedDiscount, convertedRetention } from "../economics/retention/retentionRate";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { figures, series } from "./input/ranges";
import { cell, cells, resultTable } from "./cell";

/**
 * A length of time.
 * @customenum {string}
 */
export enum PeriodLength {
  /** A day; 365 make a year */
  day = "day",
  /** A week; 52 make a year */
  week = "week",
  /** A month; 12 make a year */
  month = "month",
  /** A quarter; 4 make a year */
  quarter = "quarter",
  /** A year */
  year = "year",
}

/**
 * What a change of retention means.
 * @customenum {string}
 */
export enum SpendBasis {
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
export enum MarginTiming {
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
 * When the profit of a year comes.
 * @customenum {string}
 */
export enum ProfitTiming {
  /** End of each year, like "end" */
  renewal = "renewal",
  /** End of each year */
  end = "end",
  /** Start of each year, the first profit today */
  now = "now",
  /** Middle of each year; the default */
  mid = "mid",
}

/**
 * Retention over another length of time: monthly retention of 98% is yearly retention of 78.5%. A year counts 4 quarters, 12 months, 52 weeks or 365 days.
 * @customfunction RETENTION.CONVERT
 * @param retention Share of customers kept over one period of the length from, 0 to 1 (0.98 = 98%)
 * @param from "day", "week", "month", "quarter" or "year": the length the retention is given for
 * @param to "day", "week", "month", "quarter" or "year": the length wanted
 * @returns Fraction (0.8 = 80%)
 * @example =LOYALTY.RETENTION.CONVERT(0.98,"month","year") // => 0.7847167237348
 * @example =LOYALTY.RETENTION.CONVERT(0.64,"year","quarter") // => 0.894427190999916
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; a constant retention compounds
 */
export function retentionConvert(retention: unknown, from: PeriodLength, to: PeriodLength): number {
  return cell(() =>
    convertedRetention(requiredNumber("retention", retention), word("from", from, CALENDAR_UNITS), word("to", to, CALENDAR_UNITS)),
  );
}

/**
 * Effective discount rate over another length of time: 12% a year is 0.949% a month, not 1%. A year counts 4 quarters, 12 months, 52 weeks or 365 days.
 * @customfunction DISCOUNT.CONVERT
 * @param discount Effective rate over one period of the length from (0.12 = 12%)
 * @param from "day", "week", "month", "quarter" or "year": the length the rate is given for
 * @param to "day", "week", "month", "quarter" or "year": the length wanted
 * @returns Fraction (0.01 = 1%)
 * @example =LOYALTY.DISCOUNT.CONVERT(0.12,"year","month") // => 0.00948879293458305
 * @example =LOYALTY.DISCOUNT.CONVERT(0.01,"month","year") // => 0.12682503013197
 * @source Brealey, Myers & Allen (2011), Principles of corporate finance, chapter 2, effective rates
 */
export function discountConvert(discount: unknown, from: PeriodLength, to: PeriodLength): number {
  return cell(() =>
    convertedDiscount(requiredNumber("discount", discount), word("from", from, CALENDAR_UNITS), word("to", to, CALENDAR_UNITS)),
  );
}

/**
 * Number of customers period by period, with the retention of today and with another one: the company's side of "5% more customers". The value of one customer rises at once, the number of customers only slowly. Customers won in a period join at its end; figures are closing numbers, the profit difference is that of the period, not discounted.
 * @customfunction RETENTION.BASEPATH
 * @param customers Number of customers at the start
 * @param acquired Customers won in each period
 * @param retention Share of customers kept each period now, 0 to 1 (0.8 = 80%)
 * @param new_retention Share of customers kept each period after the change, 0 to 1
 * @param periods Number of periods, a whole number from 1 to 10000
 * @param [margin] Money a customer brings per period; 0 if omitted
 * @returns Table: period, base, new base, difference, profit difference
 * @example =LOYALTY.RETENTION.BASEPATH(10000,1000,0.9,0.95,2,40) // => {"period","base","new base","difference","profit difference";1,10000,10500,500,20000;2,10000,10975,975,39000}
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5), seen from the company; Gupta & Lehmann (2005), Managing customers as investments
 */
export function retentionBasepath(
  customers: unknown,
  acquired: unknown,
  retention: unknown,
  new_retention: unknown,
  periods: unknown,
  margin?: unknown,
): unknown[][] {
  return resultTable(BASE_PATH_COLUMNS, () =>
    basePath(
      requiredNumber("customers", customers),
      requiredNumber("acquired", acquired),
      requiredNumber("retention", retention),
      requiredNumber("new_retention", new_retention),
      requiredNumber("periods", periods),
      optionalNumber("margin", margin, 0),
    ),
  );
}

/**
 * The most a change of retention is worth spending on, per customer, in three ways: once; each period on every customer there at its start; each period on renewed customers only. Spending more loses money. The horizon is unlimited; the spend stays the same while the margin grows. The timing is "renewal" unless given.
 * @customfunction RETENTION.BREAKEVEN
 * @param margin Money a customer brings per period, the first one
 * @param retention Share of customers kept now, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param change Size of the change, -1 to 1 (0.05 = 5%); negative if fewer are kept
 * @param basis "points", "relative" or "churn": what the change is a share of
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @returns Row of three amounts of money: once; per period, every customer; per period, renewed customers
 * @example =LOYALTY.RETENTION.BREAKEVEN(100,0.8,0.1,0.05,"points") // => {73.3333333333333,16.6666666666667,21.5686274509804}
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), difference of two lifetime values, spread over the customers still there
 */
export function retentionBreakeven(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  change: unknown,
  basis: SpendBasis,
  timing?: MarginTiming,
  growth?: unknown,
): unknown[][] {
  return cells(() => [
    breakEvenSpend(
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("change", change),
      word("basis", basis, CHANGE_BASES),
      { timing: word("timing", timing, TIMINGS, "renewal"), growth: optionalNumber("growth", growth, 0) },
    ),
  ]);
}

/**
 * By how many percent the lifetime value rises when retention rises by one percent of itself (80% to 80.8%). The horizon is unlimited and the cost of winning the customer plays no part. The timing is "renewal" unless given.
 * @customfunction RETENTION.ELASTICITY
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @returns Percent of value for one percent of retention
 * @example =LOYALTY.RETENTION.ELASTICITY(0.7,0.12) // => 2.66666666666667
 * @example =LOYALTY.RETENTION.ELASTICITY(0.7,0.12,"now") // => 1.66666666666667
 * @source Derivative of the multiple of Gupta & Lehmann (2003); measured at 3 to 7 in Gupta, Lehmann & Stuart (2004), Journal of Marketing Research 41(1)
 */
export function retentionElasticity(retention: unknown, discount: unknown, timing?: MarginTiming, growth?: unknown): number {
  return cell(() =>
    valueElasticity(
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      word("timing", timing, TIMINGS, "renewal"),
      optionalNumber("growth", growth, 0),
    ),
  );
}

/**
 * Value of a customer at different rates of defection, as in "Zero defections": the profits over the average life 1/rate in today's money, less the cost of winning the customer. A last part of a year counts pro rata; the last profit is carried on for longer lives. It is the value of one customer, not the profit of the company; the published figures are met within 2% at 6.6% discount.
 * @customfunction RETENTION.DEFECTION
 * @param profits Money a customer brings in year 1, 2 and so on; the last is carried on
 * @param discount Discount rate per year (0.1 = 10%)
 * @param acquisition_cost Money spent once to win the customer
 * @param defection_rates Share of customers lost each year, above 0, at most 1; one row of the result for each
 * @param [timing] "mid" (default): profits in the middle of each year; "end" or "renewal": at its end; "now": at its start
 * @returns Table: rate, life, value
 * @example =LOYALTY.RETENTION.DEFECTION({30;42;44;49;55},0,51,{0.4;0.2;0.1}) // => {"rate","life","value";0.4,2.5,43;0.2,5,169;0.1,10,444}
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); they print no discount rate
 */
export function retentionDefection(
  profits: unknown[][],
  discount: unknown,
  acquisition_cost: unknown,
  defection_rates: unknown[][],
  timing?: ProfitTiming,
): unknown[][] {
  return resultTable(DEFECTION_COLUMNS, () =>
    defectionValues(
      series("profits", profits),
      requiredNumber("discount", discount),
      requiredNumber("acquisition_cost", acquisition_cost),
      figures("defection_rates", defection_rates),
      word("timing", timing, TIMINGS, "mid"),
    ),
  );
}
