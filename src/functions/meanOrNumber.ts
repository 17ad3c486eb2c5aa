import { CalcError } from "../economics/CalcError";
import { number, single } from "./arguments";
import { errorText, isBlank } from "./cellValue";

/** "mean" (also when left out), given back as undefined, or a number. */
export function meanOrNumber(parameter: string, given: unknown): number | undefined {
  const value = single(parameter, given);
  if (isBlank(value)) return undefined;
  if (typeof value !== "string" || errorText(value) !== undefined) return number(parameter, value);
  if (value.trim().toLowerCase() === "mean") return undefined;
  throw new CalcError("argument", parameter, { rule: "meanOrNumber", got: value });
}
