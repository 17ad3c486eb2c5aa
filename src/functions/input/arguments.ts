import { CalcError } from "../../economics/CalcError";
import { errorText, isBlankCell, nowhere, plainValue, readFigure, readFlag } from "./readers";

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

/** One value that may not be left out. */
function required(parameter: string, given: unknown): unknown {
  const value = single(parameter, given);
  if (isBlankCell(value)) throw new CalcError("argument", parameter, { rule: "missing" });
  return value;
}

/** A required number. */
export function requiredNumber(parameter: string, given: unknown): number {
  return typeof given === "number" ? given : readFigure(parameter, required(parameter, given), nowhere);
}

/** An optional number and what it means when it is left out. */
export function optionalNumber<T extends number | undefined>(parameter: string, given: unknown, fallback: T): number | T {
  if (typeof given === "number") return given;
  const value = single(parameter, given);
  return isBlankCell(value) ? fallback : readFigure(parameter, value, nowhere);
}

/** "mean" (also when left out), given back as undefined, or a number. */
export function meanOrNumber(parameter: string, given: unknown): number | undefined {
  const value = single(parameter, given);
  if (isBlankCell(value)) return undefined;
  if (typeof value !== "string" || errorText(value) !== undefined) return readFigure(parameter, value, nowhere);
  if (value.trim().toLowerCase() === "mean") return undefined;
  throw new CalcError("argument", parameter, { rule: "meanOrNumber", got: value });
}

/** TRUE or FALSE, where 1 and 0 will do. */
export function optionalBoolean(parameter: string, given: unknown, fallback: boolean): boolean {
  const value = single(parameter, given);
  return isBlankCell(value) ? fallback : readFlag(parameter, value, nowhere);
}

/** A required TRUE or FALSE, where 1 and 0 will do. */
export function requiredBoolean(parameter: string, given: unknown): boolean {
  return readFlag(parameter, required(parameter, given), nowhere);
}

/** An English option word, compared after trimming and without regard to case; an unknown one is answered with the list. */
export function word<T extends string>(parameter: string, given: unknown, words: readonly T[], fallback?: T): T {
  const value = single(parameter, given);
  if (isBlankCell(value)) {
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
