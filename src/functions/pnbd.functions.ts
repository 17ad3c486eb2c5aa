import { customerBase } from "./customerBase/customerBase";

/**
 * Fits the Pareto/NBD model, in which customers may leave at any time, to purchase histories by maximum likelihood. x, t_x and T are in one time unit, and so are the parameters. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to the other PNBD functions as params.
 * @customfunction PNBD.FIT
 * @param x Repeat purchases of each customer or row, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @param [customers] How many customers share each row; 1 if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows r, alpha, s, beta, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.PNBD.FIT({0;0;1;1;1;1;2;2;4;4;7;7},{0;0;3;8;22;34;6;31;9;34;14;36},{39;30;39;39;39;36;39;36;39;39;39;38},{1000;400;60;70;60;50;40;40;20;25;12;16}) // => {"name","estimate","se","low","high";"r",0.3114711464548039,0.037446815677671164,0.24608297994445982,0.3942339900783294;"alpha",13.253375715006955,1.6323698678899201,10.410872443650605,16.871973870956698;"s",0.9446352859707712,0.27954515896529214,0.5288941671122427,1.6871727445459006;"beta",16.251664399281246,7.829204590172068,6.321691833572572,41.77941644422194;"log-likelihood",-3748.184093359715,"","","";"customers",1793,"","","";"status","converged","","",""}
 * @source Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1); Fader & Hardie (2005), A note on deriving the Pareto/NBD model; native form: integral over the time of leaving on 221 points of a double exponential scale, cut off where less than 1E-17 is left
 */
export function pnbdFit(
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
  customers?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("PNBD.FIT", [x, t_x, T, customers], invocation);
}

/**
 * Chance that each customer is still active at the end of observation, 0 to 1, under the Pareto/NBD model, in which customers may leave at any time. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction PNBD.ALIVE
 * @param params The four parameters r, alpha, s, beta in a row or column, or the whole table of PNBD.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns P(alive) for each customer
 * @example =LOYALTY.PNBD.ALIVE({0.5533,10.578,0.6061,11.6695},2,30.43,38.86) // => 0.8691454763841374
 * @example =LOYALTY.PNBD.ALIVE({0.5533,10.578,0.6061,11.6695},{2;7;0},{30.43;35.71;0},38.86) // => {0.8691454763841374;0.950912179411199;0.2951797468177509}
 * @source Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 11; native form: integral over the time of leaving on 221 points of a double exponential scale, cut off where less than 1E-17 is left
 */
