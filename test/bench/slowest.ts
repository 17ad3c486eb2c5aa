import { outcome } from "../functions/catalogueCalls";
import { FUZZ, randomCalls } from "../functions/randomCalls";

const SHOWN = 5;

/** The functions with the longest single calls among the random ones of the fuzz test, longest first; none should take more than 200 ms. */
export function* slowestCalls(): Generator<object> {
  const longest = new Map<string, number>();
  for (const { id, run } of randomCalls(FUZZ.calls, FUZZ.seed)) {
    const start = performance.now();
    outcome(run);
    longest.set(id, Math.max(longest.get(id) ?? 0, performance.now() - start));
  }
  const ranked = [...longest].sort(([, one], [, other]) => other - one).slice(0, SHOWN);
  for (const [id, milliseconds] of ranked) yield { bench: "slowest", id, calls: FUZZ.calls, milliseconds: Number(milliseconds.toFixed(1)) };
}
