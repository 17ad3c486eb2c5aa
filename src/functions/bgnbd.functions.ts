import { customerBase } from "./customerBase/customerBase";

/**
 * Fits the BG/NBD model, in which customers may leave after each repeat purchase, to purchase histories by maximum likelihood. x, t_x and T are in one time unit, and so are the parameters. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to the other BGNBD functions as params.
 * @customfunction BGNBD.FIT
 * @param x Repeat purchases of each customer or row, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @param [customers] How many customers share each row; 1 if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows r, alpha, a, b, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.BGNBD.FIT({0;0;1;1;1;2;2;4;4;7;7},{0;0;8;22;34;8;31;14;34;21;36},{39;30;39;39;36;39;36;39;39;39;38},{900;400;160;100;70;60;70;25;45;8;30}) // => {"name","estimate","se","low","high";"r",0.25012554217658656,0.01946532898606698,0.21474132852715522,0.2913402244376074;"alpha",11.188222845808626,1.2925583217827652,8.921196224738443,14.031339216635612;"a",1.2743912887873903,0.795326874214931,0.3750435981150697,4.330358297274262;"b",4.169301228394154,3.1387111936610728,0.9533804706898787,18.233090846207894;"log-likelihood",-5373.705383721415,"","","";"customers",1868,"","","";"status","converged","","","";"note","treats every customer without a repeat purchase as certainly active, and that is most of them; MBG/NBD does not, so compare with it","","",""}
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 6
 */
export function bgnbdFit(
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
  customers?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BGNBD.FIT", [x, t_x, T, customers], invocation);
}

/**
 * Chance that each customer is still active at the end of observation, 0 to 1, under the BG/NBD model, in which customers may leave after each repeat purchase. Customers without a repeat purchase count as active for certain in this model. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGNBD.ALIVE
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of BGNBD.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns P(alive) for each customer
 * @example =LOYALTY.BGNBD.ALIVE({0.2426,4.4136,0.7929,2.4259},2,30.43,38.86) // => 0.7266140448542472
 * @example =LOYALTY.BGNBD.ALIVE({0.2426,4.4136,0.7929,2.4259},{2;7;0},{30.43;35.71;0},38.86) // => {0.7266140448542472;0.8600838790154123;1}
 * @source Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model, note 021
 */
