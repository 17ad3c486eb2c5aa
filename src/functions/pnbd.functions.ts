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
 * @native none: the best parameters are found by a search with many steps; the table keeps the figures as values
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
 *   rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
 *   al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
 *   be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(rr),ISNUMBER(al),ISNUMBER(ss),ISNUMBER(be))),#VALUE!,IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(x)+(x="")>0,0,1))+SUM(IF(ISNUMBER(t_x)+(t_x="")>0,0,1))+SUM(IF(ISNUMBER(T)+(T="")>0,0,1))>0,#VALUE!,
 *   LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
 *   IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
 *   LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
 *   LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
 *   IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
 *   LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
 *   z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),IF(i>0,1/(1+EXP(IF(z>700,700,z))),""))))))))))))
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
 *   rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
 *   al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
 *   be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(rr),ISNUMBER(al),ISNUMBER(ss),ISNUMBER(be))),#VALUE!,IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(horizon)+(horizon="")>0,0,1))+SUM(IF(ISNUMBER(x)+(x="")>0,0,1))+SUM(IF(ISNUMBER(t_x)+(t_x="")>0,0,1))+SUM(IF(ISNUMBER(T)+(T="")>0,0,1))>0,#VALUE!,
 *   LET(h,MAX(ROWS(horizon),ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(horizon),COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
 *   IF((ROWS(horizon)-1)*(h-ROWS(horizon))+(COLUMNS(horizon)-1)*(v-COLUMNS(horizon))+(ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
 *   LET(i,ISNUMBER(horizon)*ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
 *   LET(hh,IF(i>0,horizon,0),xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
 *   IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)+(hh<0)>0,1,0))>0,#VALUE!,
 *   LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
 *   z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),
 *   IF(i>0,(rr+xx)/(al+tt)*(be+tt)*IF(ABS(ss-1)<0.00001,LN(1+hh/(be+tt))*(1-(ss-1)*LN(1+hh/(be+tt))/2),(1-(1+hh/(be+tt))^(1-ss))/(ss-1))/(1+EXP(IF(z>700,700,z))),""))))))))))))
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
 *   rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
 *   al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
 *   be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(rr),ISNUMBER(al),ISNUMBER(ss),ISNUMBER(be))),#VALUE!,IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(time)+(time="")>0,0,1))>0,#VALUE!,
 *   LET(i,IF(ISNUMBER(time),1,0),IF(SUM(i)=0,#VALUE!,
 *   LET(hh,IF(i>0,time,0),
 *   IF(SUM(IF(hh<0,1,0))>0,#VALUE!,
 *   IF(i>0,rr/al*be*IF(ABS(ss-1)<0.00001,LN(1+hh/be)*(1-(ss-1)*LN(1+hh/be)/2),(1-(1+hh/be)^(1-ss))/(ss-1)),"")))))))))
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
 *   rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
 *   al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
 *   be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(rr),ISNUMBER(al),ISNUMBER(ss),ISNUMBER(be))),#VALUE!,IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(time)+(time="")>0,0,1))+SUM(IF(ISNUMBER(n)+(n="")>0,0,1))>0,#VALUE!,
 *   LET(h,MAX(ROWS(time),ROWS(n)),v,MAX(COLUMNS(time),COLUMNS(n)),
 *   IF((ROWS(time)-1)*(h-ROWS(time))+(COLUMNS(time)-1)*(v-COLUMNS(time))+(ROWS(n)-1)*(h-ROWS(n))+(COLUMNS(n)-1)*(v-COLUMNS(n))>0,#VALUE!,
 *   LET(i,ISNUMBER(time)*ISNUMBER(n),IF(SUM(i)=0,#VALUE!,
 *   LET(hh,IF(i>0,time,0),nn,IF(i>0,n,0),
 *   IF(SUM(IF((hh<0)+(nn<0)+(nn<>INT(nn))>0,1,0))>0,#VALUE!,
 *   LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
 *   m,MAP(hh,nn,LAMBDA(hb,nb,IF(hb=0,IF(nb=0,1,0),LET(u,hb*p,f,GAMMALN(rr+nb)-GAMMALN(rr)-GAMMALN(nb+1),
 *   EXP(f+rr*LN(al/(al+hb))+nb*LN(hb/(al+hb))-ss*LN(1+hb/be))+ss/be*hb*SUM(d*EXP(f+rr*LN(al/(al+u))+nb*LN(u/(al+u))-(ss+1)*LN(1+u/be))))))),IF(i>0,m,""))))))))))))
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
 * @native none: the discounted sum without end needs an exponential integral, which no cell formula offers with enough digits
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=4,
 *   rr,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("r",INDEX(w,0,1),0),2),"")),
 *   al,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   ss,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("s",INDEX(w,0,1),0),2),"")),
 *   be,IF(q,INDEX(w,4,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(rr),ISNUMBER(al),ISNUMBER(ss),ISNUMBER(be))),#VALUE!,IF(OR(rr<=0,al<=0,ss<=0,be<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(x)+(x="")>0,0,1))+SUM(IF(ISNUMBER(t_x)+(t_x="")>0,0,1))+SUM(IF(ISNUMBER(T)+(T="")>0,0,1))>0,#VALUE!,
 *   LET(h,MAX(ROWS(x),ROWS(t_x),ROWS(T)),v,MAX(COLUMNS(x),COLUMNS(t_x),COLUMNS(T)),
 *   IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(t_x)-1)*(h-ROWS(t_x))+(COLUMNS(t_x)-1)*(v-COLUMNS(t_x))+(ROWS(T)-1)*(h-ROWS(T))+(COLUMNS(T)-1)*(v-COLUMNS(T))>0,#VALUE!,
 *   LET(i,ISNUMBER(x)*ISNUMBER(t_x)*ISNUMBER(T),IF(SUM(i)=0,#VALUE!,
 *   LET(xx,IF(i>0,x,0),tx,IF(i>0,t_x,0),tt,IF(i>0,T,1),
 *   IF(SUM(IF((xx<0)+(xx<>INT(xx))+(tx<0)+(tx>tt)+(tt<=0)+(((xx>0)-(tx>0))^2)>0,1,0))>0,#VALUE!,
 *   LET(j,SEQUENCE(221,1,-110)/25,p,1/(1+EXP(0-SINH(j))),d,p*(1-p)*COSH(j)/25,
 *   z,MAP(xx,tx,tt,LAMBDA(xb,xg,gb,IF(gb=xg,-700,LN(ss)+LN(gb-xg)+LN(SUM(d*EXP(0-(rr+xb)*LN((al+xg+(gb-xg)*p)/(al+xg))-(ss+1)*LN((be+xg+(gb-xg)*p)/(be+xg)))))-LN(be+xg)+(rr+xb)*LN((al+gb)/(al+xg))+ss*LN((be+gb)/(be+xg))))),
 *   SUM(IF(i>0,GAMMALN(rr+xx)-GAMMALN(rr)-rr*LN(1+tt/al)-xx*LN(al+tt)-ss*LN(1+tt/be)+IF(z>0,z,0)+LN(1+EXP(0-ABS(z))),0)))))))))))))
 * @source Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1); Fader & Hardie (2005), A note on deriving the Pareto/NBD model; native form: integral over the time of leaving on 221 points of a double exponential scale, cut off where less than 1E-17 is left
 */
export function pnbdLoglik(params: unknown[][], x: unknown[][], t_x: unknown[][], T: unknown[][]): Promise<number> {
  return customerBase("PNBD.LOGLIK", [params, x, t_x, T]);
}
