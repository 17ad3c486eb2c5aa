import { CalcError } from "../../CalcError";
import { fraction } from "../../guards";
import { amountKey, sameAmount } from "../../numeric/amountKey";
import { RunningSum } from "../../numeric/sum";
import { type RetentionChangeBasis, shiftedRetention, valueGain } from "../../retention/valueUplift";
import type { Segmentation } from "../keyAccounts.types";

export interface RetentionWhatIfSettings {
  /** share of the first class kept a period now, 0 to 1 */
  retention: number;
  /** effective rate per period */
  discount: number;
  /** size of the change, read by basis */
  change: number;
  basis: RetentionChangeBasis;
  /** share of revenue left after the cost of goods, 0 to 1; plays a part where accounts are ranked by revenue */
  grossMargin: number;
}

export interface RetentionWhatIf {
  className: string;
  accounts: number;
  /** mean margin of an account of the first class, for the period of the data */
  marginPerAccount: number;
  retentionAfter: number;
  /** money of today */
  gain: number;
}

/**
 * What it is worth to keep more of the first class: LOYALTY.RETENTION.GAIN with the class's mean margin for each of its accounts. One
 * period is the time the data cover, so retention and discount must be for as long.
 *
 * @returns undefined where accounts are not ranked by money of a period (orders, customer value), or the first class is empty
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta & Lehmann (2003), difference of two lifetime values.
 */
export function retentionWhatIf({ options, classes }: Segmentation, settings: RetentionWhatIfSettings): RetentionWhatIf | undefined {
  const first = classes[0];
  if (!first || first.accounts === 0 || options.measure === "orders" || options.measure === "customerValue") return undefined;
  const { retention, discount, change, basis } = settings;
  if (options.measure === "revenue") fraction("gross_margin", settings.grossMargin);
  const margin = options.measure === "revenue" ? first.value * settings.grossMargin : first.value;
  const marginPerAccount = margin / first.accounts;
  const gain = valueGain(marginPerAccount, retention, discount, change, basis, first.accounts);
  return {
    className: first.name,
    accounts: first.accounts,
    marginPerAccount,
    retentionAfter: shiftedRetention(retention, change, basis),
    gain,
  };
}

export interface ClassBurden {
  name: string;
  accounts: number;
  /** value of the class in the first measure */
  value: number;
  /** margin before the cost to serve, on the basis that the segmentation names */
  margin: number;
  serviceCost: number;
  /** margin less cost */
  contribution: number;
  /** cost as a share of the margin; NaN where the margin is not above 0 */
  costShare: number;
  /** as LOYALTY.SERVICE.TIERS says it */
  verdict: "ok" | "cost exceeds margin";
}

/**
 * Does service cost match what each class brings? One line a class, in the order of the classes.
 * @returns undefined where no service activities were given
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function serviceBurden({ classes }: Segmentation): ClassBurden[] | undefined {
  if (classes.some(({ serviceCost }) => serviceCost === undefined)) return undefined;
  return classes.map(({ name, accounts, value, margin = 0, serviceCost = 0 }) => ({
    name,
    accounts,
    value,
    margin,
    serviceCost,
    contribution: sameAmount(margin, serviceCost) ? 0 : margin - serviceCost,
    costShare: margin > 0 ? serviceCost / margin : NaN,
    verdict: amountKey(serviceCost) > amountKey(margin) ? "cost exceeds margin" : "ok",
  }));
}

/**
 * Weighted mean of an account's scores, on the scores' own scale: sum of weight * score / sum of the weights of the criteria that were
 * scored.
 *
 * @param scores one score a criterion; a criterion without one is left out with its weight
 * @param weights at least 0, in the same order; only their proportions count
 * @throws {CalcError} no answer when the scored criteria have no weight
 * Source: weighted scoring of accounts, Millman & Wilson (1995), Journal of Marketing Practice 1(1); McDonald & Woodburn (2007), Key
 * account management.
 */
export function weightedScore(scores: readonly (number | undefined)[], weights: ArrayLike<number>): number {
  const points = new RunningSum();
  const weight = new RunningSum();
  scores.forEach((score, criterion) => {
    if (score === undefined) return;
    points.add(score * weights[criterion]!);
    weight.add(weights[criterion]!);
  });
  if (weight.value <= 0) throw new CalcError("noAnswer", "weights", { rule: "noTotal", total: weight.value });
  return points.value / weight.value;
}

/**
 * Cost to serve one account: number of times it used each activity, times the cost of doing the activity once, added up. An activity
 * without a figure was not used.
 *
 * @param drivers how often each activity was done for the account
 * @param rates money per unit of each activity, in the same order
 * @returns money
 * Source: Cooper & Kaplan (1991), Profit priorities from activity-based costing, Harvard Business Review 69(3).
 */
export function costToServe(drivers: readonly (number | undefined)[], rates: ArrayLike<number>): number {
  const total = new RunningSum();
  drivers.forEach((driver, activity) => total.add((driver ?? 0) * rates[activity]!));
  return total.value;
}
