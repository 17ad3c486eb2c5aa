import { tokenize, tokenTypes } from "@borgar/fx";
import catalog from "../../catalog/data/catalog.json";

const descriptions = new Map(catalog.functions.map(({ name, description }) => [name.toUpperCase(), description]));

/** The first of our functions in a formula, and what it gives in a sentence. */
export function functionIn(formula: unknown): { name: string; description: string } | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  for (const { type, value } of tokenize(formula)) {
    const name = value.toUpperCase();
    const description = type === tokenTypes.FUNCTION ? descriptions.get(name) : undefined;
    if (description) return { name, description: firstSentence(description) };
  }
  return undefined;
}

function firstSentence(text: string): string {
  const end = text.indexOf(". ");
  return end < 0 ? text : text.slice(0, end + 1);
}
