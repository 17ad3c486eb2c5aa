import { headlinesFirst } from "../../../catalog/data/families";
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  type IFunctionInfo,
  type IFunctionNames,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import catalog from "../../../catalog/data/catalog.json";
import type { Catalog } from "../../../catalog/data/catalog.types";
import {
  type ArgumentCell,
  asCellError,
  callFunction,
  type CellErrorLike,
  definitionOf,
  type FunctionDefinition,
  NAMESPACE,
  type RawArgument,
  settledCells,
} from "../../../functions/runtime/callFunction";
import type { CellMessageStore } from "../workbookMessages";
import { functionModules } from "./functionModules";

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

function rawCell(value: Nullable<BaseValueObject>): ArgumentCell {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value.isError()) return { code: String(value.getValue()) };
  return value.getValue();
}

function rawRows(array: BaseValueObject): ArgumentCell[][] {
  return Array.from(array.getArrayValue(), (row) => Array.from(row, (cell) => rawCell(cell)));
}

/** What the engine gives for one argument, in the form Excel's runtime would use. */
function argumentValue(argument: FunctionVariantType): RawArgument {
  const value = argument.isReferenceObject() ? usedPart(argument as BaseReferenceObject) : (argument as BaseValueObject);
  if (value.isLambda()) return { kind: "lambda" };
  if (value.isArray()) return { kind: "matrix", rows: rawRows(value) };
  return { kind: "cell", value: rawCell(value) };
}

/** Told about each error in a result; row and column count from the formula's cell. */
type NoteError = (error: CellErrorLike, row: number, column: number) => void;

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

/** Every function of the catalogue with the adapter Excel would call. */
export function functionDefinitions(): FunctionDefinition[] {
  return (catalog as Catalog).functions.map((entry) => definitionOf(entry, functionModules[entry.file]));
}

/** A class as Univer registers it, with the name people type. */
export type FunctionEntry = [new (name: IFunctionNames) => BaseFunction, string];

/** Makes one of our functions known to Univer. Sentences of refusals go to `messages`, as a cell can only hold the error itself. */
export function functionClass(definition: FunctionDefinition, messages: CellMessageStore): FunctionEntry {
  class LoyaltyFunction extends BaseFunction {
    // -1 switches Univer's own check off: it answers a wrong count with a bare #N/A.
    override minParams = -1;
    override maxParams = -1;
    override needsReferenceObject = true;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const at = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      messages.begin(at);
      const note: NoteError = (error, row, column) =>
        messages.note(
          { sheetId: at.sheetId, row: at.row + row, column: at.column + column },
          error.code,
          error.message,
          row === 0 && column === 0,
        );
      const result = callFunction(definition, (variants as FunctionVariantType[]).map(argumentValue));
      if (!definition.background) return resultValue(result, note);
      const later = settledCells(result).then((value) => resultValue(value, note));
      // The engine awaits what an asynchronous function returns, although its types do not say so.
      return new AsyncObject(later) as unknown as BaseValueObject;
    }

    override isAsync(): boolean {
      return definition.background;
    }
  }
  return [LoyaltyFunction, `${NAMESPACE}.${definition.id}`];
}

/** The list of functions has room for one sentence. */
function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/)[0] ?? text;
}

/** The help of all functions in the order in which the grid offers them. */
export function functionHelps(definitions: readonly FunctionDefinition[]): IFunctionInfo[] {
  return headlinesFirst(definitions).map(functionHelp);
}

/** What the grid shows while a formula with this function is typed: a line in the list, and a tip for each argument. */
function functionHelp(definition: FunctionDefinition): IFunctionInfo {
  return {
    functionName: `${NAMESPACE}.${definition.id}`,
    functionType: FunctionType.User,
    description: definition.description,
    abstract: firstSentence(definition.description),
    functionParameter: definition.parameters.map(({ name, description, optional }) => ({
      name,
      detail: description,
      example: "",
      require: optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
