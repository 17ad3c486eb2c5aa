import { customerEquity } from "../economics/clv/customerEquity";
import { migrationValue } from "../economics/clv/migrationValue";
import { paybackPeriods } from "../economics/clv/paybackPeriods";
import { COMPONENT_COLUMNS, profitComponents } from "../economics/clv/profitComponents";
import { requiredRetention } from "../economics/clv/requiredRetention";
import { TIMINGS } from "../economics/clv/timing";
import { valueOverCurve } from "../economics/clv/valueOverCurve";
import { number, optionalNumber, word } from "./input/arguments";
import { filledMatrix, series } from "./input/ranges";
import { cell, cells, table } from "./cell";

/**
 * When and by whom each margin is paid.
 * @customenum {string}
 */
export enum ValueTiming {
  /** End of each period, by customers who renewed; the default */
  renewal = "renewal",
  /** End of each period, the first margin certain, like Excel's NPV */
  end = "end",
  /** Start of each period, the first margin today; right for a customer just won */
  now = "now",
  /** Middle of each period, the first margin certain */
  mid = "mid",
}

/**
 * Lifetime value from a survival curve: each margin times the share of the first customers who pay it, in today's money, less the cost of winning the customer. Figure k is discounted k periods with the timing "renewal" (the default) or "end", k-1 with "now", k-0.5 with "mid". Give the share still there, such as 1, 0.8, 0.7, and not the retention of each period; a curve that rises is refused.
 * @customfunction CLV.CURVE
 * @param margins Money a customer still there brings in period 1, 2 and so on
 * @param survival Share of the first customers who pay that margin, 0 to 1, as many cells as margins
 * @param discount Discount rate per period (0.1 = 10%)
 * @param [timing] "renewal" (default) or "end": at period ends; "now": at the start; "mid": in the middle of each period
 * @param [acquisition_cost] Money spent once to win the customer; 0 if omitted
 * @returns Money in today's value
 * @example =LOYALTY.CLV.CURVE({100;110;120},{1;0.8;0.7},0.1,"now",50) // => 199.421487603306
 * @example =LOYALTY.CLV.CURVE({100;100},{0.8;0.64},0.25) // => 104.96
 * @native LET(w,IF(timing="","renewal",TRIM(timing)),e,IF(acquisition_cost="",0,acquisition_cost),
 *   n,SUM(IF(ISNUMBER(margins),1,0)),m,SUM(IF(ISNUMBER(survival),1,0)),
 *   IF(NOT(AND(ISNUMBER(discount),ISNUMBER(e))),#VALUE!,IF(OR(discount<=-1,discount>=10,e<0,n=0,n<>m),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(margins),0,IF(ISERROR(margins),1,IF(margins="",0,1))))+SUM(IF(ISNUMBER(survival),0,IF(ISERROR(survival),1,IF(survival="",0,1))))>0,#VALUE!,
 *   IF(SUM(ISNUMBER(margins)*(SEQUENCE(ROWS(margins))<=n))+SUM(ISNUMBER(survival)*(SEQUENCE(ROWS(survival))<=n))<2*n,#VALUE!,
 *   LET(k,SEQUENCE(n),s,INDEX(survival,k),p,INDEX(survival,IF(k>1,k-1,1)),
 *   y,IF(w="now",k-1,IF(w="mid",k-0.5,IF(OR(w="renewal",w="end"),k,#VALUE!))),
 *   IF(SUM((s<0)+(s>1)+(s>p+0.000000000001))>0,#VALUE!,SUM(INDEX(margins,k)*s/(1+discount)^y)-e)))))))
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), general form; timings: Fader & Hardie (2012), note 024
 */
export function clvCurve(
  margins: unknown[][],
  survival: unknown[][],
  discount: unknown,
  timing?: ValueTiming,
  acquisition_cost?: unknown,
): number {
  return cell(() =>
    valueOverCurve(
      series("margins", margins),
      series("survival", survival),
      number("discount", discount),
      word("timing", timing, TIMINGS, "renewal"),
      optionalNumber("acquisition_cost", acquisition_cost, 0),
    ),
  );
}

