import { BRIDGE_COLUMNS, revenueBridge } from "../economics/retention/revenueBridge";
import { customerBase } from "./customerBase/customerBase";
import { valueLines } from "./input/customerLines";
import { resultTable } from "./cell";

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
): unknown[][] {
  return resultTable(BRIDGE_COLUMNS, () => {
    const before = valueLines("ids_before", ids_before, "values_before", values_before);
    const after = valueLines("ids_after", ids_after, "values_after", values_after);
    return revenueBridge(before.ids, before.values, after.ids, after.values);
  });
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
 * @returns Table: cohort (first day of its period), size, then a column for each age 0, 1, 2 and so on
 * @example =LOYALTY.RETENTION.COHORT({"Acme";"Bolt";"Acme";"Core";"Acme"},{45300;45310;45330;45340;45370}) // => {"cohort","size",0,1,2;45292,2,1,0.5,0.5;45323,1,1,0,""}
 * @source Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables
 */
export function retentionCohort(
  customer_ids: unknown[][],
  dates: unknown[][],
  unit?: CohortUnit,
  measure?: CohortMeasure,
  amounts?: unknown[][],
  end_date?: unknown,
): Promise<unknown[][]> {
  return customerBase("RETENTION.COHORT", [customer_ids, dates, unit, measure, amounts, end_date]);
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
