import fc from "fast-check";
import type { CatalogFunction } from "../../src/catalog/data/catalog.types";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";
import { validArguments } from "./validArguments";

/** What goes wrong in a single cell. */
const WRONG_CELLS: CellContent[] = [
  80,
  1.2,
  1,
  0,
  -0.5,
  -1,
  -2,
  -5,
  2.5,
  10_001,
  "80%",
  "text",
  "0.8",
  "",
  " ",
  null,
  true,
  { error: "#N/A" },
  { error: "#DIV/0!" },
];

/** What goes wrong in a column; each keeps the rest of it. */
const wrongColumns: ((cells: CellContent[], place: number) => CellContent[])[] = [
  (cells, place) => cells.map((cell, index) => (index === place ? "text" : cell)),
  (cells, place) => cells.map((cell, index) => (index === place ? { error: "#REF!" } : cell)),
  (cells, place) => cells.map((cell, index) => (index === place ? true : cell)),
  (cells, place) => cells.map((cell, index) => (index === place ? -1e6 : cell)),
  (cells, place) => cells.map((cell, index) => (index === place ? null : cell)),
  (cells) => cells.map(() => null),
  (cells) => cells.map(() => 0),
  (cells) => [...cells, 7],
  (cells) => cells.slice(0, 1),
];

/** One cell of the rows is wrong, or the last row is missing. */
function spoiledMatrix(rows: CellContent[][]): fc.Arbitrary<Argument> {
  const place = fc.tuple(fc.nat(rows.length - 1), fc.nat((rows[0]?.length ?? 1) - 1));
  const wrongCell = fc
    .tuple(place, fc.constantFrom(...WRONG_CELLS))
    .map(([[i, k], wrong]) => rows.map((row, r) => row.map((cell, c) => (r === i && c === k ? wrong : cell))));
  const choices = rows.length > 1 ? fc.oneof({ weight: 5, arbitrary: wrongCell }, fc.constant(rows.slice(0, -1))) : wrongCell;
  return choices.map((wrong) => ({ kind: "matrix", rows: wrong }));
}

function spoiled(argument: Argument): fc.Arbitrary<Argument> {
  if (argument.kind === "matrix") return spoiledMatrix(argument.rows);
  if (argument.kind !== "column") return fc.constantFrom(...WRONG_CELLS).map((value) => ({ kind: "cell", value }));
  const places = fc.integer({ min: 0, max: argument.cells.length - 1 });
  return fc
    .tuple(fc.constantFrom(...wrongColumns), places)
    .map(([spoil, place]) => ({ kind: "column", cells: spoil(argument.cells, place) }));
}

/** Arguments of which one cell or column is wrong, or unusual: a percent typed as 80, a text, a blank, an error, a missing row. */
export function invalidArguments(entry: CatalogFunction): fc.Arbitrary<ArgumentSet> {
  const places = fc.integer({ min: 0, max: entry.parameters.length - 1 });
  return fc.tuple(validArguments(entry), places).chain(([set, place]) => {
    const matrix = entry.parameters[place]?.matrix === true;
    const chosen = set[place] as Argument;
    const start: Argument = matrix && chosen.kind === "omitted" ? { kind: "column", cells: ["Acme", "Bolt"] } : chosen;
    return spoiled(start).map((wrong) => set.map((argument, index) => (index === place ? wrong : argument)));
  });
}
