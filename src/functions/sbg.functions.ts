import { customerBase } from "./customerBase/customerBase";

/**
 * When the payments still to come are valued.
 * @customenum {string}
 */
export enum SbgConvention {
  /** At the end of period n, before its renewal; the default */
  before = "before",
  /** Just after renewal n */
  after = "after",
  /** A customer just won, first payment included */
  new = "new",
}

/**
 * Fits the shifted beta-geometric model, in which customers differ in how likely they are to leave at a renewal, to the survivors of one or several cohorts by maximum likelihood. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to the other SBG functions as params.
 * @customfunction SBG.FIT
 * @param survivors Customers acquired, then those left after 1, 2, ... periods; one cohort a row (or one column), blank cells at the end of a row where not yet observed
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows alpha, beta, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.SBG.FIT({1000,631,468,382,326}) // => {"name","estimate","se","low","high";"alpha",0.7636650625643301,0.09679524757147914,0.5956790762424572,0.9790243623464301;"beta",1.2958302721820232,0.21062574416236043,0.9423079228919763,1.781982357900468;"log-likelihood",-1401.5594235774452,"","","";"customers",1000,"","","";"status","converged","","",""}
 * @example =LOYALTY.SBG.FIT({1000,631,468,382;800,520,390,"";900,570,"",""}) // => {"name","estimate","se","low","high";"alpha",0.8063543332134058,0.10832808769134744,0.6196877715043405,1.049249865159687;"beta",1.4142982069449104,0.21523385620930138,1.0495461885925013,1.9058136172644473;"log-likelihood",-2644.5643282081173,"","","";"customers",2700,"","","";"status","converged","","",""}
 * @source Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), appendix B
 */
export function sbgFit(survivors: unknown[][], invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return customerBase("SBG.FIT", [survivors], invocation);
}

/**
 * Share of the customers acquired who are still there after a number of periods, under the shifted beta-geometric model, in which customers differ in how likely they are to leave at a renewal. A blank cell stays blank.
 * @customfunction SBG.SURVIVAL
 * @param params The two parameters alpha, beta in a row or column, or the whole table of SBG.FIT
 * @param time Number of periods, a whole number from 0
 * @returns Share surviving for each time
 * @example =LOYALTY.SBG.SURVIVAL({0.704,1.182},5) // => 0.29237437296433344
 * @example =LOYALTY.SBG.SURVIVAL({0.704,1.182},{0;1;2;12}) // => {1;0.6267232237539768;0.47384271456381744;0.17006257680605055}
 * @source Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), equation 6
 */
export function sbgSurvival(params: unknown[][], time: unknown[][]): Promise<unknown[][]> {
  return customerBase("SBG.SURVIVAL", [params, time]);
}

/**
 * Share of the customers left before a period who stay in it, under the shifted beta-geometric model, in which customers differ in how likely they are to leave at a renewal. A blank cell stays blank.
 * @customfunction SBG.RETENTION
 * @param params The two parameters alpha, beta in a row or column, or the whole table of SBG.FIT
 * @param period Number of the period, a whole number from 1
 * @returns Retention rate of each period
 * @example =LOYALTY.SBG.RETENTION({0.704,1.182},1) // => 0.6267232237539766
 * @example =LOYALTY.SBG.RETENTION({0.704,1.182},{1;2;12}) // => {0.6267232237539766;0.756063756063756;0.9453670650318176}
 * @source Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), equation 8
 */
export function sbgRetention(params: unknown[][], period: unknown[][]): Promise<unknown[][]> {
  return customerBase("SBG.RETENTION", [params, period]);
}

/**
 * Discounted expected residual lifetime: payments of 1 per period still to come from a customer, without end, each discounted, under the shifted beta-geometric model, in which customers differ in how likely they are to leave at a renewal. Times the margin of a period it is the value still to come. The convention is "before" unless given. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction SBG.DERL
 * @param params The two parameters alpha, beta in a row or column, or the whole table of SBG.FIT
 * @param discount Effective discount rate per period, at least 0 and below 10; 0 only with alpha above 1
 * @param period Number n of the period, a whole number; ignored with "new"
 * @param [convention] "before" (default): at the end of period n, n - 1 renewals made, the payment now due counted in full; "after": just after renewal n; "new": a customer just won, first payment included
 * @returns Discounted number of payments
 * @example =LOYALTY.SBG.DERL({0.704,1.182},0.1,5) // => 5.894422859844167
 * @example =LOYALTY.SBG.DERL({0.704,1.182},0.1,{1;2;5},"after") // => {3.7304169269077843;4.427397605940186;5.695208983605326}
 * @example =LOYALTY.SBG.DERL({0.704,1.182},0.1,1,"new") // => 3.6951474055745663
 * @source Fader & Hardie (2010), Customer-base valuation in a contractual setting, Marketing Science 29(1), equation 6; native form: sum over the periods ahead until the discount factor is below E^-40, which leaves less than 1E-15 of the result
 */
export function sbgDerl(params: unknown[][], discount: unknown[][], period: unknown[][], convention?: SbgConvention): Promise<unknown[][]> {
  return customerBase("SBG.DERL", [params, discount, period, convention]);
}
