import { definitionKey } from "./definitions/definitionKey";
import { definitionText, readDefinitionText } from "./definitions/definitionText";
import { Refusal } from "./refusal";
import { isoTime } from "./report/isoTime";
import { run } from "./run";
import type { Definition, Outcome } from "./workbook.types";

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
