import { RunningSum, sum } from "../numeric/sum";
import { ascendingValues } from "./ascendingValues";
import { positiveTotal } from "./netTotal";

/** Column words of the curve, in the order of its rows. */
export const LORENZ_COLUMNS = ["accounts", "value"];

/**
 * Points of the Lorenz curve: share of the accounts, the smallest first, and the share of all value they hold.
 *
 * @param values one figure an account, at least one, none negative; 0 counts as an account
 * @returns one row more than values, in the order of LORENZ_COLUMNS, from (0, 0) to (1, 1)
 * @throws {CalcError} a negative value; no answer when all are 0
 * Source: Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70).
 */
export function lorenzCurve(values: ArrayLike<number>): number[][] {
  const ascending = ascendingValues(values);
  const total = sum(ascending);
  positiveTotal(total);
  const held = new RunningSum();
  const rows: number[][] = [[0, 0]];
  for (let i = 0; i < ascending.length; i++) {
    held.add(ascending[i]!);
    rows.push([(i + 1) / ascending.length, held.value / total]);
  }
  return rows;
}
