import { CalcError } from "../economics/CalcError";
import { optionalBoolean, single } from "./arguments";
import { isBlank } from "./cellValue";

/** A required TRUE or FALSE, where 1 and 0 will do. */
export function requiredBoolean(parameter: string, given: unknown): boolean {
  if (isBlank(single(parameter, given))) throw new CalcError("argument", parameter, { rule: "missing" });
  return optionalBoolean(parameter, given, false);
}
