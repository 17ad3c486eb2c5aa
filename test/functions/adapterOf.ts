import type { CatalogFunction } from "../../src/catalog/types";
import { customerBaseModels } from "../../src/functions/customerBase/customerBaseModels";
import { functionModules } from "../../src/workbench/engine/functions/functionModules";

type Run = (...args: unknown[]) => unknown;

/** What answers a function: the adapter itself, or, where the adapter only asks the background, the model that is asked there. */
export function adapterOf({ id, file, exportName, background }: Pick<CatalogFunction, "id" | "file" | "exportName" | "background">): Run {
  const found = background ? customerBaseModels[id] : (functionModules[file] as Record<string, Run> | undefined)?.[exportName];
  if (typeof found !== "function") throw new Error(`no function ${id}`);
  return found;
}
