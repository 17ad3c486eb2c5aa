import { Refusal } from "../refusal";
import { isoTime } from "../report/formats";
import { run } from "../run";
import { followSources } from "../source/locateSource";
import { sourceName } from "../source/sourceName";
import type { Definition, ListedDefinition, Outcome } from "../workbook.types";
import { definitionKey, definitionText, isDefinitionKey, readDefinitionText } from "./definitionText";

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

/** Characters of one definition at most: settings of all add-ins share some 2 MB of a workbook. */
const MOST_CHARACTERS = 400_000;

function refuseOlder(kept: unknown, definition: Definition): void {
  const read = readDefinitionText(kept);
  if (!("definition" in read) || read.definition.revision <= definition.revision) return;
  const { name, savedAt } = read.definition;
  throw new Refusal({ key: "savedElsewhere", values: { name, when: isoTime(savedAt) } });
}

/**
 * Saves a definition in the workbook under its id, one revision up. Refuses with `savedElsewhere` when the workbook holds a later revision than the
 * one given, so that nothing another pane saved is lost. A kept text that cannot be read is replaced.
 * @param now milliseconds since 1970
 * @returns the definition as saved
 */
export function saveDefinition(definition: Definition, now: () => number = Date.now): Promise<Outcome<Definition>> {
  return run(async (context) => {
    const key = definitionKey(definition.id);
    const { settings } = context.workbook;
    const kept = settings.getItemOrNullObject(key).load("value");
    await context.sync();
    if (!kept.isNullObject) refuseOlder(kept.value, definition);
    const saved: Definition = { ...definition, revision: definition.revision + 1, savedAt: now() };
    const text = definitionText(saved);
    if (text.length > MOST_CHARACTERS) throw new Refusal({ key: "definitionTooLarge", values: { name: definition.name } });
    settings.add(key, text);
    await context.sync();
    return saved;
  });
}

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
