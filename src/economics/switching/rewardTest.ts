import { CalcError } from "../CalcError";
import { capitalisationRate, isEndless, marginMultiple, type Timing } from "../clv/marginMultiple";
import { discountRate, finite, fraction, notNegative, retentionFraction } from "../guards";
import { multiplesAroundChange } from "../retention/valueUplift";

/** Column words of the test. */
export const REWARD_TEST_COLUMNS = ["effective gain", "value", "cost", "net", "verdict"];

/** How strongly customers feel bound, and what they feel bound enough. */
export interface SwitchingLevel {
  /** 0 to 100, such as the result of SWITCH.INDEX */
  index: number;
  /** index from which rewards keep customers as planned, 0 to 100 */
  threshold: number;
  /** share of the planned gain that comes below the threshold, 0 to 1 */
  responseBelow?: number;
}

export interface RewardTestOptions {
  timing?: Timing;
  /** money spent once */
  setup?: number;
}

function outOfHundred(parameter: string, value: number): void {
  finite(parameter, value);
  if (value < 0 || value > 100) throw new CalcError("argument", parameter, { rule: "between", low: 0, high: 100, got: value });
}

function verdict(bound: boolean, net: number): string {
  if (bound) return net > 0 ? "Run" : "Too dear";
  return net > 0 ? "Pilot" : "Build switching cost first";
}

/** Retention with the rewards; the customer's value must stay finite. */
function raised(retention: number, gain: number, discount: number): number {
  const after = retention + gain;
  if (after >= 1) throw new CalcError("argument", "retention_gain", { rule: "shiftedRetention", got: after });
  if (isEndless(capitalisationRate(after, discount, 0), discount))
    throw new CalcError("argument", "retention_gain", { rule: "gainConverges", retention: after, discount });
  return after;
}

/**
 * Whether a reward programme should run, given how bound customers feel. Value = customers * (CLV with the gain - CLV without); cost =
 * setup + customers * reward * (1 + d) / (1 + d - r'): the reward is paid at the start of every period to everyone still there, for good.
 *
 * @param customers number of customers, at least 0
 * @param margin money per customer and period, the first one
 * @param retention share kept without rewards, 0 to 1
 * @param discount effective rate per period, above -1
 * @param retentionGain points of retention the rewards add where customers feel bound, 0 to 1
 * @param rewardCost money per customer and period, at least 0
 * @returns row in the order of REWARD_TEST_COLUMNS
 * @throws {CalcError} argument out of range, or a retention of 1 or more
 * Source: difference of lifetime values, Gupta & Lehmann (2003); that rewards pay only where leaving costs something: Klemperer (1987), and
 * as counter-evidence for heavy buyers Hartmann & Viard (2008), Quantitative Marketing and Economics 6(2).
 */
export function rewardTest(
  customers: number,
  margin: number,
  retention: number,
  discount: number,
  retentionGain: number,
  rewardCost: number,
  { index, threshold, responseBelow = 0 }: SwitchingLevel,
  { timing = "renewal", setup = 0 }: RewardTestOptions = {},
): (number | string)[] {
  notNegative("customers", customers);
  finite("margin", margin);
  retentionFraction("retention", retention);
  discountRate("discount", discount);
  fraction("retention_gain", retentionGain);
  notNegative("reward_cost", rewardCost);
  outOfHundred("index", index);
  outOfHundred("threshold", threshold);
  fraction("response_below", responseBelow);
  notNegative("setup", setup);
  const bound = index >= threshold;
  const gain = bound ? retentionGain : retentionGain * responseBelow;
  const after = raised(retention, gain, discount);
  const value = customers * margin * multiplesAroundChange(retention, discount, gain, "points", { timing }).difference;
  const cost = setup + customers * rewardCost * marginMultiple(after, discount, { timing: "now" });
  const net = value - cost;
  return [gain, value, cost, net, verdict(bound, net)];
}
