// Univer calculates arrays in decimal arithmetic, a microsecond and a dozen objects a cell; Excel uses binary numbers.
import { ArrayValueObject, type BaseValueObject, ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import { RunningSum } from "../../../economics/numeric/sum";

/** From here on an array is added, subtracted and multiplied in binary numbers, as Excel does; Univer's decimal arithmetic takes a microsecond a cell and a dozen objects. */
const LONG = 1_000;

/** Univer's operators by the numbers it gives them. */
const OPERATORS: Partial<Record<number, { of: (a: number, b: number) => number; method: "minus" | "plus" | "multiply" }>> = {
  0: { of: (a, b) => a - b, method: "minus" },
  1: { of: (a, b) => a + b, method: "plus" },
  2: { of: (a, b) => a * b, method: "multiply" },
};

/** What Univer's arrays have beside what their types show. */
interface HiddenArray {
  getRowCount(): number;
  getColumnCount(): number;
  getArrayValue(): (BaseValueObject | null | undefined)[][];
  getValueOrDefault(row: number, column: number): BaseValueObject | null | undefined;
  iterator(visit: (value: BaseValueObject | null | undefined) => boolean | undefined): void;
  sum(): BaseValueObject;
  _createNewArray(values: BaseValueObject[][], rows: number, columns: number): BaseValueObject;
  _batchOperatorValue(value: BaseValueObject, column: number, result: BaseValueObject[][], operator: number, ...more: unknown[]): void;
  _batchOperatorArray(value: BaseValueObject, operator: number, ...more: unknown[]): BaseValueObject;
}

/** Numbers and truth values; undefined for what Univer must convert or refuse. */
function numberOf(value: BaseValueObject): number | undefined {
  if (value.isNumber()) return Number(value.getValue());
  return value.isBoolean() ? Number(value.getValue() === true) : undefined;
}

type Operator = NonNullable<(typeof OPERATORS)[number]>;

/** One cell: quickly where both are numbers, by Univer's own rules otherwise. */
function cellOf({ of, method }: Operator, a: BaseValueObject | null | undefined, b: BaseValueObject | null | undefined): BaseValueObject {
  if (!a || !b) return ErrorValueObject.create(ErrorType.NA);
  const [x, y] = [numberOf(a), numberOf(b)];
  const result = x === undefined || y === undefined ? NaN : of(x, y);
  if (Number.isFinite(result)) return NumberValueObject.create(result);
  if (a.isError()) return a;
  return b.isError() ? b : a[method](b);
}

// The methods are private in Univer's types.
const arrays = ArrayValueObject.prototype as unknown as HiddenArray;
const { _batchOperatorValue: byValue, _batchOperatorArray: byArray } = arrays;

arrays._batchOperatorValue = function (this: HiddenArray, value, column, result, operator, ...more) {
  const known = OPERATORS[operator];
  const rows = this.getRowCount();
  if (known === undefined || rows < LONG) return byValue.call(this, value, column, result, operator, ...more);
  for (let row = 0; row < rows; row++) (result[row] ??= [])[column] = cellOf(known, this.getValueOrDefault(row, column), value);
};

arrays._batchOperatorArray = function (this: HiddenArray, value, operator, ...more) {
  const known = OPERATORS[operator];
  // isArray() narrows nothing in Univer's types.
  const other = value as unknown as HiddenArray;
  const [rows, columns] = [this.getRowCount(), this.getColumnCount()];
  const isSameShape = other.getRowCount() === rows && other.getColumnCount() === columns;
  if (known === undefined || rows < LONG || !isSameShape) return byArray.call(this, value, operator, ...more);
  const result = Array.from({ length: rows }, (_, row) => {
    const line = new Array<BaseValueObject>(columns);
    for (let c = 0; c < columns; c++) line[c] = cellOf(known, this.getValueOrDefault(row, c), other.getValueOrDefault(row, c));
    return line;
  });
  return this._createNewArray(result, rows, columns);
};

const sumOfShort = arrays.sum;

/** Adds up a long array without losing digits, one object instead of one a cell. */
arrays.sum = function (this: HiddenArray) {
  if (this.getRowCount() * this.getColumnCount() < LONG) return sumOfShort.call(this);
  const total = new RunningSum();
  let error: BaseValueObject | undefined;
  this.iterator((value) => {
    if (value?.isNumber()) total.add(Number(value.getValue()));
    else if (value?.isError()) error = value;
    return error === undefined;
  });
  return error ?? (Number.isFinite(total.value) ? NumberValueObject.create(total.value) : ErrorValueObject.create(ErrorType.NUM));
};
