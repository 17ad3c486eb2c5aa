import { readFileSync } from "node:fs";
import path from "node:path";
import catalog from "../../src/catalog/data/catalog.json";
import { expectedIds } from "./expectedIds";

const text = readFileSync(path.resolve(__dirname, "../../docs/MODELS.md"), "utf8");
const sourceOf = new Map(catalog.functions.map(({ id, source }) => [id, source]));

/** Cells of a row of a table; a bar behind a backslash is none. */
const cellsOf = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Tables as their rows: the head first, the line of dashes left out. */
const tables = text
  .split(/\n(?!\s*\|)/)
  .map((block) => block.split("\n").filter((line) => line.trim().startsWith("|")))
  .filter((rows) => rows.length > 1)
  .map(([head, , ...rows]) => [cellsOf(head!), ...rows.map(cellsOf)]);

/** Functions a row speaks of. */
const idsIn = (cell: string): string[] => cell.split(/,\s*/).filter((id) => sourceOf.has(id));

const functionRows = tables.flatMap(([, ...rows]) => rows).filter(([first]) => idsIn(first!).length > 0);

/** First author and year of each work a cell names, as "Author year". */
function worksIn(cell: string): string[] {
  const names = /(?<![\p{L}\d])(\p{Lu}[\p{L}'’-]+)(?:(?:, | & | and )\p{Lu}[\p{L}'’-]+)*(?: et al\.)?,? \(?((?:18|19|20)\d\d)\b/gu;
  return [...cell.matchAll(names)].map(([, author, year]) => `${author} ${year}`);
}

describe("docs/MODELS.md", () => {
  it.each(expectedIds)("gives the equation of %s", (id) => {
    expect(functionRows.some(([first]) => idsIn(first!).includes(id))).toBe(true);
  });

  it("has rows of as many cells as the head of their table", () => {
    expect(tables.length).toBeGreaterThan(15);
    for (const [head, ...rows] of tables) for (const row of rows) expect({ row, cells: row.length }).toEqual({ row, cells: head!.length });
  });

  it("names no source of an equation that the function itself does not name", () => {
    const checked = functionRows.map((row) => {
      const own = idsIn(row[0]!).flatMap((id) => worksIn(sourceOf.get(id)!));
      return { functions: row[0], strange: worksIn(row.at(-1)!).filter((work) => !own.includes(work)) };
    });
    expect(functionRows.flatMap((row) => worksIn(row.at(-1)!)).length).toBeGreaterThan(100);
    expect(checked.filter(({ strange }) => strange.length > 0)).toEqual([]);
  });
});
