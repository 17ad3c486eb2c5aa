import { isDefinitionKey } from "./definitions/definitionKey";
import { readDefinitionText } from "./definitions/definitionText";
import { run } from "./run";
import type { Definition, Outcome } from "./workbook.types";

/** The definitions saved in the workbook, the latest first. A damaged or newer one is left out, and `skipped` says why. */
export async function listDefinitions(): Promise<Outcome<Definition[]>> {
  const texts = await run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return settings.items.filter(({ key }) => isDefinitionKey(key)).map(({ value }) => value as unknown);
  });
  if (!texts.ok) return texts;
  const kept = texts.value.map(readDefinitionText);
  const value = kept.flatMap((one) => ("definition" in one ? [one.definition] : [])).sort((a, b) => b.savedAt - a.savedAt);
  const skipped = kept.flatMap((one) => ("reason" in one ? [one.reason] : []));
  return skipped.length === 0 ? { ok: true, value } : { ok: true, value, skipped };
}
