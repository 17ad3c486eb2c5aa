import type { Models } from "../../background/background.types";
import { CalcError } from "../../economics/CalcError";
import type { ModelFit, PurchaseHistories } from "../../economics/customerBase/customerBase.types";
import { checkHistory } from "../../economics/customerBase/histories/groupHistories";
import { atLeast } from "../../economics/guards";
import { cell, cells } from "../cell";
import type { Lines } from "../input/lines";
import { atLine, figuresLike, modelLines } from "../input/modelLines";
import { isOmitted } from "../input/ranges";
import { fitTable, modelParameters } from "./modelParameters";

/** Refuses a history that is none; three figures as the model takes them. */
export type CheckHistory = (x: number, recency: number, length: number) => void;

function checkEach(lines: Lines<number[]>, check: CheckHistory): void {
  const [x, recency, length, customers] = lines.columns as [number[], number[], number[], number[]?];
  let entry = 0;
  const checkLine = (): void => {
    for (; entry < x.length; entry++) {
      check(x[entry]!, recency[entry]!, length[entry]!);
      if (customers !== undefined) atLeast("customers", customers[entry]!, 0);
    }
  };
  try {
    checkLine();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    const refused = error;
    atLine(lines, entry, () => {
      throw refused;
    });
  }
}

/**
 * The purchase histories of the ranges, each checked, so that a refusal names the place in the ranges; lines with a blank cell are left
 * out.
 */
export function purchaseHistories(ranges: Readonly<Record<string, unknown>>, check: CheckHistory, customers?: unknown): PurchaseHistories {
  const lines = modelLines(isOmitted(customers) ? ranges : { ...ranges, customers });
  checkEach(lines, check);
  const columns = lines.columns.map((column) => new Float64Array(column));
  const [x, recency, length, counts] = columns as [Float64Array, Float64Array, Float64Array, Float64Array?];
  return { x, recency, length, ...(counts === undefined ? {} : { customers: counts }) };
}

/** What a model of purchases in continuous time can be asked. */
export interface PurchaseModelFunctions<P> {
  names: readonly (keyof P & string)[];
  fit: (histories: PurchaseHistories) => ModelFit<P>;
  alive: (p: P, x: number, recency: number, length: number) => number;
  expected: (p: P, horizon: number, x: number, recency: number, length: number) => number;
  purchases: (p: P, time: number) => number;
  pmf: (p: P, time: number, n: number) => number;
  dert: (p: P, discount: number, x: number, recency: number, length: number) => number;
  logLikelihood: (p: P, histories: PurchaseHistories) => number;
}

/**
 * The same figures give the same answer: in a long list most lines have been met before, and an answer may take a tenth of a millisecond.
 */
function remembered(columns: readonly (readonly number[])[], compute: (figures: number[]) => number): (entry: number) => number {
  const known = new Map<string, number>();
  return (entry) => {
    const figures = columns.map((column) => column[entry]!);
    const key = figures.join();
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = compute(figures)));
    return answer;
  };
}

/** Figures for each line from the parameters and ranges; `compute` gets the figures of a line in the order of the ranges. */
export function likeFigures<P>(
  names: readonly (keyof P & string)[],
  params: unknown,
  ranges: Readonly<Record<string, unknown>>,
  compute: (p: P, ...figures: number[]) => number,
): unknown[][] {
  return cells(() => {
    const p = modelParameters<P>(names, params);
    const lines = modelLines(ranges);
    return figuresLike(
      lines,
      remembered(lines.columns, (figures) => compute(p, ...figures)),
    );
  });
}

/** The functions of one model in cells, by id; arguments in the catalogue's order. */
export function purchaseModels<P extends { [K in keyof P]: number }>(family: string, model: PurchaseModelFunctions<P>): Models {
  const { names } = model;
  return {
    [`${family}.FIT`]: (x, t_x, T, customers) =>
      fitTable(names, () => model.fit(purchaseHistories({ x, t_x, T }, checkHistory, customers))),
    [`${family}.ALIVE`]: (params, x, t_x, T) =>
      likeFigures<P>(names, params, { x, t_x, T }, (p, purchases, recency, length) => model.alive(p, purchases!, recency!, length!)),
    [`${family}.EXPECTED`]: (params, horizon, x, t_x, T) =>
      likeFigures<P>(names, params, { horizon, x, t_x, T }, (p, time, purchases, recency, length) =>
        model.expected(p, time!, purchases!, recency!, length!),
      ),
    [`${family}.PURCHASES`]: (params, time) => likeFigures<P>(names, params, { time }, (p, until) => model.purchases(p, until!)),
    [`${family}.PMF`]: (params, time, n) => likeFigures<P>(names, params, { time, n }, (p, until, count) => model.pmf(p, until!, count!)),
    [`${family}.DERT`]: (params, discount, x, t_x, T) =>
      likeFigures<P>(names, params, { discount, x, t_x, T }, (p, rate, purchases, recency, length) =>
        model.dert(p, rate!, purchases!, recency!, length!),
      ),
    [`${family}.LOGLIK`]: (params, x, t_x, T) =>
      cell(() => {
        const p = modelParameters<P>(names, params);
        return model.logLikelihood(p, purchaseHistories({ x, t_x, T }, checkHistory));
      }),
  };
}
