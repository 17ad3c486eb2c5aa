import type { PackedArgument } from "./background.types";

/** The argument as Excel would have handed it over: rows of cells, or one value. */
export function unpackArgument(argument: PackedArgument): unknown {
  if (argument.kind === "value") return argument.value;
  if (argument.kind === "data") return argument.data;
  const { rows, columns } = argument;
  const cells = argument.kind === "numbers" ? argument.numbers : argument.cells;
  const matrix = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line = new Array<unknown>(columns);
    for (let column = 0; column < columns; column++) line[column] = cells[row * columns + column];
    matrix[row] = line;
  }
  return matrix;
}
