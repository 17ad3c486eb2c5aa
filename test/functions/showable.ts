import type { Outcome } from "./catalogueCalls";

/** What must not be read in a text or a sentence: a value of the program where a word belongs. */
const LEAKED = /undefined|NaN|Infinity|\[object|\bnull\b/;

/** Why this is no refusal a cell can show: only #VALUE! and #N/A carry a sentence in Excel. */
function errorProblem(error: unknown): string | undefined {
  if (!(error instanceof CustomFunctions.Error)) return `is ${String(error)}, which no cell can show`;
  if (error.code !== "#VALUE!" && error.code !== "#N/A") return `has the code ${error.code}, which carries no sentence`;
  const sentence = error.message ?? "";
  if (!/\S \S+ \S/.test(sentence)) return `says only "${sentence}"`;
  return LEAKED.test(sentence) ? `says "${sentence}"` : undefined;
}

function valueProblem(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `is ${value}`;
  if (typeof value === "boolean") return undefined;
  if (typeof value === "string") return LEAKED.test(value) ? `is the text "${value}"` : undefined;
  return errorProblem(value);
}

function tableProblem(rows: unknown[]): string | undefined {
  const width = (rows[0] as unknown[] | undefined)?.length ?? 0;
  if (width === 0) return "is a table without cells";
  for (const row of rows as unknown[][]) {
    if (!Array.isArray(row) || row.length !== width) return "is not a rectangle";
    for (const value of row) {
      const problem = valueProblem(value);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

/** What is wrong with a call's outcome; undefined where a cell or a range can show it. */
export function outcomeProblem(outcome: Outcome): string | undefined {
  if (outcome.kind === "thrown") return errorProblem(outcome.error);
  return Array.isArray(outcome.value) ? tableProblem(outcome.value) : valueProblem(outcome.value);
}
