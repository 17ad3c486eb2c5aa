import { CalcError } from "../CalcError";
import { MAX_PERIODS } from "../clv/marginMultiple";
import { discountRate, everyFigure, finite, fraction, notNegative, positive, wholeNumber } from "../guards";
import { annuityFactor } from "../numeric/geometricSum";
import { weightedMean } from "../numeric/sum";
import { checkWeights, scale } from "../survey/scale";

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
  notNegative("lost_balance", lostBalance);
  notNegative("lost_benefit", lostBenefit);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  notNegative("setup", setup);
  notNegative("learning_hours", learningHours);
  notNegative("hour_value", hourValue);
  notNegative("termination", termination);
  fraction("risk_probability", riskProbability);
  notNegative("risk_loss", riskLoss);
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

/**
 * What a rival gains by winning a customer over: the customer's value less the switching costs of both sides.
 *
 * @param customerValue what the customer is worth to the rival, money
 * @param customerCost switching cost the rival must make up for, money, at least 0
 * @param rivalCost the rival's own cost of taking the customer on, money, at least 0
 * @returns money; at or below 0 the customer is locked in
 * @throws {CalcError} argument out of range
 * Source: Shapiro & Varian (1999), Information Rules, chapter 5: total switching cost is the customer's plus the new supplier's.
 */
export function rivalGain(customerValue: number, customerCost: number, rivalCost: number): number {
  finite("customer_value", customerValue);
  notNegative("customer_cost", customerCost);
  notNegative("rival_cost", rivalCost);
  return customerValue - customerCost - rivalCost;
}

/**
 * What a rival must pay a customer to switch: the switching cost less the present value of what the rival does better.
 *
 * @param switchingCost money the customer gives up by leaving, at least 0
 * @param rivalAdvantage money per period by which the rival is cheaper or better, at period ends; negative = the rival is worse
 * @param discount effective rate per period, above -1
 * @param periods periods the advantage lasts, 1 to 10,000
 * @returns money of today; negative = the customer is better off leaving already
 * @throws {CalcError} argument out of range
 * Source: Shapiro & Varian (1999), Information Rules, chapter 5, lock-in net of a quality or cost advantage.
 */
export function breakEvenInducement(switchingCost: number, rivalAdvantage: number, discount: number, periods: number): number {
  notNegative("switching_cost", switchingCost);
  finite("rival_advantage", rivalAdvantage);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  return switchingCost - rivalAdvantage * annuityFactor(discount, periods);
}

/**
 * Switching cost from flows of customers: how much better a firm does with those who are already there than with those who choose afresh,
 * ln(stayed / moved) - ln(newHere / newThere); divided by the size of the price coefficient it is money.
 *
 * @param stayed customers of this firm who stayed, a number or a share, at least 0
 * @param moved those who moved to the rival, in the same unit
 * @param newHere new customers of this firm, at least 0
 * @param newThere new customers of the rival, in the same unit
 * @param priceCoefficient effect of one unit of money on the log odds, not 0; omitted = result in log odds
 * @throws {CalcError} argument out of range; no answer where a flow is 0
 * Source: random-utility reading of Chen & Hitt (2002), Information Systems Research 13(3): loyal and new customers see the same offers.
 */
export function logOddsCost(stayed: number, moved: number, newHere: number, newThere: number, priceCoefficient?: number): number {
  const flows = { stayed, moved, new_here: newHere, new_there: newThere };
  for (const [name, flow] of Object.entries(flows)) notNegative(name, flow);
  if (priceCoefficient !== undefined) {
    finite("price_coefficient", priceCoefficient);
    if (priceCoefficient === 0) throw new CalcError("argument", "price_coefficient", { rule: "notZero" });
  }
  for (const [name, flow] of Object.entries(flows)) if (flow === 0) throw new CalcError("noAnswer", name, { rule: "zeroFlow" });
  const utility = Math.log(stayed) - Math.log(moved) - Math.log(newHere) + Math.log(newThere);
  return priceCoefficient === undefined ? utility : utility / Math.abs(priceCoefficient);
}

/** Place of the largest figure, the first of several. */
function largest(figures: ArrayLike<number>): number {
  let found = 0;
  for (let i = 1; i < figures.length; i++) if (figures[i]! > figures[found]!) found = i;
  return found;
}

/** Place of the smallest figure, the last of several: among equals the one listed first counts as the larger. */
function smallest(figures: ArrayLike<number>): number {
  let found = 0;
  for (let i = 1; i < figures.length; i++) if (figures[i]! <= figures[found]!) found = i;
  return found;
}

/**
 * Switching cost of each firm's customers, read from prices and customers: every firm keeps its price just below the point where the
 * smallest firm would gain by undercutting it, S_i = p_i - p_I * N_I / (N_i + N_I); the smallest firm fears the largest, S_I = p_I - p_1 *
 * N_1 / (N_1 + N_I).
 *
 * @param prices price a period of each firm, net of discounts, at least 0
 * @param customers customers of each firm, above 0, same length
 * @param unitCost cost of serving a customer for a period, at least 0; taken off every price
 * @returns money a period, in the order given; a negative figure says that prices differ by more than the model allows
 * @throws {CalcError} argument out of range; no answer for fewer than two firms
 * Source: Shy (2002), A quick-and-easy method for estimating switching costs, International Journal of Industrial Organization 20(1),
 * equations 5 to 7.
 */
export function undercutProofCosts(prices: ArrayLike<number>, customers: ArrayLike<number>, unitCost = 0): number[] {
  everyFigure("prices", prices, notNegative);
  everyFigure("customers", customers, positive);
  notNegative("unit_cost", unitCost);
  if (prices.length < 2) throw new CalcError("noAnswer", "prices", { rule: "fewFigures", needed: 2, got: prices.length });
  const first = largest(customers);
  const last = smallest(customers);
  const costs = new Array<number>(prices.length);
  for (let i = 0; i < prices.length; i++) {
    const rival = i === last ? first : last;
    const share = customers[rival]! / (customers[i]! + customers[rival]!);
    costs[i] = prices[i]! - unitCost - (prices[rival]! - unitCost) * share;
  }
  return costs;
}

/** The facets in the order of the scores. */
export const SWITCHING_FACETS = [
  "economic risk",
  "evaluation",
  "learning",
  "setup",
  "benefit loss",
  "monetary loss",
  "personal relationship",
  "brand relationship",
];

/** The types of switching cost in the order of the weights: facets 1 to 4, 5 and 6, 7 and 8. */
export const SWITCHING_TYPES = ["procedural", "financial", "relational"];

/**
 * How strongly customers feel bound, 0 to 100: mean answer of each type of switching cost, then the weighted mean of the three types on the
 * scale from minimum to maximum. Each type counts alike unless weighted, however many facets it has.
 *
 * @param scores eight answers in the order of SWITCHING_FACETS, minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @param weights three in the order of SWITCHING_TYPES, at least 0, sum above 0; equal where omitted
 * @throws {CalcError} answer outside the scale, scale or weights out of range
 * Source: types and facets: Burnham, Frels & Mahajan (2003), Journal of the Academy of Marketing Science 31(2); the index of 0 to 100 is a
 * convention.
 */
export function switchingIndex(scores: readonly number[], minimum = 1, maximum = 5, weights?: readonly number[]): number {
  scale("scores", scores, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  const types = [weightedMean(scores.slice(0, 4)), weightedMean(scores.slice(4, 6)), weightedMean(scores.slice(6, 8))];
  return (100 * (weightedMean(types, weights) - minimum)) / (maximum - minimum);
}
