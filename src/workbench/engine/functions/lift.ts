import type { RawArgument, RawCell } from "./argumentValue";

/** Rows and columns over which scalar parameters are taken element by element. */
export interface LiftSize {
  rows: number;
  columns: number;
}

/** The size of the result when matrices were given for scalar parameters; undefined when there was none but single cells. */
export function liftSize(scalarArguments: readonly RawArgument[]): LiftSize | undefined {
  const size = { rows: 1, columns: 1 };
  for (const argument of scalarArguments) {
    if (argument.kind !== "matrix") continue;
    size.rows = Math.max(size.rows, argument.rows.length);
    size.columns = Math.max(size.columns, argument.rows[0]?.length ?? 0);
  }
  return size.rows * size.columns > 1 ? size : undefined;
}

/**
 * The element of an argument at one place of the result, by Excel's rule: a single row or column is repeated, and outside of a
 * larger one there is #N/A.
 */
export function elementAt(argument: RawArgument, row: number, column: number): RawCell {
  if (argument.kind === "cell") return argument.value;
  if (argument.kind === "lambda") return { code: "#VALUE!" };
  const cells = argument.rows[argument.rows.length === 1 ? 0 : row];
  if (cells === undefined) return { code: "#N/A" };
  const cell = cells[cells.length === 1 ? 0 : column];
  return cell === undefined ? { code: "#N/A" } : cell;
}
