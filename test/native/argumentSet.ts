/** What may stand in a cell; null is an empty one. */
export type CellContent = number | string | boolean | null | { error: string };

/** One argument of a call: left out, one cell, a column of cells, or rows of cells. */
export type Argument =
  | { kind: "omitted" }
  | { kind: "cell"; value: CellContent }
  | { kind: "column"; cells: CellContent[] }
  | { kind: "matrix"; rows: CellContent[][] };

/** Arguments of one call, by position. */
export type ArgumentSet = Argument[];

export function isError(content: CellContent): content is { error: string } {
  return typeof content === "object" && content !== null;
}

/** The cells of an argument, row by row. */
export function cellRows(argument: Argument): CellContent[][] {
  switch (argument.kind) {
    case "omitted":
      return [];
    case "cell":
      return [[argument.value]];
    case "column":
      return argument.cells.map((cell) => [cell]);
    case "matrix":
      return argument.rows;
  }
}

function contents(set: ArgumentSet): CellContent[] {
  return set.flatMap((argument) => cellRows(argument).flat());
}

/** Size of the largest number given. */
export function largest(set: ArgumentSet): number {
  return Math.max(0, ...contents(set).map((content) => (typeof content === "number" ? Math.abs(content) : 0)));
}

/** An error cell may come out of a native formula as itself, where our function explains it with #VALUE!. */
export function hasErrorCell(set: ArgumentSet): boolean {
  return contents(set).some(isError);
}
