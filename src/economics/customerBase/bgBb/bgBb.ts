import { CalcError } from "../../CalcError";
import { discountRate, positive, wholeNumber } from "../../guards";
import { hyp2F1One } from "../../numeric/hyp2F1One";
import { logAddExp, logRisingFactorial } from "../../numeric/logGamma";
import type { BgBb } from "../customerBase.types";

/** @throws {CalcError} a parameter that is not above 0 */
export function checkBgBb(p: BgBb): void {
  positive("alpha", p.alpha);
  positive("beta", p.beta);
  positive("gamma", p.gamma);
  positive("delta", p.delta);
}

/** Most opportunities the sums of the model go over: far beyond a century of weeks. */
const MOST_OPPORTUNITIES = 100_000;

/**
 * A history of the BG/BB: x purchases at n opportunities, the last one at opportunity t_x.
 *
 * @throws {CalcError} not whole, x above t_x, t_x above n, or t_x without a purchase
 */
export function checkBgBbHistory(x: number, recency: number, n: number): void {
  wholeNumber("n", n, 0, MOST_OPPORTUNITIES);
  wholeNumber("x", x, 0, MOST_OPPORTUNITIES);
  wholeNumber("t_x", recency, 0, MOST_OPPORTUNITIES);
  if (recency > n) throw new CalcError("argument", "t_x", { rule: "atMost", other: "n", limit: n, got: recency });
  if (x > recency && recency > 0) throw new CalcError("argument", "x", { rule: "atMost", other: "t_x", limit: recency, got: x });
  if (x > 0 !== recency > 0) throw new CalcError("argument", "t_x", { rule: "lastWithoutPurchase" });
}

/** What a history says under the model. */
export interface BgBbTerms {
  logLikelihood: number;
  /** probability to be alive after opportunity n, 0 to 1 */
  alive: number;
}

/**
 * The likelihood of a history as the sum of its stories: gone after opportunity t_x, t_x + 1, ..., n - 1, or alive. Each story is a product
 * of factors below 1 on a common part, so that the sum neither overflows nor cancels.
 *
 * @param p above 0
 * @param x purchases, whole, at most `recency`
 * @param recency opportunity of the last purchase, 0 where there is none
 * @param n opportunities, whole
 * Source: Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation
 * 5.
 */
export function bgBbTerms(p: BgBb, x: number, recency: number, n: number): BgBbTerms {
  const { alpha, beta, gamma, delta } = p;
  const ever = alpha + beta;
  const stay = gamma + delta;
  const common =
    logRisingFactorial(alpha, x) +
    logRisingFactorial(beta, recency - x) -
    logRisingFactorial(ever, recency) +
    logRisingFactorial(delta, recency) -
    logRisingFactorial(stay, recency);
  let gone = 0;
  let story = gamma / (stay + recency);
  let alive = 1;
  for (let i = recency; i < n; i++) {
    gone += story;
    const missed = (beta + i - x) / (ever + i);
    story *= (missed * (delta + i)) / (stay + 1 + i);
    alive *= (missed * (delta + i)) / (stay + i);
  }
  const total = gone + alive;
  // parameters so small that every story has left the range of a number
  if (total === 0) return { logLikelihood: -Number.MAX_VALUE, alive: 0 };
  return { logLikelihood: common + Math.log(total), alive: alive / total };
}

/**
 * Opportunities out of the next `horizon` at which a customer whose chance to leave is beta(leave, stay) is still there.
 * B(leave, stay + 1)/B(leave, stay) + B(leave, stay + 2)/B(leave, stay) + ...
 */
function expectedStays(leave: number, stay: number, horizon: number): number {
  let there = 1;
  let total = 0;
  for (let i = 0; i < horizon; i++) {
    there *= (stay + i) / (leave + stay + i);
    total += there;
  }
  return total;
}

/**
 * Probability that a customer is still alive at the next opportunity, n + 1: 0 to 1.
 *
 * @throws {CalcError} a parameter that is not above 0, or an impossible history
 * Source: Fader, Hardie & Shang (2010), equation 11.
 */
export function bgBbAlive(p: BgBb, x: number, recency: number, n: number): number {
  checkBgBb(p);
  checkBgBbHistory(x, recency, n);
  return (bgBbTerms(p, x, recency, n).alive * (p.delta + n)) / (p.gamma + p.delta + n);
}

/**
 * Purchases to expect of a customer at the next `horizon` opportunities, given his history.
 *
 * @param horizon opportunities, whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or an impossible history
 * Source: Fader, Hardie & Shang (2010), equation 13, the sum term by term: its closed form has a pole at gamma = 1.
 */
