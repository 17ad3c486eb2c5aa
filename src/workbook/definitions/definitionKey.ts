/** Settings of this add-in in the workbook; each definition has one of its own, so that two people who save at once do not overwrite each other's. */
const PREFIX = "LoyaltyEconomics.definition.";

export function definitionKey(id: string): string {
  return PREFIX + id;
}

export function isDefinitionKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
