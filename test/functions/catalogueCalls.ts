import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog, CatalogFunction } from "../../src/catalog/data/catalog.types";
import { exampleArguments } from "../bench/exampleArguments";
import { adapterOf } from "./adapterOf";

/** A function of the catalogue, the adapter Excel would call, and arguments that are known to be good. */
export interface CatalogueCall {
  entry: CatalogFunction;
  run: (...args: unknown[]) => unknown;
  /** the arguments of each of its examples, one for each parameter; null = left out */
  examples: unknown[][];
}

const { functions } = catalogJson as Catalog;

function isLiteral(argument: unknown): boolean {
  return !(Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]).some(Number.isNaN);
}

function goodArguments(entry: CatalogFunction): unknown[][] {
  return entry.examples
    .map(({ formula }) => exampleArguments(formula, entry.parameters))
    .filter((args) => args.every(isLiteral))
    .map((args) => entry.parameters.map((_, place) => args[place] ?? null));
}

/** Every function of the catalogue, ready to be called. */
export function catalogueCalls(): CatalogueCall[] {
  return functions.map((entry) => {
    const run = adapterOf(entry);
    const examples = goodArguments(entry);
    if (examples.length === 0) throw new Error(`${entry.id} has no example of plain figures`);
    return { entry, run, examples };
  });
}

/** How a call ended. */
export type Outcome = { kind: "value"; value: unknown } | { kind: "thrown"; error: unknown };

export function outcome(run: () => unknown): Outcome {
  try {
    return { kind: "value", value: run() };
  } catch (error) {
    return { kind: "thrown", error };
  }
}
