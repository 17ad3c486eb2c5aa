import { RunningSum, sum } from "../../numeric/sum";
import { roundedShare } from "../classes/rankAccounts";
import { ascendingValues, descendingValues, positiveTotal } from "../rows/accountTotals";
import { type CurvePoint, thinnedPositions } from "./curvePoints";

/** Share held by the smallest accounts, after each of them, from 0 to 1; the input is in descending order. */
function cumulativeShares(sorted: ArrayLike<number>, accounts: number): Float64Array {
  const held = new RunningSum();
  const cumulative = new Float64Array(accounts + 1);
  for (let i = 0; i < accounts; i++) {
    held.add(sorted[accounts - 1 - i]!);
    cumulative[i + 1] = held.value;
  }
  const total = held.value;
  return cumulative.map((value) => value / total);
}

/** Where the curve is farthest below the line of equality. */
function widestPosition(shares: Float64Array): number {
  const last = shares.length - 1;
  let widest = 0;
  for (let i = 1; i < last; i++) if (i / last - shares[i]! > widest / last - shares[widest]!) widest = i;
  return widest;
}

/** Where the accounts above hold the target for the last time. */
function crossingPosition(shares: Float64Array, target: number): number {
  let crossing = shares.length - 1;
  while (crossing > 0 && roundedShare(shares[crossing]!) > roundedShare(1 - target)) crossing--;
  return crossing;
}

/**
 * Points of the Lorenz curve for drawing: share of the accounts, the smallest first, and share of the value they hold. Accounts below 0 are
 * left out, as in PARETO.GINI's place in the answer. The widest gap to the line of equality, and where the larger accounts hold the target,
 * stay in.
 *
 * @param values one figure an account, in any order; fastest from the largest to the smallest
 * @param most points
 * @param target share held by the larger accounts
 * @returns from (0, 0) to (1, 1); none where nothing is above 0
 * Source: Lorenz (1905), Publications of the American Statistical Association 9(70).
 */
export function lorenzPoints(values: ArrayLike<number>, most: number, target = 0.8): CurvePoint[] {
  const sorted = descendingValues(values);
  let accounts = sorted.length;
  while (accounts > 0 && sorted[accounts - 1]! < 0) accounts--;
  if (accounts === 0 || !(sorted[0]! > 0)) return [];
  const shares = cumulativeShares(sorted, accounts);
  const keep = [widestPosition(shares), crossingPosition(shares, target)];
  return thinnedPositions(accounts, most, keep).map((at) => ({ x: at / accounts, y: shares[at]! }));
}

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
