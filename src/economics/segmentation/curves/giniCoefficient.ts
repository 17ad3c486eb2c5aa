import { CalcError } from "../../CalcError";
import { RunningSum, sum } from "../../numeric/sum";

/** Sum of (2i - n - 1) * x_i over the ascending values: twice the area between the Lorenz curve and the diagonal, unscaled. */
function weightedSum(ascending: Float64Array): number {
  const count = ascending.length;
  const weighted = new RunningSum();
  for (let i = 0; i < count; i++) weighted.add((2 * i + 1 - count) * ascending[i]!);
  return weighted.value;
}

/**
 * Gini coefficient of concentration: sum of (2i - n - 1) * x_i over the ascending values, divided by n * total; 0 = all alike, 1 = one holds all.
 *
 * @param values one figure an account, at least one, none negative; all 0 gives 0
 * @param smallSample times n / (n - 1), so that "one holds all" is 1 at any size
 * @returns 0 to 1
 * @throws {CalcError} a negative value; no answer for a small sample of one account
 * Source: Gini (1912), Variabilita e mutabilita; rank form and small-sample factor: Deaton (1997), The analysis of household surveys, eq. 3.14.
 */
export function giniCoefficient(values: ArrayLike<number>, smallSample = false): number {
  const ascending = new Float64Array(values).sort();
  const count = ascending.length;
  if (ascending[0]! < 0) throw new CalcError("argument", "values", { rule: "atLeast", limit: 0, got: ascending[0]! });
  if (smallSample && count < 2) throw new CalcError("noAnswer", "values", { rule: "tooFew", needed: 2, got: count });
  const total = sum(ascending);
  if (total === 0) return 0;
  const accounts = smallSample ? count - 1 : count;
  // rounding may leave a hair below 0 or above 1
  return Math.min(1, Math.max(0, weightedSum(ascending) / accounts / total));
}
