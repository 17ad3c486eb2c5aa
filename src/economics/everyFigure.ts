import { CalcError } from "./CalcError";

/**
 * Checks each figure of a range and names the one that fails by its place among the filled cells.
 *
 * @throws {CalcError} what `guard` throws, for example "scores figure 3 must be at least 1; got 0"
 */
export function everyFigure(parameter: string, values: ArrayLike<number>, guard: (parameter: string, value: number) => void): void {
  let i = 0;
  try {
    for (; i < values.length; i++) guard(parameter, values[i]!);
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw new CalcError(error.kind, `${error.parameter} figure ${i + 1}`, error.detail);
  }
}
