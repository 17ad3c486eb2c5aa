import type { BetaGeometricNbd } from "../customerBase.types";
import type { ChancesBefore } from "./betaGeometric.types";
import { betaGeometricAlive } from "./betaGeometricAlive";
import { futurePurchases } from "./futurePurchases";

/** Purchases expected from a customer with this history, by the horizon: what does not depend on the horizon is worked out once. No checks. */
export function betaGeometricOutlook(
  parameters: BetaGeometricNbd,
  before: ChancesBefore,
  x: number,
  recency: number,
  length: number,
): (horizon: number) => number {
  const { r, alpha, a, b } = parameters;
  const alive = betaGeometricAlive(parameters, before, x, recency, length);
  const active = { n: r + x, span: alpha + length, a, b: b + x + before };
  const d = a + b + before - 1 - r;
  return (horizon) => alive * futurePurchases(active, horizon, d);
}
