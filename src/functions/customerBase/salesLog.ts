import { CalcError } from "../../economics/CalcError";
import type { LogCell, SalesLog } from "../../economics/customerBase/histories/log.types";
import { withDays } from "../input/dates";
import { errorText, isBlankCell, plainValue } from "../input/cells";
import { isOmitted, matrix, position } from "../input/ranges";

/** The cells of a column of the log; an error cell is refused with its position, everything else the log reads itself. */
function logColumn(parameter: string, given: unknown): LogCell[] {
  const rows = matrix(parameter, given);
  const cells: LogCell[] = [];
  rows.forEach((row, r) => {
    for (let column = 0; column < row.length; column++) {
      const value = plainValue(row[column]);
      const error = errorText(value);
      if (error !== undefined)
        throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: position(rows, r, column) });
      cells.push(value as LogCell);
    }
  });
  if (cells.every(isBlankCell)) throw new CalcError("argument", parameter, { rule: "empty" });
  return cells;
}

/** The sales log of the ranges; amounts may be left out where only the days count. */
export function salesLog(customer_ids: unknown, dates: unknown, amounts: unknown): SalesLog {
  return {
    customerIds: logColumn("customer_ids", customer_ids),
    dates: logColumn("dates", withDays({ dates }).dates),
    ...(isOmitted(amounts) ? {} : { amounts: logColumn("amounts", amounts) }),
  };
}
