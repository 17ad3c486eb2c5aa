import { CalcError } from "../../economics/CalcError";
import { isBlankCell, plainValue } from "../input/cells";
import { countCells, matrix, position } from "../input/ranges";
import { readFigure } from "../input/readers";

/** The figures of one cohort up to its last filled cell; a blank before it would shift the periods. */
function cohort(cells: readonly unknown[], place: (index: number) => string | undefined): Float64Array {
  const values = cells.map(plainValue);
  while (values.length > 0 && isBlankCell(values[values.length - 1])) values.pop();
  return Float64Array.from(values, (value, index) => {
    const where = place(index);
    if (isBlankCell(value)) throw new CalcError("argument", "survivors", { rule: "gap", position: where ?? "" });
    return readFigure("survivors", value, () => where);
  });
}

/**
 * Survivors by cohort, one a row; a single column is one cohort. Cells not yet observed are blank at the end of their row.
 *
 * @throws {CalcError} nothing at all, a blank before a later figure, text or an error cell with its position
 */
export function survivorRows(given: unknown): Float64Array[] {
  const rows = matrix("survivors", given);
  const single = countCells(rows) === 1;
  if (rows.every((row) => row.every((value) => isBlankCell(plainValue(value)))))
    throw new CalcError("argument", "survivors", { rule: single ? "missing" : "empty" });
  const column = rows.length > 1 && rows[0]!.length === 1;
  if (column)
    return [
      cohort(
        rows.map((row) => row[0]),
        (row) => position(rows, row, 0),
      ),
    ];
  return rows.map((cells, row) => cohort(cells, (index) => (single ? undefined : position(rows, row, index))));
}
