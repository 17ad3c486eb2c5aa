import {
  effectiveDiscount,
  FUNNEL_COLUMNS,
  memberFunnel,
  requiredVolume,
  REWARD_TIER_COLUMNS,
  subsidisedShare,
  tierProfits,
} from "../economics/rewards/programmeProfit";
import {
  profitSensitivity,
  SENSITIVITY_COLUMNS,
  simulatedProfit,
  SIMULATION_COLUMNS,
  tornado,
  TORNADO_COLUMNS,
  uncertain,
} from "../economics/rewards/programmeRisk";
import { requiredNumber, optionalNumber } from "./input/arguments";
import { namedLines } from "./input/lines";
import { series } from "./input/ranges";
import { cell, resultTable } from "./cell";

/**
 * Share of the rewards that is paid on sales that would have happened anyway: 1 / (1 + lift).
 * @customfunction REWARD.SUBSIDY
 * @param lift Extra sales as a share of the baseline, at least 0 (0.1 = 10%)
 * @returns Fraction of the rewards (0.9 = 90%)
 * @example =LOYALTY.REWARD.SUBSIDY(0.12) // => 0.892857142857143
 * @source Dowling & Uncles (1997), Do customer loyalty programs really work?, Sloan Management Review 38(4)
 */
export function rewardSubsidy(lift: unknown): number {
  return cell(() => subsidisedShare(requiredNumber("lift", lift)));
}

/**
 * What a points programme takes off the price: the effective discount as a share of sales. With an ultimate_rate of 1 and no cost_ratio it is the face rate on the leaflet.
 * @customfunction REWARD.RATE
 * @param points_per_currency Points earned per unit of money spent
 * @param point_value Face value of a point, money
 * @param ultimate_rate Share of issued points ever redeemed, 0 to 1 (0.8 = 80%)
 * @param [cost_ratio] What a reward costs as a share of its face value (0.6 = 60%); 1 if omitted
 * @returns Fraction of sales (0.01 = 1%)
 * @example =LOYALTY.REWARD.RATE(1,0.01,0.8,0.6) // => 0.0048
 * @example =LOYALTY.REWARD.RATE(1,0.01,0.8) // => 0.008
 * @source Dowling & Uncles (1997), Do customer loyalty programs really work?, Sloan Management Review 38(4)
 */
export function rewardRate(points_per_currency: unknown, point_value: unknown, ultimate_rate: unknown, cost_ratio?: unknown): number {
  return cell(() =>
    effectiveDiscount(
      requiredNumber("points_per_currency", points_per_currency),
      requiredNumber("point_value", point_value),
      requiredNumber("ultimate_rate", ultimate_rate),
      optionalNumber("cost_ratio", cost_ratio, 1),
    ),
  );
}

/**
 * From those who may join to those who redeem. Each rate is a share of the stage before; the shares in the table are of all who may join.
 * @customfunction REWARD.FUNNEL
 * @param eligible Customers who may join
 * @param enrol_rate Share of the eligible who join, 0 to 1 (0.4 = 40%)
 * @param active_rate Share of the members who collect, 0 to 1
 * @param redeem_rate Share of the active members who redeem, 0 to 1
 * @returns Table: stage, customers, share
 * @example =LOYALTY.REWARD.FUNNEL(10000,0.4,0.5,0.25) // => {"stage","customers","share";"eligible",10000,1;"enrolled",4000,0.4;"active",2000,0.2;"redeeming",500,0.05}
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 2
 */
export function rewardFunnel(eligible: unknown, enrol_rate: unknown, active_rate: unknown, redeem_rate: unknown): unknown[][] {
  return resultTable(FUNNEL_COLUMNS, () =>
    memberFunnel(
      requiredNumber("eligible", eligible),
      requiredNumber("enrol_rate", enrol_rate),
      requiredNumber("active_rate", active_rate),
      requiredNumber("redeem_rate", redeem_rate),
    ),
  );
}

