import catalog from "../../src/catalog/data/catalog.json";
import { outcome } from "./catalogueCalls";
import { FUZZ, isSlow, randomCalls } from "./randomCalls";
import { outcomeProblem } from "./showable";

interface Tally {
  calls: number;
  answered: number;
  problems: string[];
}

/** A call as a person can repeat it, long ranges cut. */
function shown(id: string, args: unknown[]): string {
  const text = JSON.stringify(args, (_, value: unknown) => (value === undefined ? "(left out)" : value));
  return `${id} ${text.length > 400 ? `${text.slice(0, 400)}...` : text}`;
}

describe("random calls of every function", () => {
  const tallies = new Map<string, Tally>();

  beforeAll(() => {
    for (const { id, args, run } of randomCalls(FUZZ.calls, FUZZ.seed)) {
      const tally = tallies.get(id) ?? { calls: 0, answered: 0, problems: [] };
      tallies.set(id, tally);
      const ended = outcome(run);
      const problem = outcomeProblem(ended);
      tally.calls++;
      if (ended.kind === "value") tally.answered++;
      if (problem !== undefined) tally.problems.push(`${shown(id, args)} ${problem}`);
    }
  }, 120_000);

  test.each(catalog.functions.map(({ id }) => id))("never get anything out of %s that a cell cannot show", (id) => {
    const { problems } = tallies.get(id)!;
    expect(problems.sort((a, b) => a.length - b.length).slice(0, 3)).toEqual([]);
  });

  test("are 200,000 at least, spread over all functions", () => {
    const each = [...tallies.values()].map(({ calls }) => calls);
    expect(each).toHaveLength(catalog.functions.length);
    expect(each.reduce((sum, calls) => sum + calls, 0)).toBeGreaterThanOrEqual(200_000);
    // fits and sales logs, which take a thousand times as long, have their turn less often
    expect(Math.min(...each)).toBeGreaterThanOrEqual(Math.floor(FUZZ.calls / catalog.functions.length / 100));
  });

  test("are answered with a value at least once in four: each function, and the few calls of fits and sales logs together", () => {
    const rare = [...tallies].filter(([id, { calls, answered }]) => !isSlow(id) && answered < calls / 4).map(([id]) => id);
    expect(rare).toEqual([]);
    const slow = [...tallies].filter(([id]) => isSlow(id)).map(([, tally]) => tally);
    const total = (count: (tally: Tally) => number) => slow.reduce((sum, tally) => sum + count(tally), 0);
    expect(total(({ answered }) => answered)).toBeGreaterThan(total(({ calls }) => calls) / 4);
    expect(slow.filter(({ answered }) => answered === 0)).toEqual([]);
  });
});
