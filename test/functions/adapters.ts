import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { adapterOf } from "./adapterOf";

/** An adapter as Excel calls it: any values, in the order of the parameters. */
export type Adapter = (...args: unknown[]) => unknown;

const declared = new Map((catalogJson as Catalog).functions.map((entry) => [entry.id, entry]));

export const FUNCTION_IDS = [...declared.keys()];

/** The adapter of a function id. Arrays in the arguments are frozen: a function must not change the cells it is given. */
export function adapter(id: string): Adapter {
  const found = declared.get(id);
  if (found === undefined) throw new Error(`no function ${id}`);
  const run = adapterOf(found);
  return (...args) => run(...args.map((arg) => (Array.isArray(arg) ? Object.freeze(arg) : arg)));
}

/** The result as a number. */
export function figure(id: string, ...args: unknown[]): number {
  const result = adapter(id)(...args);
  if (typeof result !== "number") throw new Error(`${id} gave ${String(result)}`);
  return result;
}

/** The result as rows of cells. */
export function rows(id: string, ...args: unknown[]): unknown[][] {
  return adapter(id)(...args) as unknown[][];
}

/** One column of a result with column words. */
export function columnOf(table: unknown[][], wanted: string): unknown[] {
  const place = table[0]!.indexOf(wanted);
  if (place < 0) throw new Error(`no column ${wanted}`);
  return table.slice(1).map((row) => row[place]);
}

/** What a cell says that holds an error, or the whole function when it refuses. */
export function said(error: unknown): string {
  if (!(error instanceof CustomFunctions.Error)) throw new Error(`no refusal but ${String(error)}`);
  return `${error.code} ${error.message}`;
}

/** What the cell shows and says when the function refuses; fails when it does not refuse. */
export function refusal(id: string, ...args: unknown[]): string {
  let result: unknown;
  try {
    result = adapter(id)(...args);
  } catch (error) {
    return said(error);
  }
  throw new Error(`${id} should refuse, gave ${JSON.stringify(result)}`);
}

/** A column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
