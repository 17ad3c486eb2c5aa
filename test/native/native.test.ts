import fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog, CatalogFunction } from "../../src/catalog/data/catalog.types";
import { addInArguments } from "../../src/sharing/plan/textCells";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import { type ArgumentSet, hasErrorCell, largest } from "./argumentSet";
import { evaluateSets } from "./evaluateSets";
import { invalidArguments } from "./invalidArguments";
import { sameResult } from "./sameResult";
import { validArguments } from "./validArguments";

/** Sets of arguments for each function: about two thirds valid, the rest with something wrong. */
const SETS = Number(process.env.LOYALTY_NATIVE_SETS ?? 25);
const SEED = 20_260_101;

/**
 * Where the engine itself keeps fewer digits than Excel: its BETA.DIST is right to about 1e-10, which the quantile of Student's t
 * magnifies.
 */
const ENGINE_TOLERANCE: Record<string, number> = { "LIFT.MEAN": 1e-7, "LIFT.DID": 1e-7, "SURVEY.SERVQUAL": 1e-7 };

const { functions } = catalogJson as Catalog;
const withNative = functions.filter((entry) => entry.native !== null);

/** The customer-base forms are sums of hundreds of terms: a fifth of the sets, at least eight, takes as long as all sets of the others. */
const SLOW = /^(?:BGNBD|MBGNBD|PNBD|BGBB|GG|SBG|BDW)\./;
const setsOf = ({ id }: CatalogFunction): number => (SLOW.test(id) ? Math.max(8, Math.ceil(SETS / 5)) : SETS);

function argumentSets(entry: CatalogFunction): ArgumentSet[] {
  const count = setsOf(entry);
  const valid = Math.ceil((count * 2) / 3);
  // a copy keeps the value of a call with these, so that its form never meets them
  const inAddInOnly = addInArguments(entry.id, entry.parameters);
  return [
    ...fc.sample(validArguments(entry), { seed: SEED, numRuns: valid }),
    ...fc.sample(invalidArguments(entry), { seed: SEED, numRuns: count - valid }),
  ].filter((set) => inAddInOnly.every((place) => set[place]!.kind === "omitted"));
}

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.dispose());

test.each(withNative.map((entry) => [entry.name, entry] as const))(
  "the native form of %s gives what the function gives on random arguments",
  async (_name, entry) => {
    const sets = argumentSets(entry);
    const pairs = await evaluateSets(engine, entry, sets);
    const answered = pairs.filter(({ ours }) => typeof ours !== "object" || Array.isArray(ours)).length;
    const different = pairs
      .map((pair, index) => ({ ...pair, arguments: JSON.stringify(sets[index]), set: sets[index] as ArgumentSet }))
      .filter(
        ({ ours, native, set }) =>
          !sameResult(ours, native, {
            errors: hasErrorCell(set) ? "anyError" : "sameType",
            scale: largest(set),
            tolerance: ENGINE_TOLERANCE[entry.id],
          }),
      )
      .sort((left, right) => left.arguments.length - right.arguments.length)
      .map(({ ours, native, arguments: text }) => ({ arguments: text, ours, native }));
    expect({ different: different.length, smallest: different[0] }).toEqual({ different: 0, smallest: undefined });
    // Otherwise the two sides would agree by refusing everything.
    expect(answered).toBeGreaterThan(sets.length / 3);
    // some dozen sets may all be valid by chance
    if (sets.length >= 100) expect(answered).toBeLessThan(sets.length);
  },
  120_000,
);

test("a wrong native form would be found", async () => {
  const entry = functions.find(({ id }) => id === "RETENTION.LIFETIME") as CatalogFunction;
  const sets: ArgumentSet[] = [[{ kind: "cell", value: 0.5 }], [{ kind: "cell", value: 80 }]];
  const results = await evaluateSets(engine, { ...entry, native: "IF(retention>1,#N/A,1/(1-retention)+0.0000001)" }, sets);
  expect(results.map(({ native }) => native)).toEqual([expect.closeTo(2.0000001, 9), { error: "#N/A" }]);
  expect(results.map(({ ours, native }) => sameResult(ours, native, { errors: "sameType", scale: 80 }))).toEqual([false, false]);
});
