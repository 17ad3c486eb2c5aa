import { singleValueSentence } from "../../strings/errors";

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
function refusal(message: string): CellErrorLike {
  return { code: "#VALUE!", message };
}

/** One parameter as a call needs it. */
interface ParameterDefinition {
  name: string;
  description: string;
  optional: boolean;
  /** "string": Excel makes a text of the argument first, as it does for option words; "any": handed over as it is */
  type: "any" | "string";
  /** takes a rectangle of cells; otherwise one value, and a rectangle is taken element by element */
  matrix: boolean;
}

/** One of our functions: what Excel's metadata says about it, and the adapter that computes it. */
export interface FunctionDefinition {
  id: string;
  description: string;
  parameters: readonly ParameterDefinition[];
  /** the adapter answers a promise */
  background: boolean;
  /** the result spills */
  matrixResult: boolean;
  run(...args: unknown[]): unknown;
}

/** The namespace people type before the id. */
export const NAMESPACE = "LOYALTY";

/** A function as the catalogue describes it. */
interface DescribedFunction extends Pick<FunctionDefinition, "id" | "description" | "parameters"> {
  /** file of its adapter, and the adapter's name there */
  file: string;
  exportName: string;
  background?: boolean;
  result: "scalar" | "matrix";
}

/** A function of the catalogue with its adapter, from the module that the catalogue names for it. */
export function definitionOf(entry: DescribedFunction, module: object | undefined): FunctionDefinition {
  const run = (module as Record<string, FunctionDefinition["run"]> | undefined)?.[entry.exportName];
  if (run === undefined) throw new Error(`${entry.id}: src/functions/${entry.file} exports no ${entry.exportName}; run npm run catalog`);
  return {
    id: entry.id,
    description: entry.description,
    parameters: entry.parameters,
    background: entry.background === true,
    matrixResult: entry.result === "matrix",
    run,
  };
}

/** One cell as Excel hands it to a parameter declared `any`: an error is an object, a blank is null. */
export type ArgumentCell = number | string | boolean | null | { code: string };

/** An argument in raw form: one value, or rows of cells where a range or array was given. */
export type RawArgument = { kind: "cell"; value: ArgumentCell } | { kind: "matrix"; rows: ArgumentCell[][] } | { kind: "lambda" };

const OMITTED: RawArgument = { kind: "cell", value: null };

/** Rows and columns over which scalar parameters are taken element by element. */
interface LiftSize {
  rows: number;
  columns: number;
}

/** The size of the result when matrices were given for scalar parameters; undefined when there was none but single cells. */
function liftSize(scalarArguments: readonly RawArgument[]): LiftSize | undefined {
  const size = { rows: 1, columns: 1 };
  for (const argument of scalarArguments) {
    if (argument.kind !== "matrix") continue;
    size.rows = Math.max(size.rows, argument.rows.length);
    size.columns = Math.max(size.columns, argument.rows[0]?.length ?? 0);
  }
  return size.rows * size.columns > 1 ? size : undefined;
}

/**
 * The element of an argument at one place of the result, by Excel's rule: a single row or column is repeated, and outside of a
 * larger one there is #N/A.
 */
function elementAt(argument: RawArgument, row: number, column: number): ArgumentCell {
  if (argument.kind === "cell") return argument.value;
  if (argument.kind === "lambda") return { code: "#VALUE!" };
  const cells = argument.rows[argument.rows.length === 1 ? 0 : row];
  if (cells === undefined) return { code: "#N/A" };
  const cell = cells[cells.length === 1 ? 0 : column];
  return cell === undefined ? { code: "#N/A" } : cell;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function countProblem({ id, parameters }: FunctionDefinition, given: number): string | undefined {
  const required = parameters.filter((parameter) => !parameter.optional).map((parameter) => parameter.name);
  const name = `${NAMESPACE}.${id}`;
  if (given < required.length) return `${name} needs ${list(required)}; only ${given} given`;
  return given > parameters.length ? `${name} takes at most ${parameters.length} arguments; got ${given}` : undefined;
}

/** A range or LAMBDA where the function can take neither. */
function shapeProblem({ id, parameters, matrixResult }: FunctionDefinition, args: readonly RawArgument[]): string | undefined {
  const lambda = parameters.find((_, index) => args[index]?.kind === "lambda");
  if (lambda !== undefined) return `${lambda.name} must be a value, not a LAMBDA`;
  const wide = parameters.find((parameter, index) => !parameter.matrix && liftSize(args.slice(index, index + 1)) !== undefined);
  return matrixResult && wide !== undefined ? singleValueSentence(id, wide.name) : undefined;
}

/** An omitted range is null; a single value is a range of one cell. */
function matrixArgument(argument: RawArgument): ArgumentCell[][] | null {
  if (argument.kind === "matrix") return argument.rows;
  const value = elementAt(argument, 0, 0);
  return value === null ? null : [[value]];
}

function isError(value: unknown): value is CellErrorLike {
  return typeof value === "object" && value !== null && "code" in value;
}

/** Excel makes a text of an argument declared as one; an error stays an error. */
function scalarArgument(parameter: ParameterDefinition, value: ArgumentCell): ArgumentCell {
  if (parameter.type === "any" || value === null || isError(value)) return value;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Runs the adapter on one set of arguments; whatever it throws comes back as a value, since an exception would stop the engine for good. */
function callOnce(definition: FunctionDefinition, args: readonly RawArgument[], row: number, column: number): unknown {
  const values = definition.parameters.map((parameter, index) => {
    const argument = args[index] ?? OMITTED;
    return parameter.matrix ? matrixArgument(argument) : scalarArgument(parameter, elementAt(argument, row, column));
  });
  // Excel does not call a function that wants a text and would get an error: the error is the result.
  const passedOn = values.find((value, index) => definition.parameters[index]?.type === "string" && isError(value));
  if (passedOn !== undefined) return passedOn;
  const refused = (error: unknown): CellErrorLike => asCellError(error) ?? { code: "#VALUE!" };
  try {
    const result = definition.run(...values);
    return result instanceof Promise ? result.catch(refused) : result;
  } catch (error) {
    return refused(error);
  }
}

/**
 * Calls a function as Excel calls a custom function: a range parameter gets rows of cells (a single cell is one row of one), an
 * omitted argument is null, and a range given for a single value is taken element by element where the result is a single value.
 *
 * @returns the function's result, rows of results, or an error object; promises of these from a function that answers later
 */
export function callFunction(definition: FunctionDefinition, args: readonly RawArgument[]): unknown {
  const problem = countProblem(definition, args.length) ?? shapeProblem(definition, args);
  if (problem !== undefined) return refusal(problem);
  const size = liftSize(args.filter((_, index) => definition.parameters[index]?.matrix === false));
  if (size === undefined) return callOnce(definition, args, 0, 0);
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (__, column) => callOnce(definition, args, row, column)),
  );
}

/** Waits for a result that is a promise, or rows that hold promises. */
export async function settledCells(result: unknown): Promise<unknown> {
  const value = await result;
  if (!Array.isArray(value)) return value;
  return Promise.all((value as unknown[][]).map((row) => Promise.all(row)));
}
