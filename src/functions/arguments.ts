import { CalcError } from "../economics/CalcError";
import { errorText, isBlank, plainValue } from "./cellValue";

/**
 * What Excel hands over, made into what the models take. Arguments are declared `unknown` in the adapters, so that Excel passes them
 * through unconverted and a wrong one gets our sentence instead of a bare #VALUE!.
 */

/** One value; some hosts hand over a single cell as a matrix of one. */
export function single(parameter: string, value: unknown): unknown {
  if (!Array.isArray(value)) return plainValue(value);
  const rows = value as unknown[];
  const row = rows[0];
  if (rows.length !== 1 || !Array.isArray(row) || row.length !== 1) throw new CalcError("argument", parameter, { rule: "oneValue" });
  return plainValue(row[0]);
}

/** The number in a cell, or a refusal that names the position. */
export function toNumber(parameter: string, value: unknown, position?: string): number {
  if (typeof value === "number") return value;
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position });
  throw new CalcError("argument", parameter, { rule: "notNumber", got: value, position });
}

/** A required number. */
export function number(parameter: string, given: unknown): number {
  if (typeof given === "number") return given;
  const value = single(parameter, given);
  if (isBlank(value)) throw new CalcError("argument", parameter, { rule: "missing" });
  return toNumber(parameter, value);
}

/** An optional number and what it means when it is left out. */
export function optionalNumber<T extends number | undefined>(parameter: string, given: unknown, fallback: T): number | T {
  if (typeof given === "number") return given;
  const value = single(parameter, given);
  return isBlank(value) ? fallback : toNumber(parameter, value);
}

/** TRUE or FALSE, where 1 and 0 will do. */
export function optionalBoolean(parameter: string, given: unknown, fallback: boolean): boolean {
  const value = single(parameter, given);
  if (isBlank(value)) return fallback;
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error });
  throw new CalcError("argument", parameter, { rule: "trueOrFalse", got: value });
}

/** An English option word, compared after trimming and without regard to case; an unknown one is answered with the list. */
export function word<T extends string>(parameter: string, given: unknown, words: readonly T[], fallback?: T): T {
  const value = single(parameter, given);
  if (isBlank(value)) {
    if (fallback !== undefined) return fallback;
    throw new CalcError("argument", parameter, { rule: "word", words, got: "" });
  }
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error });
  const wanted = String(value).trim().toLowerCase();
  const found = words.find((candidate) => candidate === wanted);
  if (found === undefined) throw new CalcError("argument", parameter, { rule: "word", words, got: value });
  return found;
}
