// Univer's TEXTSPLIT and UNIQUE take texts that look like numbers for numbers: the customers "007" and "7" were one.
import { ArrayValueObject, type BaseValueObject, FUNCTION_NAMES_LOOKUP, functionLookup, StringValueObject } from "@univerjs/engine-formula";

/*
 * Results of Univer's functions in which a text that looks like a number is none: TEXTSPLIT read "1/2" as a date and "50%" as a number, and for UNIQUE the customers "007" and "7" were one.
 */

const { createByArray } = ArrayValueObject;
ArrayValueObject.createByArray = function (array) {
  const made = createByArray.call(this, array);
  array.forEach((row, r) => row.forEach((value, c) => typeof value === "string" && made.set(r, c, StringValueObject.create(value))));
  return made;
};

/** A row of those that UNIQUE compares, and its cell in the column at hand. */
interface ComparedRow {
  r: number;
  valueObject: BaseValueObject;
}

/** The step of Univer's UNIQUE that its types hide. */
interface UniqueRows {
  _getRepeatRowsByObjects(rows: readonly ComparedRow[]): number[][];
}

/** What two cells have in common if they are one for UNIQUE. */
function keyOf(value: BaseValueObject): unknown {
  if (value.isNull()) return null;
  return value.isString() ? `text ${value.getValue()}` : value.getValue();
}

const entry = functionLookup.find(([, name]) => name === FUNCTION_NAMES_LOOKUP.UNIQUE);
if (entry === undefined) throw new Error("Univer has no UNIQUE");
// The pairs of the list are typed as arrays of either; the first of each is the class.
const unique = (entry[0] as { prototype: unknown }).prototype as UniqueRows;
unique._getRepeatRowsByObjects = (rows) => {
  const found = new Map<unknown, number[]>();
  for (const { r, valueObject } of rows) {
    const key = keyOf(valueObject);
    const same = found.get(key);
    if (same) same.push(r);
    else found.set(key, [r]);
  }
  return [...found.values()].filter((same) => same.length > 1);
};
