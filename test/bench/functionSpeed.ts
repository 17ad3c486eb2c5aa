import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { adapterOf as adapterOfEntry } from "../functions/adapterOf";
import { exampleArguments } from "./exampleArguments";

const WARM_UP_MS = 50;
const MEASURE_MS = 200;

const catalog = catalogJson as Catalog;

/** @param batch calls between two looks at the clock */
function callsPerSecond(run: () => unknown, milliseconds: number, batch: number): number {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    for (let i = 0; i < batch; i++) run();
    calls += batch;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return Math.round((calls / elapsed) * 1000);
}

/** Calls per second of each function through its adapter, with the arguments of its first example. */
export function* functionSpeed(): Generator<object> {
  for (const entry of catalog.functions) {
    const adapter = adapterOfEntry(entry);
    // fits and sales logs take milliseconds
    const batch = entry.background ? 1 : 100;
    const args = exampleArguments(entry.examples[0]!.formula, entry.parameters);
    const run = () => adapter(...args);
    callsPerSecond(run, WARM_UP_MS, batch);
    yield { bench: "function", id: entry.id, result: entry.result, callsPerSecond: callsPerSecond(run, MEASURE_MS, batch) };
  }
}

/** A heavy-tailed column of invented revenues; the same each time. */
function revenues(count: number): number[][] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return [Math.round(100 / Math.sqrt(1 - state / 2 ** 32)) / 100];
  });
}

const LARGE = 1_000_000;
const TRIANGLE = 120;

const adapterOf = (id: string) => adapterOfEntry(catalog.functions.find((candidate) => candidate.id === id)!);

/** Issue periods of growing age: row i is known up to age 120 - i, as a cumulative triangle of redeemed points. */
function redemptionTriangle(): { issued: number[][]; triangle: (number | string)[][] } {
  const redeemed = (row: number, age: number) => (age < TRIANGLE - row ? Math.round(1000 * (1 - 0.97 ** (age + 1))) : "");
  const ages = Array.from({ length: TRIANGLE }, (_, age) => age);
  return { issued: ages.map(() => [1500]), triangle: ages.map((row) => ages.map((age) => redeemed(row, age))) };
}

/** Large inputs, median of three runs. */
export function* largeInputs(): Generator<object> {
  const values = revenues(LARGE);
  const accounts = values.map((_, row) => [`C${row}`]);
  const { issued, triangle } = redemptionTriangle();
  const tasks: [id: string, size: string, args: unknown[]][] = [
    ["PARETO.GINI", "1,000,000 values", [values]],
    ["PARETO.CLASS", "1,000,000 values", [values]],
    ["PARETO.TABLE", "1,000,000 accounts", [accounts, values]],
    ["POINTS.URR", "120 x 120", [issued, triangle]],
    ["SERVICE.AGENTS", "10,000 erlangs", [100_000, 30, 180, 0.8, 20]],
    [
      "REWARD.SIMULATE",
      "1,000,000 runs",
      [[[9e5, 1e6, 1.1e6]], [[0.25, 0.3, 0.35]], [[0, 0.1, 0.2]], [[0.01, 0.02, 0.03]], [[1e3, 2e3, 3e3]], LARGE],
    ],
  ];
  for (const [id, size, args] of tasks) {
    const run = adapterOf(id);
    const seconds = [0, 1, 2].map(() => {
      const start = performance.now();
      run(...args);
      return (performance.now() - start) / 1000;
    });
    yield { bench: "large", id, size, seconds: Number(seconds.sort((a, b) => a - b)[1]!.toFixed(4)) };
  }
}
