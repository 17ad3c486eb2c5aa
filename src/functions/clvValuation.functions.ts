import { CalcError } from "../economics/CalcError";
import { customerEquity, valueOverCurve } from "../economics/clv/lifetimeValue";
import { migrationValue } from "../economics/clv/migrationValue";
import { paybackPeriods, requiredRetention } from "../economics/clv/requiredRetention";
import { COMPONENT_COLUMNS, profitComponents } from "../economics/clv/profitComponents";
import { TIMINGS } from "../economics/clv/marginMultiple";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { filledMatrix, series } from "./input/ranges";
import { cell, cells, resultTable } from "./cell";

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

const isTable = (range: unknown): range is unknown[][] => Array.isArray(range) && range.length > 1 && (range[0] as unknown[]).length > 1;

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
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), general form; timings: Fader & Hardie (2012), note 024
 */
export function clvCurve(
  margins: unknown[][],
  survival: unknown[][],
  discount: unknown,
  timing?: ValueTiming,
  acquisition_cost?: unknown,
): number {
  return cell(() => {
    if (isTable(survival) && (!Array.isArray(margins) || margins.flat().length !== survival.flat().length))
      throw new CalcError("argument", "survival", { rule: "otherShape", shape: "triangleForCurve" });
    return valueOverCurve(
      series("margins", margins),
      series("survival", survival),
      requiredNumber("discount", discount),
      word("timing", timing, TIMINGS, "renewal"),
      optionalNumber("acquisition_cost", acquisition_cost, 0),
    );
  });
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
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("acquisition_cost", acquisition_cost),
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
 * @source Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), solved for the retention; timings: Fader & Hardie (2012), note 024
 */
export function clvRequired(margin: unknown, discount: unknown, target: unknown, timing?: ValueTiming, growth?: unknown): number {
  return cell(() =>
    requiredRetention(requiredNumber("margin", margin), requiredNumber("discount", discount), requiredNumber("target", target), {
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
 * @source Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2), equations 2 and 3
 */
export function clvMigration(transition: unknown[][], values: unknown[][], discount: unknown, horizon?: unknown): unknown[][] {
  return cells(() =>
    Array.from(
      migrationValue(
        filledMatrix("transition", transition),
        series("values", values),
        requiredNumber("discount", discount),
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
      requiredNumber("customers", customers),
      series("acquired", acquired),
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
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
  return resultTable(COMPONENT_COLUMNS, () =>
    profitComponents(
      requiredNumber("base_profit", base_profit),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("periods", periods),
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
