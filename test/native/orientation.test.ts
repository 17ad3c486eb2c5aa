import fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { nameCall } from "../../src/sharing/native/nameCall";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { type Argument, type ArgumentSet, hasErrorCell, largest } from "./argumentSet";
import { evaluateSets, NATIVE } from "./evaluateSets";
import { sameResult } from "./sameResult";
import { validArguments } from "./validArguments";

/** Whatever way a list lies in the sheet, the formula of a finance copy gives what the function gives. */
const { functions } = catalogJson as Catalog;
const SEED = 20_260_301;
const DRAWN = 60;
const SETS = 8;
const LONGEST = 6;
/** Their quantile of Student's t is right to about 1e-10 in the engine. */
const TOLERANCE = 1e-7;

const withLists = functions.filter(({ native, parameters }) => native !== null && parameters.some(({ matrix }) => matrix));

type Layout = (argument: Argument) => Argument;

const layouts: Record<string, Layout> = {
  "a row": (argument) => (argument.kind === "column" ? { kind: "matrix", rows: [argument.cells] } : argument),
  "two columns": (argument) => {
    if (argument.kind !== "column") return argument;
    const { cells } = argument;
    return { kind: "matrix", rows: Array.from({ length: cells.length / 2 }, (_, row) => cells.slice(2 * row, 2 * row + 2)) };
  },
};

/** Valid sets of which every list can be laid in pairs. */
function sets(entry: (typeof withLists)[number]): ArgumentSet[] {
  const fits = (argument: Argument): boolean =>
    argument.kind !== "column" || argument.cells.length === 1 || (argument.cells.length <= LONGEST && argument.cells.length % 2 === 0);
  const drawn = fc.sample(validArguments(entry), { seed: SEED, numRuns: DRAWN });
  return drawn.filter((set) => set.every(fits) && set.some(({ kind }) => kind === "column")).slice(0, SETS);
}

/** A formula of a file as the engine takes it. */
const typed = (text: string): string => text.replaceAll(/_xlfn\.|_xlws\.|_xlpm\./g, "");

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.dispose());

const cases = withLists.flatMap((entry) => Object.keys(layouts).map((layout) => [entry.name, layout, entry] as const));

test.each(cases)("%s gives the same in a copy when its lists are %s, or the call becomes its value", async (_name, layout, entry) => {
  const given = sets(entry).map((set) =>
    set.map((argument) => (argument.kind === "column" && argument.cells.length === 1 ? argument : layouts[layout]!(argument))),
  );
  const calls = new Map<string, string>();
  const written = (args: string[]): string => {
    const found = nameCall(entry, args, NATIVE);
    const text = "refused" in found ? "NA()" : typed(found.text);
    calls.set(args.join(), text);
    return text;
  };
  const pairs = await evaluateSets(engine, entry, given, written);
  const texts = [...calls.values()];
  const different = pairs
    .map((pair, index) => ({ ...pair, set: given[index]!, text: texts[index]! }))
    .filter(
      ({ text, ours, native, set }) =>
        text !== "NA()" &&
        !sameResult(ours, native, { errors: hasErrorCell(set) ? "anyError" : "sameType", scale: largest(set), tolerance: TOLERANCE }),
    );
  expect(different.slice(0, 1)).toEqual([]);
});

test("most functions keep their formula for lists in rows, and most for lists in rectangles", () => {
  const kept = (first: string): number =>
    withLists.filter(
      (entry) =>
        !(
          "refused" in
          nameCall(
            entry,
            entry.parameters.map(({ matrix, optional }) => (optional ? "" : matrix ? first : "1")),
          )
        ),
    ).length;
  expect(kept("A1:F1") / withLists.length).toBeGreaterThan(0.9);
  expect(kept("A1:B3") / withLists.length).toBeGreaterThan(0.9);
});