export function bgnbdAlive(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<unknown[][]> {
  return customerBase("BGNBD.ALIVE", [params, x, t_x, T]);
}

/**
 * Purchases to expect from each customer within the horizon after the end of observation, given the purchases so far, under the BG/NBD model, in which customers may leave after each repeat purchase. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGNBD.EXPECTED
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of BGNBD.FIT
 * @param horizon Time ahead, 0 or more, in the unit of T
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Expected purchases for each customer
 * @example =LOYALTY.BGNBD.EXPECTED({0.2426,4.4136,0.7929,2.4259},39,2,30.43,38.86) // => 1.2259226579870335
 * @example =LOYALTY.BGNBD.EXPECTED({0.2426,4.4136,0.7929,2.4259},{13;26;39},7,35.71,38.86) // => {1.7142452697247192;3.1821301825101895;4.472264325015379}
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 10; native form: mean over the chance to leave on 301 points of a double exponential scale, cut off where less than 1E-15 is left for parameters of 0.04 and more
 */
export function bgnbdExpected(
  params: unknown[][],
  horizon: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
): Promise<unknown[][]> {
  return customerBase("BGNBD.EXPECTED", [params, horizon, x, t_x, T]);
}

/**
 * Repeat purchases to expect from a customer just won, within a time after the first purchase, under the BG/NBD model, in which customers may leave after each repeat purchase. A blank cell stays blank.
 * @customfunction BGNBD.PURCHASES
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of BGNBD.FIT
 * @param time Time since the first purchase, 0 or more, in the unit of the parameters
 * @returns Expected repeat purchases for each time
 * @example =LOYALTY.BGNBD.PURCHASES({0.2426,4.4136,0.7929,2.4259},52) // => 1.444059994898236
 * @example =LOYALTY.BGNBD.PURCHASES({0.2426,4.4136,0.7929,2.4259},{13;26;39}) // => {0.5336517544469426;0.9013456892042448;1.195047681513782}
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 9; native form: mean over the chance to leave on 301 points of a double exponential scale, cut off where less than 1E-15 is left for parameters of 0.04 and more
 */
export function bgnbdPurchases(params: unknown[][], time: unknown[][]): Promise<unknown[][]> {
  return customerBase("BGNBD.PURCHASES", [params, time]);
}

/**
 * Chance that a customer just won makes exactly n repeat purchases within a time after the first one, under the BG/NBD model, in which customers may leave after each repeat purchase. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGNBD.PMF
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of BGNBD.FIT
 * @param time Time since the first purchase, 0 or more, in the unit of the parameters
 * @param n Number of repeat purchases, a whole number from 0
 * @returns Probability of n repeat purchases
 * @example =LOYALTY.BGNBD.PMF({0.2426,4.4136,0.7929,2.4259},39,0) // => 0.5742999197005054
 * @example =LOYALTY.BGNBD.PMF({0.2426,4.4136,0.7929,2.4259},39,{0,1,2,5}) // => {0.5742999197005054,0.19919386048701587,0.08532423127557022,0.01793905185096281}
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 8
 */
export function bgnbdPmf(params: unknown[][], time: unknown[][], n: unknown[][]): Promise<unknown[][]> {
  return customerBase("BGNBD.PMF", [params, time, n]);
}

/**
 * Discounted expected residual transactions: all purchases still to come from each customer, without end, each discounted to now, under the BG/NBD model, in which customers may leave after each repeat purchase. Times the margin of a purchase it is the value still to come. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGNBD.DERT
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of BGNBD.FIT
 * @param discount Effective discount rate per time unit of T, at least 0 and below 10: for weeks the weekly rate, see DISCOUNT.CONVERT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Discounted number of purchases for each customer
 * @example =LOYALTY.BGNBD.DERT({0.2426,4.4136,0.7929,2.4259},0.002,2,30.43,38.86) // => 6.0776673979365565
 * @example =LOYALTY.BGNBD.DERT({0.2426,4.4136,0.7929,2.4259},0.002,{2;7;0},{30.43;35.71;0},38.86) // => {6.0776673979365565;19.797274483699066;1.231042636982333}
 * @source Own derivation from the BG/NBD of Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2)
 */
export function bgnbdDert(
  params: unknown[][],
  discount: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  T: unknown[][],
): Promise<unknown[][]> {
  return customerBase("BGNBD.DERT", [params, discount, x, t_x, T]);
}

/**
 * Log-likelihood of purchase histories under the BG/NBD model, in which customers may leave after each repeat purchase, summed over the lines: the higher, the better these parameters explain them. Comparable between BGNBD, MBGNBD and PNBD. A line with a blank cell is left out.
 * @customfunction BGNBD.LOGLIK
 * @param params The four parameters r, alpha, a, b in a row or column, or the whole table of BGNBD.FIT
 * @param x Repeat purchases of each customer, whole numbers; the first purchase is not counted
 * @param t_x Time from the first to the last purchase, 0 where x is 0; one time unit throughout, such as weeks
 * @param T Time from the first purchase to the end of observation, in the same unit
 * @returns Sum of the log-likelihoods
 * @example =LOYALTY.BGNBD.LOGLIK({0.2426,4.4136,0.7929,2.4259},{2;7;0},{30.43;35.71;0},38.86) // => -32.17103699456191
 * @source Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 6
 */
export function bgnbdLoglik(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<number> {
  return customerBase("BGNBD.LOGLIK", [params, x, t_x, T]);
}
