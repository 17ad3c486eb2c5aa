import { FAMILIES } from "../data/families";
import type { Catalog, CatalogFunction, CatalogParameter } from "../data/catalog.types";
import { escapeCell, signature } from "./markdown";

const IGNORE = ["<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"] as const;

const INTRODUCTION = `# Functions

Every function of the add-in, by topic. Each has a section with what it gives, its arguments, an example, the same result in plain Excel, and where the method comes from.

- Rates are fractions: 0.8 means 80%. Arguments in square brackets may be left out.
- Where an argument takes one value and you give a range, the function answers for each cell of the range.
- An argument that cannot be used gives \`#VALUE!\` and a sentence that says what to change; data that have no answer give \`#N/A\` and the reason.
- The examples are run by the tests. Each plain Excel formula is checked against its function on random arguments, valid and invalid ones, by the tests; it needs Excel 2024 or Microsoft 365. To use it, define a name for it, or replace the argument names by your cells. Give ranges as columns, and "" for an argument you leave out.`;

function kind(parameter: CatalogParameter): string {
  if (parameter.words !== undefined) return parameter.words.map((word) => `"${word}"`).join(", ");
  return parameter.matrix ? "range" : "value";
}

function argumentRows(entry: CatalogFunction): string {
  const rows = entry.parameters.map(
    (parameter) =>
      `| \`${parameter.name}\` | ${parameter.optional ? "no" : "yes"} | ${kind(parameter)} | ${escapeCell(parameter.description)} |`,
  );
  return ["| Argument | Required | Takes | Meaning |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** An array literal as the table it fills, one row a line. */
function shownResult(expected: string): string {
  return expected.startsWith("{") ? expected.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";\n ") : expected;
}

function nativePart(entry: CatalogFunction): string {
  if (entry.native === null) return `**In plain Excel**: none. ${entry.nativeReason ?? ""}`.trim();
  const lambda = `=LAMBDA(${[...entry.parameters.map(({ name }) => name), entry.native].join(", ")})`;
  return `**In plain Excel**\n\n\`\`\`\n${lambda}\n\`\`\``;
}

/** What stands for the function in a copy of a workbook for people without the add-in. */
interface FinanceCopyKinds {
  current: "a" | "c";
  older: "b" | "c";
}

const KINDS = { a: "formula (a)", b: "written out as a formula (b)", c: "the value (c)" };

function financeCopyPart({ current, older }: FinanceCopyKinds): string {
  return `**Finance copy**: ${KINDS[current]}; for older Excel and LibreOffice: ${KINDS[older]}`;
}

function section(entry: CatalogFunction, kinds: FinanceCopyKinds | undefined): string {
  const examples = entry.examples.map(({ formula, expected }) => `${formula}\n${shownResult(expected)}`).join("\n\n");
  return [
    `## ${entry.name}`,
    `\`${signature(entry)}\``,
    entry.description,
    argumentRows(entry),
    `**Result**: ${entry.returns}${entry.result === "matrix" ? " (fills several cells)" : ""}`,
    `**Example**\n\n\`\`\`\n${examples}\n\`\`\``,
    nativePart(entry),
    ...(kinds ? [financeCopyPart(kinds)] : []),
    `**Source**: ${entry.source}`,
  ].join("\n\n");
}

/** How many functions keep calculating in a finance copy, and how. */
function kindTotals(kinds: readonly FinanceCopyKinds[]): string {
  const [current, older] = [kinds.filter((one) => one.current === "a").length, kinds.filter((one) => one.older === "b").length];
  return [
    "In a copy for colleagues without the add-in ([SHARING.md](SHARING.md)) the functions become:",
    [
      "| Copy for | Formula through a name (a) | Formula written out (b) | Value (c) | All |",
      "| --- | ---: | ---: | ---: | ---: |",
      `| Microsoft 365, Excel 2024 | ${current} | 0 | ${kinds.length - current} | ${kinds.length} |`,
      `| Older Excel, LibreOffice | 0 | ${older} | ${kinds.length - older} | ${kinds.length} |`,
    ].join("\n"),
  ].join("\n\n");
}

/** A heading of the documentation with its functions. */
interface Family {
  id: string;
  title: string;
  functions: CatalogFunction[];
}

/** The headings that have functions, in their order. */
export function familiesOf(catalog: Catalog): Family[] {
  return FAMILIES.map(({ id, title }) => ({ id, title, functions: catalog.functions.filter(({ family }) => family === id) })).filter(
    ({ functions }) => functions.length > 0,
  );
}

function indexPart({ id, title, functions }: Family): string {
  const rows = functions.map(
    (entry) => `| [\`${signature(entry)}\`](functions/${id}.md#${entry.anchor}) | ${escapeCell(entry.description)} |`,
  );
  return [`## ${title}`, ["| Function | What it gives |", "| --- | --- |", ...rows].join("\n")].join("\n\n");
}

/** docs/FUNCTIONS.md: all functions by topic. @param kinds by the functions' ids */
export function renderFunctionsPage(catalog: Catalog, kinds: ReadonlyMap<string, FinanceCopyKinds>): string {
  const parts = [INTRODUCTION, IGNORE[0], kindTotals([...kinds.values()]), ...familiesOf(catalog).map(indexPart), IGNORE[1]];
  return `${parts.join("\n\n")}\n`;
}

/** docs/functions/...: the reference of one topic, for people who use its functions. */
export function renderFamilyPage({ title, functions }: Family, kinds: ReadonlyMap<string, FinanceCopyKinds>): string {
  const sections = functions.map((entry) => section(entry, kinds.get(entry.id)));
  const parts = [`# ${title}`, "[All functions](../FUNCTIONS.md), and how to read these pages.", IGNORE[0], ...sections, IGNORE[1]];
  return `${parts.join("\n\n")}\n`;
}

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
