import { familyOf } from "./families";
import { anchor } from "./markdown";
import type { FunctionMetadata, Metadata, ParameterMetadata } from "./metadata.types";
import type { SourceDoc } from "./readSource";
import type { CatalogExample, CatalogFunction, CatalogParameter } from "./types";

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

/** A body for older Excel and LibreOffice, of which most functions need none. */
function older(doc: SourceDoc): Pick<CatalogFunction, "older"> {
  return doc.tags.has("older") ? { older: theOne(doc, "older") } : {};
}

/** "none: reason" says that no native form exists; anything else is the formula. */
function native(doc: SourceDoc): Pick<CatalogFunction, "native" | "nativeReason"> {
  const text = theOne(doc, "native");
  if (text.startsWith("=")) throw new CatalogError(`${doc.id}: @native is the body of a LAMBDA, without an equals sign`);
  const none = /^none\b[\s:,-]*(.*)$/i.exec(text);
  if (none === null) return { native: text };
  if (!none[1]) throw new CatalogError(`${doc.id}: @native none needs the reason`);
  return { native: null, nativeReason: none[1] };
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
 * One catalogue entry from Excel's metadata and the function's own tags.
 * @throws {CatalogError} a tag is missing or malformed
 */
export function catalogFunction(
  namespace: string,
  file: string,
  doc: SourceDoc,
  metadata: FunctionMetadata,
  enums: Metadata["enums"],
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
    parameters: metadata.parameters.map((candidate) => parameter(candidate, enums ?? [])),
    result: metadata.result.dimensionality === "matrix" ? "matrix" : "scalar",
    ...(doc.background ? { background: true as const } : {}),
    returns: theOne(doc, "returns").replace(/^\{[^}]*\}\s*/, ""),
    examples: examples(doc),
    ...native(doc),
    ...older(doc),
    source: theOne(doc, "source"),
  };
}
