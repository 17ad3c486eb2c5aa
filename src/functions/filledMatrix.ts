import { CalcError } from "../economics/CalcError";
import { toNumber } from "./arguments";
import { isBlank, plainValue } from "./cellValue";
import { matrix, position } from "./ranges";

/** A rectangle of figures none of which may be blank, such as the shares that move between states. */
export function filledMatrix(parameter: string, given: unknown): number[][] {
  const rows = matrix(parameter, given);
  if (rows.every((row) => row.every((cell) => isBlank(plainValue(cell))))) throw new CalcError("argument", parameter, { rule: "empty" });
  return rows.map((row, i) =>
    row.map((cell, k) => {
      const value = plainValue(cell);
      if (isBlank(value)) throw new CalcError("argument", parameter, { rule: "blankCell", position: position(rows, i, k) });
      return toNumber(parameter, value, position(rows, i, k));
    }),
  );
}
