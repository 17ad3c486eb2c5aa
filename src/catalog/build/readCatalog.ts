import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Natives } from "../../native/formula";
import { natives as ours } from "../../native/natives";
import type { Catalog, CatalogFunction } from "../data/catalog.types";
import { searchWords } from "../data/searchWords";
import { catalogFunction, CatalogError, type Metadata } from "./catalogFunction";
import { readSource } from "./readSource";

const NAMESPACE = "LOYALTY";

const SUFFIX = ".functions.ts";

/** Full paths of the files that declare custom functions, in the order of their names. */
function functionFiles(root: string): string[] {
  const folder = join(root, "src", "functions");
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => join(folder, name));
}

async function readFile(path: string, natives: Natives): Promise<CatalogFunction[]> {
  const generated = await generateCustomFunctionsMetadata([path]);
  if (generated.errors.length > 0) throw new CatalogError(generated.errors.join("\n"));
  const metadata = JSON.parse(generated.metadataJson) as Metadata;
  const file = basename(path, ".ts");
  return readSource(path, readFileSync(path, "utf8")).map((doc) => {
    const found = metadata.functions.find((candidate) => candidate.id === doc.id.toUpperCase());
    if (found === undefined) throw new CatalogError(`${doc.id}: Excel's metadata has no such function; is its JSDoc complete?`);
    return catalogFunction(NAMESPACE, file, doc, found, metadata.enums, natives[found.id], searchWords[found.id]);
  });
}

/**
 * Everything the sources under src/functions say about the functions, with the native forms of src/native.
 * @param root folder of the project
 * @param natives the native forms by function
 * @throws {CatalogError} a function's documentation is incomplete, or a native form belongs to no function
 */
export async function readCatalog(root: string, natives = ours): Promise<Catalog> {
  const files = await Promise.all(functionFiles(root).map((path) => readFile(path, natives)));
  const functions = files.flat();
  const declared = new Set(functions.map(({ id }) => id));
  const left = Object.keys(natives).filter((id) => !declared.has(id));
  if (left.length > 0)
    throw new CatalogError(`${left.join(", ")}: src/native has a native form, but no function under src/functions declares it`);
  return { namespace: NAMESPACE, functions };
}
