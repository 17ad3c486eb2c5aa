/** An error as Excel's runtime hands it to a function and as a function throws it or puts it in a matrix. */
export interface CellErrorLike {
  code: string;
  message?: string;
}

/** The engine's errors; written out, so that a call of a function alone does not load the engine. */
export const ERROR_CODES = [
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#CYCLE!",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#ERROR!",
  "#GETTING_DATA",
  "#NULL!",
] as const;

const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES);

/** The error behind a thrown or returned object, or undefined when it is none of Excel's errors. */
export function asCellError(value: unknown): CellErrorLike | undefined {
  if (typeof value !== "object" || value === null || !("code" in value)) return undefined;
  const { code, message } = value as { code: unknown; message?: unknown };
  if (typeof code !== "string" || !KNOWN.has(code)) return undefined;
  return { code, message: typeof message === "string" && message !== "" ? message : undefined };
}

/** A refusal of the engine itself, worded like the functions' own. */
export function refusal(message: string): CellErrorLike {
  return { code: "#VALUE!", message };
}
