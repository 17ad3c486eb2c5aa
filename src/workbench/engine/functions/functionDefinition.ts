/** One parameter as the engine needs it. */
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
