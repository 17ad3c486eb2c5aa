import { customerBase } from "./customerBase/customerBase";

/**
 * Fits the BG/BB model, for purchases at fixed opportunities such as seasons, events or years, to purchase histories by maximum likelihood. Columns: estimate, standard error (se) and the 95% interval from low to high. The status says "converged", or what is wrong and what to do. Hand the whole table to the other BGBB functions as params.
 * @customfunction BGBB.FIT
 * @param x Opportunities at which each customer bought, whole numbers; the purchase by which the customer was won is not counted
 * @param t_x Number of the last opportunity at which the customer bought, 0 where x is 0
 * @param n Opportunities observed, a whole number up to 100000
 * @param [customers] How many customers share each row; 1 if omitted
 * @param invocation Tells when the formula is edited away
 * @returns Table: name, estimate, se, low, high; rows alpha, beta, gamma, delta, log-likelihood, customers, status, and a note for each further doubt
 * @cancelable
 * @example =LOYALTY.BGBB.FIT({0;1;1;2;3;5;6},{0;1;5;4;5;6;6},6,{340;110;60;70;60;40;30}) // => {"name","estimate","se","low","high";"alpha",0.8230513979963516,0.15489629139265187,0.5691580411154228,1.1902029925048045;"beta",1.404023673854196,0.19259017525240568,1.0730376604933245,1.8371046509558155;"gamma",0.3476024458292307,0.07455284191915271,0.22830708844125777,0.5292321897291925;"delta",1.02300374205605,0.3505790234592324,0.5226056255799831,2.0025361477868597;"log-likelihood",-1764.9574477793885,"","","";"customers",710,"","","";"status","converged","","",""}
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 5
 */
export function bgbbFit(
  x: unknown[][],
  t_x: unknown[][],
  n: unknown[][],
  customers?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customerBase("BGBB.FIT", [x, t_x, n, customers], invocation);
}

/**
 * Chance that each customer will still be active at the next opportunity, 0 to 1, under the BG/BB model, for purchases at fixed opportunities such as seasons, events or years. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGBB.ALIVE
 * @param params The four parameters alpha, beta, gamma, delta in a row or column, or the whole table of BGBB.FIT
 * @param x Opportunities at which each customer bought, whole numbers; the purchase by which the customer was won is not counted
 * @param t_x Number of the last opportunity at which the customer bought, 0 where x is 0
 * @param n Opportunities observed, a whole number up to 100000
 * @returns P(alive) at opportunity n + 1 for each customer
 * @example =LOYALTY.BGBB.ALIVE({1.204,0.75,0.657,2.783},3,5,6) // => 0.7667340499957251
 * @example =LOYALTY.BGBB.ALIVE({1.204,0.75,0.657,2.783},{0;2;6},{0;4;6},6) // => {0.1080165841686742;0.589514116433698;0.9304025423728813}
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 11
 */
export function bgbbAlive(params: unknown[][], x: unknown[][], t_x: unknown[][], n: unknown[][]): Promise<unknown[][]> {
  return customerBase("BGBB.ALIVE", [params, x, t_x, n]);
}

/**
 * Purchases to expect from each customer at the next opportunities, given those so far, under the BG/BB model, for purchases at fixed opportunities such as seasons, events or years. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGBB.EXPECTED
 * @param params The four parameters alpha, beta, gamma, delta in a row or column, or the whole table of BGBB.FIT
 * @param horizon Number of opportunities ahead, a whole number from 0 to 100000
 * @param x Opportunities at which each customer bought, whole numbers; the purchase by which the customer was won is not counted
 * @param t_x Number of the last opportunity at which the customer bought, 0 where x is 0
 * @param n Opportunities observed, a whole number up to 100000
 * @returns Expected purchases for each customer
 * @example =LOYALTY.BGBB.EXPECTED({1.204,0.75,0.657,2.783},5,3,5,6) // => 1.8044259997945682
 * @example =LOYALTY.BGBB.EXPECTED({1.204,0.75,0.657,2.783},5,{0;2;6},{0;4;6},6) // => {0.072802877475043;1.0573489419096804;3.7521156075998143}
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 13
 */
export function bgbbExpected(
  params: unknown[][],
  horizon: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  n: unknown[][],
): Promise<unknown[][]> {
  return customerBase("BGBB.EXPECTED", [params, horizon, x, t_x, n]);
}

