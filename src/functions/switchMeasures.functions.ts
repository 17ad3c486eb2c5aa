import { TIMINGS } from "../economics/clv/marginMultiple";
import {
  logOddsCost,
  rivalGain,
  SWITCHING_FACETS,
  SWITCHING_TYPES,
  switchingIndex,
  undercutProofCosts,
} from "../economics/switching/switchingCost";
import { REWARD_TEST_COLUMNS, rewardTest } from "../economics/switching/rewardTest";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { likeLines, readLines } from "./input/lines";
import { isOmitted, orderedFigures } from "./input/ranges";
import { readFigure } from "./input/readers";
import { cell, cells, resultTable } from "./cell";

/**
 * When and by whom each margin is paid.
 * @customenum {string}
 */
export enum SwitchTiming {
  /** End of each period, by customers who renewed; the default */
  renewal = "renewal",
  /** End of each period, the first margin certain, like Excel's NPV */
  end = "end",
  /** Start of each period, the first margin today */
  now = "now",
  /** Middle of each period, the first margin certain */
  mid = "mid",
}

/**
 * Switching cost of each firm's customers per price period, read from prices and market shares alone: each firm prices just low enough that the smallest firm does not gain by undercutting it; the smallest firm looks at the largest. All customers of a firm are taken as alike. A negative figure is returned as it is: prices then differ by more than the model allows. Among firms of equal size the one listed first counts as the larger. A line with a blank cell stays blank; #N/A for fewer than two firms.
 * @customfunction SWITCH.SHY
 * @param prices Price per period of each firm, net of discounts
 * @param customers Customers of each firm, above 0; as many cells as prices
 * @param [unit_cost] Cost of serving a customer for a period, taken off every price; 0 if omitted
 * @returns Money per period for each firm, in the shape of the prices
 * @example =LOYALTY.SWITCH.SHY({100;90},{60;40}) // => {64;30}
 * @example =LOYALTY.SWITCH.SHY({50;50},{7;7}) // => {25;25}
 * @source Shy (2002), A quick-and-easy method for estimating switching costs, International Journal of Industrial Organization 20(1); limits: Salies (2012), Product innovation when consumers have switching costs, in Handbook on the Economics and Theory of the Firm
 */
export function switchShy(prices: unknown[][], customers: unknown[][], unit_cost?: unknown): unknown[][] {
  return cells(() => {
    const lines = readLines<[number, number]>(
      { parameter: "prices", given: prices, read: readFigure },
      { parameter: "customers", given: customers, read: readFigure },
    );
    return likeLines(lines, undercutProofCosts(...lines.columns, optionalNumber("unit_cost", unit_cost, 0)));
  });
}

/**
 * How strongly customers feel bound, 0 to 100, from a survey of eight kinds of switching cost. Their order: economic risk, evaluation, learning, setup (procedural); benefit loss, monetary loss (financial); personal relationship, brand relationship (relational). The three types count alike unless weighted. The index is a convention: compare it over time and between groups.
 * @customfunction SWITCH.INDEX
 * @param scores Eight answers in that order, none blank
 * @param [minimum] Lowest answer of the scale; 1 if omitted
 * @param [maximum] Highest answer of the scale; 5 if omitted
 * @param [weights] Three: procedural, financial, relational; equal if omitted
 * @returns Number from 0 to 100
 * @example =LOYALTY.SWITCH.INDEX({3;4;2;3;5;4;2;1}) // => 50
 * @example =LOYALTY.SWITCH.INDEX({3;4;2;3;5;4;2;1},1,5,{1;2;1}) // => 59.375
 * @source Types and facets: Burnham, Frels & Mahajan (2003), Consumer switching costs, Journal of the Academy of Marketing Science 31(2); the scale of 0 to 100 is a convention
 */
export function switchIndex(scores: unknown[][], minimum?: unknown, maximum?: unknown, weights?: unknown[][]): number {
  return cell(() =>
    switchingIndex(
      orderedFigures("scores", scores, SWITCHING_FACETS),
      optionalNumber("minimum", minimum, 1),
      optionalNumber("maximum", maximum, 5),
      isOmitted(weights) ? undefined : orderedFigures("weights", weights, SWITCHING_TYPES),
    ),
  );
}

/**
 * What a rival gains by winning a customer over: the customer's value less the switching cost of the customer and that of the rival. At or below 0 the customer is locked in.
 * @customfunction SWITCH.RIVALGAIN
 * @param customer_value What the customer is worth to the rival, money
 * @param customer_cost Switching cost of the customer, money, such as the result of SWITCH.COST
 * @param rival_cost What it costs the rival to take the customer on, money
 * @returns Money
 * @example =LOYALTY.SWITCH.RIVALGAIN(100,50,25) // => 25
 * @example =LOYALTY.SWITCH.RIVALGAIN(70,50,25) // => -5
 * @source Shapiro & Varian (1999), Information Rules, chapter 5
 */
