import { atLeast, wholeNumber } from "../../guards";
import { betaMean } from "../../numeric/betaMean";
import { logGamma } from "../../numeric/logGamma";
import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import type { ParetoNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";

/**
 * Chance that a customer just won makes `count` repeat purchases within a time after the first one: those still active at its end, plus the mean
 * over the moment of leaving. Both are positive, so that small chances keep their digits: relative accuracy about 1e-11.
 *
 * @param time from 0, in the time unit of the parameters
 * @param count whole, from 0
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0, a count that is not whole from 0
 * Source: Fader & Hardie (2006), Deriving an expression for P(X(t) = x) under the Pareto/NBD model, note 012, before its integral is solved.
 */
export function paretoNbdPmf({ r, alpha, s, beta }: ParetoNbd, time: number, count: number): number {
  checkParameters({ r, alpha, s, beta });
  atLeast("time", time, 0);
  wholeNumber("n", count, 0, Number.MAX_SAFE_INTEGER);
  if (time === 0) return count === 0 ? 1 : 0;
  const constant = logRisingFactorial(r, count) - logGamma(count + 1);
  const logNbd = (u: number): number => constant - r * Math.log1p(u / alpha) - (count === 0 ? 0 : count * Math.log1p(alpha / u));
  const active = Math.exp(logNbd(time) - s * Math.log1p(time / beta));
  const left = betaMean(1, 1, (share) => {
    const u = share * time;
    return Math.exp(logNbd(u) - (s + 1) * Math.log1p(u / beta));
  });
  return active + (s / beta) * time * left;
}
