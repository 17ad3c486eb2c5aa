export interface CatalogParameter {
  name: string;
  description: string;
  optional: boolean;
  /** "string": Excel makes a text of the argument first, as it does for option words; "any": handed over as it is */
  type: "any" | "string";
  /** takes a range of cells, a row or a column; otherwise one value */
  matrix: boolean;
  /** the words a text option may be */
  words?: string[];
}

export interface CatalogExample {
  /** formula as typed, with its equals sign */
  formula: string;
  /** number, "text", TRUE or an Excel array literal such as {"a","b";1,2}, as written in the source */
  expected: string;
}

/** One function of the add-in, as its JSDoc and src/native say. */
export interface CatalogFunction {
  id: string;
  /** what people type: the namespace, a dot and the id */
  name: string;
  /** function in `file` that computes it */
  exportName: string;
  /** module under src/functions, without extension */
  file: string;
  /** id of its heading in its page in docs/functions */
  anchor: string;
  /** id of the heading it is listed under */
  family: string;
  description: string;
  /** what people call what it does, in English and Chinese; searches look here first */
  keywords: string[];
  parameters: CatalogParameter[];
  /** "matrix" spills over several cells */
  result: "scalar" | "matrix";
  /** answers later, as a promise */
  background?: true;
  /** what the result is, in words */
  returns: string;
  examples: CatalogExample[];
  /** body of an Excel LAMBDA over the parameter names; null where no native form exists */
  native: string | null;
  /** the same with functions that older Excel and LibreOffice have, where the native form cannot be written without its newer ones */
  older?: string;
  /** why there is no native form, where there is none */
  nativeReason?: string;
  source: string;
}

export interface Catalog {
  namespace: string;
  functions: CatalogFunction[];
}
