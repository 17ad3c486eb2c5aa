import { readableFormula } from "../formula/readableFormula";
import type { ConvertedFormula } from "../sharing.types";

/** The note beside a value that was a formula: which one, and the day it was kept. @param madeAt milliseconds since 1970 */
export function noteText({ before, functions, reason }: ConvertedFormula, madeAt: number): string {
  const day = new Date(madeAt).toISOString().slice(0, 10);
  const names = [...new Set(functions)].map((id) => `LOYALTY.${id}`).join(", ");
  const why = reason === "tooManyLines" ? "reads more lines here than a plain Excel formula should" : "has no plain Excel form here";
  return `Value kept on ${day}. ${names} ${why}. The formula was:\n=${readableFormula(before)}`;
}