/**
 * Periods until a customer has paid back the cost of winning him, in today's money and weighted by the chance that he is kept. Within a period the margin comes in evenly, so 2.4 means that 40% of the third margin is needed; #N/A if it never happens. The timing is "renewal" unless given.
 * @customfunction CLV.PAYBACK
 * @param margin Money a customer brings per period, the first one
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param acquisition_cost Money spent once to win the customer
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @returns Periods, not rounded
 * @example =LOYALTY.CLV.PAYBACK(100,0.8,0.25,84.48) // => 1.5
 * @example =LOYALTY.CLV.PAYBACK(100,1,0,250,"end") // => 2.5
 * @native LET(w,IF(timing="","renewal",TRIM(timing)),g,IF(growth="",0,growth),
 *   IF(NOT(AND(ISNUMBER(margin),ISNUMBER(retention),ISNUMBER(discount),ISNUMBER(acquisition_cost),ISNUMBER(g))),#VALUE!,
 *   IF(OR(retention<0,retention>1,discount<=-1,discount>=10,g<=-1,g>=10,acquisition_cost<0),#VALUE!,
 *   LET(f,margin/(1+discount)*IF(w="renewal",retention,IF(w="end",1,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),#VALUE!)))),
 *   y,(1-retention+IF(g=0,discount,discount-g*retention))/(1+discount),q,1-y,
 *   IF(ISERROR(f),#VALUE!,IF(acquisition_cost=0,0,IF(f<=0,#N/A,
 *   LET(a,acquisition_cost/f,IF(OR(a<=1,y=0),a,IF(OR(q<=0,a*y>=1),#N/A,
 *   LET(k,INT(LN(1-a*y)/LN(q)),k+(a-(1-q^k)/y)/q^k)))))))))))
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), first n terms; payback: Brealey, Myers & Allen (2011), chapter 5
 */
export function clvPayback(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  acquisition_cost: unknown,
  timing?: ValueTiming,
  growth?: unknown,
): number {
  return cell(() =>
    paybackPeriods(
      number("margin", margin),
      number("retention", retention),
      number("discount", discount),
      number("acquisition_cost", acquisition_cost),
      { timing: word("timing", timing, TIMINGS, "renewal"), growth: optionalNumber("growth", growth, 0) },
    ),
  );
}

/**
 * The retention at which a customer is worth a target: the lifetime value, solved for the retention. The horizon is unlimited and the cost of winning the customer is not taken off; add it to the target to earn it back. #N/A if no retention from 0 to 1 gives the target. The timing is "renewal" unless given.
 * @customfunction CLV.REQUIRED
 * @param margin Money a customer brings per period, the first one
 * @param discount Discount rate per period (0.1 = 10%)
 * @param target Lifetime value to reach, money in today's value
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @returns Fraction (0.8 = 80%)
 * @example =LOYALTY.CLV.REQUIRED(100,0.1,340) // => 0.85
 * @example =LOYALTY.CLV.REQUIRED(100,0.1,440,"now") // => 0.85
 * @native LET(w,IF(timing="","renewal",TRIM(timing)),g,IF(growth="",0,growth),
 *   IF(NOT(AND(ISNUMBER(margin),ISNUMBER(discount),ISNUMBER(target),ISNUMBER(g))),#VALUE!,
 *   IF(OR(discount<=-1,discount>=10,g<=-1,g>=10),#VALUE!,
 *   LET(f,IF(w="renewal",0,IF(w="end",1,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),#VALUE!)))),
 *   IF(ISERROR(f),#VALUE!,
 *   LET(e,IF(w="renewal",IFERROR(target*(1+discount)/(margin+target*(1+g)),2),IFERROR((1+discount-margin*f/target)/(1+g),2)),
 *   p,IF(AND(e<0,e>-0.000000000001),0,IF(AND(e>1,e<1.000000000001),1,e)),
 *   IF(OR(margin=0,p<0,p>1,ROUND((1-p+IF(g=0,discount,discount-g*p))/(1+discount),15)<=0),#N/A,p)))))))
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), solved for the retention; timings: Fader & Hardie (2012), note 024
 */
export function clvRequired(margin: unknown, discount: unknown, target: unknown, timing?: ValueTiming, growth?: unknown): number {
  return cell(() =>
    requiredRetention(number("margin", margin), number("discount", discount), number("target", target), {
      timing: word("timing", timing, TIMINGS, "renewal"),
      growth: optionalNumber("growth", growth, 0),
    }),
  );
}

