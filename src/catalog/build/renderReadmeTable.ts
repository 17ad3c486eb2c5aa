import type { Catalog } from "../data/catalog.types";
import { familiesOf } from "./renderFunctionsPage";

const START = "<!-- functions:start -->";
const END = "<!-- functions:end -->";

/** So many functions of a topic are named; the others are on its page. */
const NAMED = 5;

/** The topics for the README: how many functions each has, and the names of the first. */
export function renderReadmeTable(catalog: Catalog): string {
  const rows = familiesOf(catalog).map(({ id, title, functions }) => {
    const names = functions.slice(0, NAMED).map(({ name }) => `\`${name.replace("LOYALTY.", "")}\``);
    const more = functions.length > NAMED ? ", ..." : "";
    return `| [${title}](docs/functions/${id}.md) | ${functions.length} | ${names.join(", ")}${more} |`;
  });
  return ["| Topic | Functions | Among them |", "| --- | ---: | --- |", ...rows].join("\n");
}

/** Puts the table between the two markers of the README; where they are missing, they are added at the end. */
export function replaceTable(readme: string, table: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  const block = `${START}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${END}`;
  if (start < 0 || end < start) return `${readme}${readme === "" || readme.endsWith("\n") ? "" : "\n"}${block}\n`;
  return readme.slice(0, start) + block + readme.slice(end + END.length);
}
