import type { CatalogFunction } from "../data/catalog.types";

/** Text for a table cell: a vertical bar would end it. */
export function escapeCell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();
}

/** Name and arguments as Excel shows them: optional ones in square brackets. */
export function signature(entry: CatalogFunction): string {
  return `${entry.name}(${entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

/** The id a heading gets on GitHub. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replace(/ /g, "-");
}
