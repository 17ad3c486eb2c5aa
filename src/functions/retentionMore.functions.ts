import { CALENDAR_UNITS } from "../economics/calendar/calendarPeriod";
import { TIMINGS } from "../economics/clv/timing";
import { BASE_PATH_COLUMNS, basePath } from "../economics/retention/upliftTable";
import { CHANGE_BASES } from "../economics/retention/retentionUplift";
import { breakEvenSpend } from "../economics/retention/breakEvenSpend";
import { convertedDiscount, convertedRetention } from "../economics/retention/convertedRates";
import { DEFECTION_COLUMNS, defectionValues } from "../economics/retention/defectionValues";
import { retentionElasticity as elasticity } from "../economics/retention/customerLifetime";
import { number, optionalNumber, word } from "./input/arguments";
import { numbers, series } from "./input/ranges";
import { cell, cells, table } from "./cell";

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
 * @native LET(f,TRIM(from),h,TRIM(to),
 *   u,IF(f="day",365,IF(f="week",52,IF(f="month",12,IF(f="quarter",4,IF(f="year",1,#VALUE!))))),
 *   v,IF(h="day",365,IF(h="week",52,IF(h="month",12,IF(h="quarter",4,IF(h="year",1,#VALUE!))))),
 *   IF(NOT(ISNUMBER(retention)),#VALUE!,IF(OR(retention<0,retention>1),#VALUE!,IF(ISERROR(u/v),#VALUE!,retention^(u/v)))))
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; a constant retention compounds
 */
export function retentionConvert(retention: unknown, from: PeriodLength, to: PeriodLength): number {
  return cell(() => convertedRetention(number("retention", retention), word("from", from, CALENDAR_UNITS), word("to", to, CALENDAR_UNITS)));
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
 * @native LET(f,TRIM(from),h,TRIM(to),
 *   u,IF(f="day",365,IF(f="week",52,IF(f="month",12,IF(f="quarter",4,IF(f="year",1,#VALUE!))))),
 *   v,IF(h="day",365,IF(h="week",52,IF(h="month",12,IF(h="quarter",4,IF(h="year",1,#VALUE!))))),
 *   IF(NOT(ISNUMBER(discount)),#VALUE!,IF(OR(discount<=-1,discount>=10),#VALUE!,IF(ISERROR(u/v),#VALUE!,(1+discount)^(u/v)-1))))
 * @source Brealey, Myers & Allen (2011), Principles of corporate finance, chapter 2, effective rates
 */
export function discountConvert(discount: unknown, from: PeriodLength, to: PeriodLength): number {
  return cell(() => convertedDiscount(number("discount", discount), word("from", from, CALENDAR_UNITS), word("to", to, CALENDAR_UNITS)));
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
 * @native LET(e,IF(margin="",0,margin),
 *   IF(NOT(AND(ISNUMBER(customers),ISNUMBER(acquired),ISNUMBER(retention),ISNUMBER(new_retention),ISNUMBER(periods),ISNUMBER(e))),#VALUE!,
 *   IF(OR(customers<0,acquired<0,retention<0,retention>1,new_retention<0,new_retention>1,periods<1,periods>10000,periods<>INT(periods)),#VALUE!,
 *   LET(k,SEQUENCE(periods),
 *   b,customers*retention^k+acquired*IF(retention=1,k,(1-retention^k)/(1-IF(retention=1,0,retention))),
 *   d,customers*new_retention^k+acquired*IF(new_retention=1,k,(1-new_retention^k)/(1-IF(new_retention=1,0,new_retention))),
 *   VSTACK({"period","base","new base","difference","profit difference"},HSTACK(k,b,d,d-b,e*(d-b)))))))
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
  return table(BASE_PATH_COLUMNS, () =>
    basePath(
      number("customers", customers),
      number("acquired", acquired),
      number("retention", retention),
      number("new_retention", new_retention),
      number("periods", periods),
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
 * @native LET(b,TRIM(basis),w,IF(timing="","renewal",TRIM(timing)),g,IF(growth="",0,growth),
 *   IF(NOT(AND(ISNUMBER(margin),ISNUMBER(retention),ISNUMBER(discount),ISNUMBER(change),ISNUMBER(g))),#VALUE!,
 *   IF(OR(retention<0,retention>1,discount<=-1,discount>=10,change<-1,change>1,g<=-1,g>=10),#VALUE!,
 *   LET(p,IF(b="points",retention+change,IF(b="relative",retention*(1+change),IF(b="churn",retention+change*(1-retention),#VALUE!))),
 *   f,IF(w="renewal",retention,IF(w="end",1,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),#VALUE!)))),
 *   IF(ISERROR(p+f),#VALUE!,IF(OR(p<0,p>=1),#VALUE!,IF(ROUND(MIN(1-p+IF(g=0,discount,discount-g*p),1-retention+IF(g=0,discount,discount-g*retention),1-p+discount)/(1+discount),15)<=0,#VALUE!,
 *   LET(s,IF(b="points",change,IF(b="relative",retention*change,change*(1-retention))),
 *   z,margin*s*IF(w="renewal",1+discount,f*(1+g))/(1-p+IF(g=0,discount,discount-g*p))/(1-retention+IF(g=0,discount,discount-g*retention)),e,z*(1-p+discount),
 *   IF({1,1,0}+p>0,HSTACK(z,e/(1+discount),e/IF(p=0,1,p)),#N/A)))))))))
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
      number("margin", margin),
      number("retention", retention),
      number("discount", discount),
      number("change", change),
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
 * @native LET(w,IF(timing="","renewal",TRIM(timing)),g,IF(growth="",0,growth),u,1-retention+IF(g=0,discount,discount-g*retention),
 *   IF(NOT(AND(ISNUMBER(retention),ISNUMBER(discount),ISNUMBER(g))),#VALUE!,
 *   IF(OR(retention<0,retention>1,discount<=-1,discount>=10,g<=-1,g>=10),#VALUE!,
 *   IF(NOT(OR(w="renewal",w="end",w="now",w="mid")),#VALUE!,
 *   IF(ROUND(u/(1+discount),15)<=0,#VALUE!,IF(w="renewal",1+discount,retention*(1+g))/u)))))
 * @source Derivative of the multiple of Gupta & Lehmann (2003); measured at 3 to 7 in Gupta, Lehmann & Stuart (2004), Journal of Marketing Research 41(1)
 */
export function retentionElasticity(retention: unknown, discount: unknown, timing?: MarginTiming, growth?: unknown): number {
  return cell(() =>
    elasticity(
      number("retention", retention),
      number("discount", discount),
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
 * @native LET(w,IF(timing="","mid",TRIM(timing)),n,SUM(IF(ISNUMBER(profits),1,0)),
 *   IF(NOT(AND(ISNUMBER(discount),ISNUMBER(acquisition_cost))),#VALUE!,IF(OR(discount<=-1,discount>=10,acquisition_cost<0,n=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(profits),0,IF(ISERROR(profits),1,IF(profits="",0,1))))+SUM(IF(ISNUMBER(defection_rates),0,IF(ISERROR(defection_rates),1,IF(defection_rates="",0,1))))>0,#VALUE!,
 *   IF(OR(SUM(ISNUMBER(profits)*(SEQUENCE(ROWS(profits))<=n))<n,SUM(IF(ISNUMBER(defection_rates),1,0))=0,NOT(OR(w="renewal",w="end",w="now",w="mid"))),#VALUE!,
 *   LET(e,FILTER(defection_rates,ISNUMBER(defection_rates)),IF(SUM((e<=0)+(e>1))>0,#VALUE!,
 *   LET(p,IF(ISNUMBER(profits),profits,0),y,1/e,k,SEQUENCE(ROWS(profits)),j,IF(w="now",1,IF(w="mid",0.5,0)),v,1/(1+discount),a,y-TRANSPOSE(k)+1,
 *   x,MMULT(IF(a>1,1,IF(a<0,0,a)),p*v^(IF(k>n,n,k)-j)),
 *   q,IF(y>n,INT(y)-n,0),u,IF(discount=0,q,(1-v^q)/IF(discount=0,1,discount))+(y-INT(y))*v^(q+1),
 *   VSTACK({"rate","life","value"},HSTACK(e,y,x+IF(y>n,SUM(IF(k=n,p,0))*v^(n-j)*u,0)-acquisition_cost))))))))))
 * @source Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); they print no discount rate
 */
export function retentionDefection(
  profits: unknown[][],
  discount: unknown,
  acquisition_cost: unknown,
  defection_rates: unknown[][],
  timing?: ProfitTiming,
): unknown[][] {
  return table(DEFECTION_COLUMNS, () =>
    defectionValues(
      series("profits", profits),
      number("discount", discount),
      number("acquisition_cost", acquisition_cost),
      numbers("defection_rates", defection_rates),
      word("timing", timing, TIMINGS, "mid"),
    ),
  );
}
