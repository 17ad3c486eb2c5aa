import type { Definition, Reason } from "../workbook.types";
import { isDefinition } from "./definitionShape";

/** Settings of this add-in in the workbook; each definition has one of its own, so that two people who save at once do not overwrite each other's. */
const PREFIX = "LoyaltyEconomics.definition.";

export function definitionKey(id: string): string {
  return PREFIX + id;
}

export function isDefinitionKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Counts up when a definition can no longer be read as before. */
const FORMAT = 1;

/** A definition as it is kept in the workbook. */
export function definitionText(definition: Definition): string {
  return JSON.stringify({ format: FORMAT, definition });
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a kept definition back; a damaged or newer one gives the reason why it cannot be used. */
export function readDefinitionText(text: unknown): { definition: Definition } | { reason: Reason } {
  const kept = parsed(text);
  if (typeof kept !== "object" || kept === null || !("format" in kept) || !("definition" in kept))
    return { reason: { key: "definitionDamaged" } };
  const { format, definition } = kept;
  if (typeof format === "number" && format > FORMAT) return { reason: { key: "definitionNewer", values: { name: nameOf(definition) } } };
  return format === FORMAT && isDefinition(definition) ? { definition } : { reason: { key: "definitionDamaged" } };
}

function nameOf(definition: unknown): string {
  const named = typeof definition === "object" && definition !== null && "name" in definition ? definition.name : undefined;
  return typeof named === "string" ? named : "A definition";
}
