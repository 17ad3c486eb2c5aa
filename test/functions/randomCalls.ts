import type { CatalogParameter } from "../../src/catalog/data/catalog.types";
import { createRandom } from "../../src/workbench/sample/random";
import { catalogueCalls, type CatalogueCall } from "./catalogueCalls";
import { lengthened } from "./longRanges";
import { likelyValue, oddValue, pick, whole, type Random } from "./randomValues";

/** One call of a function with arguments drawn by chance. */
export interface RandomCall {
  id: string;
  args: unknown[];
  run: () => unknown;
}

/** The run that the test judges and the bench measures. */
export const FUZZ = { calls: 210_000, seed: 20_260_103 };

/** Fits and whole sales logs take milliseconds where other functions take microseconds: they have their turn once in so many rounds. */
const SLOW_EVERY = 100;
export const isSlow = (id: string): boolean => id.endsWith(".FIT") || id.startsWith("BASE.");

/** One range in this many is as long as a real list. */
const LONG_EVERY = 400;
const LONG = 10_000;
const LIKELY = 0.72;

function mapCells(rows: unknown[][], change: (cell: unknown) => unknown): unknown[][] {
  return rows.map((row) => row.map(change));
}

/** The range with one of its cells replaced. */
function withCell(random: Random, rows: unknown[][], value: unknown): unknown[][] {
  const row = whole(random, 0, rows.length - 1);
  const column = whole(random, 0, (rows[row]?.length ?? 1) - 1);
  return rows.map((cells, r) => (r === row ? cells.map((cell, k) => (k === column ? value : cell)) : cells));
}

function rectangle(random: Random, cell: () => unknown): unknown[][] {
  const width = pick(random, [1, 1, 2, 3]);
  return Array.from({ length: whole(random, 1, 8) }, () => Array.from({ length: width }, cell));
}

/** Shapes and contents a range may have where something went wrong while selecting it. */
const ODD_RANGES: readonly ((random: Random, rows: unknown[][]) => unknown)[] = [
  (random, rows) => withCell(random, rows, oddValue(random)),
  (random, rows) => withCell(random, rows, oddValue(random)),
  (random, rows) => withCell(random, rows, null),
  (random, rows) => mapCells(rows, () => oddValue(random)),
  (_, rows) => mapCells(rows, () => null),
  (_, rows) => [...rows, rows[0]],
  (_, rows) => [...rows.slice(0, -1), [...(rows.at(-1) ?? []), 7]],
  (_, rows) => rows.slice(0, -1),
  (_, rows) => rows[0]?.map((__, column) => rows.map((row) => row[column])) ?? [],
  (_, rows) => [[rows[0]?.[0]]],
  (_, rows) => rows[0]?.[0],
  () => [],
  () => [[]],
  (random) => oddValue(random),
  (random) => [[oddValue(random)]],
  (random) => rectangle(random, () => oddValue(random)),
  (random) => rectangle(random, () => whole(random, 0, 5)),
];

/** Customers left can only become fewer. */
function falling(row: unknown[]): unknown[] {
  return [...row].sort((left, right) => Number(right) - Number(left));
}

function randomRange(random: Random, parameter: CatalogParameter, good: unknown): unknown {
  const rows = Array.isArray(good) ? (good as unknown[][]) : [[1], [2], [3]];
  if (random() >= LIKELY) return pick(random, ODD_RANGES)(random, rows);
  const likely = mapCells(rows, (cell) => likelyValue(random, parameter, cell));
  return parameter.name === "survivors" ? likely.map(falling) : likely;
}

function randomArgument(random: Random, parameter: CatalogParameter, good: unknown): unknown {
  if (parameter.optional && random() < 0.15) return pick(random, [null, undefined]);
  if (parameter.matrix) return randomRange(random, parameter, good);
  if (random() < LIKELY) return likelyValue(random, parameter, good);
  return random() < 0.1 ? [[oddValue(random)]] : oddValue(random);
}

function randomArguments(random: Random, { entry, examples }: CatalogueCall): unknown[] {
  const example = pick(random, examples);
  const good = random() * LONG_EVERY < 1 ? lengthened(example, LONG) : example;
  const changes = pick(random, [1, 1, 1, 2, 2, entry.parameters.length]);
  const places = new Set(Array.from({ length: changes }, () => whole(random, 0, entry.parameters.length - 1)));
  const args = good.map((value, place) => (places.has(place) ? randomArgument(random, entry.parameters[place]!, value) : value));
  return random() < 0.02 ? args.slice(0, whole(random, 0, args.length - 1)) : args;
}

/** A seed of its own for each function, so that a new argument of one does not change what is drawn for the others. */
function ownSeed(seed: number, id: string): number {
  return [...id].reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193), seed);
}

/** Calls of every function of the catalogue in turn, the same ones for the same seed; most arguments are likely, some odd, some missing. */
export function* randomCalls(count: number, seed: number): Generator<RandomCall> {
  const calls = catalogueCalls().map((call) => ({ ...call, random: createRandom(ownSeed(seed, call.entry.id)) }));
  const quick = calls.filter(({ entry }) => !isSlow(entry.id));
  for (let number = 0, round = 0; number < count; round++) {
    for (const call of round % SLOW_EVERY === 0 ? calls : quick) {
      if (number++ === count) return;
      const args = randomArguments(call.random, call);
      yield { id: call.entry.id, args, run: () => call.run(...args) };
    }
  }
}
