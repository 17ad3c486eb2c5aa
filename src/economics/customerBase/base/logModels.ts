import { betaMean } from "../../numeric/betaMean";
import { betaGeometricOutlook } from "../betaGeometric/betaGeometric";
import { bgNbdAlive, bgNbdFit, bgNbdPurchases } from "../betaGeometric/bgNbd";
import { mbgNbdAlive, mbgNbdFit, mbgNbdPurchases } from "../betaGeometric/mbgNbd";
import type { BetaGeometricNbd, ModelFit, ParetoNbd, PurchaseHistories } from "../customerBase.types";
import { paretoNbdAlive, paretoNbdFit, paretoNbdOutlook, paretoNbdPurchases } from "../paretoNbd/paretoNbd";

/** Places and weights of the Gauss-Legendre rule on 0 to 1 with five points. Source: Abramowitz & Stegun (1964), table 25.4. */
const PLACES = [0.046910077030668, 0.2307653449471585, 0.5, 0.7692346550528415, 0.953089922969332];
const WEIGHTS = [0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454];

const MOST_TERMS = 100_000;
/** With a larger a the terms of the series grow before they shrink, and a quadrature takes its place. */
const LARGE = 30;

/** 2 times the integral of (u - from) f(u) between two times: pairs of moments, the later one at u. */
function overPairs(from: number, to: number, f: (u: number) => number): number {
  const length = to - from;
  let total = 0;
  for (let k = 0; k < PLACES.length; k++) total += WEIGHTS[k]! * PLACES[k]! * f(from + PLACES[k]! * length);
  return 2 * total * length * length;
}

/** Mean of the squared purchase rate of a customer with x purchases in `length`. */
function squaredRate(r: number, alpha: number, x: number, length: number): number {
  return ((r + x) * (r + x + 1)) / (alpha + length) ** 2;
}

/**
 * Expected ordered pairs of purchases, Y(Y - 1), between two times from now under the Pareto/NBD, of a customer who is alive now: two
 * purchases need him alive at the later one.
 *
 * @param from time from now, 0 or more; `to` is later
 * @param x repeat purchases so far in `length`
 */
export function paretoPairs(p: ParetoNbd, from: number, to: number, x: number, length: number): number {
  const start = p.beta + length;
  return squaredRate(p.r, p.alpha, x, length) * overPairs(from, to, (u) => Math.exp(-p.s * Math.log1p(u / start)));
}

/** 2F1(d, a; c; z) by its series, 0 <= z < 1, a < c. */
function series(d: number, a: number, c: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= (((d + k) * (a + k)) / ((c + k) * (k + 1))) * z;
    total += term;
    if (Math.abs(term) <= 1e-15 * Math.abs(total)) break;
  }
  return total;
}

/**
 * The same under the BG/NBD and the MBG/NBD: between two purchases he must not leave at the first one, and none of those before may have
 * lost him. The mean over rates and chances to leave is a 2F1, by Euler's transformation in a form that does not grow with x (Abramowitz &
 * Stegun 1964, 15.3.4).
 *
 * @param stayed chances to leave that he has let pass: x under the BG/NBD, x + 1 under the MBG/NBD
 */
export function betaGeometricPairs(p: BetaGeometricNbd, from: number, to: number, x: number, length: number, stayed: number): number {
  const start = p.alpha + length;
  const b = p.b + stayed;
  const c = p.a + b + 1;
  const purchases = p.r + x + 2;
  const stays = (u: number): number => {
    const reach = u / start;
    if (p.a > LARGE) return betaMean(p.a, b + 1, (chance) => Math.exp(-purchases * Math.log1p(chance * reach)));
    return Math.exp(-p.a * Math.log1p(reach)) * series(c - purchases, p.a, c, u / (start + u));
  };
  return squaredRate(p.r, p.alpha, x, length) * (b / (p.a + b)) * overPairs(from, to, stays);
}

/** The models of the customer base that a log can be fitted to; the words are those of the tables. */
export type BaseModelName = "BG/NBD" | "MBG/NBD" | "Pareto/NBD";

/** A model to be used, or "auto" to have the likelihood choose. */
export type ModelChoice = "auto" | BaseModelName;

