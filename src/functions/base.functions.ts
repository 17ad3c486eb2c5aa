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
 * From a sales log to one line a customer, as the purchase models take it: repeat purchases x, time of the last one t_x, time observed T, and mean spend of the repeat purchases. Lines of one customer on one day are one purchase, returns are netted within the day, days without a positive total do not count, and lines may come in any order; a line with a blank cell is left out. The first purchase counts neither in x nor in mean spend; mean spend is 0 without amounts or repeat purchases. Customers come in the order of first appearance; one whose first purchase is after end_date is left out. A log that begins when people were customers already, such as the last twelve months, takes them for new ones; BASE.VALUE, BASE.HOLDOUT and BASE.FORECAST say so, and new_from is the remedy.
 * @customfunction BASE.SUMMARY
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025
 * @param [amounts] Money of each line, below 0 for a return; only the days count if omitted
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param [unit] "day", "week" (default), "month", "quarter" or "year": unit of t_x and T; a year = 365 days
 * @param [new_from] Day from which customers count as new, the remedy for a log that does not begin at the beginning: those with an earlier line are left out; nobody is if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: customer, x, t_x, T, mean spend
 * @cancelable
 * @example =LOYALTY.BASE.SUMMARY({"Ann";"Bob";"Ann";"ann";"Bob";"Cid"},{45000;45003;45014;45014;45031;"2023-05-01"},{20;35;28;12;-5;9},45077) // => {"customer","x","t_x","T","mean spend";"Ann",1,2,11,40;"Bob",0,0,10.571428571428571,0;"Cid",0,0,4.285714285714286,0}
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), data layout; spend: Fader & Hardie (2013), The Gamma-Gamma model of monetary value
 */
export function baseSummary(
  customer_ids: unknown[][],
  dates: unknown[][],
  amounts?: unknown[][],
  end_date?: unknown,
  unit?: BaseUnit,
  new_from?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BASE.SUMMARY", [customer_ids, dates, amounts, end_date, unit, new_from], invocation);
}

