import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import { logGamma } from "../../numeric/logGamma";
import { regularisedBeta } from "../../numeric/regularisedBeta";
import type { BetaGeometricNbd } from "../customerBase.types";
import type { ChancesBefore } from "./betaGeometric.types";

/** Chance that a customer makes `count` repeat purchases within a time after the first one. No checks. */
export function betaGeometricPmf({ r, alpha, a, b }: BetaGeometricNbd, before: ChancesBefore, time: number, count: number): number {
  if (time === 0) return count === 0 ? 1 : 0;
  const chances = count + before;
  const stayed = logRisingFactorial(b, chances) - logRisingFactorial(a + b, chances);
  const logNbd = logRisingFactorial(r, count) - logGamma(count + 1) - r * Math.log1p(time / alpha) - count * Math.log1p(alpha / time);
  const active = Math.exp(stayed + logNbd);
  if (chances === 0) return active;
  const leftAtLast = (Math.exp(stayed) * a) / (b + chances - 1);
  const share = time / (alpha + time);
  return active + leftAtLast * (count === 0 ? 1 : regularisedBeta(count, r, share, alpha / (alpha + time)));
}