export const MODEL_CHOICES: readonly ModelChoice[] = ["auto", "BG/NBD", "MBG/NBD", "Pareto/NBD"];

/** What the functions over a whole log need of a model. Histories with T = 0 are customers won on the last day. */
export interface LogModel<P> {
  name: BaseModelName;
  names: readonly (keyof P & string)[];
  fit: (histories: PurchaseHistories) => ModelFit<P>;
  alive: (p: P, x: number, recency: number, length: number) => number;
  /** expected purchases of a customer with this history, by the horizon */
  outlook: (p: P, x: number, recency: number, length: number) => (horizon: number) => number;
  purchases: (p: P, time: number) => number;
  /** expected ordered pairs of purchases between two times from now of a customer who is alive now, given his history */
  pairs: (p: P, from: number, to: number, x: number, length: number) => number;
}

const BETA_GEOMETRIC = ["r", "alpha", "a", "b"] as const;

export const bgNbd: LogModel<BetaGeometricNbd> = {
  name: "BG/NBD",
  names: BETA_GEOMETRIC,
  fit: bgNbdFit,
  alive: (p, x, recency, length) => (length > 0 ? bgNbdAlive(p, x, recency, length) : 1),
  outlook: (p, x, recency, length) =>
    length > 0 ? betaGeometricOutlook(p, 0, x, recency, length) : (horizon) => bgNbdPurchases(p, horizon),
  purchases: bgNbdPurchases,
  pairs: (p, from, to, x, length) => betaGeometricPairs(p, from, to, x, length, x),
};

export const mbgNbd: LogModel<BetaGeometricNbd> = {
  name: "MBG/NBD",
  names: BETA_GEOMETRIC,
  fit: mbgNbdFit,
  alive: (p, x, recency, length) => (length > 0 ? mbgNbdAlive(p, x, recency, length) : p.b / (p.a + p.b)),
  outlook: (p, x, recency, length) =>
    length > 0 ? betaGeometricOutlook(p, 1, x, recency, length) : (horizon) => mbgNbdPurchases(p, horizon),
  purchases: mbgNbdPurchases,
  pairs: (p, from, to, x, length) => betaGeometricPairs(p, from, to, x, length, x + 1),
};

export const paretoNbd: LogModel<ParetoNbd> = {
  name: "Pareto/NBD",
  names: ["r", "alpha", "s", "beta"],
  fit: paretoNbdFit,
  alive: (p, x, recency, length) => (length > 0 ? paretoNbdAlive(p, x, recency, length) : 1),
  outlook: (p, x, recency, length) => (length > 0 ? paretoNbdOutlook(p, x, recency, length) : (horizon) => paretoNbdPurchases(p, horizon)),
  purchases: paretoNbdPurchases,
  pairs: paretoPairs,
};

/** A model with its parameters, whichever they are: what can be asked of it about a customer. */
export interface FittedModel {
  name: BaseModelName;
  /** in the order of `parameterNames` */
  parameterNames: readonly string[];
  fit: ModelFit<Record<string, number>>;
  alive: (x: number, recency: number, length: number) => number;
  outlook: (x: number, recency: number, length: number) => (horizon: number) => number;
  purchases: (time: number) => number;
  pairs: (from: number, to: number, x: number, length: number) => number;
  /** the same model with other parameters, given as a list */
  withParameters: (values: readonly number[]) => FittedModel;
}

/** A model and its fit as one; only `fit.parameters` are used to answer. */
export function fittedModel<P extends { [K in keyof P]: number }>(model: LogModel<P>, fit: ModelFit<P>): FittedModel {
  const p = fit.parameters;
  return {
    name: model.name,
    parameterNames: model.names,
    // a record of the parameters whose names the fitted model carries
    fit: fit as unknown as ModelFit<Record<string, number>>,
    alive: (x, recency, length) => model.alive(p, x, recency, length),
    outlook: (x, recency, length) => model.outlook(p, x, recency, length),
    purchases: (time) => model.purchases(p, time),
    pairs: (from, to, x, length) => model.pairs(p, from, to, x, length),
    withParameters: (values) =>
      // one value for each name, so a P
      fittedModel(model, { ...fit, parameters: Object.fromEntries(model.names.map((name, i) => [name, values[i]!])) as unknown as P }),
  };
}
