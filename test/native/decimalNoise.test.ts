import fc from "fast-check";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { evaluateFormulas } from "../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../src/workbench/engine/nodeEngine";
import type { Argument, ArgumentSet } from "./argumentSet";
import { evaluateSets } from "./evaluateSets";
import { sameResult } from "./sameResult";

/** Money in cents, whose binary form makes 0.1 + 0.2 - 0.3 something else than 0: native forms must see through it as the functions do. */
const { functions } = catalogJson as Catalog;
const entryOf = (id: string) => functions.find((entry) => entry.id === id)!;
const SEED = 20_260_302;
const SETS = 25;
const OMITTED: Argument = { kind: "omitted" };

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await openSheetFile(engine, undefined);
});
afterAll(() => engine.dispose());

/** What the native form of a function gives. */
async function native(id: string, ...args: string[]): Promise<unknown[][]> {
  const { parameters, native: body } = entryOf(id);
  const given = parameters.map((_, at) => args[at] ?? '""');
  const [result] = await evaluateFormulas(engine, [
    `=LAMBDA(${[...parameters.map(({ name }) => name), body].join(",")})(${given.join(",")})`,
  ]);
  if (result === undefined || "error" in result) throw new Error(JSON.stringify(result));
  return Array.isArray(result.value) ? result.value : [[result.value]];
}

const row = (table: unknown[][], name: string): unknown[] => table.find(([item]) => item === name)!.slice(1);

// by hand: 1.1 + 2.2 = 3.3 and 0.1 + 0.7 = 0.8 in money
test("an account refunded in full is lost, and was no customer before", async () => {
  const refunded = await native("RETENTION.REVENUE", '{"A";"B"}', "{3.3;5}", '{"A";"A";"A";"B"}', "{1.1;2.2;-3.3;5}");
  expect(row(refunded, "lost")).toEqual([1, 3.3]);
  expect(row(refunded, "contraction")).toEqual([0, 0]);
  expect(row(refunded, "closing")).toEqual([1, 5]);
  expect(row(refunded, "customer retention")).toEqual([0.5, 0.5]);
  const before = await native("RETENTION.REVENUE", '{"A";"A";"A";"B"}', "{1.1;2.2;-3.3;5}", '{"B"}', "{5}");
  expect(row(before, "opening")).toEqual([1, 5]);
  expect(row(before, "lost")).toEqual([0, 0]);
  expect(row(before, "customer retention")).toEqual([1, 1]);
});

test("an account that pays the same in other portions has not moved", async () => {
  const flat = await native("RETENTION.REVENUE", '{"A";"A";"B"}', "{1.1;2.2;5}", '{"A";"B"}', "{3.3;5}");
  expect(row(flat, "contraction")).toEqual([0, 0]);
  expect(row(flat, "expansion")).toEqual([0, 0]);
});

test("equal totals share rank, cumulative share and class", async () => {
  const table = await native("PARETO.TABLE", '{"a";"a";"b";"c"}', "{1.1;2.2;3.3;10}");
  expect(table.slice(1).map(([rank, account, , , , letter]) => [rank, account, letter])).toEqual([
    [1, "c", "A"],
    [2, "a", "A"],
    [2, "b", "A"],
  ]);
  expect(table[2]![4]).toBe(table[3]![4]);
});

test("an account that nets to 0 is not below 0", async () => {
  expect(await native("PARETO.HHI", "{0.1;0.7;-0.8;5}", '{"a";"a";"a";"b"}')).toEqual([[1]]);
  expect(await native("PARETO.GINI", "{0.1;0.7;-0.8;5}", "FALSE", '{"a";"a";"a";"b"}')).toEqual([[0.5]]);
});

