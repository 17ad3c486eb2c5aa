import { fraction } from "../../guards";
import { normalQuantile } from "../../numeric/normal";

export interface Interval {
  low: number;
  high: number;
}

/** Where the figure can lie: the interval is formed on its logarithm or log odds and stays inside. */
export type FigureRange = "any" | "positive" | "chance";

/** The figure stretched to the whole line, its slope there, and the way back. */
function stretched(range: FigureRange, value: number): { at: number; slope: number; back: (at: number) => number } {
  if (range === "positive" && value > 0) return { at: Math.log(value), slope: 1 / value, back: Math.exp };
  if (range === "chance" && value > 0 && value < 1)
    return { at: Math.log(value / (1 - value)), slope: 1 / (value * (1 - value)), back: (at) => 1 / (1 + Math.exp(-at)) };
  return { at: value, slope: 1, back: (at) => at };
}

/** Standard error of a figure computed from estimated parameters: the root of g' V g (delta method). */
export function deltaError(gradient: readonly number[], covariance: readonly (readonly number[])[]): number {
  let variance = 0;
  gradient.forEach((slope, i) => gradient.forEach((other, k) => (variance += slope * other * covariance[i]![k]!)));
  return Math.sqrt(Math.max(0, variance));
}

/**
 * Confidence interval of a figure computed from estimated parameters, by the delta method. It holds the uncertainty of the parameters only,
 * not how much a customer's own purchases vary around what is expected.
 *
 * @param gradient slope of the figure along each log parameter (see logParameterGradient)
 * @param covariance of the log parameters, as the fit gives it; null is returned where it is empty: the data do not tell
 * @param confidence 0 to 1, such as 0.95
 * Source: delta method, for example Davison (2003), Statistical models, section 2.2.
 */
export function deltaInterval(
  value: number,
  gradient: readonly number[],
  covariance: readonly (readonly number[])[],
  confidence: number,
  range: FigureRange = "any",
): Interval | null {
  fraction("confidence", confidence);
  if (covariance.length === 0) return null;
  if (confidence === 0) return { low: value, high: value };
  const { at, slope, back } = stretched(range, value);
  const reach = -normalQuantile((1 - Math.min(confidence, 1 - 1e-15)) / 2) * slope * deltaError(gradient, covariance);
  return { low: back(at - reach), high: back(at + reach) };
}
