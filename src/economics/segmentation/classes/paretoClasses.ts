import { positiveTotal } from "../rows/netTotal";
import { classLimits } from "./classByRule";
import { classifyRanked, type ParetoClass, rankValues } from "./rankAccounts";

/**
 * ABC class of each value, in the order given: by the share of the net total that larger values already hold. Equal values share a class; the
 * account that crosses a limit belongs to the higher class; a negative value is C.
 *
 * @param values one figure an account, at least one
 * @param a share at which class A ends, above 0
 * @param b share at which class B ends, a to 1
 * @throws {CalcError} limits out of range; no answer when the total is not above 0
 * Source: Dickie (1951), ABC inventory analysis shoots for dollars not pennies; ties: Russo & Ferrari (2020), DAX Patterns.
 */
export function paretoClasses(values: ArrayLike<number>, a = 0.8, b = 0.95): ParetoClass[] {
  classLimits(a, b);
  const ranking = rankValues(values);
  positiveTotal(ranking.total);
  const { classes } = classifyRanked(ranking, a, b);
  const found = new Array<ParetoClass>(values.length);
  for (let i = 0; i < values.length; i++) found[ranking.order[i]!] = classes[i]!;
  return found;
}
