import { isDefinitionKey } from "./definitions/definitionKey";
import { readDefinitionText } from "./definitions/definitionText";
import { followSources } from "./locateSource";
import { run } from "./run";
import { sourceName } from "./sourceName";
import type { Definition, ListedDefinition, Outcome } from "./workbook.types";

/** Which sources of the definitions are gone; that this cannot be found out keeps nobody from the definitions. */
async function withGoneSources(definitions: Definition[]): Promise<ListedDefinition[]> {
  if (definitions.length === 0) return [];
  const followed = await run((context) =>
    followSources(
      context,
      definitions.flatMap(({ sources }) => sources),
    ),
  );
  if (!followed.ok) return definitions;
  let first = 0;
  return definitions.map((definition) => {
    const mine = followed.value.slice(first, (first += definition.sources.length));
    const goneSources = mine.filter(({ gone }) => gone).map(({ source }) => sourceName(source));
    return goneSources.length === 0 ? definition : { ...definition, goneSources };
  });
}

/**
 * The definitions saved in the workbook, the latest first, each with the sources it has lost. A damaged or newer one is left out, and `skipped` says
 * why.
 */
export async function listDefinitions(): Promise<Outcome<ListedDefinition[]>> {
  const texts = await run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return settings.items.filter(({ key }) => isDefinitionKey(key)).map(({ value }) => value as unknown);
  });
  if (!texts.ok) return texts;
  const kept = texts.value.map(readDefinitionText);
  const definitions = kept.flatMap((one) => ("definition" in one ? [one.definition] : [])).sort((a, b) => b.savedAt - a.savedAt);
  const value = await withGoneSources(definitions);
  const skipped = kept.flatMap((one) => ("reason" in one ? [one.reason] : []));
  return skipped.length === 0 ? { ok: true, value } : { ok: true, value, skipped };
}
