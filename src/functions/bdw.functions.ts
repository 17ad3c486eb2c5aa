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
 * @native none: the best parameters are found by a search with many steps; the table keeps the figures as values
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=3,
 *   aa,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   bb,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   cc,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("c",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(aa),ISNUMBER(bb),ISNUMBER(cc))),#VALUE!,IF(OR(aa<=0,bb<=0,cc<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(time)+(time="")>0,0,1))>0,#VALUE!,
 *   LET(i,IF(ISNUMBER(time),1,0),IF(SUM(i)=0,#VALUE!,
 *   LET(hh,IF(i>0,time,0),
 *   IF(SUM(IF((hh<0)+(hh<>INT(hh))+(hh>1000000000)>0,1,0))>0,#VALUE!,
 *   LET(k,IF(hh=0,-700,cc*LN(IF(hh=0,1,hh))),IF(i>0,EXP(GAMMALN(aa+bb)-GAMMALN(bb)-IF(k>12,aa*(k+LN(1+(bb+(aa-1)/2)*EXP(0-k))),GAMMALN(bb+aa+EXP(IF(k>12,12,k)))-GAMMALN(bb+EXP(IF(k>12,12,k))))),""))))))))))
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=3,
 *   aa,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   bb,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   cc,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("c",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(aa),ISNUMBER(bb),ISNUMBER(cc))),#VALUE!,IF(OR(aa<=0,bb<=0,cc<=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(period)+(period="")>0,0,1))>0,#VALUE!,
 *   LET(i,IF(ISNUMBER(period),1,0),IF(SUM(i)=0,#VALUE!,
 *   LET(hh,IF(i>0,period,1),
 *   IF(SUM(IF((hh<1)+(hh<>INT(hh))+(hh>1000000000)>0,1,0))>0,#VALUE!,
 *   LET(k,cc*LN(hh),o,IF(hh=1,-700,cc*LN(IF(hh=1,1,hh-1))),IF(i>0,EXP(IF(o>12,aa*(o+LN(1+(bb+(aa-1)/2)*EXP(0-o))),GAMMALN(bb+aa+EXP(IF(o>12,12,o)))-GAMMALN(bb+EXP(IF(o>12,12,o))))-IF(k>12,aa*(k+LN(1+(bb+(aa-1)/2)*EXP(0-k))),GAMMALN(bb+aa+EXP(IF(k>12,12,k)))-GAMMALN(bb+EXP(IF(k>12,12,k))))),""))))))))))
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
 * @native LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=3,
 *   aa,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("alpha",INDEX(w,0,1),0),2),"")),
 *   bb,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("beta",INDEX(w,0,1),0),2),"")),
 *   cc,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("c",INDEX(w,0,1),0),2),"")),
 *   IF(NOT(AND(ISNUMBER(aa),ISNUMBER(bb),ISNUMBER(cc))),#VALUE!,IF(OR(aa<=0,bb<=0,cc<=0),#VALUE!,
 *   LET(o,IF(convention="","before",TRIM(convention)),IF(NOT(OR(o="before",o="after",o="new")),#VALUE!,LET(pe,IF(o="new",IF(SUM(IF(period="",0,1))=0,1,period),period),
 *   IF(SUM(IF(ISNUMBER(discount)+(discount="")>0,0,1))+SUM(IF(ISNUMBER(pe)+(pe="")>0,0,1))>0,#VALUE!,
 *   LET(h,MAX(ROWS(discount),ROWS(pe)),v,MAX(COLUMNS(discount),COLUMNS(pe)),
 *   IF((ROWS(discount)-1)*(h-ROWS(discount))+(COLUMNS(discount)-1)*(v-COLUMNS(discount))+(ROWS(pe)-1)*(h-ROWS(pe))+(COLUMNS(pe)-1)*(v-COLUMNS(pe))>0,#VALUE!,
 *   LET(i,ISNUMBER(discount)*ISNUMBER(pe),IF(SUM(i)=0,#VALUE!,
 *   LET(ff,IF(i>0,discount,0.5),hh,IF(i>0,pe,1),
 *   IF(SUM(IF((ff<=0)+(ff>=10)+((o<>"new")*((hh<IF(o="before",1,0))+(hh<>INT(hh))+(hh>1000000000)))>0,1,0))>0,#VALUE!,
 *   LET(m,MAP(ff,hh,LAMBDA(fb,hb,LET(g,IF(o="before",hb-1,IF(o="after",hb,0)),k,SEQUENCE(INT(40/LN(1+fb))+1,1,IF(o="new",0,g+1)),z,IF(g=0,-700,cc*LN(IF(g=0,1,g))),l,IF(k=0,-700,cc*LN(IF(k=0,1,k))),
 *   SUM(EXP(IF(z>12,aa*(z+LN(1+(bb+(aa-1)/2)*EXP(0-z))),GAMMALN(bb+aa+EXP(IF(z>12,12,z)))-GAMMALN(bb+EXP(IF(z>12,12,z))))-IF(l>12,aa*(l+LN(1+(bb+(aa-1)/2)*EXP(0-l))),GAMMALN(bb+aa+EXP(IF(l>12,12,l)))-GAMMALN(bb+EXP(IF(l>12,12,l))))-(k-g-IF(o="before",1,0))*LN(1+fb)))))),IF(i>0,m,"")))))))))))))))
 * @source Fader & Hardie (2010), Customer-base valuation in a contractual setting, Marketing Science 29(1), the sum with the survival of Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43; native form: sum over the periods ahead until the discount factor is below E^-40, which leaves less than 1E-15 of the result
 */
export function bdwDerl(params: unknown[][], discount: unknown[][], period: unknown[][], convention?: BdwConvention): Promise<unknown[][]> {
  return customerBase("BDW.DERL", [params, discount, period, convention]);
}
