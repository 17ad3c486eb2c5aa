import type { ModelFit } from "../customerBase.types";
import type { LogModel, BaseModelName } from "./baseModels";

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