/**
 * Value of a customer who moves between states, such as recency groups or classes A, B and C, for each state he starts in. The first payoff comes today; a horizon of n periods has n+1 payoffs. Every row of the transition must add up to 1, so a state for customers who are lost belongs to it.
 * @customfunction CLV.MIGRATION
 * @param transition Share of the customers of each state (row) that is in each state (column) one period later; as many rows as columns
 * @param values Money a customer brings per period in each state, in the order of the rows
 * @param discount Discount rate per period (0.1 = 10%); above 0 for an unlimited horizon, unless every state that is never left brings no money
 * @param [horizon] Number of periods after today, a whole number; unlimited if omitted
 * @returns Column of money in today's value, one figure for each starting state
 * @example =LOYALTY.CLV.MIGRATION({0.8,0.2;0,1},{100;0},0.1) // => {366.666666666667;0}
 * @example =LOYALTY.CLV.MIGRATION({0.5,0.5;0,1},{100;0},0) // => {200;0}
 * @example =LOYALTY.CLV.MIGRATION({0.3,0.7,0,0,0;0.2,0,0.8,0,0;0.15,0,0,0.85,0;0.05,0,0,0,0.95;0,0,0,0,1},{36;-4;-4;-4;0},0.2,4) // => {50.1149691358025;4.21990740740741;0.592110339506173;-1.98013117283951;0}
 * @native LET(n,ROWS(transition),o,SEQUENCE(n)^0,
 *   IF(NOT(ISNUMBER(discount)),#VALUE!,IF(OR(discount<=-1,discount>=10,n<>COLUMNS(transition),n>125,ROWS(values)<>n),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(transition),0,1))+SUM(IF(ISNUMBER(values),0,1))>0,#VALUE!,
 *   IF(SUM((transition<0)+(transition>1))+SUM(--(ABS(MMULT(transition,o)-1)>0.000001))>0,#VALUE!,
 *   LET(y,IF(ISNUMBER(horizon),FALSE,horizon=""),x,IF(ISNUMBER(horizon),horizon,IF(y,0,-1)),IF(OR(x<0,x>10000,x<>INT(x)),#VALUE!,
 *   IF(y,IF(discount>0.000001,MMULT(MINVERSE(MUNIT(n)-transition/(1+discount)),values),
 *   LET(s,REDUCE(SIGN(MUNIT(n)+transition),SEQUENCE(7),LAMBDA(u,t,SIGN(MMULT(u,u)))),a,IF(MMULT(s*(1-TRANSPOSE(s)),o)=0,1,0),
 *   i,MUNIT(n)-(1-a)*transition/(1+discount),z,IFERROR(MMULT(MINVERSE(i),o),0),
 *   IF(OR(SUM(a*(values<>0))>0,MIN(z)<=0,MAX(z)>=1000000),#VALUE!,MMULT(MINVERSE(i),values)))),
 *   LET(k,x+1,b,SEQUENCE(n+1),a,VSTACK(HSTACK(transition/(1+discount),values),IF(TRANSPOSE(b)>n,1,0)),v,IF(b>n,1,0),
 *   vaa,IF(ISODD(k),MMULT(a,v),v),mab,MMULT(a,a),vab,IF(MOD(INT(k/2),2)=1,MMULT(mab,vaa),vaa),mac,MMULT(mab,mab),vac,IF(MOD(INT(k/4),2)=1,MMULT(mac,vab),vab),
 *   mad,MMULT(mac,mac),vad,IF(MOD(INT(k/8),2)=1,MMULT(mad,vac),vac),mae,MMULT(mad,mad),vae,IF(MOD(INT(k/16),2)=1,MMULT(mae,vad),vad),maf,MMULT(mae,mae),
 *   vaf,IF(MOD(INT(k/32),2)=1,MMULT(maf,vae),vae),mag,MMULT(maf,maf),vag,IF(MOD(INT(k/64),2)=1,MMULT(mag,vaf),vaf),mah,MMULT(mag,mag),
 *   vah,IF(MOD(INT(k/128),2)=1,MMULT(mah,vag),vag),mai,MMULT(mah,mah),vai,IF(MOD(INT(k/256),2)=1,MMULT(mai,vah),vah),maj,MMULT(mai,mai),
 *   vaj,IF(MOD(INT(k/512),2)=1,MMULT(maj,vai),vai),mak,MMULT(maj,maj),vak,IF(MOD(INT(k/1024),2)=1,MMULT(mak,vaj),vaj),mal,MMULT(mak,mak),
 *   val,IF(MOD(INT(k/2048),2)=1,MMULT(mal,vak),vak),mam,MMULT(mal,mal),vam,IF(MOD(INT(k/4096),2)=1,MMULT(mam,val),val),man,MMULT(mam,mam),
 *   van,IF(MOD(INT(k/8192),2)=1,MMULT(man,vam),vam),
 *   FILTER(van,b<=n))))))))))
 * @source Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2), equations 2 and 3
 */
