import catalog from "../../../catalog/data/catalog.json";
import type { Catalog } from "../../../catalog/data/catalog.types";
import { definitionOf } from "./definitionOf";
import type { FunctionDefinition } from "./functionDefinition";
import { functionModules } from "./functionModules";

/** Every function of the catalogue with the adapter Excel would call. */
export function functionDefinitions(): FunctionDefinition[] {
  return (catalog as Catalog).functions.map((entry) => definitionOf(entry, functionModules[entry.file]));
}
