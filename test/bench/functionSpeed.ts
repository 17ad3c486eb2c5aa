import catalog from "../../src/catalog/catalog.json";
import { functionModules } from "../../src/workbench/engine/functions/functionModules";
import { exampleArguments } from "./exampleArguments";

const WARM_UP_MS = 50;
const MEASURE_MS = 200;

type Adapter = (...args: unknown[]) => unknown;

function callsPerSecond(run: () => unknown, milliseconds: number): number {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    for (let i = 0; i < 100; i++) run();
    calls += 100;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return Math.round((calls / elapsed) * 1000);
}

/** Calls per second of each function through its adapter, with the arguments of its first example. */
export function* functionSpeed(): Generator<object> {
  for (const entry of catalog.functions) {
    const adapter = (functionModules[entry.file] as Record<string, Adapter>)[entry.exportName]!;
    const args = exampleArguments(entry.examples[0]!.formula, entry.parameters);
    const run = () => adapter(...args);
    callsPerSecond(run, WARM_UP_MS);
    yield { bench: "function", id: entry.id, result: entry.result, callsPerSecond: callsPerSecond(run, MEASURE_MS) };
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

/** The Pareto functions on a million values, median of three. */
export function* paretoSpeed(): Generator<object> {
  const values = revenues(LARGE);
  const accounts = values.map((_, row) => [`C${row}`]);
  const module = functionModules["pareto.functions"] as Record<string, Adapter>;
  const find = (id: string) => module[catalog.functions.find((entry) => entry.id === id)!.exportName]!;
  const tasks: [string, () => unknown][] = [
    ["PARETO.GINI", () => find("PARETO.GINI")(values)],
    ["PARETO.CLASS", () => find("PARETO.CLASS")(values)],
    ["PARETO.TABLE", () => find("PARETO.TABLE")(accounts, values)],
  ];
  for (const [id, run] of tasks) {
    const seconds = [0, 1, 2].map(() => {
      const start = performance.now();
      run();
      return (performance.now() - start) / 1000;
    });
    yield { bench: "large", id, values: LARGE, seconds: Number(seconds.sort((a, b) => a - b)[1]!.toFixed(3)) };
  }
}