/**
 * Profit of a programme tier by tier: the margin on extra sales, less rewards on all sales of the members, less their privileges. Give a column for each argument, or one cell where all tiers share the figure. A line with a blank cell is left out.
 * @customfunction REWARD.TIERS
 * @param names Name of each tier
 * @param members Members of each tier
 * @param spend Money a member would spend without the programme
 * @param gross_margin Share of sales left after the cost of goods, 0 to 1 (0.3 = 30%)
 * @param lift Extra sales as a share of spend (0.1 = 10%)
 * @param reward_rate Cost of rewards as a share of all sales, 0 to 1 (0.02 = 2%)
 * @param benefit_cost Money for the privileges of a member
 * @returns Table: tier, members, extra margin, rewards, benefits, profit; last row Total
 * @example =LOYALTY.REWARD.TIERS({"Gold";"Silver"},{500;2000},{1200;400},0.35,{0.2;0.1},0.02,{30;5}) // => {"tier","members","extra margin","rewards","benefits","profit";"Gold",500,42000,14400,15000,12600;"Silver",2000,28000,17600,10000,400;"Total",2500,70000,32000,25000,13000}
 * @source Dowling & Uncles (1997), Do customer loyalty programs really work?, Sloan Management Review 38(4), for each tier
 */
export function rewardTiers(
  names: unknown[][],
  members: unknown[][],
  spend: unknown[][],
  gross_margin: unknown[][],
  lift: unknown[][],
  reward_rate: unknown[][],
  benefit_cost: unknown[][],
): unknown[][] {
  return resultTable(REWARD_TIER_COLUMNS, () => {
    const lines = namedLines(names, { members, spend, gross_margin, lift, reward_rate, benefit_cost });
    const [memberCounts, spends, grossMargin, lifts, rewardRates, benefitCost] = lines.figures as [
      number[],
      number[],
      number[],
      number[],
      number[],
      number[],
    ];
    return tierProfits({
      names: lines.names,
      members: memberCounts,
      spend: spends,
      grossMargin,
      lift: lifts,
      rewardRate: rewardRates,
      benefitCost,
    });
  });
}

/**
 * Extra volume that makes up for a price cut: price_cut / (gross_margin - price_cut). #N/A when the cut takes the whole margin.
 * @customfunction REWARD.VOLUME
 * @param price_cut Share taken off the price, 0 to 1 (0.15 = 15%)
 * @param gross_margin Share of the old price left after the cost of goods, 0 to 1 (0.4 = 40%)
 * @returns Fraction of the old volume (0.6 = 60% more)
 * @example =LOYALTY.REWARD.VOLUME(0.15,0.4) // => 0.6
 * @source Nagle & Holden (2002), The Strategy and Tactics of Pricing, chapter 3
 */
export function rewardVolume(price_cut: unknown, gross_margin: unknown): number {
  return cell(() => requiredVolume(requiredNumber("price_cut", price_cut), requiredNumber("gross_margin", gross_margin)));
}

/**
 * How the profit of a programme (as in REWARD.PROFIT) moves when each input alone is moved down and up by the same share of itself. The input that matters most comes first; equal swings keep the order of the arguments. Margin and reward rate stop at 1, a lift at -1.
 * @customfunction REWARD.SENSITIVITY
 * @param baseline_sales Sales to members without the programme, money
 * @param gross_margin Share of sales left after the cost of goods, 0 to 1 (0.3 = 30%)
 * @param lift Extra sales as a share of the baseline (0.1 = 10%)
 * @param reward_rate Cost of rewards as a share of all sales to members, 0 to 1 (0.02 = 2%)
 * @param fixed_cost Cost of running the programme, money
 * @param [swing] Share by which each input is moved, above 0, at most 1; 0.1 (10%) if omitted
 * @returns Table: input, low, high, profit low, profit high, swing
 * @example =LOYALTY.REWARD.SENSITIVITY(10000000,0.3,0.12,0.02,100000) // => {"input","low","high","profit low","profit high","swing";"gross margin",0.27,0.33,0,72000,72000;"lift",0.108,0.132,2400,69600,67200;"reward rate",0.018,0.022,58400,13600,44800;"baseline sales",9000000,11000000,22400,49600,27200;"fixed cost",90000,110000,46000,26000,20000}
 * @source Howard (1988), Decision analysis: practice and promise, Management Science 34(6); profit: Dowling & Uncles (1997)
 */