test("equal money shares a score, and all who bought on the last day have the best one", async () => {
  // 1.1 + 2.2 against 3.3; two of three are as recent as can be: R = 5 - INT(5 * 0) = 5, the third 5 - INT(5 * 2/3) = 2
  expect(await native("RFM.SCORE", "{0;0;30}", "{1;1;2}", "{3.3000000000000003;3.3;1}")).toEqual([
    [5, 1, 2, 512],
    [5, 1, 2, 512],
    [2, 4, 1, 241],
  ]);
});

const cents = fc.integer({ min: -30_000, max: 90_000 });
/** Few of them, so that accounts tie; 0 is an account refunded in full. */
const total = fc.constantFrom(0, 330, 330, 1000, 4990, 12_345, -700, 99_999);
const account = fc.record({ total, lines: fc.array(cents, { maxLength: 4 }) });

/** The lines of one side of the books in any order: those of an account add up to its total. */
const log = fc.array(account, { minLength: 2, maxLength: 6 }).chain((accounts) => {
  const lines = accounts.flatMap(({ total: sum, lines: own }, at) => {
    const rest = sum - own.reduce((all, line) => all + line, 0);
    return [...own, rest].map((line) => [`Account ${at % 5}`, line / 100] as const);
  });
  return fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length });
});
type Log = (readonly [string, number])[];

const names = (lines: Log): Argument => ({ kind: "column", cells: lines.map(([name]) => name) });
const money = (lines: Log): Argument => ({ kind: "column", cells: lines.map(([, amount]) => amount) });
const days = (lines: Log, first = 45_000): Argument => ({
  kind: "column",
  cells: lines.map(([name], at) => first + name.length + 17 * (at % 4)),
});
const word = (value: string): Argument => ({ kind: "cell", value });

const rule = fc.constantFrom(OMITTED, word("lower"), word("nearest"));

const calls: Record<string, fc.Arbitrary<ArgumentSet>> = {
  "PARETO.TABLE": fc.tuple(log, rule).map(([lines, at]) => [names(lines), money(lines), OMITTED, OMITTED, at]),
  "PARETO.MAJOR": log.map((lines) => [names(lines), money(lines), OMITTED]),
  "PARETO.WHALE": log.map((lines) => [names(lines), money(lines)]),
  "PARETO.SHARE": log.map((lines) => [money(lines), OMITTED, names(lines)]),
  "PARETO.COUNT": log.map((lines) => [money(lines), OMITTED, names(lines)]),
  "PARETO.GINI": log.map((lines) => [money(lines), OMITTED, names(lines)]),
  "PARETO.HHI": log.map((lines) => [money(lines), names(lines)]),
  "PARETO.CLASS": fc.tuple(log, rule).map(([lines, at]) => [money(lines), OMITTED, OMITTED, at]),
  "RFM.SCORE": fc
    .tuple(log, fc.constantFrom(OMITTED, word("ntile"), word("quantile")))
    .map(([lines, ties]) => [
      days(lines, 0),
      { kind: "column", cells: lines.map((_, at) => at % 3) },
      money(lines),
      OMITTED,
      ties,
      OMITTED,
    ]),
  "RETENTION.REVENUE": fc.tuple(log, log).map(([before, after]) => [names(before), money(before), names(after), money(after)]),
  "RETENTION.COHORT": log.map((lines) => [names(lines), days(lines), OMITTED, word("amount"), money(lines), OMITTED, OMITTED]),
};

test.each(Object.keys(calls))("the native form of %s agrees on refunds, ties and amounts in cents", async (id) => {
  const sets = fc.sample(calls[id]!, { seed: SEED, numRuns: SETS });
  const pairs = await evaluateSets(engine, entryOf(id), sets);
  const different = pairs
    .map((pair, at) => ({ ...pair, set: JSON.stringify(sets[at]) }))
    .filter(({ ours, native: form }) => !sameResult(ours, form, { errors: "sameType", scale: 0 }));
  expect(different.slice(0, 1)).toEqual([]);
  expect(pairs.filter(({ ours }) => typeof ours !== "object" || Array.isArray(ours)).length).toBeGreaterThan(SETS / 3);
});
