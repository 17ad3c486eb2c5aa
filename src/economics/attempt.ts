import { CalcError } from "./CalcError";

/** A figure of a table, or why it cannot be given while the rest of the table can. */
export type Figure = number | CalcError;

/** The figure, or the refusal as a value: one impossible cell must not take the whole table with it. */
export function attempt(compute: () => number): Figure {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
}