/**
 * From a sales log to the value of each customer: expected purchases up to the horizon by a fitted purchase model, times expected spend by the Gamma-Gamma model, times gross margin, discounted from the end of each month. Lines of one customer on one day are one purchase, returns are netted within the day, days without a positive total do not count, and lines may come in any order; a line with a blank cell is left out. The first purchase is left out of mean spend. The last column names the model; "plain mean" there says that the Gamma-Gamma could not be fitted, and "cut log" that the log seems to begin when many of its customers were customers already: then give new_from. Purchases already made and the cost of winning customers are not in the value.
 * @customfunction BASE.VALUE
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025
 * @param amounts Money of each line, below 0 for a return
 * @param gross_margin Share of spend left after variable cost, 0 to 1 (0.4 = 40%)
 * @param annual_discount Effective discount rate per year (0.1 = 10%)
 * @param horizon_months Months ahead, a whole number from 1 to 600
 * @param [model] "auto" (default) fits all three and takes the highest log-likelihood, ties within 2 going to MBG/NBD; or "bg/nbd", "mbg/nbd", "pareto/nbd"
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param [unit] "day", "week" (default), "month", "quarter" or "year": unit of t_x and T; a year = 365 days
 * @param [new_from] Day from which customers count as new, the remedy for a log that does not begin at the beginning: those with an earlier line are left out; nobody is if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: customer, x, t_x, T, alive, purchases, spend, value, model
 * @cancelable
 * @example =LOYALTY.BASE.VALUE({"Cid";"Ray";"Pat";"Bob";"Ned";"Ola";"Mia";"Ola";"Leo";"Gus";"Gus";"Jo";"Kay";"Eve";"Jo";"Leo";"Quin";"Ida";"Kay";"Ann";"Fay";"Pat";"Ray";"Dee";"Leo";"Kay";"Dee";"Hal";"Ray";"Gus";"Gus";"Gus";"Quin";"Gus";"Quin";"Gus";"Gus";"Leo";"Leo";"Gus";"Kay";"Leo";"Leo";"Pat";"Leo";"Kay";"Hal";"Leo"},{45001;45002;45003;45007;45008;45014;45015;45023;45025;45027;45029;45030;45034;45035;45039;45040;45041;45042;45043;45044;45049;45049;45052;45054;45054;45055;45056;45057;45059;45068;45070;45072;45078;45092;45092;45094;45103;45103;45117;45120;45121;45141;45146;45154;45165;45173;45184;45189},{33;56;41;25;29;12;52;18;34;13;21;10;49;37;17;48;65;10;69;22;43;36;47;7;46;32;13;19;58;12;20;24;55;23;64;19;20;31;52;23;36;38;26;23;37;69;12;34},0.4,0.1,12,"mbg/nbd",45200) // => {"customer","x","t_x","T","alive","purchases","spend","value","model";"Cid",0,0,28.428571428571427,0.057521236141245505,0.10747225507439413,34.41581898417715,1.415159273849509,"MBG/NBD";"Ray",2,8.142857142857142,28.285714285714285,0.10513763912356715,0.3748039702143858,40.09412927407195,5.75217101472011,"MBG/NBD";"Pat",2,21.571428571428573,28.142857142857142,0.5806544295448496,2.075218419739774,32.87228513563348,26.112515829995047,"MBG/NBD";"Bob",0,0,27.571428571428573,0.060257714712000435,0.11436480069916462,34.41581898417715,1.5060812132774755,"MBG/NBD";"Ned",0,0,27.428571428571427,0.06073203684564606,0.1155698260795831,34.41581898417715,1.5219783318387161,"MBG/NBD";"Ola",1,1.2857142857142858,26.571428571428573,0.039341996491383056,0.11050546020634129,31.358621356425576,1.32652416879197,"MBG/NBD";"Mia",0,0,26.428571428571427,0.06420857503625887,0.12449266660981938,34.41581898417715,1.639702404597127,"MBG/NBD";"Leo",8,23.428571428571427,25,0.8367114730264511,7.612880633371985,37.3806322536869,109.02081505445646,"MBG/NBD";"Gus",8,13.285714285714286,24.714285714285715,0.10161043936863798,0.9294271730070719,25.254093486689854,8.992496147732458,"MBG/NBD";"Jo",1,1.2857142857142858,24.285714285714285,0.048084923634185615,0.14105101819920826,31.172386503891058,1.6836988221507632,"MBG/NBD";"Kay",4,19.857142857142858,23.714285714285715,0.6898223103719038,3.931226204255314,42.580727251453844,64.13025789594889,"MBG/NBD";"Eve",0,0,23.571428571428573,0.07588187404384773,0.15555533722994083,34.41581898417715,2.0496666365646723,"MBG/NBD";"Quin",2,7.285714285714286,22.714285714285715,0.1564985836144992,0.6193989908516963,42.29208183794453,10.035357415133673,"MBG/NBD";"Ida",0,0,22.571428571428573,0.0806934341663144,0.16882090070663816,34.41581898417715,2.2248039003305413,"MBG/NBD";"Ann",0,0,22.285714285714285,0.08214851264382815,0.1728827848600782,34.41581898417715,2.278436995773156,"MBG/NBD";"Fay",0,0,21.571428571428573,0.08595478862443484,0.18361521565621128,34.41581898417715,2.4201619624631205,"MBG/NBD";"Dee",1,0.2857142857142857,20.857142857142858,0.04809606838745512,0.15121640281048715,30.427447093752985,1.762892909543119,"MBG/NBD";"Hal",1,18.142857142857142,20.428571428571427,0.6357744766521088,2.0171206281950695,30.241212241218467,23.373605299704817,"MBG/NBD"}
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
  new_from?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase(
    "BASE.VALUE",
    [customer_ids, dates, amounts, gross_margin, annual_discount, horizon_months, model, end_date, unit, new_from],
    invocation,
  );
}

/**
 * Checks a purchase model on a sales log: it is fitted to the days up to split_date, and its expected purchases from there to end_date are set beside the actual ones, as means a customer, by repeat purchases made up to the split (7 stands for 7 and more). With "auto" it is the model that BASE.VALUE and BASE.FORECAST use on the whole log, whichever the days up to the split would choose. A note at the end says where the log seems cut at the left. Lines of one customer on one day are one purchase, and lines may come in any order; a line with a blank cell is left out.
 * @customfunction BASE.HOLDOUT
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025
 * @param split_date Last day that the model sees
 * @param [model] "auto" (default) takes the highest log-likelihood of the three on the whole log, ties within 2 going to MBG/NBD; or "bg/nbd", "mbg/nbd", "pareto/nbd"
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param [new_from] Day from which customers count as new, the remedy for a log that does not begin at the beginning: those with an earlier line are left out; nobody is if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: purchases, customers, actual, expected
 * @cancelable
 * @example =LOYALTY.BASE.HOLDOUT({"Cid";"Ray";"Pat";"Bob";"Ned";"Ola";"Mia";"Ola";"Leo";"Gus";"Gus";"Jo";"Kay";"Eve";"Jo";"Leo";"Quin";"Ida";"Kay";"Ann";"Fay";"Pat";"Ray";"Dee";"Leo";"Kay";"Dee";"Hal";"Ray";"Gus";"Gus";"Gus";"Quin";"Gus";"Quin";"Gus";"Gus";"Leo";"Leo";"Gus";"Kay";"Leo";"Leo";"Pat";"Leo";"Kay";"Hal";"Leo"},{45001;45002;45003;45007;45008;45014;45015;45023;45025;45027;45029;45030;45034;45035;45039;45040;45041;45042;45043;45044;45049;45049;45052;45054;45054;45055;45056;45057;45059;45068;45070;45072;45078;45092;45092;45094;45103;45103;45117;45120;45121;45141;45146;45154;45165;45173;45184;45189},45100,"mbg/nbd",45200) // => {"purchases","customers","actual","expected";0,9,0.1111111111111111,0.10655336323649924;1,4,0.25,0.2175771781423892;2,4,2,0.6963601097515726;6,1,2,2.327353493504274}
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), conditional expectations
 */
