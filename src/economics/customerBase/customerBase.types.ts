import type { CalendarUnit } from "../calendar/calendarPeriod";
import type { AccountId } from "../segmentation/addUpAccounts";

/**
 * Purchase histories by customer (or by group): repeat purchases x, time of the last one t_x and length of observation T, in one time unit.
 */
export interface PurchaseHistories {
  x: ArrayLike<number>;
  recency: ArrayLike<number>;
  length: ArrayLike<number>;
  /** customers sharing the row; 1 where absent */
  customers?: ArrayLike<number>;
}

/** What a fit has to say about itself, most serious first. */
export type FitStatusCode =
  | "converged"
  | "notConverged"
  | "tooFewRepeatBuyers"
  | "noLeaving"
  | "notIdentified"
  | "aliveByAssumption"
  | "meanNotFinite"
  | "fewCustomers"
  | "spendCorrelated";

export interface FitStatus {
  code: FitStatusCode;
  /** a sentence: what is wrong and what to do */
  text: string;
}

/** Parameters found by maximum likelihood. P names them in the order of the tables. */
export interface ModelFit<P> {
  parameters: P;
  /** by the curvature of the log-likelihood (delta method); null where the data do not tell the parameter */
  standardErrors: { [K in keyof P]: number | null };
  logLikelihood: number;
  customers: number;
  /** distinct rows the customers fall into */
  groups: number;
  iterations: number;
  /** largest slope of the log-likelihood along a log parameter, per customer: 0 at the best fit */
  gradientNorm: number;
  /**
   * smallest eigenvalue of the curvature of minus the log-likelihood by log parameters: above 0 at a maximum, near 0 where the data hardly
   * tell two fits apart
   */
  smallestEigenvalue: number;
  status: FitStatus;
  warnings: FitStatus[];
  /** of the log parameters, in the order of P; empty where no curvature could be inverted */
  covariance: number[][];
}

/**
 * The BG/NBD and the MBG/NBD: purchase rates gamma(r, alpha), chance to leave after a purchase beta(a, b). alpha is a rate, in time units.
 */
export interface BetaGeometricNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

export type BgNbd = BetaGeometricNbd;
export type MbgNbd = BetaGeometricNbd;

/** The Pareto/NBD: purchase rates gamma(r, alpha), rates of leaving gamma(s, beta). alpha and beta are rates, in time units. */
export interface ParetoNbd {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

/** The BG/BB: chance to buy beta(alpha, beta), chance to leave beta(gamma, delta), at each opportunity. */
export interface BgBb {
  alpha: number;
  beta: number;
  gamma: number;
  delta: number;
}

/** The Gamma-Gamma: spend per purchase gamma(p, nu) with nu gamma(q, gamma). */
export interface GammaGamma {
  p: number;
  q: number;
  gamma: number;
}

/** The shifted beta-geometric: chance to leave at each renewal beta(alpha, beta). */
export interface Sbg {
  alpha: number;
  beta: number;
}

/** The beta discrete Weibull: as the sBG, with a chance to leave that changes with time by the power c. */
export interface Bdw {
  alpha: number;
  beta: number;
  c: number;
}

/** A cell of a sales log; null, undefined and "" are blank. */
export type LogCell = string | number | boolean | Date | null | undefined;

/** Sales lines in any order, one entry a line. */
export interface SalesLog {
  customerIds: ArrayLike<LogCell>;
  /** Excel serial numbers, text such as 2025-03-31 (a time may follow), or dates in UTC; all three may be mixed */
  dates: ArrayLike<LogCell>;
  /** money, negative for a return; left out where only the dates count */
  amounts?: ArrayLike<LogCell>;
}

/** What was done to the lines on the way to purchases; counts. */
export interface LogReport {
  /** lines that are observations: nothing blank; those left out below are among them */
  lines: number;
  blankLines: number;
  linesAfterEnd: number;
  customersAfterEnd: number;
  /** lines up to the end, and number, of the customers left out since they were seen before the day from which customers count as new */
  linesOfEarlier: number;
  earlierCustomers: number;
  /** lines added to an earlier line of the same customer and day */
  mergedLines: number;
  returnLines: number;
  /** days of a customer on which returns took back all that was bought, or more */
  droppedDays: number;
  /** customers with no other days than dropped ones */
  customersWithoutPurchase: number;
}

/** Purchases up to the end date: one a customer and day, by customer in order of first appearance, then by day. */
export interface PurchaseDays {
  names: AccountId[];
  /** where the purchases of each customer begin in `days`; one entry more than customers */
  start: Uint32Array;
  /** Excel serial numbers */
  days: Int32Array;
  /** net money of the day; absent where the log has no amounts */
  amounts?: Float64Array;
  /** last day of observation */
  endDay: number;
  report: LogReport;
}

/** One entry a customer, in the form the models of the customer base are fitted to. */
export interface CustomerHistories {
  names: AccountId[];
  unit: CalendarUnit;
  endDay: number;
  /** days of the first and the last purchase up to the end day */
  firstDay: Int32Array;
  lastDay: Int32Array;
  /** repeat purchases */
  x: Float64Array;
  /** time of the last purchase since the first, in units */
  recency: Float64Array;
  /** time from the first purchase to the end, in units */
  length: Float64Array;
  /** mean money of a repeat purchase, the first one left out; 0 where there is none */
  meanSpend: Float64Array;
  /** money of the first purchase */
  firstSpend: Float64Array;
}
