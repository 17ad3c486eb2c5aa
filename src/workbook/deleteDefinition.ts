import { definitionKey } from "./definitions/definitionKey";
import { run } from "./run";
import type { Outcome } from "./workbook.types";

/** Removes a definition from the workbook; one that is gone already is no error. Reports written from it stay. */
export function deleteDefinition(id: string): Promise<Outcome<void>> {
  return run(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(definitionKey(id));
    await context.sync();
    if (kept.isNullObject) return;
    kept.delete();
    await context.sync();
  });
}
