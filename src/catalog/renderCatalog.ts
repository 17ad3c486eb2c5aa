import type { Catalog } from "./types";

/** The catalogue as text, laid out as prettier does it: lists of words on one line. */
export function renderCatalog(catalog: Catalog): string {
  const text = JSON.stringify(catalog, null, 2);
  return `${text.replace(/\[((?:\s+"[^"\\]*",?)+)\s+\]/g, (_, words: string) => `[${words.trim().replace(/,\s+/g, ", ")}]`)}\n`;
}
