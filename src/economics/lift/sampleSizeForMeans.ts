import { CalcError } from "../CalcError";
import { above, finite } from "../guards";
import { normalQuantile } from "../numeric/normalQuantile";
import { openFraction } from "./openFraction";
import { wholeGroup } from "./wholeGroup";

/**
 * Control customers needed to find a difference of two means with a two-sided test:
 * n = (z(confidence) + z(power))^2 * sd^2 * (1 + 1 / k) / difference^2, k = ratio.
 *
 * @param difference of the means, in the unit of sd, not 0; its sign does not matter
 * @param sd standard deviation of one customer's figure, alike in both groups, above 0
 * @param confidence 1 - significance, above 0, below 1
 * @param power chance to find the difference if it is there, above 0, below 1
 * @param ratio test customers for each control customer, above 0
 * @returns whole customers, at least 1; by the normal distribution, which is right to a customer or two
 * @throws {CalcError} argument out of range or a difference of 0
 * Source: Cochran & Cox (1957), Experimental designs, 2nd ed., chapter 2; groups of unequal size: Rosner (2015), Fundamentals of biostatistics, chapter 8.
 */
export function sampleSizeForMeans(difference: number, sd: number, confidence = 0.95, power = 0.8, ratio = 1): number {
  finite("difference", difference);
  above("sd", sd, 0);
  openFraction("confidence", confidence);
  openFraction("power", power);
  above("ratio", ratio, 0);
  if (difference === 0) throw new CalcError("argument", "difference", { rule: "differs", other: "0" });
  const distance = Math.max(0, normalQuantile(power) - normalQuantile((1 - confidence) / 2));
  return wholeGroup((distance * (sd / difference)) ** 2 * (1 + 1 / ratio));
}
