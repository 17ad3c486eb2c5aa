import { customerBase } from "./customerBase/customerBase";

/**
 * A length of time.
 * @customenum {string}
 */
export enum CohortUnit {
  /** A day */
  day = "day",
  /** A calendar week, from Monday */
  week = "week",
  /** A calendar month; the default */
  month = "month",
  /** A calendar quarter */
  quarter = "quarter",
  /** A calendar year */
  year = "year",
}

/**
 * What a cohort table shows.
 * @customenum {string}
 */
export enum CohortMeasure {
  /** Share of the cohort's customers seen at each age; the default */
  share = "share",
  /** Number of the cohort's customers seen at each age */
  count = "count",
  /** Money of the cohort at each age; needs amounts */
  amount = "amount",
}

/**
 * A length of time.
 * @customenum {string}
 */
export enum AgeUnit {
  /** A day */
  day = "day",
  /** Seven days */
  week = "week",
  /** A month, over on the same day of the next month; the default */
  month = "month",
  /** Three months */
  quarter = "quarter",
  /** Twelve months */
  year = "year",
}

/**
 * From the revenue of one period to that of the next, account by account: opening - lost - contraction + expansion + new = closing. Gross retention leaves out expansion, net retention counts it, both leave out new accounts; customer retention is the share of accounts still there. In the accounts column contraction and expansion say how many accounts; they stay customers, so the three retention figures agree there. Lines of one account are added up first; an account whose total is 0 is no customer.
 * @customfunction RETENTION.REVENUE
 * @param ids_before Account of each line of the first period
 * @param values_before Money of each line, as many cells as ids_before
 * @param ids_after Account of each line of the second period
 * @param values_after Money of each line, as many cells as ids_after
 * @returns Table: item, accounts, amount; items opening, lost, contraction, expansion, new, closing, gross retention, net retention, customer retention
 * @example =LOYALTY.RETENTION.REVENUE({"Acme";"Bolt";"Core";"Dora"},{400;300;200;100},{"acme";"Bolt";"Core";"Elm"},{500;240;200;90}) // => {"item","accounts","amount";"opening",4,1000;"lost",1,100;"contraction",1,60;"expansion",1,100;"new",1,90;"closing",4,1030;"gross retention",0.75,0.84;"net retention",0.75,0.94;"customer retention",0.75,0.75}
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; gross and net revenue retention as subscription businesses report them
 */
export function retentionRevenue(
  ids_before: unknown[][],
  values_before: unknown[][],
  ids_after: unknown[][],
  values_after: unknown[][],
): Promise<unknown[][]> {
  return customerBase("RETENTION.REVENUE", [ids_before, values_before, ids_after, values_after]);
}

/**
 * Retention by cohort: customers grouped by the calendar period of their first date, and the share of them seen again 0, 1, 2 and more periods later. A cohort without customers has no row. A period after end_date is not yet observed and stays blank; 0 means observed and nobody came. The last period is often incomplete: choose end_date at the end of a full one.
 * @customfunction RETENTION.COHORT
 * @param customer_ids Customer of each purchase or visit
 * @param dates Date of each line, as many cells as customer_ids: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025; for months and longer also months such as 2025-03 or Mar 2025
 * @param [unit] "day", "week" (from Monday), "month" (default), "quarter" or "year": calendar periods
 * @param [measure] "share" (default) or "count" of the customers seen, or "amount" of money
 * @param [amounts] Money of each line, as many cells as customer_ids; needed for "amount"
 * @param [end_date] Last day that counts; the last of the dates if omitted
 * @param [cohort_dates] Sign-up date of the customer of each line, which then decides the cohort; lines without a date in dates are customers who showed no sign of life and count in size; for one line a customer with his last active day use RETENTION.COHORT.STATUS
 * @returns Table: cohort (first day of its period), size, then a column for each age 0, 1, 2 and so on
 * @example =LOYALTY.RETENTION.COHORT({"Acme";"Bolt";"Acme";"Core";"Acme"},{45300;45310;45330;45340;45370}) // => {"cohort","size",0,1,2;45292,2,1,0.5,0.5;45323,1,1,0,""}
 * @example =LOYALTY.RETENTION.COHORT({"Acme";"Acme";"Bolt"},{"2024-02-05";"2024-03-01";""},"month","share",,,{"2024-01-31";"2024-01-31";"2024-01-02"}) // => {"cohort","size",0,1,2;45292,2,0,0.5,0.5}
 * @source Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables
 */
export function retentionCohort(
  customer_ids: unknown[][],
  dates: unknown[][],
  unit?: CohortUnit,
  measure?: CohortMeasure,
  amounts?: unknown[][],
  end_date?: unknown,
  cohort_dates?: unknown[][],
): Promise<unknown[][]> {
  return customerBase("RETENTION.COHORT", [customer_ids, dates, unit, measure, amounts, end_date, cohort_dates]);
}

