import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { catalogFunction, CatalogError } from "./catalogFunction";
import type { Metadata } from "./metadata.types";
import { readSource } from "./readSource";
import type { Catalog, CatalogFunction } from "./types";

export const NAMESPACE = "LOYALTY";

const SUFFIX = ".functions.ts";

/** Full paths of the files that declare custom functions, in the order of their names. */
export function functionFiles(root: string): string[] {
  const folder = join(root, "src", "functions");
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => join(folder, name));
}

async function readFile(path: string): Promise<CatalogFunction[]> {
  const generated = await generateCustomFunctionsMetadata([path]);
  if (generated.errors.length > 0) throw new CatalogError(generated.errors.join("\n"));
  const metadata = JSON.parse(generated.metadataJson) as Metadata;
  const file = basename(path, ".ts");
  return readSource(path, readFileSync(path, "utf8")).map((doc) => {
    const found = metadata.functions.find((candidate) => candidate.id === doc.id.toUpperCase());
    if (found === undefined) throw new CatalogError(`${doc.id}: Excel's metadata has no such function; is its JSDoc complete?`);
    return catalogFunction(NAMESPACE, file, doc, found, metadata.enums);
  });
}

/**
 * Everything the sources under src/functions say about the functions.
 * @param root folder of the project
 * @throws {CatalogError} a function's documentation is incomplete
 */
export async function readCatalog(root: string): Promise<Catalog> {
  const files = await Promise.all(functionFiles(root).map(readFile));
  return { namespace: NAMESPACE, functions: files.flat() };
}