export function bgBbExpected(p: BgBb, horizon: number, x: number, recency: number, n: number): number {
  checkBgBb(p);
  checkBgBbHistory(x, recency, n);
  wholeNumber("horizon", horizon, 0, MOST_OPPORTUNITIES);
  const buys = (p.alpha + x) / (p.alpha + p.beta + n);
  return bgBbTerms(p, x, recency, n).alive * buys * expectedStays(p.gamma, p.delta + n, horizon);
}

/**
 * Purchases to expect of a new customer at his first `opportunities` opportunities.
 *
 * @param opportunities whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or opportunities that are not whole
 * Source: Fader, Hardie & Shang (2010), equation 8, summed term by term.
 */
export function bgBbPurchases(p: BgBb, opportunities: number): number {
  checkBgBb(p);
  wholeNumber("opportunities", opportunities, 0, MOST_OPPORTUNITIES);
  return (p.alpha / (p.alpha + p.beta)) * expectedStays(p.gamma, p.delta, opportunities);
}

/** ln [C(i, count) B(alpha + count, beta + i - count) / B(alpha, beta)]: count purchases at i opportunities of a customer who stays. */
function logBought(p: BgBb, i: number, count: number): number {
  const ways = logRisingFactorial(i - count + 1, count) - logRisingFactorial(1, count);
  return ways + logRisingFactorial(p.alpha, count) + logRisingFactorial(p.beta, i - count) - logRisingFactorial(p.alpha + p.beta, i);
}

/** ln of the chance to have left just after opportunity i, or to stay beyond it. */
function logLeft(p: BgBb, i: number): number {
  return Math.log(p.gamma) + logRisingFactorial(p.delta, i) - logRisingFactorial(p.gamma + p.delta, i + 1);
}

function logStayed(p: BgBb, i: number): number {
  return logRisingFactorial(p.delta, i) - logRisingFactorial(p.gamma + p.delta, i);
}

/**
 * Probability that a new customer makes `count` purchases at `opportunities` opportunities, the first `after` opportunities not counted.
 *
 * @param opportunities whole, 0 or more
 * @param count whole, 0 or more; more than `opportunities` has probability 0
 * @param after opportunities that pass before counting begins, 0 for the customer's first ones
 * @throws {CalcError} a parameter that is not above 0, or a figure that is not whole
 * Source: Fader, Hardie & Shang (2010), equations 7 and 10; all terms positive, added as logarithms.
 */
export function bgBbPmf(p: BgBb, opportunities: number, count: number, after = 0): number {
  checkBgBb(p);
  wholeNumber("opportunities", opportunities, 0, MOST_OPPORTUNITIES);
  wholeNumber("count", count, 0, MOST_OPPORTUNITIES);
  wholeNumber("after", after, 0, MOST_OPPORTUNITIES);
  if (count > opportunities) return 0;
  let total = logBought(p, opportunities, count) + logStayed(p, after + opportunities);
  for (let i = count; i < opportunities; i++) total = logAddExp(total, logBought(p, i, count) + logLeft(p, after + i));
  const goneBefore = count === 0 && after > 0 ? -Math.expm1(logStayed(p, after)) : 0;
  return Math.min(1, Math.exp(total) + goneBefore);
}

/** Without a discount the sum ends only where gamma is above 1. */
function checkDiscount(p: BgBb, discount: number): void {
  discountRate("discount", discount);
  if (discount < 0) throw new CalcError("argument", "discount", { rule: "atLeast", limit: 0, got: discount });
  if (discount === 0 && p.gamma <= 1) throw new CalcError("argument", "discount", { rule: "noEnd", other: "gamma", limit: 1 });
}

/**
 * Purchases to expect of a customer from now on without end, those at the next opportunity discounted by one period, and so on.
 *
 * @param discount effective rate per opportunity, 0 to 1; 0 only with gamma above 1
 * @throws {CalcError} a parameter that is not above 0, an impossible history, or no discount where the sum has no end
 * Source: Fader, Hardie & Shang (2010), equation 14.
 */
export function bgBbDert(p: BgBb, discount: number, x: number, recency: number, n: number): number {
  checkBgBb(p);
  checkBgBbHistory(x, recency, n);
  checkDiscount(p, discount);
  const buys = (p.alpha + x) / (p.alpha + p.beta + n);
  const stay = p.delta + n;
  const leave = p.gamma + stay;
  const first = (bgBbTerms(p, x, recency, n).alive * buys * stay) / leave / (1 + discount);
  return first * hyp2F1One(stay + 1, leave + 1, 1 / (1 + discount));
}
