import fixture from "../../fixtures/economics.clvRetention.json";
import { adapter } from "../../functions/adapters";

interface Case {
  id: string;
  function: string;
  arguments: unknown[];
  /** row and column of the figure in a result of several cells */
  cell?: number[];
  expected: number;
  tolerance: number;
  source: string;
  provenance: string;
}

const cases = fixture.cases as Case[];

describe("cases from the literature: CLV, retention, spend", () => {
  it.each(cases.map((entry) => [`${entry.function}: ${entry.id}`, entry] as const))("%s", (_, entry) => {
    const result = adapter(entry.function)(...entry.arguments);
    const [row, column] = entry.cell ?? [];
    const got = row === undefined ? result : (result as unknown[][])[row]![column!];
    expect(Math.abs((got as number) - entry.expected)).toBeLessThanOrEqual(entry.tolerance);
  });

  it("name their source and how the number is known", () => {
    for (const entry of cases) {
      expect(entry.source.length).toBeGreaterThan(5);
      expect(entry.provenance.length).toBeGreaterThan(5);
    }
  });
});
