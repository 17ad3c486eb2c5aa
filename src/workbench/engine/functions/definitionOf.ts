import type { CatalogFunction } from "../../../catalog/data/catalog.types";
import type { FunctionDefinition } from "./functionDefinition";

/** A function of the catalogue with its adapter, from the module that the catalogue names for it. */
export function definitionOf(entry: CatalogFunction, module: object | undefined): FunctionDefinition {
  const run = (module as Record<string, FunctionDefinition["run"]> | undefined)?.[entry.exportName];
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
