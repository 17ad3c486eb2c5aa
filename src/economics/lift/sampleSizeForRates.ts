import { CalcError } from "../CalcError";
import { above, fraction } from "../guards";
import { normalQuantile } from "../numeric/normalQuantile";
import { openFraction } from "./openFraction";
import { wholeGroup } from "./wholeGroup";

/**
 * Control customers needed to find the difference of two rates with a two-sided test:
 * n = (z(confidence) * sqrt(p(1 - p)(1 + 1 / k)) + z(power) * sqrt(p_c(1 - p_c) + p_t(1 - p_t) / k))^2 / (p_t - p_c)^2,
 * k = ratio, p = (p_c + k p_t) / (1 + k): the rate of both groups together, as if the programme did nothing. No continuity correction.
 *
 * @param rateTest rate expected with the programme, 0 to 1
 * @param rateControl rate without it, 0 to 1, another one
 * @param confidence 1 - significance, above 0, below 1
 * @param power chance to find the difference if it is there, above 0, below 1
 * @param ratio test customers for each control customer, above 0
 * @returns whole customers, at least 1; the test group is ratio times as large
 * @throws {CalcError} argument out of range or equal rates
 * Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 4, without the correction.
 */
export function sampleSizeForRates(rateTest: number, rateControl: number, confidence = 0.95, power = 0.8, ratio = 1): number {
  fraction("rate_test", rateTest);
  fraction("rate_control", rateControl);
  openFraction("confidence", confidence);
  openFraction("power", power);
  above("ratio", ratio, 0);
  if (rateTest === rateControl) throw new CalcError("argument", "rate_test", { rule: "differs", other: "rate_control" });
  const together = (rateControl + ratio * rateTest) / (1 + ratio);
  const underNull = Math.sqrt(together * (1 - together) * (1 + 1 / ratio));
  const underEffect = Math.sqrt(rateControl * (1 - rateControl) + (rateTest * (1 - rateTest)) / ratio);
  const distance = normalQuantile(power) * underEffect - normalQuantile((1 - confidence) / 2) * underNull;
  return wholeGroup((Math.max(0, distance) / (rateTest - rateControl)) ** 2);
}
