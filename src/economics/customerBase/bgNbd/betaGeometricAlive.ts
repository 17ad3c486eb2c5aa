import type { BetaGeometricNbd } from "../customerBase.types";
import { logistic } from "../fitting/logistic";
import type { ChancesBefore } from "./betaGeometric.types";

/** Chance that a customer with this history is still active; 1 where there was no chance to leave. No checks. */
export function betaGeometricAlive(
  { r, alpha, a, b }: BetaGeometricNbd,
  before: ChancesBefore,
  x: number,
  recency: number,
  length: number,
): number {
  const chances = x + before;
  if (chances === 0) return 1;
  return logistic(Math.log(b + chances - 1) - Math.log(a) - (r + x) * Math.log1p((length - recency) / (alpha + recency)));
}
