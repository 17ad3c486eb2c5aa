import { MAX_PERIODS } from "../clv/timing";
import { atLeast, discountRate, fraction, wholeNumber } from "../guards";
import { annuityFactor } from "../numeric/annuityFactor";

/** What leaving takes beside the benefit lost; each defaults to 0, money unless stated. */
export interface SwitchingEffort {
  /** cost of setting up with the rival */
  setup?: number;
  /** hours to learn the rival's ways */
  learningHours?: number;
  /** value of one of these hours */
  hourValue?: number;
  /** fee for ending the contract */
  termination?: number;
  /** probability that the rival disappoints, 0 to 1 */
  riskProbability?: number;
  /** money lost if it does */
  riskLoss?: number;
}

/** The parts of a switching cost, money of today. */
export interface SwitchingCost {
  lostBalance: number;
  lostBenefit: number;
  setup: number;
  learning: number;
  termination: number;
  risk: number;
  total: number;
}

/**
 * Money a customer gives up by leaving: balance forfeited, benefits forgone (at period ends), set-up, learning, termination fee and
 * expected loss.
 *
 * @param lostBalance value of points or credit forfeited, at least 0
 * @param lostBenefit benefit forgone per period, at least 0
 * @param discount effective rate per period, above -1
 * @param periods periods the benefit would have lasted, 1 to 10,000
 * @returns parts and total, money of today
 * @throws {CalcError} argument out of range
 * Source: Klemperer (1987), QJE 102(2): transaction, learning and contractual costs; facets: Burnham, Frels & Mahajan (2003), JAMS 31(2).
 */
export function switchingCost(
  lostBalance: number,
  lostBenefit: number,
  discount: number,
  periods: number,
  effort: SwitchingEffort = {},
): SwitchingCost {
  const { setup = 0, learningHours = 0, hourValue = 0, termination = 0, riskProbability = 0, riskLoss = 0 } = effort;
  atLeast("lost_balance", lostBalance, 0);
  atLeast("lost_benefit", lostBenefit, 0);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  atLeast("setup", setup, 0);
  atLeast("learning_hours", learningHours, 0);
  atLeast("hour_value", hourValue, 0);
  atLeast("termination", termination, 0);
  fraction("risk_probability", riskProbability);
  atLeast("risk_loss", riskLoss, 0);
  const lostBenefitToday = lostBenefit * annuityFactor(discount, periods);
  const learning = learningHours * hourValue;
  const risk = riskProbability * riskLoss;
  const total = lostBalance + lostBenefitToday + setup + learning + termination + risk;
  return { lostBalance, lostBenefit: lostBenefitToday, setup, learning, termination, risk, total };
}

/** Column words of the table of parts. */
export const SWITCHING_COLUMNS = ["part", "money"];

/** The parts of a switching cost as rows, the total last; the row words are fixed English like the column words. */
export function switchingCostTable(cost: SwitchingCost): (string | number)[][] {
  return [
    ["lost balance", cost.lostBalance],
    ["lost benefit", cost.lostBenefit],
    ["setup", cost.setup],
    ["learning", cost.learning],
    ["termination", cost.termination],
    ["risk", cost.risk],
    ["Total", cost.total],
  ];
}
