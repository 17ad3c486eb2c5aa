import { betaGeometricOutlook } from "../betaGeometric/betaGeometric";
import { bgNbdAlive, bgNbdFit, bgNbdPurchases } from "../betaGeometric/bgNbd";
import { mbgNbdAlive, mbgNbdFit, mbgNbdPurchases } from "../betaGeometric/mbgNbd";
import type { BetaGeometricNbd, ModelFit, ParetoNbd, PurchaseHistories } from "../customerBase.types";
import { paretoNbdAlive, paretoNbdFit, paretoNbdOutlook, paretoNbdPurchases } from "../paretoNbd/paretoNbd";
import { betaGeometricPairs, paretoPairs } from "./purchasePairs";

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