export function clvMigration(transition: unknown[][], values: unknown[][], discount: unknown, horizon?: unknown): unknown[][] {
  return cells(() =>
    Array.from(
      migrationValue(
        filledMatrix("transition", transition),
        series("values", values),
        number("discount", discount),
        optionalNumber("horizon", horizon, undefined),
      ),
      (value) => [value],
    ),
  );
}

/**
 * Customer equity: what today's customers and those still to be won are worth. Today's customers count with the timing given ("renewal" if omitted) and their cost of winning is spent; a customer won later counts from his first payment ("now") less the cost of winning him. Nobody is won after the last figure of acquired.
 * @customfunction CLV.EQUITY
 * @param customers Number of customers today
 * @param acquired Customers won at the end of period 1, 2 and so on; write 0 where none are won
 * @param margin Money a customer brings per period, the first one
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param [acquisition_cost] Money spent on each customer won later; 0 if omitted
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin of today's customers is paid
 * @param [growth] Growth of the margin per period (0.02 = 2%); 0 if omitted
 * @param [periods] Number of margins of each customer, a whole number; unlimited if omitted
 * @returns Money in today's value
 * @example =LOYALTY.CLV.EQUITY(1000,{200;200;200},100,0.8,0.1,150) // => 374430.25294265
 * @example =LOYALTY.CLV.EQUITY(1000,0,100,0.8,0.1) // => 266666.666666667
 * @native LET(w,IF(timing="","renewal",TRIM(timing)),g,IF(growth="",0,growth),e,IF(acquisition_cost="",0,acquisition_cost),
 *   n,SUM(IF(ISNUMBER(acquired),1,0)),
 *   IF(NOT(AND(ISNUMBER(customers),ISNUMBER(margin),ISNUMBER(retention),ISNUMBER(discount),ISNUMBER(g),ISNUMBER(e))),#VALUE!,
 *   IF(OR(customers<0,retention<0,retention>1,discount<=-1,discount>=10,g<=-1,g>=10,e<0,n=0),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(acquired),IF(acquired<0,1,0),IF(ISERROR(acquired),1,IF(acquired="",0,1))))>0,#VALUE!,
 *   IF(SUM(ISNUMBER(acquired)*(SEQUENCE(ROWS(acquired))<=n))<n,#VALUE!,
 *   LET(f,IF(w="renewal",retention,IF(w="end",1,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),#VALUE!)))),
 *   y,(1-retention+IF(g=0,discount,discount-g*retention))/(1+discount),x,IF(periods="",1,IF(ISNUMBER(periods),periods,0)),
 *   IF(OR(ISERROR(f),x<1,x>10000,x<>INT(x),IF(periods="",ROUND(y,15)<=0,FALSE)),#VALUE!,
 *   LET(m,margin*IF(periods="",1/y,IF(y=0,x,(1-(1-y)^x)/y)),k,SEQUENCE(n),
 *   customers*m*f/(1+discount)+SUM(INDEX(acquired,k)/(1+discount)^k)*(m-e)))))))))
 * @source Gupta, Lehmann & Stuart (2004), Valuing customers, Journal of Marketing Research 41(1); Blattberg & Deighton (1996), Harvard Business Review 74(4)
 */
