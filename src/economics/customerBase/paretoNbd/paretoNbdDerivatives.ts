import { gaussLegendre, type Quadrature } from "../../numeric/gaussLegendre";
import { digamma, logRisingFactorial, trigamma } from "../../numeric/logGamma";
import { type Derivatives, noDerivatives } from "../fitting/purchaseModel";
import type { GroupedHistories } from "../histories/groupHistories";

/**
 * A panel may be so long (in w) and its integrand fall so far across it (in e-folds) that this many nodes still leave an error below 1e-12:
 * the nearest singularity is pi away from the real axis.
 */
interface PanelRule extends Quadrature {
  longest: number;
  folds: number;
}

const FEW: PanelRule = { ...gaussLegendre(8), longest: 1.5, folds: 4 };
const SOME: PanelRule = { ...gaussLegendre(12), longest: 2.5, folds: 10 };
const MANY: PanelRule = { ...gaussLegendre(20), longest: 4, folds: 24 };
function ruleFor(panel: number, folds: number): PanelRule {
  if (panel <= FEW.longest && folds <= FEW.folds) return FEW;
  return panel <= SOME.longest && folds <= SOME.folds ? SOME : MANY;
}

/** What lies this many e-folds below the start of the integral is left out. */
const NEGLIGIBLE = 40;

/**
 * Moments of the time u at which a customer who has left did so: density proportional to (alpha+u)^-n (beta+u)^-(s+1) between the last
 * purchase and the end of observation. `logMass` is the logarithm of that integral; the others are means, with A =
 * ln((alpha+u)/(alpha+t_x)), B = ln((beta+u)/(beta+t_x)), P = 1/(alpha+u), Q = 1/(beta+u). One object is filled again for each customer: a
 * million small objects would cost more than the arithmetic.
 */
export class DropoutMoments {
  logMass = 0;
  A = 0;
  B = 0;
  P = 0;
  Q = 0;
  AA = 0;
  AB = 0;
  AP = 0;
  AQ = 0;
  BB = 0;
  BP = 0;
  BQ = 0;
  PP = 0;
  PQ = 0;
  QQ = 0;
  private mass = 0;

  /** Nobody has left: no mass, and every mean 0, which is not used. */
  forget(): void {
    this.logMass = -Infinity;
    this.clear();
  }

  private clear(): void {
    this.mass = this.A = this.B = this.P = this.Q = 0;
    this.AA = this.AB = this.AP = this.AQ = this.BB = this.BP = this.BQ = this.PP = this.PQ = this.QQ = 0;
  }

  private add(weight: number, a: number, b: number, p: number, q: number): void {
    this.mass += weight;
    const wa = weight * a;
    const wb = weight * b;
    const wp = weight * p;
    this.A += wa;
    this.B += wb;
    this.P += wp;
    this.Q += weight * q;
    this.AA += wa * a;
    this.AB += wa * b;
    this.AP += wa * p;
    this.AQ += wa * q;
    this.BB += wb * b;
    this.BP += wb * p;
    this.BQ += wb * q;
    this.PP += wp * p;
    this.PQ += wp * q;
    this.QQ += weight * q * q;
  }

  private divide(): void {
    const scale = 1 / this.mass;
    this.A *= scale;
    this.B *= scale;
    this.P *= scale;
    this.Q *= scale;
    this.AA *= scale;
    this.AB *= scale;
    this.AP *= scale;
    this.AQ *= scale;
    this.BB *= scale;
    this.BP *= scale;
    this.BQ *= scale;
    this.PP *= scale;
    this.PQ *= scale;
    this.QQ *= scale;
  }

  /**
   * Integrates over w = ln(smaller of alpha and beta, plus u). There the integrand is log-concave, rises at most by 1 e-fold a unit of w
   * and falls at most by n + s, and has no singularity nearer than pi, so that a few Gauss-Legendre nodes a panel give all digits.
   */
  fill(n: number, alpha: number, s: number, beta: number, recency: number, length: number): void {
    this.clear();
    const nearAlpha = alpha <= beta;
    const near = nearAlpha ? alpha : beta;
    const far = nearAlpha ? beta : alpha;
    const nearPower = nearAlpha ? n : s + 1;
    const farPower = nearAlpha ? s + 1 : n;
    const nearStart = near + recency;
    const farInverse = 1 / (far + recency);
    const shift = nearStart * farInverse;
    const whole = Math.log1p((length - recency) / nearStart);
    let from = 0;
    let fallen = 0;
    while (from < whole) {
      const grown = from === 0 ? nearStart : nearStart * Math.exp(from);
      const fall = nearPower - 1 + (farPower * grown) / (far - near + grown);
      const bend = farPower / 8;
      let panel = Math.min(MANY.longest, whole - from);
      let folds = Math.abs(fall) * panel + bend * panel * panel;
      if (folds > MANY.folds) {
        panel = (2 * MANY.folds) / (Math.abs(fall) + Math.sqrt(fall * fall + 4 * bend * MANY.folds));
        folds = MANY.folds;
      }
      const rule = ruleFor(panel, folds);
      this.addPanel(rule, from, panel, nearAlpha, nearStart, nearPower, farPower, shift, farInverse);
      from += panel;
      const ratio = Math.exp(from);
      fallen = (nearPower - 1) * from + farPower * Math.log1p((ratio - 1) * shift);
      if (fallen > NEGLIGIBLE) break;
    }
    if (this.mass > 0) this.divide();
    this.logMass = Math.log(this.mass) + (1 - nearPower) * Math.log(nearStart) + farPower * Math.log(farInverse);
  }

  private addPanel(
    rule: PanelRule,
    from: number,
    panel: number,
    nearAlpha: boolean,
    nearStart: number,
    nearPower: number,
    farPower: number,
    shift: number,
    farInverse: number,
  ): void {
    const half = panel / 2;
    const middle = from + half;
    const { nodes, weights } = rule;
    for (let k = 0; k < nodes.length; k++) {
      const near = middle + half * nodes[k]!;
      const ratio = Math.exp(near);
      const farRatio = 1 + (ratio - 1) * shift;
      const far = Math.log(farRatio);
      const weight = half * weights[k]! * Math.exp((1 - nearPower) * near - farPower * far);
      const nearInverse = 1 / (nearStart * ratio);
      const otherInverse = farInverse / farRatio;
      if (nearAlpha) this.add(weight, near, far, nearInverse, otherInverse);
      else this.add(weight, far, near, otherInverse, nearInverse);
    }
  }
}

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
