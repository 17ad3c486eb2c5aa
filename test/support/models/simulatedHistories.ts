import { above, wholeNumber } from "../../../src/economics/guards";

/** Purchase histories made by chance, with the columns a fit takes. */
export interface SimulatedHistories {
  x: Float64Array;
  recency: Float64Array;
  length: Float64Array;
}

/** Repeat purchases of one customer and the time of the last one. */
export interface SimulatedCustomer {
  x: number;
  recency: number;
}

/**
 * A history for each of so many customers.
 *
 * @param length time observed, one for all or one for each customer
 * @throws {CalcError} "argument": no whole number of customers from 1, a length not above 0
 */
export function simulatedHistories(
  customers: number,
  length: number | ArrayLike<number>,
  draw: (length: number) => SimulatedCustomer,
): SimulatedHistories {
  wholeNumber("customers", customers, 1, 100_000_000);
  const result: SimulatedHistories = {
    x: new Float64Array(customers),
    recency: new Float64Array(customers),
    length: new Float64Array(customers),
  };
  for (let row = 0; row < customers; row++) {
    const span = typeof length === "number" ? length : length[row]!;
    above("T", span, 0);
    const { x, recency } = draw(span);
    result.x[row] = x;
    result.recency[row] = recency;
    result.length[row] = span;
  }
  return result;
}
