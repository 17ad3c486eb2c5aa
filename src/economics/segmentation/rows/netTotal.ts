import { CalcError } from "../../CalcError";
import { noiseOf, settled } from "../../numeric/settledSum";
import { RunningSum } from "../../numeric/sum";

/**
 * Net sum of the totals of accounts, exactly 0 where only noise is left of it.
 * @param noise what noise can have left, that of all lines; without it the totals count as figures given
 */
export function netTotal(totals: ArrayLike<number>, noise?: number): number {
  const total = new RunningSum();
  let size = 0;
  for (let i = 0; i < totals.length; i++) {
    total.add(totals[i]!);
    size += Math.abs(totals[i]!);
  }
  return settled(total.value, noise ?? noiseOf(size));
}

/** Shares of a total that is zero or negative have no meaning; a total beyond the range of numbers cannot be shared either. */
export function positiveTotal(total: number): void {
  if (!Number.isFinite(total)) throw new CalcError("noAnswer", "values", { rule: "tooLarge" });
  if (total <= 0) throw new CalcError("noAnswer", "values", { rule: "noTotal", total });
}
