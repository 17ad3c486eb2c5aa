import { customerBase } from "./customerBase/customerBase";

/**
 * When the payments still to come are valued.
 * @customenum {string}
 */
export enum BdwConvention {
  /** At the end of period n, before its renewal; the default */
  before = "before",
  /** Just after renewal n */
  after = "after",
  /** A customer just won, first payment included */
  new = "new",
}

/**
 * Fits the beta discrete Weibull model, in which customers differ and their chance to leave changes with the time they have stayed, to the survivors of one or several cohorts by maximum likelihood. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to the other BDW functions as params.
 * @customfunction BDW.FIT
 * @param survivors Customers acquired, then those left after 1, 2, ... periods; one cohort a row (or one column), blank cells at the end of a row where not yet observed
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows alpha, beta, c, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.BDW.FIT({1000,869,743,653,593,551,517,491}) // => {"name","estimate","se","low","high";"alpha",0.21425333928075196,0.05957970754154499,0.12422955290696386,0.3695134717850198;"beta",1.4265748748594693,0.3814086207435121,0.8447293569061847,2.40919278694647;"c",1.7235648487450201,0.3010432874313538,1.2239229396856601,2.4271755120403267;"log-likelihood",-1605.3142132141934,"","","";"customers",1000,"","","";"status","converged","","",""}
 * @source Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43
 */
export function bdwFit(survivors: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return customerBase("BDW.FIT", [survivors], invocation);
}

/**
 * Share of the customers acquired who are still there after a number of periods, under the beta discrete Weibull model, in which customers differ and their chance to leave changes with the time they have stayed. A blank cell stays blank.
 * @customfunction BDW.SURVIVAL
 * @param params The three parameters alpha, beta, c in a row or column, or the whole table of BDW.FIT
 * @param time Number of periods, a whole number from 0
 * @returns Share surviving for each time
 * @example =LOYALTY.BDW.SURVIVAL({0.259,1.722,1.584},5) // => 0.547048023661356
 * @example =LOYALTY.BDW.SURVIVAL({0.259,1.722,1.584},{0;1;2;12}) // => {1;0.8692579505300354;0.7421821916916624;0.38942481836324944}
 * @source Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43, equation 5
 */
export function bdwSurvival(params: unknown[][], time: unknown[][]): Promise<unknown[][]> {
  return customerBase("BDW.SURVIVAL", [params, time]);
}

/**
 * Share of the customers left before a period who stay in it, under the beta discrete Weibull model, in which customers differ and their chance to leave changes with the time they have stayed. A blank cell stays blank.
 * @customfunction BDW.RETENTION
 * @param params The three parameters alpha, beta, c in a row or column, or the whole table of BDW.FIT
 * @param period Number of the period, a whole number from 1
 * @returns Retention rate of each period
 * @example =LOYALTY.BDW.RETENTION({0.259,1.722,1.584},1) // => 0.8692579505300354
 * @example =LOYALTY.BDW.RETENTION({0.259,1.722,1.584},{1;2;12}) // => {0.8692579505300354;0.8538112205233351;0.9658819018683423}
 * @source Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43, equation 6
 */
export function bdwRetention(params: unknown[][], period: unknown[][]): Promise<unknown[][]> {
  return customerBase("BDW.RETENTION", [params, period]);
}

/**
 * Discounted expected residual lifetime: payments of 1 per period still to come from a customer, without end, each discounted, under the beta discrete Weibull model, in which customers differ and their chance to leave changes with the time they have stayed. Times the margin of a period it is the value still to come. The convention is "before" unless given. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BDW.DERL
 * @param params The three parameters alpha, beta, c in a row or column, or the whole table of BDW.FIT
 * @param discount Effective discount rate per period, above 0 and below 10
 * @param period Number n of the period, a whole number; ignored with "new"
 * @param [convention] "before" (default): at the end of period n, n - 1 renewals made, the payment now due counted in full; "after": just after renewal n; "new": a customer just won, first payment included
 * @returns Discounted number of payments
 * @example =LOYALTY.BDW.DERL({0.259,1.722,1.584},0.1,5) // => 7.3218001079117805
 * @example =LOYALTY.BDW.DERL({0.259,1.722,1.584},0.1,{1;2;5},"after") // => {5.325366478709843;5.860887964192233;6.94130000446243}
 * @example =LOYALTY.BDW.DERL({0.259,1.722,1.584},0.1,1,"new") // => 5.998522819667912
 * @source Fader & Hardie (2010), Customer-base valuation in a contractual setting, Marketing Science 29(1), the sum with the survival of Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43; native form: sum over the periods ahead until the discount factor is below E^-40, which leaves less than 1E-15 of the result
 */
export function bdwDerl(params: unknown[][], discount: unknown[][], period: unknown[][], convention?: BdwConvention): Promise<unknown[][]> {
  return customerBase("BDW.DERL", [params, discount, period, convention]);
}
