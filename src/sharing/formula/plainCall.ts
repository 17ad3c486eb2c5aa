import { parseCell } from "../../address/a1";

/** One call of a function of ours with cells of the same sheet as its arguments, as most formulas are. */
const PLAIN = /^((?:_xldudf_LOYALTY_|LOYALTY\.)[A-Z][A-Z._]*)\((\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?:,\$?[A-Z]{1,3}\$?[1-9]\d{0,6})*)\)$/;

/** Such a call, read without taking the formula apart into tokens; undefined for any other formula. */
export function plainCall(formula: string): { name: string; cells: string[] } | undefined {
  const found = PLAIN.exec(formula);
  if (!found) return undefined;
  const cells = found[2]!.split(",");
  return cells.every(parseCell) ? { name: found[1]!, cells } : undefined;
}
