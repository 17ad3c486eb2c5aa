import { customerBase } from "./customerBase/customerBase";

/**
 * A length of time.
 * @customenum {string}
 */
export enum BaseUnit {
  /** A day */
  day = "day",
  /** Seven days; the default */
  week = "week",
  /** A twelfth of a year */
  month = "month",
  /** A quarter of a year */
  quarter = "quarter",
  /** 365 days */
  year = "year",
}

/**
 * A model of repeat purchases.
 * @customenum {string}
 */
export enum BaseModel {
  /** The one with the highest likelihood; the default */
  auto = "auto",
  /** Customers may leave after a repeat purchase */
  bgNbd = "bg/nbd",
  /** Customers may leave after any purchase */
  mbgNbd = "mbg/nbd",
  /** Customers may leave at any time */
  paretoNbd = "pareto/nbd",
}

/**
 * From a sales log to one line a customer, as the purchase models take it: repeat purchases x, time of the last one t_x, time observed T, and mean spend of the repeat purchases. Lines of one customer on one day are one purchase, returns are netted within the day, days without a positive total do not count, and lines may come in any order; a line with a blank cell is left out. The first purchase counts neither in x nor in mean spend; mean spend is 0 without amounts or repeat purchases. Customers come in the order of first appearance; one whose first purchase is after end_date is left out.
 * @customfunction BASE.SUMMARY
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, text such as 2025-03-31, or both
 * @param [amounts] Money of each line, below 0 for a return; only the days count if omitted
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param [unit] "day", "week" (default), "month", "quarter" or "year": unit of t_x and T; a year = 365 days
 * @param invocation Tells when the formula is edited away
 * @returns Table: customer, x, t_x, T, mean spend
 * @cancelable
 * @example =LOYALTY.BASE.SUMMARY({"Ann";"Bob";"Ann";"ann";"Bob";"Cid"},{45000;45003;45014;45014;45031;"2023-05-01"},{20;35;28;12;-5;9},45077) // => {"customer","x","t_x","T","mean spend";"Ann",1,2,11,40;"Bob",0,0,10.571428571428571,0;"Cid",0,0,4.285714285714286,0}
 * @native none: sorting a log into purchase days by customer does not fit into a readable formula; the table keeps the figures as values
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), data layout; spend: Fader & Hardie (2013), The Gamma-Gamma model of monetary value
 */
export function baseSummary(
  customer_ids: unknown[][],
  dates: unknown[][],
  amounts?: unknown[][],
  end_date?: unknown,
  unit?: BaseUnit,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BASE.SUMMARY", [customer_ids, dates, amounts, end_date, unit], invocation);
}

/**
 * From a sales log to the value of each customer: expected purchases up to the horizon by a fitted purchase model, times expected spend by the Gamma-Gamma model, times gross margin, discounted from the end of each month. Lines of one customer on one day are one purchase, returns are netted within the day, days without a positive total do not count, and lines may come in any order; a line with a blank cell is left out. The first purchase is left out of mean spend. The last column names the model; "plain mean" there says that the Gamma-Gamma could not be fitted. Purchases already made and the cost of winning customers are not in the value.
 * @customfunction BASE.VALUE
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, text such as 2025-03-31, or both
 * @param amounts Money of each line, below 0 for a return
 * @param gross_margin Share of spend left after variable cost, 0 to 1 (0.4 = 40%)
 * @param annual_discount Effective discount rate per year (0.1 = 10%)
 * @param horizon_months Months ahead, a whole number from 1 to 600
 * @param [model] "auto" (default) fits all three and takes the highest log-likelihood, ties within 2 going to MBG/NBD; or "bg/nbd", "mbg/nbd", "pareto/nbd"
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param [unit] "day", "week" (default), "month", "quarter" or "year": unit of t_x and T; a year = 365 days
 * @param invocation Tells when the formula is edited away
 * @returns Table: customer, x, t_x, T, alive, purchases, spend, value, model
 * @cancelable
 * @example =LOYALTY.BASE.VALUE({"Ann";"Bob";"Cid";"Ann";"Dee";"Eve";"Bob";"Ann";"Dee";"Bob";"Fay";"Ann";"Cid";"Dee";"Ann"},{45000;45003;45005;45014;45020;45025;45031;45040;45045;45052;45060;45066;45070;45088;45110},{20;35;12;28;50;18;30;25;47;41;22;31;14;52;27},0.4,0.1,12,"bg/nbd",45140) // => {"customer","x","t_x","T","alive","purchases","spend","value","model";"Ann",4,15.714285714285714,20,0.9999976062359615,4.518894069255702,32.77739552986568,56.28709121060831,"BG/NBD";"Bob",2,7,19.571428571428573,0.9999946516875563,4.5185648601222015,32.77799930165454,56.2840275851165,"BG/NBD";"Cid",1,9.285714285714286,19.285714285714285,0.999995519234229,4.5184117636796595,32.77742700559493,56.28113804691742,"BG/NBD";"Dee",2,9.714285714285714,17.142857142857142,0.9999965749933296,4.518607283444623,32.778660845317674,56.28569198335767,"BG/NBD";"Eve",0,0,16.428571428571427,1,4.51831064461798,32.77787067255405,56.280640443832944,"BG/NBD";"Fay",0,0,11.428571428571429,1,4.518380091441237,32.77787067255405,56.28150548216573,"BG/NBD"}
 * @native none: sorting a log into purchase days by customer and fitting two models does not fit into a readable formula; the table keeps the figures as values
 * @source Fader, Hardie & Lee (2005), RFM and CLV: using iso-value curves for customer base analysis, Journal of Marketing Research 42(4)
 */
