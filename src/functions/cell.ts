import { CalcError } from "../economics/CalcError";
import { errorSentence } from "../strings/errors";

/**
 * The one place where a model's error becomes what Excel shows. Excel prints a message only with #VALUE! and #N/A, so every refusal uses
 * one of these.
 */
function shownError(error: CalcError): CustomFunctions.Error {
  const code = error.kind === "noAnswer" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, errorSentence(error));
}

/** The error object of a code and sentence that come from the worker, where Excel's own class is not at hand. */
export function shownErrorOf(code: string, message?: string): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

/** Is it a refusal of the input, which would come again, rather than a fault? */
export function isShownError(error: unknown): boolean {
  return error instanceof CustomFunctions.Error;
}

function refuse(error: unknown): never {
  throw error instanceof CalcError ? shownError(error) : error;
}

/** No NaN and no infinity reaches a cell: such a figure has left the range of numbers on its way. */
function checked<T>(value: T): T {
  if (typeof value === "number" && !Number.isFinite(value)) throw new CalcError("noAnswer", "The result", { rule: "tooLarge" });
  return value;
}

/** The result of a function that fills one cell. */
export function cell<T>(compute: () => T): T {
  try {
    return checked(compute());
  } catch (error) {
    return refuse(error);
  }
}

/** The result of a function that fills several cells; a refusal among the figures becomes the error of its own cell. */
export function cells(compute: () => unknown[][]): unknown[][] {
  try {
    const rows = compute();
    for (const row of rows)
      for (let column = 0; column < row.length; column++) {
        const value = row[column];
        // a million rows are six million cells; a difference from itself other than 0 is what NaN and infinity have
        if (typeof value === "number" && value - value !== 0) checked(value);
        else if (typeof value === "object" && value instanceof CalcError) row[column] = shownError(value);
      }
    return rows;
  } catch (error) {
    return refuse(error);
  }
}

/** The result of a function that fills a table: the column words above the rows. */
export function resultTable(columns: readonly string[], compute: () => unknown[][]): unknown[][] {
  return cells(() => {
    const rows = compute();
    rows.unshift([...columns]);
    return rows;
  });
}
