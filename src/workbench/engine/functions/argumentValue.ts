import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { RawArgument, RawCell } from "../../../functions/runtime/callFunction";

interface Cells {
  getLength(): number;
  getRange(): { endColumn: number };
}

/** Every store a reference may find cells in: the sheet, results of this run, spills of this and earlier runs. */
function stores(reference: BaseReferenceObject): (Cells | undefined)[] {
  return [
    reference.getCurrentActiveSheetData()?.cellData,
    reference.getCurrentRuntimeSheetData() ?? undefined,
    reference.getCurrentActiveArrayFormulaCellData() ?? undefined,
    reference.getCurrentRuntimeActiveArrayFormulaCellData() ?? undefined,
  ];
}

/**
 * The cells of a reference. A whole column or row is cut to the used part of its sheet, as a million blank cells would otherwise be
 * built for each call; at least one cell is left.
 */
function usedPart(reference: BaseReferenceObject): ArrayValueObject {
  const whole = reference.getRangeData();
  const columns = reference.isColumn();
  if (!columns && !reference.isRow()) return reference.toArrayValueObject();
  const cells = stores(reference).filter((store) => store !== undefined);
  const end = columns
    ? Math.max(1, ...cells.map((store) => store.getLength())) - 1
    : Math.max(0, ...cells.map((store) => store.getRange().endColumn));
  reference.setRangeData(columns ? { ...whole, startRow: 0, endRow: end } : { ...whole, startColumn: 0, endColumn: end });
  try {
    return reference.toArrayValueObject();
  } finally {
    reference.setRangeData(whole);
  }
}

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
