import { FAMILIES } from "./families";
import { escapeCell, signature } from "./markdown";
import type { Catalog } from "./types";

const START = "<!-- functions:start -->";
const END = "<!-- functions:end -->";

/** The table of functions for the README, grouped by family. */
export function renderReadmeTable(catalog: Catalog): string {
  const rows = FAMILIES.flatMap((family) => {
    const functions = catalog.functions.filter((entry) => entry.family === family.id);
    return functions.map(
      (entry, index) =>
        `| ${index === 0 ? family.title : ""} | [\`${signature(entry)}\`](docs/FUNCTIONS.md#${entry.anchor}) | ${escapeCell(entry.description)} |`,
    );
  });
  return ["| Topic | Function | What it gives |", "| --- | --- | --- |", ...rows].join("\n");
}

/** Puts the table between the two markers of the README; where they are missing, they are added at the end. */
export function replaceTable(readme: string, table: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  const block = `${START}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${END}`;
  if (start < 0 || end < start) return `${readme}${readme === "" || readme.endsWith("\n") ? "" : "\n"}${block}\n`;
  return readme.slice(0, start) + block + readme.slice(end + END.length);
}
