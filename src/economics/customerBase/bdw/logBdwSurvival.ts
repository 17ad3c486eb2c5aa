import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import type { Bdw } from "../customerBase.types";
import { logBetaRatio } from "../sbg/logBetaRatio";

/** Beyond it t^c counts as endless: its logarithm is still exact, its gamma function is not needed. */
const HUGE = 1e300;

/** ln S(t) = ln [B(alpha, beta + t^c) / B(alpha, beta)], for any t >= 0. Relative accuracy about 1e-14 of the larger of the result and 1. */
export function logBdwSurvival({ alpha, beta, c }: Bdw, time: number): number {
  const age = time ** c;
  if (age > HUGE) return logRisingFactorial(beta, alpha) - alpha * c * Math.log(time);
  return logBetaRatio(alpha, beta, age);
}