export function rewardSensitivity(
  baseline_sales: unknown,
  gross_margin: unknown,
  lift: unknown,
  reward_rate: unknown,
  fixed_cost: unknown,
  swing?: unknown,
): unknown[][] {
  return resultTable(SENSITIVITY_COLUMNS, () =>
    profitSensitivity(
      [
        requiredNumber("baseline_sales", baseline_sales),
        requiredNumber("gross_margin", gross_margin),
        requiredNumber("lift", lift),
        requiredNumber("reward_rate", reward_rate),
        requiredNumber("fixed_cost", fixed_cost),
      ],
      optionalNumber("swing", swing, 0.1),
    ),
  );
}

/**
 * The bars of a tornado chart for any model of yours: how far the outcome moves from the base case when an input is low and when it is high. The widest bar comes first, equal ones keep their order; swing is the distance between the two outcomes. An outcome in one cell holds for all inputs. A line with a blank cell is left out.
 * @customfunction REWARD.TORNADO
 * @param names Name of each input
 * @param outcome_low Outcome of the model with this input low
 * @param outcome_high Outcome of the model with this input high
 * @param outcome_base Outcome of the base case
 * @returns Table: name, low, high, swing; low and high as changes from the base case
 * @example =LOYALTY.REWARD.TORNADO({"price";"volume";"cost"},{80;60;105},{120;140;95},100) // => {"name","low","high","swing";"volume",-40,40,80;"price",-20,20,40;"cost",5,-5,10}
 * @source Howard (1988), Decision analysis: practice and promise, Management Science 34(6)
 */
export function rewardTornado(names: unknown[][], outcome_low: unknown[][], outcome_high: unknown[][], outcome_base: unknown): unknown[][] {
  return resultTable(TORNADO_COLUMNS, () => {
    const lines = namedLines(names, { outcome_low, outcome_high });
    const [low, high] = lines.figures as [number[], number[]];
    return tornado(lines.names, low, high, requiredNumber("outcome_base", outcome_base));
  });
}

/**
 * Spread of the profit of a programme (as in REWARD.PROFIT) whose inputs are uncertain. Each of the five inputs is one figure, or three: low, likely, high; these are drawn from a triangular distribution, independently. The generator is MT19937 (Mersenne Twister), one number of 53 bits for each uncertain input in the order of the arguments, so the same seed gives the same table on every machine. Profitable is the share of runs with a profit above 0.
 * @customfunction REWARD.SIMULATE
 * @param baseline_sales Sales to members without the programme, money; one figure or three
 * @param gross_margin Share of sales left after the cost of goods, 0 to 1; one figure or three
 * @param lift Extra sales as a share of the baseline (0.1 = 10%); one figure or three
 * @param reward_rate Cost of rewards as a share of all sales to members, 0 to 1; one figure or three
 * @param fixed_cost Cost of running the programme, money; one figure or three
 * @param [runs] Number of runs, 1 to 1000000; 10000 if omitted
 * @param [seed] Whole number that starts the generator; 1 if omitted
 * @returns Table: mean, P5, P50, P95, profitable
 * @example =LOYALTY.REWARD.SIMULATE(1000,0.5,0.2,0.1,0) // => {"mean","P5","P50","P95","profitable";-20,-20,-20,-20,0}
 * @source Hertz (1964), Risk analysis in capital investment, Harvard Business Review 42(1); generator: Matsumoto & Nishimura (1998), Mersenne Twister, ACM TOMACS 8(1)
 */
export function rewardSimulate(
  baseline_sales: unknown[][],
  gross_margin: unknown[][],
  lift: unknown[][],
  reward_rate: unknown[][],
  fixed_cost: unknown[][],
  runs?: unknown,
  seed?: unknown,
): unknown[][] {
  const input = (parameter: string, given: unknown) => uncertain(parameter, series(parameter, given));
  return resultTable(SIMULATION_COLUMNS, () => [
    simulatedProfit(
      {
        baselineSales: input("baseline_sales", baseline_sales),
        grossMargin: input("gross_margin", gross_margin),
        lift: input("lift", lift),
        rewardRate: input("reward_rate", reward_rate),
        fixedCost: input("fixed_cost", fixed_cost),
      },
      optionalNumber("runs", runs, 10_000),
      optionalNumber("seed", seed, 1),
    ),
  ]);
}
