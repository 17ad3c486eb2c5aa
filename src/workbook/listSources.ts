import { orderSources } from "./orderSources";
import { run } from "./run";
import { readPlaces } from "./workbookPlaces";
import type { Outcome, SourceRef } from "./workbook.types";

/** The ranges the sales rows may be taken from, best guess first; an empty list when the workbook has none. */
export function listSources(): Promise<Outcome<SourceRef[]>> {
  return run(async (context) => orderSources(await readPlaces(context)));
}