export function baseValue(
  customer_ids: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  gross_margin: unknown,
  annual_discount: unknown,
  horizon_months: unknown,
  model?: BaseModel,
  end_date?: unknown,
  unit?: BaseUnit,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase(
    "BASE.VALUE",
    [customer_ids, dates, amounts, gross_margin, annual_discount, horizon_months, model, end_date, unit],
    invocation,
  );
}

/**
 * Checks a purchase model on a sales log: it is fitted to the days up to split_date, and its expected purchases from there to end_date are set beside the actual ones, as means a customer, by repeat purchases made up to the split (7 stands for 7 and more). Lines of one customer on one day are one purchase, and lines may come in any order; a line with a blank cell is left out.
 * @customfunction BASE.HOLDOUT
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, text such as 2025-03-31, or both
 * @param split_date Last day that the model sees
 * @param [model] "auto" (default) fits all three and takes the highest log-likelihood, ties within 2 going to MBG/NBD; or "bg/nbd", "mbg/nbd", "pareto/nbd"
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: purchases, customers, actual, expected
 * @cancelable
 * @example =LOYALTY.BASE.HOLDOUT({"Ann";"Bob";"Cid";"Ann";"Dee";"Eve";"Bob";"Ann";"Dee";"Bob";"Fay";"Ann";"Cid";"Dee";"Ann"},{45000;45003;45005;45014;45020;45025;45031;45040;45045;45052;45060;45066;45070;45088;45110},45060,"bg/nbd",45140) // => {"purchases","customers","actual","expected";0,3,0.3333333333333333,1.6193933109310734;1,1,1,1.6194586457522258;2,2,1,1.6195098854495693}
 * @native none: sorting a log into purchase days by customer and fitting a model does not fit into a readable formula; the table keeps the figures as values
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), conditional expectations
 */
export function baseHoldout(
  customer_ids: unknown[][],
  dates: unknown[][],
  split_date: unknown,
  model?: BaseModel,
  end_date?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BASE.HOLDOUT", [customer_ids, dates, split_date, model, end_date], invocation);
}

/**
 * Purchases to expect in each of the next periods from the customers of a sales log, all together, with an interval for the actual number. New customers are not in it. The interval holds the chance of purchases and the uncertainty of the parameters (delta method). Lines of one customer on one day are one purchase, and lines may come in any order; a line with a blank cell is left out.
 * @customfunction BASE.FORECAST
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, text such as 2025-03-31, or both
 * @param periods Number of periods ahead, a whole number from 1 to 520
 * @param [unit] "day", "week" (default), "month", "quarter" or "year": length of a period; a year = 365 days
 * @param [model] "auto" (default) fits all three and takes the highest log-likelihood, ties within 2 going to MBG/NBD; or "bg/nbd", "mbg/nbd", "pareto/nbd"
 * @param [confidence] Share of cases in which the interval holds the actual number, above 0 and below 1; 0.95 if omitted
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: period, expected, low, high
 * @cancelable
 * @example =LOYALTY.BASE.FORECAST({"Ann";"Bob";"Cid";"Ann";"Dee";"Eve";"Bob";"Ann";"Dee";"Bob";"Fay";"Ann";"Cid";"Dee";"Ann"},{45000;45003;45005;45014;45020;45025;45031;45040;45045;45052;45060;45066;45070;45088;45110},3,"month","bg/nbd",0.9,45140) // => {"period","expected","low","high";1,2.259271799904217,0,5.02459291263556;2,2.259270320967737,0,5.024590273883446;3,2.259268864903513,0,5.024587681225473}
 * @native none: sorting a log into purchase days by customer and fitting a model does not fit into a readable formula; the table keeps the figures as values
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2); interval: delta method and the variance of the number of purchases
 */
export function baseForecast(
  customer_ids: unknown[][],
  dates: unknown[][],
  periods: unknown,
  unit?: BaseUnit,
  model?: BaseModel,
  confidence?: unknown,
  end_date?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BASE.FORECAST", [customer_ids, dates, periods, unit, model, confidence, end_date], invocation);
}