/**
 * How long customers stay, with those counted in who have not left yet (Kaplan-Meier, counted in days and shown at the end of each unit of age). Age 0 is the first unit. At risk is who was a customer for that many whole units, lost who left before the next was over; retention is the share of those at risk who get through the unit, survival the share of all who stay longer, se its standard error (Greenwood). Retention is not (at risk - lost) / at risk, since some are observed for part of the unit only. In a last unit that is not over for any customer the three are not yet observed and stay blank: leave that row out of a chart. A month is over on the same day of the next month; from 31 January to 29 February is age 0, as DATEDIF counts it, where EDATE would say 1. Customers who start after as_of do not count; an end after as_of counts as still a customer.
 * @customfunction RETENTION.SURVIVAL
 * @param start_dates First day of each customer: Excel dates, or dates as text in one order, such as 2025-03-31 or 31/03/2025; for months and longer also months such as 2025-03
 * @param end_dates Last day of each customer, as many cells as start_dates; blank = still a customer
 * @param as_of Day of observation, such as the last day of a month
 * @param [unit] "day", "week", "month" (default), "quarter" or "year": unit in which ages are shown; months as DATEDIF counts them
 * @returns Table: age, at risk, lost, retention, survival, se
 * @example =LOYALTY.RETENTION.SURVIVAL({45292;45292;45292;45323},{45330;"";45292;""},45382) // => {"age","at risk","lost","retention","survival","se";0,4,1,0.75,0.75,0.21650635094611;1,3,1,0.666666666666667,0.5,0.25;2,1,0,1,0.5,0.25}
 * @source Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53; standard error: Greenwood (1926)
 */
export function retentionSurvival(start_dates: unknown[][], end_dates: unknown[][], as_of: unknown, unit?: AgeUnit): Promise<unknown[][]> {
  return customerBase("RETENTION.SURVIVAL", [start_dates, end_dates, as_of, unit]);
}

/**
 * How long customers stay, from the time each has stayed and whether he has left: survival (Kaplan-Meier) with those counted in who are still there. At risk is who has stayed for at least that age, lost who left at it; retention is 1 - lost / at risk, survival the share of all who stay longer, se its standard error (Greenwood), low and high its interval, formed on the scale of log(-log) so that it stays between 0 and 1. There is a row for each tenure that occurs; between two rows survival stays as it was. Below the curve stand the median tenure, the first age at which survival is at most a half, and the restricted mean: the mean time stayed up to the age named there, which every curve reaches; their figures are in the column of survival. What cannot be told is blank. With groups there is a curve for each, and at the end the log-rank test that all are one.
 * @customfunction RETENTION.TENURE
 * @param tenure Time each customer has stayed until now or until leaving, 0 or more, in months or any other unit
 * @param left Whether the customer has left, as many cells as tenure: TRUE or FALSE, 1 or 0, yes or no, churned or active, in twelve languages
 * @param [group] Group of each customer, such as the contract, as many cells as tenure; at most 20 groups
 * @param [confidence] Confidence of the intervals, above 0 and below 1; 0.95 if omitted
 * @returns Table: age, at risk, lost, retention, survival, se, low, high, with rows median and restricted mean at the end; with groups the column group before them, and rows log-rank chi-square and log-rank p
 * @example =LOYALTY.RETENTION.TENURE({2;2;5;8;9},{"yes";"no";"yes";"yes";"no"}) // => {"age","at risk","lost","retention","survival","se","low","high";2,5,1,0.8,0.8,0.17888543819998318,0.20380926326763918,0.9691797888667426;5,3,1,0.6666666666666666,0.5333333333333333,0.24825315633367007,0.06833208784720282,0.8630711827387925;8,2,1,0.5,0.26666666666666666,0.22574977954133857,0.009677000578881363,0.6861362791570119;9,1,0,1,0.26666666666666666,0.22574977954133857,0.009677000578881363,0.6861362791570119;"median","","","",8,"",2,"";"restricted mean to 9","","","",6.2666666666666675,1.2355235807213552,3.845084946402846,8.68824838693049}
 * @source Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53; standard error: Greenwood (1926); interval: Kalbfleisch & Prentice (2002), The statistical analysis of failure time data; median: Brookmeyer & Crowley (1982), Biometrics 38; restricted mean: Klein & Moeschberger (2003), Survival analysis; log-rank test: Mantel (1966)
 */
export function retentionTenure(tenure: unknown[][], left: unknown[][], group?: unknown[][], confidence?: unknown): Promise<unknown[][]> {
  return customerBase("RETENTION.TENURE", [tenure, left, group, confidence]);
}

/**
 * Retention by cohort from a status column: customers grouped by the calendar period of their sign-up, and the share of them still there 0, 1, 2 and more periods later. Whoever has churned was a customer up to the period of the last active day; everybody else is one still, whenever last active. Periods after as_of are not yet observed and stay blank.
 * @customfunction RETENTION.COHORT.STATUS
 * @param signup Day of sign-up of each customer: Excel dates, or dates as text in one order; for months and longer also months such as 2025-10 or Oct 2025
 * @param last_active Last day, or month, on which the customer was active, as many cells as signup; may be blank where the customer has not churned
 * @param churned Whether the customer has left, as many cells as signup: TRUE or FALSE, 1 or 0, yes or no, churned or active, in twelve languages
 * @param [unit] "day", "week" (from Monday), "month" (default), "quarter" or "year": calendar periods
 * @param [as_of] Day for which the status holds; the last of all dates if omitted
 * @returns Table: cohort (first day of its period), size, then a column for each age 0, 1, 2 and so on
 * @example =LOYALTY.RETENTION.COHORT.STATUS({"2025-10";"2025-10";"2025-11"},{"2025-11";"2026-01";"2026-01"},{"yes";"no";"no"}) // => {"cohort","size",0,1,2,3;45931,2,1,1,0.5,0.5;45962,1,1,1,1,""}
 * @source Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables
 */
export function retentionCohortStatus(
  signup: unknown[][],
  last_active: unknown[][],
  churned: unknown[][],
  unit?: CohortUnit,
  as_of?: unknown,
): Promise<unknown[][]> {
  return customerBase("RETENTION.COHORT.STATUS", [signup, last_active, churned, unit, as_of]);
}
