import { CalcError, figureOrError } from "../../economics/CalcError";
import { plainValue, isBlankCell } from "./cells";
import { matrix, position } from "./ranges";
import { readAtLeastZero, readFigure, type CellReader } from "./readers";

/** A figure in every cell, as a row or a column. */
function vector(parameter: string, given: unknown, read: CellReader<number>): number[] {
  const rows = matrix(parameter, given);
  return rows.flatMap((row, i) => row.map((value, k) => read(parameter, plainValue(value), () => position(rows, i, k))));
}

/** The figures of one row; nothing for a blank cell. */
function rowFigures(parameter: string, rows: unknown[][], row: number): (number | undefined)[] {
  return rows[row]!.map((cell, column) => {
    const value = plainValue(cell);
    return isBlankCell(value) ? undefined : readFigure(parameter, value, () => position(rows, row, column));
  });
}

/** Arguments of a function that answers for each row of a matrix, with one factor for each of its columns. */
export interface RowsAndFactors {
  matrixName: string;
  given: unknown;
  factorsName: string;
  factors: unknown;
  /** factors below 0 are refused */
  notNegative?: boolean;
}

/** One figure for each row of the matrix, as a column; a blank row stays blank, a row without an answer gets its own error. */
export function eachRow(given: RowsAndFactors, compute: (figures: (number | undefined)[], factors: number[]) => number): unknown[][] {
  const rows = matrix(given.matrixName, given.given);
  const factors = vector(given.factorsName, given.factors, given.notNegative ? readAtLeastZero : readFigure);
  const expected = rows[0]?.length ?? 0;
  if (factors.length !== expected)
    throw new CalcError("argument", given.factorsName, {
      rule: "sameLength",
      other: `each row of ${given.matrixName}`,
      expected,
      got: factors.length,
    });
  const figures = rows.map((_, row) => rowFigures(given.matrixName, rows, row));
  const isBlankRow = (row: (number | undefined)[]): boolean => row.every((figure) => figure === undefined);
  if (figures.every(isBlankRow)) throw new CalcError("argument", given.matrixName, { rule: "empty" });
  return figures.map((row) => [isBlankRow(row) ? "" : figureOrError(() => compute(row, factors))]);
}
