import { customerBase } from "./customerBase/customerBase";

/**
 * Fits the MBG/NBD model, in which customers may leave after each purchase, the first included, to purchase histories by maximum likelihood. x, t_x and T are in one time unit, and so are the parameters. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to the other MBGNBD functions as params.
 * @customfunction MBGNBD.FIT
 * @param x Repeat purchases of each customer or row, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @param [customers] How many customers share each row; 1 if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows r, alpha, a, b, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.MBGNBD.FIT({0;0;1;1;1;2;2;4;4;7;7},{0;0;8;22;34;8;31;14;34;21;36},{39;30;39;39;36;39;36;39;39;39;38},{900;400;160;100;70;60;70;25;45;8;30}) // => {"name","estimate","se","low","high";"r",0.39508837487964876,0.06269356082646127,0.2894833371182533,0.539218683600008;"alpha",13.08271070891893,1.5524105242329849,10.367955330179958,16.508300242675837;"a",1.6211794364825272,1.0744156718720435,0.4422911907780268,5.942290554443426;"b",4.552970505313433,4.379722191996266,0.6910078291319062,29.998995016157778;"log-likelihood",-5375.811419152707,"","","";"customers",1868,"","","";"status","converged","","",""}
 * @source Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3)
 */
export function mbgnbdFit(
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
  customers?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("MBGNBD.FIT", [x, t_x, T, customers], invocation);
}

/**
 * Chance that each customer is still active at the end of observation, 0 to 1, under the MBG/NBD model, in which customers may leave after each purchase, the first included. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction MBGNBD.ALIVE
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of MBGNBD.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns P(alive) for each customer
 * @example =LOYALTY.MBGNBD.ALIVE({0.5249,6.1829,0.8911,1.6144},2,30.43,38.86) // => 0.7062059744809185
 * @example =LOYALTY.MBGNBD.ALIVE({0.5249,6.1829,0.8911,1.6144},{2;7;0},{30.43;35.71;0},38.86) // => {0.7062059744809185;0.8485387665540506;0.38981281771419446}
 * @source Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3)
 */
export function mbgnbdAlive(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<unknown[][]> {
  return customerBase("MBGNBD.ALIVE", [params, x, t_x, T]);
}

/**
 * Purchases to expect from each customer within the horizon after the end of observation, given the purchases so far, under the MBG/NBD model, in which customers may leave after each purchase, the first included. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction MBGNBD.EXPECTED
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of MBGNBD.FIT
 * @param horizon Time ahead, 0 or more, in the unit of T
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Expected purchases for each customer
 * @example =LOYALTY.MBGNBD.EXPECTED({0.5249,6.1829,0.8911,1.6144},39,2,30.43,38.86) // => 1.2629184148341634
 * @example =LOYALTY.MBGNBD.EXPECTED({0.5249,6.1829,0.8911,1.6144},{13;26;39},7,35.71,38.86) // => {1.6752383457342714;3.0891070942583947;4.31609976931712}
 * @source Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3); native form: mean over the chance to leave on 301 points of a double exponential scale, cut off where less than 1E-15 is left for parameters of 0.04 and more
 */
export function mbgnbdExpected(
  params: unknown[][],
  horizon: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
): Promise<unknown[][]> {
  return customerBase("MBGNBD.EXPECTED", [params, horizon, x, t_x, T]);
}

/**
 * Repeat purchases to expect from a customer just won, within a time after the first purchase, under the MBG/NBD model, in which customers may leave after each purchase, the first included. A blank cell stays blank.
 * @customfunction MBGNBD.PURCHASES
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of MBGNBD.FIT
 * @param time Time since the first purchase, 0 or more, in the unit of the parameters
 * @returns Expected repeat purchases for each time
 * @example =LOYALTY.MBGNBD.PURCHASES({0.5249,6.1829,0.8911,1.6144},52) // => 1.4195792903847664
 * @example =LOYALTY.MBGNBD.PURCHASES({0.5249,6.1829,0.8911,1.6144},{13;26;39}) // => {0.5352978844767907;0.8985404363754226;1.1828320729890913}
 * @source Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3); native form: mean over the chance to leave on 301 points of a double exponential scale, cut off where less than 1E-15 is left for parameters of 0.04 and more
 */
export function mbgnbdPurchases(params: unknown[][], time: unknown[][]): Promise<unknown[][]> {
  return customerBase("MBGNBD.PURCHASES", [params, time]);
}

/**
 * Chance that a customer just won makes exactly n repeat purchases within a time after the first one, under the MBG/NBD model, in which customers may leave after each purchase, the first included. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction MBGNBD.PMF
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of MBGNBD.FIT
 * @param time Time since the first purchase, 0 or more, in the unit of the parameters
 * @param n Number of repeat purchases, a whole number from 0
 * @returns Probability of n repeat purchases
 * @example =LOYALTY.MBGNBD.PMF({0.5249,6.1829,0.8911,1.6144},39,0) // => 0.5824965059218763
 * @example =LOYALTY.MBGNBD.PMF({0.5249,6.1829,0.8911,1.6144},39,{0,1,2,5}) // => {0.5824965059218763,0.18277866410246638,0.08689107197819396,0.019385416840986547}
 * @source Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3)
 */
export function mbgnbdPmf(params: unknown[][], time: unknown[][], n: unknown[][]): Promise<unknown[][]> {
  return customerBase("MBGNBD.PMF", [params, time, n]);
}

/**
 * Discounted expected residual transactions: all purchases still to come from each customer, without end, each discounted to now, under the MBG/NBD model, in which customers may leave after each purchase, the first included. Times the margin of a purchase it is the value still to come. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction MBGNBD.DERT
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of MBGNBD.FIT
 * @param discount Effective discount rate per time unit of T, at least 0 and below 10: for weeks the weekly rate, see DISCOUNT.CONVERT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Discounted number of purchases for each customer
 * @example =LOYALTY.MBGNBD.DERT({0.5249,6.1829,0.8911,1.6144},0.002,2,30.43,38.86) // => 5.718476872386115
 * @example =LOYALTY.MBGNBD.DERT({0.5249,6.1829,0.8911,1.6144},0.002,{2;7;0},{30.43;35.71;0},38.86) // => {5.718476872386115;17.499625903965832;0.8627053804041647}
 * @source Own derivation from the MBG/NBD of Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3)
 */
export function mbgnbdDert(
  params: unknown[][],
  discount: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
): Promise<unknown[][]> {
  return customerBase("MBGNBD.DERT", [params, discount, x, t_x, T]);
}

/**
 * Log-likelihood of purchase histories under the MBG/NBD model, in which customers may leave after each purchase, the first included, summed over the lines: the higher, the better these parameters explain them. Comparable between BGNBD, MBGNBD and PNBD. A line with a blank cell is left out.
 * @customfunction MBGNBD.LOGLIK
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of MBGNBD.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Sum of the log-likelihoods
 * @example =LOYALTY.MBGNBD.LOGLIK({0.5249,6.1829,0.8911,1.6144},{2;7;0},{30.43;35.71;0},38.86) // => -32.11143380645012
 * @source Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3)
 */
export function mbgnbdLoglik(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<number> {
  return customerBase("MBGNBD.LOGLIK", [params, x, t_x, T]);
}
