import type { CatalogFunction } from "../../catalog/data/catalog.types";
import type { Calculate, CalculatedCell, RawArgument } from "../../functions/runtime/calculate";
import type { ReadReference } from "../../workbook/readReferences";
import type { Outcome } from "../../workbook/workbook.types";
import { outcomeOf } from "../tasks/taskRunner";
import { argumentSource, type ArgumentSource } from "./argumentSource";

/** What a call is calculated with. */
export interface LiveServices {
  readReferences(references: readonly string[], home?: string): Promise<Outcome<ReadReference[]>>;
  calculate: Calculate;
}

/** One argument with what stands behind it. */
export interface LiveArgument {
  text: string;
  source: ArgumentSource["kind"];
  read?: ReadReference;
}

/** Why a call is not calculated in the pane; `about` is the argument that decides it. */
export type NotHere =
  | { why: "formula" | "gone" | "large"; about: string }
  /** it takes long: only when it is asked for */
  | { why: "later" }
  /** Excel or the worker did not answer */
  | { why: "failed" };

export type LiveAnswer = { args: LiveArgument[] } & ({ cells: CalculatedCell[][]; not?: undefined } | { not: NotHere; cells?: undefined });

/** References of a call, each once. */
function referencesOf(sources: readonly ArgumentSource[]): string[] {
  return [...new Set(sources.flatMap((source) => (source.kind === "reference" ? [source.reference] : [])))];
}

function obstacle(args: readonly LiveArgument[]): NotHere | undefined {
  const formula = args.find(({ source }) => source === "formula");
  if (formula) return { why: "formula", about: formula.text };
  const gone = args.find(({ read }) => read?.found === false);
  if (gone) return { why: "gone", about: gone.text };
  const large = args.find(({ read }) => read !== undefined && read.cells === undefined);
  return large && { why: "large", about: large.text };
}

/** What Excel would hand over. */
function rawArgument(source: ArgumentSource, read: ReadReference | undefined): RawArgument {
  if (source.kind === "literal") return source.argument;
  return { kind: "matrix", rows: read?.cells ?? [[null]] };
}

/** Cells from which on a model is not tried at every key. */
const MANY_CELLS = 2_000;

/** Fits and whole sales logs, and other models of many customers. */
function takesLong({ id, background }: CatalogFunction, args: readonly RawArgument[]): boolean {
  if (!background) return false;
  const cells = args.reduce((sum, each) => sum + (each.kind === "matrix" ? each.rows.length * (each.rows[0]?.length ?? 0) : 1), 0);
  return id.endsWith(".FIT") || id.startsWith("BASE.") || cells > MANY_CELLS;
}

/**
 * Calculates a call as its cell would, with the cells it points to as they are now.
 * @param texts of the arguments, in English notation; those left out at the end may be missing
 * @param home name of the sheet of the formula
 * @param asked the person asked for the result, so that it may take long
 */
export async function answerCall(
  entry: CatalogFunction,
  texts: readonly string[],
  home: string | undefined,
  services: LiveServices,
  { asked = false, signal }: { asked?: boolean; signal?: AbortSignal } = {},
): Promise<LiveAnswer> {
  const sources = texts.map(argumentSource);
  const references = referencesOf(sources);
  const reading = references.length === 0 ? undefined : await outcomeOf(() => services.readReferences(references, home));
  const readings = new Map(reading?.ok ? reading.value.map((each) => [each.reference, each]) : []);
  const args = texts.map((text, i): LiveArgument => {
    const read = readings.get(text);
    return { text, source: sources[i]!.kind, ...(read && { read }) };
  });
  if (reading?.ok === false) return { args, not: { why: "failed" } };
  const not = obstacle(args);
  if (not) return { args, not };
  const raw = sources.map((source, i) => rawArgument(source, args[i]!.read));
  if (!asked && takesLong(entry, raw)) return { args, not: { why: "later" } };
  const { id, description, parameters, background = false, result } = entry;
  const called = { id, description, parameters, background, matrixResult: result === "matrix" };
  try {
    return { args, cells: await services.calculate(called, raw, signal) };
  } catch {
    return { args, not: { why: "failed" } };
  }
}

/**
 * What the function says of one argument while others are still empty: these are taken from its first example.
 * @returns its sentence, if it is about that argument
 */
export async function judgeArgument(
  entry: CatalogFunction,
  example: readonly string[],
  position: number,
  text: string,
  services: LiveServices,
): Promise<string | undefined> {
  const parameter = entry.parameters[position];
  if (!parameter || parameter.matrix || entry.background || argumentSource(text).kind !== "literal") return undefined;
  const length = Math.max(example.length, position + 1);
  const texts = Array.from({ length }, (_, i) => (i === position ? text : (example[i] ?? "")));
  const { cells } = await answerCall(entry, texts, undefined, services);
  const refusal = refusalOf(cells);
  return refusal !== undefined && parameterOf(entry, refusal) === position ? refusal : undefined;
}

/** The sentence of a result that is nothing but a refusal. */
export function refusalOf(cells: readonly CalculatedCell[][] | undefined): string | undefined {
  const cell = cells?.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : undefined;
  return typeof cell === "object" && cell !== null ? (cell.message ?? cell.code) : undefined;
}

/** Which argument a sentence of the function begins with. @returns its position */
export function parameterOf({ parameters }: Pick<CatalogFunction, "parameters">, sentence: string): number | undefined {
  const position = parameters.findIndex(({ name }) => sentence.startsWith(`${name} `));
  return position < 0 ? undefined : position;
}