export function switchRivalgain(customer_value: unknown, customer_cost: unknown, rival_cost: unknown): number {
  return cell(() =>
    rivalGain(
      requiredNumber("customer_value", customer_value),
      requiredNumber("customer_cost", customer_cost),
      requiredNumber("rival_cost", rival_cost),
    ),
  );
}

/**
 * Switching cost from flows of customers: by how much a firm does better with those it already has than with those who choose afresh, in log odds, or in money when the price coefficient of a choice model is given. Stayed and moved need one unit, the two new flows likewise: numbers or shares. #N/A when a flow is 0.
 * @customfunction SWITCH.LOGODDS
 * @param stayed Customers who stayed, number or share
 * @param moved Customers who moved to the rival, number or share
 * @param new_here New customers of this firm, number or share
 * @param new_there New customers of the rival, number or share
 * @param [price_coefficient] Effect of one unit of money on the log odds; its sign does not matter; result in log odds if omitted
 * @returns Log odds, or money with a price coefficient
 * @example =LOYALTY.SWITCH.LOGODDS(0.9,0.02,0.3,0.2) // => 3.40119738166216
 * @example =LOYALTY.SWITCH.LOGODDS(0.9,0.02,0.3,0.2,-0.05) // => 68.0239476332431
 * @source Random-utility reading of Chen & Hitt (2002), Measuring switching costs and the determinants of customer retention, Information Systems Research 13(3); the estimator is this add-in's
 */
export function switchLogodds(stayed: unknown, moved: unknown, new_here: unknown, new_there: unknown, price_coefficient?: unknown): number {
  return cell(() =>
    logOddsCost(
      requiredNumber("stayed", stayed),
      requiredNumber("moved", moved),
      requiredNumber("new_here", new_here),
      requiredNumber("new_there", new_there),
      optionalNumber("price_coefficient", price_coefficient, undefined),
    ),
  );
}

/**
 * Should a reward programme run? Where customers feel bound (index at or above threshold) rewards are taken to keep more of them; below it only the share response_below of that gain comes. Value is the rise of the lifetime value, in the timing "renewal" unless given; the cost is the reward for everyone still there at the start of every period, for good. The verdict is a rule: "Run", "Too dear", "Pilot" or "Build switching cost first". Frequent customers often claim rewards without changing: enter the gain of the whole group, not that of those who respond.
 * @customfunction SWITCH.REWARDTEST
 * @param customers Number of customers
 * @param margin Money a customer brings per period, the first one
 * @param retention Share of customers kept each period without rewards (0.8 = 80%)
 * @param discount Discount rate per period (0.1 = 10%)
 * @param retention_gain Points of retention the rewards add where customers feel bound (0.05 = from 80% to 85%)
 * @param reward_cost Money for rewards per customer and period, paid at its start
 * @param index How bound customers feel, 0 to 100, such as the result of SWITCH.INDEX
 * @param threshold Index from which rewards work as planned, 0 to 100
 * @param [response_below] Share of the gain that comes below the threshold, 0 to 1; 0 if omitted
 * @param [timing] "renewal" (default), "end", "now" or "mid": when and by whom each margin is paid
 * @param [setup] Money spent once; 0 if omitted
 * @returns Table: effective gain, value, cost, net, verdict
 * @example =LOYALTY.SWITCH.REWARDTEST(1000,100,0.8,0.1,0.05,10,60,50) // => {"effective gain","value","cost","net","verdict";0.05,73333.3333333333,44000,29333.3333333333,"Run"}
 * @source Klemperer (1987), Quarterly Journal of Economics 102(2); values: Gupta & Lehmann (2003); counter-evidence: Hartmann & Viard (2008), Quantitative Marketing and Economics 6(2), Liu (2007), Journal of Marketing 71(4)
 */
export function switchRewardtest(
  customers: unknown,
  margin: unknown,
  retention: unknown,
  discount: unknown,
  retention_gain: unknown,
  reward_cost: unknown,
  index: unknown,
  threshold: unknown,
  response_below?: unknown,
  timing?: SwitchTiming,
  setup?: unknown,
): unknown[][] {
  return resultTable(REWARD_TEST_COLUMNS, () => [
    rewardTest(
      requiredNumber("customers", customers),
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("retention_gain", retention_gain),
      requiredNumber("reward_cost", reward_cost),
      {
        index: requiredNumber("index", index),
        threshold: requiredNumber("threshold", threshold),
        responseBelow: optionalNumber("response_below", response_below, 0),
      },
      { timing: word("timing", timing, TIMINGS, "renewal"), setup: optionalNumber("setup", setup, 0) },
    ),
  ]);
}
