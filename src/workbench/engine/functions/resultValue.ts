import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { asCellError, type CellErrorLike } from "../../../functions/runtime/cellError";

/** Told about each error in a result; row and column count from the formula's cell. */
export type NoteError = (error: CellErrorLike, row: number, column: number) => void;

function cellObject(value: unknown, row: number, column: number, note: NoteError): BaseValueObject {
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (value === null || value === undefined) return StringValueObject.create("");
  const error = asCellError(value) ?? { code: ErrorType.VALUE };
  note(error, row, column);
  return ErrorValueObject.create(error.code as ErrorType);
}

/** What a function returned, as the engine's value; a number that is none becomes #NUM!, as in Excel. */
export function resultValue(result: unknown, note: NoteError): BaseValueObject {
  if (!Array.isArray(result)) return cellObject(result, 0, 0, note);
  const rows = (result as unknown[][]).map((cells, row) => cells.map((value, column) => cellObject(value, row, column, note)));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