/**
 * Purchases to expect from a customer just won at the first opportunities, under the BG/BB model, for purchases at fixed opportunities such as seasons, events or years. A blank cell stays blank.
 * @customfunction BGBB.PURCHASES
 * @param params The four parameters alpha, beta, gamma, delta in a row or column, or the whole table of BGBB.FIT
 * @param opportunities Number of opportunities, a whole number from 0 to 100000
 * @returns Expected purchases for each number of opportunities
 * @example =LOYALTY.BGBB.PURCHASES({1.204,0.75,0.657,2.783},6) // => 2.219631393487299
 * @example =LOYALTY.BGBB.PURCHASES({1.204,0.75,0.657,2.783},{1;2;11}) // => {0.4984902763561925;0.9232174645218403;3.3875711110646227}
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 8
 */
export function bgbbPurchases(params: unknown[][], opportunities: unknown[][]): Promise<unknown[][]> {
  return customerBase("BGBB.PURCHASES", [params, opportunities]);
}

/**
 * Chance that a customer just won buys at exactly count of the first opportunities, under the BG/BB model, for purchases at fixed opportunities such as seasons, events or years. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGBB.PMF
 * @param params The four parameters alpha, beta, gamma, delta in a row or column, or the whole table of BGBB.FIT
 * @param opportunities Number of opportunities, a whole number from 0 to 100000
 * @param count Number of purchases, a whole number from 0
 * @returns Probability of that many purchases
 * @example =LOYALTY.BGBB.PMF({1.204,0.75,0.657,2.783},6,0) // => 0.31121774326384943
 * @example =LOYALTY.BGBB.PMF({1.204,0.75,0.657,2.783},6,{0,1,6,7}) // => {0.31121774326384943,0.17010997840651487,0.11278764820774691,0}
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 7
 */
export function bgbbPmf(params: unknown[][], opportunities: unknown[][], count: unknown[][]): Promise<unknown[][]> {
  return customerBase("BGBB.PMF", [params, opportunities, count]);
}

/**
 * Discounted expected residual transactions: all purchases still to come from each customer, without end, those at the next opportunity discounted by one period, under the BG/BB model, for purchases at fixed opportunities such as seasons, events or years. A single value stands for every line; a line with a blank cell stays blank.
 * @customfunction BGBB.DERT
 * @param params The four parameters alpha, beta, gamma, delta in a row or column, or the whole table of BGBB.FIT
 * @param discount Effective discount rate from one opportunity to the next, at least 0 and below 10; 0 only with gamma above 1
 * @param x Opportunities at which each customer bought, whole numbers; the purchase by which the customer was won is not counted
 * @param t_x Number of the last opportunity at which the customer bought, 0 where x is 0
 * @param n Opportunities observed, a whole number up to 100000
 * @returns Discounted number of purchases for each customer
 * @example =LOYALTY.BGBB.DERT({1.204,0.75,0.657,2.783},0.1,3,5,6) // => 2.841536322237263
 * @example =LOYALTY.BGBB.DERT({1.204,0.75,0.657,2.783},0.1,{0;2;6},{0;4;6},6) // => {0.11464699618176415;1.6650699025937077;5.908678319555383}
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 14; native form: sum over the periods ahead until the discount factor is below E^-40, which leaves less than 1E-15 of the result
 */
export function bgbbDert(
  params: unknown[][],
  discount: unknown[][],
  x: unknown[][],
  t_x: unknown[][],
  n: unknown[][],
): Promise<unknown[][]> {
  return customerBase("BGBB.DERT", [params, discount, x, t_x, n]);
}

/**
 * Log-likelihood of purchase histories under the BG/BB model, for purchases at fixed opportunities such as seasons, events or years, summed over the lines: the higher, the better these parameters explain them. A line with a blank cell is left out.
 * @customfunction BGBB.LOGLIK
 * @param params The four parameters alpha, beta, gamma, delta in a row or column, or the whole table of BGBB.FIT
 * @param x Opportunities at which each customer bought, whole numbers; the purchase by which the customer was won is not counted
 * @param t_x Number of the last opportunity at which the customer bought, 0 where x is 0
 * @param n Opportunities observed, a whole number up to 100000
 * @returns Sum of the log-likelihoods
 * @example =LOYALTY.BGBB.LOGLIK({1.204,0.75,0.657,2.783},{0;2;6},{0;4;6},6) // => -8.545208521334839
 * @source Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 5
 */
export function bgbbLoglik(params: unknown[][], x: unknown[][], t_x: unknown[][], n: unknown[][]): Promise<number> {
  return customerBase("BGBB.LOGLIK", [params, x, t_x, n]);
}
