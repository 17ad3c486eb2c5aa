import { CalcError } from "./CalcError";

/** A figure of a table, or why it cannot be given while the rest of the table can. */
export type FigureOrError = number | CalcError;

/** The figure, or the refusal as a value: one impossible cell must not take the whole table with it. */
export function figureOrError(compute: () => number): FigureOrError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
}
