/** Excel's custom-function metadata (functions.json), as custom-functions-metadata writes it; only what we read. */
export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result: { type?: string; dimensionality?: string };
}

export interface Metadata {
  functions: FunctionMetadata[];
  enums?: { id: string; values: { name: string; stringValue?: string }[] }[];
  allowErrorForDataTypeAny?: boolean;
}
