import { digamma, logRisingFactorial, trigamma } from "../../numeric/logGamma";
import { type Derivatives, noDerivatives } from "../fitting/purchaseModel";
import type { GroupedHistories } from "../histories/groupHistories";
import type { ChancesBefore } from "./betaGeometric";

/** What depends on x alone, for `count` customers with it. Order of parameters: r, alpha, a, b. */
function addFactors(into: Derivatives, parameters: readonly number[], x: number, chances: number, count: number): void {
  const [r, alpha, a, b] = parameters as [number, number, number, number];
  const { gradient, hessian } = into;
  const total = a + b;
  into.value +=
    count * (logRisingFactorial(r, x) + r * Math.log(alpha) + logRisingFactorial(b, chances) - logRisingFactorial(total, chances));
  gradient[0]! += count * (digamma(r + x) - digamma(r) + Math.log(alpha));
  gradient[1]! += (count * r) / alpha;
  const totalSlope = digamma(total) - digamma(total + chances);
  gradient[2]! += count * totalSlope;
  gradient[3]! += count * (digamma(b + chances) - digamma(b) + totalSlope);
  const totalBend = trigamma(total) - trigamma(total + chances);
  hessian[0]![0]! += count * (trigamma(r + x) - trigamma(r));
  hessian[0]![1]! += count / alpha;
  hessian[1]![1]! -= (count * r) / (alpha * alpha);
  hessian[2]![2]! += count * totalBend;
  hessian[2]![3]! += count * totalBend;
  hessian[3]![3]! += count * (trigamma(b + chances) - trigamma(b) + totalBend);
}

/** Customers who cannot have left: x = 0 under the BG/NBD. Only ln(alpha + T) counts. */
function addCertain(into: Derivatives, rows: GroupedHistories, from: number, to: number, alpha: number, n: number): number {
  const { length, customers } = rows;
  let logs = 0;
  let first = 0;
  let second = 0;
  let count = 0;
  for (let row = from; row < to; row++) {
    const weight = customers[row]!;
    const span = alpha + length[row]!;
    const inverse = 1 / span;
    count += weight;
    logs += weight * Math.log(span);
    first += weight * inverse;
    second += weight * inverse * inverse;
  }
  into.value -= n * logs;
  into.gradient[0]! -= logs;
  into.gradient[1]! -= n * first;
  into.hessian[0]![1]! -= first;
  into.hessian[1]![1]! += n * second;
  return count;
}

/**
 * Customers who may have left after their last purchase: the log of the sum of two terms, alive and gone, by the chance of each.
 * `left` is b + chances - 1: with a it gives the odds of leaving at the last chance.
 */
function addUncertain(
  into: Derivatives,
  rows: GroupedHistories,
  from: number,
  to: number,
  parameters: readonly number[],
  n: number,
  left: number,
): number {
  const [, alpha, a] = parameters as [number, number, number, number];
  const { recency, length, customers } = rows;
  const odds = Math.log(a / left);
  let count = 0;
  let value = 0;
  let gone = 0;
  let logs = 0;
  let inverses = 0;
  let squares = 0;
  let v = 0;
  let vGap = 0;
  let vGapGap = 0;
  let vDrop = 0;
  let vDropDrop = 0;
  let vGapDrop = 0;
  for (let row = from; row < to; row++) {
    const weight = customers[row]!;
    const span = alpha + length[row]!;
    const seen = alpha + recency[row]!;
    const logSpan = Math.log(span);
    const gap = logSpan - Math.log(seen);
    const u = odds + n * gap;
    const e = Math.exp(u < 0 ? u : -u);
    const share = 1 / (1 + e);
    const chanceGone = u < 0 ? e * share : share;
    const spanInverse = 1 / span;
    const seenInverse = 1 / seen;
    const drop = seenInverse - spanInverse;
    const spread = weight * e * share * share;
    count += weight;
    value += weight * ((u < 0 ? 0 : u) + Math.log1p(e) - n * logSpan);
    gone += weight * chanceGone;
    logs += weight * (logSpan - chanceGone * gap);
    inverses += weight * (spanInverse + chanceGone * drop);
    squares += weight * (spanInverse * spanInverse + chanceGone * drop * (seenInverse + spanInverse));
    v += spread;
    vGap += spread * gap;
    vGapGap += spread * gap * gap;
    vDrop += spread * drop;
    vDropDrop += spread * drop * drop;
    vGapDrop += spread * gap * drop;
  }
  const { gradient, hessian } = into;
  into.value += value;
  gradient[0]! -= logs;
  gradient[1]! -= n * inverses;
  gradient[2]! += gone / a;
  gradient[3]! -= gone / left;
  hessian[0]![0]! += vGapGap;
  hessian[0]![1]! -= inverses + n * vGapDrop;
  hessian[0]![2]! += vGap / a;
  hessian[0]![3]! -= vGap / left;
  hessian[1]![1]! += n * squares + n * n * vDropDrop;
  hessian[1]![2]! -= (n * vDrop) / a;
  hessian[1]![3]! += (n * vDrop) / left;
  hessian[2]![2]! += (v - gone) / (a * a);
  hessian[2]![3]! -= v / (a * left);
  hessian[3]![3]! += (v + gone) / (left * left);
  return count;
}

/**
 * Log-likelihood of all customers with its slope and second derivatives by r, alpha, a, b, in one pass: three logarithms and one
 * exponential for each row, everything that depends on x alone once for each x.
 *
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 6, in the form of their
 * note on numerical errors; for the MBG/NBD Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24(3).
 */
export function betaGeometricDerivatives(rows: GroupedHistories, parameters: readonly number[], before: ChancesBefore): Derivatives {
  const [r, alpha, , b] = parameters as [number, number, number, number];
  const into = noDerivatives(4);
  rows.x.forEach((x, k) => {
    const from = rows.first[k]!;
    const to = rows.first[k + 1]!;
    const chances = x + before;
    const count =
      chances === 0 ? addCertain(into, rows, from, to, alpha, r) : addUncertain(into, rows, from, to, parameters, r + x, b + chances - 1);
    addFactors(into, parameters, x, chances, count);
  });
  into.hessian.forEach((row, i) => row.forEach((_, k) => (into.hessian[i]![k] = into.hessian[Math.min(i, k)]![Math.max(i, k)]!)));
  return into;
}
