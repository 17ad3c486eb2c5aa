import { callFunction, type RawArgument, asCellError, type CellErrorLike, type FunctionDefinition } from "./callFunction";

/** One cell of a result, as it travels between worker and page. */
export type CalculatedCell = number | string | boolean | null | CellErrorLike;

/** A function as the page describes it to the worker, which has its code. */
export type CalledFunction = Omit<FunctionDefinition, "run">;

/** What the worker is asked. */
export interface AskedCall {
  called: CalledFunction;
  args: readonly RawArgument[];
}

function calculatedCell(value: unknown): CalculatedCell {
  if (typeof value === "number") return Number.isFinite(value) ? value : { code: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  return asCellError(value) ?? { code: "#VALUE!" };
}

/** The cells that a call would fill, by a function that answers at once. */
export function calculatedCells(definition: FunctionDefinition, args: readonly RawArgument[]): CalculatedCell[][] {
  const result = callFunction(definition, args);
  return Array.isArray(result) ? (result as unknown[][]).map((row) => row.map(calculatedCell)) : [[calculatedCell(result)]];
}
