import type { Nullable } from "@univerjs/core";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { usedPart } from "./usedPart";

/** One cell as Excel hands it to a parameter declared `any`: an error is an object, a blank is null. */
export type RawCell = number | string | boolean | null | { code: string };

/** An argument in raw form: one value, or rows of cells where a range or array was given. */
export type RawArgument = { kind: "cell"; value: RawCell } | { kind: "matrix"; rows: RawCell[][] } | { kind: "lambda" };

function rawCell(value: Nullable<BaseValueObject>): RawCell {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value.isError()) return { code: String(value.getValue()) };
  return value.getValue();
}

function rawRows(array: BaseValueObject): RawCell[][] {
  return Array.from(array.getArrayValue(), (row) => Array.from(row, (cell) => rawCell(cell)));
}

/** What the engine gives for one argument, in the form Excel's runtime would use. */
export function argumentValue(argument: FunctionVariantType): RawArgument {
  const value = argument.isReferenceObject() ? usedPart(argument as BaseReferenceObject) : (argument as BaseValueObject);
  if (value.isLambda()) return { kind: "lambda" };
  if (value.isArray()) return { kind: "matrix", rows: rawRows(value) };
  return { kind: "cell", value: rawCell(value) };
}
