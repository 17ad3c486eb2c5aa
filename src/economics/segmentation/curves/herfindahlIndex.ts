import { RunningSum, sum } from "../../numeric/sum";
import { positiveTotal } from "../rows/netTotal";
import { ascendingValues } from "./sortedValues";

/**
 * Concentration as the sum of the squared shares: 1 / n when n accounts are alike, 1 when one holds all. Its inverse is the effective number of accounts.
 *
 * @param values one figure an account, at least one, none negative
 * @returns 1 / n to 1 (times 10,000 it is the scale of competition authorities)
 * @throws {CalcError} a negative value; no answer when all are 0
 * Source: Herfindahl (1950), Concentration in the steel industry; Hirschman (1964), The paternity of an index, American Economic Review 54.
 */
export function herfindahlIndex(values: ArrayLike<number>): number {
  const ascending = ascendingValues(values);
  const total = sum(ascending);
  positiveTotal(total);
  const squares = new RunningSum();
  for (const value of ascending) squares.add((value / total) ** 2);
  return Math.min(1, squares.value);
}
