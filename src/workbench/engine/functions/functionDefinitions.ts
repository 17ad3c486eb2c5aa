import catalog from "../../../catalog/catalog.json";
import type { Catalog } from "../../../catalog/types";
import { definitionOf } from "../../../functions/runtime/functionDefinition";
import type { FunctionDefinition } from "../../../functions/runtime/functionDefinition";
import { functionModules } from "./functionModules";

/** Every function of the catalogue with the adapter Excel would call. */
export function functionDefinitions(): FunctionDefinition[] {
  return (catalog as Catalog).functions.map((entry) => definitionOf(entry, functionModules[entry.file]));
}
