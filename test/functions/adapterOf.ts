import type { CatalogFunction } from "../../src/catalog/data/catalog.types";

type Run = (...args: unknown[]) => unknown;
type Functions = Record<string, Run | undefined>;

/**
 * Loads one file of adapters, not all 26: most tests need one. What jest cannot see here, test/support/dependencyExtractor.cjs tells it.
 */
function functionsIn(file: string): Functions {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(`../../src/functions/${file}`) as Functions;
}

/** What answers a function: the adapter itself, or, where the adapter only asks the background, the model that is asked there. */
export function adapterOf({ id, file, exportName, background }: Pick<CatalogFunction, "id" | "file" | "exportName" | "background">): Run {
  const found = background
    ? (functionsIn("customerBase/customerBaseModels")["customerBaseModels"] as unknown as Functions)[id]
    : functionsIn(file)[exportName];
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
}
