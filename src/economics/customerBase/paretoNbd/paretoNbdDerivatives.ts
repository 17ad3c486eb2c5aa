import { digamma, trigamma } from "../../numeric/logGamma";
import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import { type Derivatives, noDerivatives } from "../fitting/purchaseModel";
import type { GroupedHistories } from "../histories/groupHistories";
import { DropoutMoments } from "./dropoutMoments";

/** What depends on x alone, for `count` customers with it. Order of parameters: r, alpha, s, beta. */
function addFactors(into: Derivatives, parameters: readonly number[], x: number, count: number): void {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  const { gradient, hessian } = into;
  into.value += count * (logRisingFactorial(r, x) + r * Math.log(alpha) + s * Math.log(beta));
  gradient[0]! += count * (digamma(r + x) - digamma(r) + Math.log(alpha));
  gradient[1]! += (count * r) / alpha;
  gradient[2]! += count * Math.log(beta);
  gradient[3]! += (count * s) / beta;
  hessian[0]![0]! += count * (trigamma(r + x) - trigamma(r));
  hessian[0]![1]! += count / alpha;
  hessian[1]![1]! -= (count * r) / (alpha * alpha);
  hessian[2]![3]! += count / beta;
  hessian[3]![3]! -= (count * s) / (beta * beta);
}

/** One history: the log of the sum of two terms, alive and gone, by the chance of each. */
function addHistory(
  into: Derivatives,
  parameters: readonly number[],
  n: number,
  recency: number,
  length: number,
  weight: number,
  moments: DropoutMoments,
): void {
  const [, alpha, s, beta] = parameters as [number, number, number, number];
  const { gradient, hessian } = into;
  const spanP = 1 / (alpha + length);
  const spanQ = 1 / (beta + length);
  const spanA = Math.log(alpha + length);
  const spanB = Math.log(beta + length);
  const alive = -n * spanA - s * spanB;
  if (length > recency) moments.fill(n, alpha, s, beta, recency, length);
  else moments.forget();
  const u = Math.log(s) + moments.logMass - alive;
  const e = Math.exp(u < 0 ? u : -u);
  const share = 1 / (1 + e);
  const gone = weight * (u < 0 ? e * share : share);
  const stay = weight * (u < 0 ? share : e * share);
  const spread = weight * e * share * share;
  into.value += weight * (alive + (u < 0 ? 0 : u) + Math.log1p(e));
  const goneA = Math.log(alpha + recency) + moments.A;
  const goneB = Math.log(beta + recency) + moments.B;
  const { A, B, P, Q } = moments;
  gradient[0]! -= stay * spanA + gone * goneA;
  gradient[1]! -= n * (stay * spanP + gone * P);
  gradient[2]! -= stay * spanB + gone * (goneB - 1 / s);
  gradient[3]! -= s * stay * spanQ + (s + 1) * gone * Q;
  const dr = spanA - goneA;
  const dAlpha = n * (spanP - P);
  const ds = spanB - goneB + 1 / s;
  const dBeta = s * spanQ - (s + 1) * Q;
  const n2 = n * n;
  const s1 = s + 1;
  hessian[0]![0]! += spread * dr * dr + gone * (moments.AA - A * A);
  hessian[0]![1]! += spread * dr * dAlpha + gone * (n * (moments.AP - A * P) - P) - stay * spanP;
  hessian[0]![2]! += spread * dr * ds + gone * (moments.AB - A * B);
  hessian[0]![3]! += spread * dr * dBeta + gone * s1 * (moments.AQ - A * Q);
  hessian[1]![1]! += spread * dAlpha * dAlpha + gone * (n2 * (moments.PP - P * P) + n * moments.PP) + stay * n * spanP * spanP;
  hessian[1]![2]! += spread * dAlpha * ds + gone * n * (moments.BP - B * P);
  hessian[1]![3]! += spread * dAlpha * dBeta + gone * n * s1 * (moments.PQ - P * Q);
  hessian[2]![2]! += spread * ds * ds + gone * (moments.BB - B * B - 1 / (s * s));
  hessian[2]![3]! += spread * ds * dBeta + gone * (s1 * (moments.BQ - B * Q) - Q) - stay * spanQ;
  hessian[3]![3]! += spread * dBeta * dBeta + gone * (s1 * s1 * (moments.QQ - Q * Q) + s1 * moments.QQ) + stay * s * spanQ * spanQ;
}

/**
 * Log-likelihood of all customers with its slope and second derivatives by r, alpha, s, beta, in one pass. The moments of the time of
 * leaving come from a quadrature, error about 1e-12; the value agrees with the closed form of `paretoNbdLogLikelihood` as well.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), with the integral over the time of
 * leaving kept as in Fader & Hardie (2005), A note on deriving the Pareto/NBD model.
 */
export function paretoNbdDerivatives(rows: GroupedHistories, parameters: readonly number[]): Derivatives {
  const into = noDerivatives(4);
  const moments = new DropoutMoments();
  const { recency, length, customers } = rows;
  rows.x.forEach((x, k) => {
    let count = 0;
    for (let row = rows.first[k]!; row < rows.first[k + 1]!; row++) {
      addHistory(into, parameters, parameters[0]! + x, recency[row]!, length[row]!, customers[row]!, moments);
      count += customers[row]!;
    }
    addFactors(into, parameters, x, count);
  });
  into.hessian.forEach((row, i) => row.forEach((_, k) => (into.hessian[i]![k] = into.hessian[Math.min(i, k)]![Math.max(i, k)]!)));
  return into;
}
