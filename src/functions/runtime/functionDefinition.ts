/** One parameter as a call needs it. */
export interface ParameterDefinition {
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
