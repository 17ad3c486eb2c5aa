import catalog from "../../../catalog/catalog.json";
import type { Catalog, CatalogFunction } from "../../../catalog/types";
import type { FunctionDefinition } from "./functionDefinition";
import { functionModules } from "./functionModules";

function definition(entry: CatalogFunction): FunctionDefinition {
  const run = (functionModules[entry.file] as Record<string, FunctionDefinition["run"]> | undefined)?.[entry.exportName];
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

/** Every function of the catalogue with the adapter Excel would call. */
export function functionDefinitions(): FunctionDefinition[] {
  return (catalog as Catalog).functions.map(definition);
}
