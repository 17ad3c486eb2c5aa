import { breakEvenInducement, SWITCHING_COLUMNS, switchingCostTable } from "../economics/switching/switchingCost";
import { requiredNumber } from "./input/arguments";
import { cell, resultTable } from "./cell";
import { switchingCostOf } from "./switchingCostOf";

/**
 * Money a customer gives up by leaving: the balance forfeited, the benefits forgone (paid at period ends, in today's money), setting up and learning elsewhere, the termination fee and the expected loss if the rival disappoints.
 * @customfunction SWITCH.COST
 * @param lost_balance Value of points or credit forfeited, money
 * @param lost_benefit Benefit forgone per period, money at period ends
 * @param discount Discount rate per period (0.1 = 10%)
 * @param periods Periods the benefit would have lasted, a whole number
 * @param [setup] Money to set up with the rival; 0 if omitted
 * @param [learning_hours] Hours to learn the rival's ways; 0 if omitted
 * @param [hour_value] Value of one of these hours, money; 0 if omitted
 * @param [termination] Fee for ending the contract, money; 0 if omitted
 * @param [risk_probability] Probability that the rival disappoints, 0 to 1; 0 if omitted
 * @param [risk_loss] Money lost if it does; 0 if omitted
 * @returns Money in today's value
 * @example =LOYALTY.SWITCH.COST(50,30,0.1,3,20,8,15,40,0.1,200) // => 324.605559729527
 * @source Klemperer (1987), Markets with consumer switching costs, Quarterly Journal of Economics 102(2); facets: Burnham, Frels & Mahajan (2003), Journal of the Academy of Marketing Science 31(2)
 */
export function switchCost(
  lost_balance: unknown,
  lost_benefit: unknown,
  discount: unknown,
  periods: unknown,
  setup?: unknown,
  learning_hours?: unknown,
  hour_value?: unknown,
  termination?: unknown,
  risk_probability?: unknown,
  risk_loss?: unknown,
): number {
  return cell(
    () =>
      switchingCostOf(
        lost_balance,
        lost_benefit,
        discount,
        periods,
        setup,
        learning_hours,
        hour_value,
        termination,
        risk_probability,
        risk_loss,
      ).total,
  );
}

/**
 * The switching cost of a customer part by part, the total in the last row.
 * @customfunction SWITCH.COST.TABLE
 * @param lost_balance Value of points or credit forfeited, money
 * @param lost_benefit Benefit forgone per period, money at period ends
 * @param discount Discount rate per period (0.1 = 10%)
 * @param periods Periods the benefit would have lasted, a whole number
 * @param [setup] Money to set up with the rival; 0 if omitted
 * @param [learning_hours] Hours to learn the rival's ways; 0 if omitted
 * @param [hour_value] Value of one of these hours, money; 0 if omitted
 * @param [termination] Fee for ending the contract, money; 0 if omitted
 * @param [risk_probability] Probability that the rival disappoints, 0 to 1; 0 if omitted
 * @param [risk_loss] Money lost if it does; 0 if omitted
 * @returns Table: part, money; last row Total
 * @example =LOYALTY.SWITCH.COST.TABLE(50,30,0.1,3,20,8,15,40,0.1,200) // => {"part","money";"lost balance",50;"lost benefit",74.6055597295267;"setup",20;"learning",120;"termination",40;"risk",20;"Total",324.605559729527}
 * @source Klemperer (1987), Markets with consumer switching costs, Quarterly Journal of Economics 102(2); facets: Burnham, Frels & Mahajan (2003), Journal of the Academy of Marketing Science 31(2)
 */
export function switchCostTable(
  lost_balance: unknown,
  lost_benefit: unknown,
  discount: unknown,
  periods: unknown,
  setup?: unknown,
  learning_hours?: unknown,
  hour_value?: unknown,
  termination?: unknown,
  risk_probability?: unknown,
  risk_loss?: unknown,
): unknown[][] {
  return resultTable(SWITCHING_COLUMNS, () =>
    switchingCostTable(
      switchingCostOf(
        lost_balance,
        lost_benefit,
        discount,
        periods,
        setup,
        learning_hours,
        hour_value,
        termination,
        risk_probability,
        risk_loss,
      ),
    ),
  );
}

/**
 * What a rival must pay a customer to switch: the switching cost less today's value of what the rival does better. A negative result means the customer is better off leaving already.
 * @customfunction SWITCH.INDUCEMENT
 * @param switching_cost Money the customer gives up by leaving, such as the result of SWITCH.COST
 * @param rival_advantage Money per period by which the rival is cheaper or better, at period ends; negative if worse
 * @param discount Discount rate per period (0.1 = 10%)
 * @param periods Periods the advantage lasts, a whole number
 * @returns Money in today's value
 * @example =LOYALTY.SWITCH.INDUCEMENT(324.605559729527,25,0.1,3) // => 262.434259954921
 * @source Shapiro & Varian (1999), Information Rules, chapter 5
 */
export function switchInducement(switching_cost: unknown, rival_advantage: unknown, discount: unknown, periods: unknown): number {
  return cell(() =>
    breakEvenInducement(
      requiredNumber("switching_cost", switching_cost),
      requiredNumber("rival_advantage", rival_advantage),
      requiredNumber("discount", discount),
      requiredNumber("periods", periods),
    ),
  );
}