export function pnbdAlive(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<unknown[][]> {
  return customerBase("PNBD.ALIVE", [params, x, t_x, T]);
}

/**
 * Purchases to expect from each customer within the horizon after the end of observation, given the purchases so far, under the Pareto/NBD model, in which customers may leave at any time. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction PNBD.EXPECTED
 * @param params The four parameters r, alpha, s, beta in a row or column, or the whole table of PNBD.FIT
 * @param horizon Time ahead, 0 or more, in the unit of T
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Expected purchases for each customer
 * @example =LOYALTY.PNBD.EXPECTED({0.5533,10.578,0.6061,11.6695},39,2,30.43,38.86) // => 1.455216177959464
 * @example =LOYALTY.PNBD.EXPECTED({0.5533,10.578,0.6061,11.6695},{13;26;39},7,35.71,38.86) // => {1.758839738914315;3.310735254251992;4.709885388338926}
 * @source Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 22; native form: integral over the time of leaving on 221 points of a double exponential scale, cut off where less than 1E-17 is left
 */
export function pnbdExpected(
  params: unknown[][],
  horizon: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
): Promise<unknown[][]> {
  return customerBase("PNBD.EXPECTED", [params, horizon, x, t_x, T]);
}

/**
 * Repeat purchases to expect from a customer just won, within a time after the first purchase, under the Pareto/NBD model, in which customers may leave at any time. A blank cell stays blank.
 * @customfunction PNBD.PURCHASES
 * @param params The four parameters r, alpha, s, beta in a row or column, or the whole table of PNBD.FIT
 * @param time Time since the first purchase, 0 or more, in the unit of the parameters
 * @returns Expected repeat purchases for each time
 * @example =LOYALTY.PNBD.PURCHASES({0.5533,10.578,0.6061,11.6695},52) // => 1.473678512669078
 * @example =LOYALTY.PNBD.PURCHASES({0.5533,10.578,0.6061,11.6695},{13;26;39}) // => {0.5314410639689994;0.9090206454400808;1.2135793511889743}
 * @source Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 17
 */
export function pnbdPurchases(params: unknown[][], time: unknown[][]): Promise<unknown[][]> {
  return customerBase("PNBD.PURCHASES", [params, time]);
}

/**
 * Chance that a customer just won makes exactly n repeat purchases within a time after the first one, under the Pareto/NBD model, in which customers may leave at any time. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction PNBD.PMF
 * @param params The four parameters r, alpha, s, beta in a row or column, or the whole table of PNBD.FIT
 * @param time Time since the first purchase, 0 or more, in the unit of the parameters
 * @param n Number of repeat purchases, a whole number from 0
 * @returns Probability of n repeat purchases
 * @example =LOYALTY.PNBD.PMF({0.5533,10.578,0.6061,11.6695},39,0) // => 0.5934901095362527
 * @example =LOYALTY.PNBD.PMF({0.5533,10.578,0.6061,11.6695},39,{0,1,2,5}) // => {0.5934901095362527,0.1655934342823494,0.0825128293301996,0.02149549673903987}
 * @source Fader & Hardie (2006), Deriving an expression for P(X(t) = x) under the Pareto/NBD model, note 012; native form: integral over the time of leaving on 221 points of a double exponential scale, cut off where less than 1E-17 is left
 */
export function pnbdPmf(params: unknown[][], time: unknown[][], n: unknown[][]): Promise<unknown[][]> {
  return customerBase("PNBD.PMF", [params, time, n]);
}

/**
 * Discounted expected residual transactions: all purchases still to come from each customer, without end, each discounted to now, under the Pareto/NBD model, in which customers may leave at any time. Times the margin of a purchase it is the value still to come. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction PNBD.DERT
 * @param params The four parameters r, alpha, s, beta in a row or column, or the whole table of PNBD.FIT
 * @param discount Effective discount rate per time unit of T, at least 0 and below 10: for weeks the weekly rate, see DISCOUNT.CONVERT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Discounted number of purchases for each customer
 * @example =LOYALTY.PNBD.DERT({0.5533,10.578,0.6061,11.6695},0.002,2,30.43,38.86) // => 7.7583454678538715
 * @example =LOYALTY.PNBD.DERT({0.5533,10.578,0.6061,11.6695},0.002,{2;7;0},{30.43;35.71;0},38.86) // => {7.7583454678538715;25.110302173776656;0.5709814786345944}
 * @source Fader, Hardie & Lee (2005), RFM and CLV: using iso-value curves for customer base analysis, Journal of Marketing Research 42(4), discounted expected transactions
 */
export function pnbdDert(
  params: unknown[][],
  discount: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
): Promise<unknown[][]> {
  return customerBase("PNBD.DERT", [params, discount, x, t_x, T]);
}

/**
 * Log-likelihood of purchase histories under the Pareto/NBD model, in which customers may leave at any time, summed over the lines: the higher, the better these parameters explain them. Comparable between BGNBD, MBGNBD and PNBD. A line with a blank cell is left out.
 * @customfunction PNBD.LOGLIK
 * @param params The four parameters r, alpha, s, beta in a row or column, or the whole table of PNBD.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Sum of the log-likelihoods
 * @example =LOYALTY.PNBD.LOGLIK({0.5533,10.578,0.6061,11.6695},{2;7;0},{30.43;35.71;0},38.86) // => -31.907527804563745
 * @source Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1); Fader & Hardie (2005), A note on deriving the Pareto/NBD model; native form: integral over the time of leaving on 221 points of a double exponential scale, cut off where less than 1E-17 is left
 */
export function pnbdLoglik(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<number> {
  return customerBase("PNBD.LOGLIK", [params, x, t_x, T]);
}