export function baseHoldout(
  customer_ids: unknown[][],
  dates: unknown[][],
  split_date: unknown,
  model?: BaseModel,
  end_date?: unknown,
  new_from?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BASE.HOLDOUT", [customer_ids, dates, split_date, model, end_date, new_from], invocation);
}

/**
 * Purchases to expect in each of the next periods from the customers of a sales log, all together, with an interval for the actual number. New customers are not in it. The interval holds the chance of purchases and the uncertainty of the parameters (delta method). A note at the end says where the log seems cut at the left. Lines of one customer on one day are one purchase, and lines may come in any order; a line with a blank cell is left out.
 * @customfunction BASE.FORECAST
 * @param customer_ids Customer of each line of the sales log
 * @param dates Date of each line: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025
 * @param periods Number of periods ahead, a whole number from 1 to 520
 * @param [unit] "day", "week" (default), "month", "quarter" or "year": length of a period; a year = 365 days
 * @param [model] "auto" (default) fits all three and takes the highest log-likelihood, ties within 2 going to MBG/NBD; or "bg/nbd", "mbg/nbd", "pareto/nbd"
 * @param [confidence] Share of cases in which the interval holds the actual number, above 0 and below 1; 0.95 if omitted
 * @param [end_date] Last day of observation; later lines are left out; the last date if omitted
 * @param [new_from] Day from which customers count as new, the remedy for a log that does not begin at the beginning: those with an earlier line are left out; nobody is if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: period, expected, low, high
 * @cancelable
 * @example =LOYALTY.BASE.FORECAST({"Cid";"Ray";"Pat";"Bob";"Ned";"Ola";"Mia";"Ola";"Leo";"Gus";"Gus";"Jo";"Kay";"Eve";"Jo";"Leo";"Quin";"Ida";"Kay";"Ann";"Fay";"Pat";"Ray";"Dee";"Leo";"Kay";"Dee";"Hal";"Ray";"Gus";"Gus";"Gus";"Quin";"Gus";"Quin";"Gus";"Gus";"Leo";"Leo";"Gus";"Kay";"Leo";"Leo";"Pat";"Leo";"Kay";"Hal";"Leo"},{45001;45002;45003;45007;45008;45014;45015;45023;45025;45027;45029;45030;45034;45035;45039;45040;45041;45042;45043;45044;45049;45049;45052;45054;45054;45055;45056;45057;45059;45068;45070;45072;45078;45092;45092;45094;45103;45103;45117;45120;45121;45141;45146;45154;45165;45173;45184;45189},3,"month","mbg/nbd",0.9,45200) // => {"period","expected","low","high";1,2.572510395541508,0,5.7410747476604005;2,2.271399786618099,0,5.400892189375947;3,2.030836972444198,0,5.114132585125931}
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
  new_from?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BASE.FORECAST", [customer_ids, dates, periods, unit, model, confidence, end_date, new_from], invocation);
}
