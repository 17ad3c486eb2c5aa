import { CalcError } from "../CalcError";

/** Shares of a total that is zero or negative have no meaning; a total beyond the range of numbers cannot be shared either. */
export function positiveTotal(total: number): void {
  if (!Number.isFinite(total)) throw new CalcError("noAnswer", "values", { rule: "tooLarge" });
  if (total <= 0) throw new CalcError("noAnswer", "values", { rule: "noTotal", total });
}
