import type { Native } from "../../native/formula";
import { familyOf } from "../data/families";
import type { CatalogExample, CatalogFunction, CatalogParameter } from "../data/catalog.types";
import { anchor } from "./markdown";
import type { SourceDoc } from "./readSource";

/** Excel's custom-function metadata (functions.json), as custom-functions-metadata writes it; only what we read. */
interface ParameterMetadata {
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

/** A function's documentation lacks something or cannot be understood. */
export class CatalogError extends Error {}

function theOne(doc: SourceDoc, tag: string): string {
  const found = doc.tags.get(tag) ?? [];
  if (found.length !== 1 || found[0] === "") throw new CatalogError(`${doc.id}: write exactly one @${tag} (found ${found.length})`);
  return found[0] as string;
}

function example(doc: SourceDoc, text: string): CatalogExample {
  const [formula, expected, more] = text.split(/\s*\/\/\s*=>\s*/);
  if (!formula?.startsWith("=") || !expected || more !== undefined)
    throw new CatalogError(`${doc.id}: write @example as "=FORMULA // => value"; got "${text}"`);
  return { formula, expected };
}

function examples(doc: SourceDoc): CatalogExample[] {
  const found = doc.tags.get("example") ?? [];
  if (found.length === 0) throw new CatalogError(`${doc.id}: write at least one @example`);
  return found.map((text) => example(doc, text));
}

function body(id: string, text: string): string {
  if (text.startsWith("=")) throw new CatalogError(`${id}: the native form is the body of a LAMBDA, without an equals sign`);
  return text;
}

function nativeForm(id: string, native: Native | undefined): Pick<CatalogFunction, "native" | "older" | "nativeReason"> {
  if (native === undefined)
    throw new CatalogError(`${id}: write its native form, or why it has none, into its family's file in src/native`);
  if (typeof native === "string") return { native: body(id, native) };
  if ("current" in native) return { native: body(id, native.current), older: body(id, native.older) };
  if (native.none === "") throw new CatalogError(`${id}: say why there is no native form`);
  return { native: null, nativeReason: native.none };
}

function keywordsOf(id: string, words: readonly string[] | undefined): string[] {
  if (words === undefined)
    throw new CatalogError(`${id}: write what people call it, in English and Chinese, into src/catalog/data/searchWords.ts`);
  return [...words];
}

/** A declared number or boolean would be converted by Excel, and a wrong one answered without our sentence. */
function parameterType({ name, type = "any" }: ParameterMetadata): CatalogParameter["type"] {
  if (type !== "any" && type !== "string") throw new CatalogError(`${name}: declare the parameter unknown, not ${type}`);
  return type;
}

function parameter(metadata: ParameterMetadata, enums: NonNullable<Metadata["enums"]>): CatalogParameter {
  const words = enums.find((candidate) => candidate.id === metadata.customEnumId)?.values.map((value) => value.stringValue ?? value.name);
  return {
    name: metadata.name,
    description: metadata.description ?? "",
    optional: metadata.optional ?? false,
    type: parameterType(metadata),
    matrix: metadata.dimensionality === "matrix",
    ...(words === undefined ? {} : { words }),
  };
}

/**
 * One catalogue entry from Excel's metadata, the function's own tags, its native form and the words by which it is found.
 * @throws {CatalogError} one of them is missing or malformed
 */
export function catalogFunction(
  namespace: string,
  file: string,
  doc: SourceDoc,
  metadata: FunctionMetadata,
  enums: Metadata["enums"],
  native: Native | undefined,
  keywords: readonly string[] | undefined,
): CatalogFunction {
  if (!metadata.description) throw new CatalogError(`${doc.id}: write a description`);
  const undescribed = metadata.parameters.find((candidate) => !candidate.description);
  if (undescribed !== undefined) throw new CatalogError(`${doc.id}: describe the parameter ${undescribed.name}`);
  return {
    id: metadata.id,
    name: `${namespace}.${metadata.id}`,
    exportName: doc.exportName,
    file,
    anchor: anchor(`${namespace}.${metadata.id}`),
    family: familyOf(metadata.id),
    description: metadata.description.replace(/\s+/g, " ").trim(),
    keywords: keywordsOf(metadata.id, keywords),
    parameters: metadata.parameters.map((candidate) => parameter(candidate, enums ?? [])),
    result: metadata.result.dimensionality === "matrix" ? "matrix" : "scalar",
    ...(doc.background ? { background: true as const } : {}),
    returns: theOne(doc, "returns").replace(/^\{[^}]*\}\s*/, ""),
    examples: examples(doc),
    ...nativeForm(metadata.id, native),
    source: theOne(doc, "source"),
  };
}
