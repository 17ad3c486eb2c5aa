// Univer's INDEX gives a cell of an array as an array of one cell, which a list of such cells then shows as 0.
import { type BaseValueObject, FUNCTION_NAMES_LOOKUP, functionLookup } from "@univerjs/engine-formula";

/** What Univer's INDEX does with an array that is no range: its types hide the method. */
interface IndexOfArray {
  _calculateArrayObject(array: BaseValueObject, row: number, column: number): BaseValueObject;
}

/** Univer gives one cell of an array as an array of one cell, which a list of such cells then shows as 0: INDEX({5;6},SEQUENCE(2)). Here it is the cell itself. */
function givesCells(index: IndexOfArray): void {
  const given = index._calculateArrayObject.bind(index);
  index._calculateArrayObject = (array, row, column) => {
    const result = given(array, row, column);
    if (!result.isArray()) return result;
    // isArray() narrows nothing in Univer's types.
    const part = result as unknown as {
      getRowCount(): number;
      getColumnCount(): number;
      get(row: number, column: number): BaseValueObject | null;
    };
    return part.getRowCount() * part.getColumnCount() === 1 ? (part.get(0, 0) ?? result) : result;
  };
}

const entry = functionLookup.find(([, name]) => name === FUNCTION_NAMES_LOOKUP.INDEX);
if (entry === undefined) throw new Error("Univer has no INDEX");
// The pairs of the list are typed as arrays of either; the first of each is the class.
givesCells((entry[0] as { prototype: unknown }).prototype as IndexOfArray);