export function clvEquity(
  customers: unknown,
  acquired: unknown[][],
  margin: unknown,
  retention: unknown,
  discount: unknown,
  acquisition_cost?: unknown,
  timing?: ValueTiming,
  growth?: unknown,
  periods?: unknown,
): number {
  return cell(() =>
    customerEquity(
      number("customers", customers),
      series("acquired", acquired),
      number("margin", margin),
      number("retention", retention),
      number("discount", discount),
      {
        acquisitionCost: optionalNumber("acquisition_cost", acquisition_cost, 0),
        timing: word("timing", timing, TIMINGS, "renewal"),
        growth: optionalNumber("growth", growth, 0),
        periods: optionalNumber("periods", periods, undefined),
      },
    ),
  );
}

/**
 * Where the value of a customer comes from: base profit, growing spend, cost savings, referrals and price premium, less the cost of winning him. Each of the four effects adds its money every period from the second one on, so that in period 4 it counts three times. Profits come at period ends, the first one is certain (timing "end"). That loyal customers cost less and pay more is an assumption to be checked with your own figures; set an effect to 0 to leave it out.
 * @customfunction CLV.COMPONENTS
 * @param base_profit Money a customer brings per period from the start
 * @param retention Share of customers kept each period, 0 to 1 (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param periods Number of periods, a whole number from 1 to 10000
 * @param [acquisition_cost] Money spent once to win the customer; 0 if omitted
 * @param [spend_growth] Money that growing spend adds each period; 0 if omitted
 * @param [cost_savings] Money that lower cost of service adds each period; 0 if omitted
 * @param [referrals] Money that recommendations add each period; 0 if omitted
 * @param [price_premium] Money that higher prices add each period; 0 if omitted
 * @returns Table: component, present value, share; Total. Shares are of the total, #N/A when it is not above 0
 * @example =LOYALTY.CLV.COMPONENTS(100,0.5,0.25,2,60,10) // => {"component","present value","share";"acquisition cost",-60,-1.08695652173913;"base profit",112,2.02898550724638;"spend growth",3.2,0.0579710144927536;"cost savings",0,0;"referrals",0,0;"price premium",0,0;"Total",55.2,1}
 * @native LET(e,IF(acquisition_cost="",0,acquisition_cost),f,IF(spend_growth="",0,spend_growth),g,IF(cost_savings="",0,cost_savings),h,IF(referrals="",0,referrals),i,IF(price_premium="",0,price_premium),
 *   IF(NOT(AND(ISNUMBER(base_profit),ISNUMBER(retention),ISNUMBER(discount),ISNUMBER(periods),ISNUMBER(e),ISNUMBER(f),ISNUMBER(g),ISNUMBER(h),ISNUMBER(i))),#VALUE!,
 *   IF(OR(retention<0,retention>1,discount<=-1,discount>=10,periods<1,periods>10000,periods<>INT(periods),e<0),#VALUE!,
 *   LET(k,SEQUENCE(periods),s,IF(k=1,1,retention^(k-1))/(1+discount)^k,a,SUM(s),b,SUM((k-1)*s),
 *   p,VSTACK(0-e,base_profit*a,f*b,g*b,h*b,i*b),v,VSTACK(p,SUM(p)),
 *   VSTACK({"component","present value","share"},HSTACK({"acquisition cost";"base profit";"spend growth";"cost savings";"referrals";"price premium";"Total"},v,IF(SUM(p)*SEQUENCE(7)^0>0,v/SUM(p),#N/A)))))))
 * @source Reichheld (1996), The loyalty effect, chapter 2; counter-evidence: Reinartz & Kumar (2002), The mismanagement of customer loyalty, Harvard Business Review 80(7)
 */
export function clvComponents(
  base_profit: unknown,
  retention: unknown,
  discount: unknown,
  periods: unknown,
  acquisition_cost?: unknown,
  spend_growth?: unknown,
  cost_savings?: unknown,
  referrals?: unknown,
  price_premium?: unknown,
): unknown[][] {
  return table(COMPONENT_COLUMNS, () =>
    profitComponents(
      number("base_profit", base_profit),
      number("retention", retention),
      number("discount", discount),
      number("periods", periods),
      optionalNumber("acquisition_cost", acquisition_cost, 0),
      {
        spendGrowth: optionalNumber("spend_growth", spend_growth, 0),
        costSavings: optionalNumber("cost_savings", cost_savings, 0),
        referrals: optionalNumber("referrals", referrals, 0),
        pricePremium: optionalNumber("price_premium", price_premium, 0),
      },
    ),
  );
}
