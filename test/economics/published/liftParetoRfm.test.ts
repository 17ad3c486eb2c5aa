import lift from "../../fixtures/economics.lift.json";
import pareto from "../../fixtures/economics.pareto.json";
import rfm from "../../fixtures/economics.rfm.json";
import { FUNCTION_IDS, adapter, column, refusal } from "../../functions/adapters";

interface Case {
  id: string;
  function: string;
  arguments: unknown[];
  expected: unknown;
  tolerance: number;
  source: string;
  provenance: string;
}

const cases = [...(lift.cases as Case[]), ...(pareto.cases as Case[]), ...(rfm.cases as Case[])];

function rowsOf(result: unknown): unknown[][] {
  return Array.isArray(result) ? (result as unknown[][]) : [[result]];
}

describe("published and recalled cases of LIFT, PARETO and RFM", () => {
  it.each(cases.map((entry) => [`${entry.id}: ${entry.function}`, entry] as const))("%s", (_, entry) => {
    expect(FUNCTION_IDS).toContain(entry.function);
    const found = rowsOf(adapter(entry.function)(...entry.arguments));
    const wanted = rowsOf(entry.expected);
    expect(found.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
    wanted.flat().forEach((cell, i) => {
      const got = found.flat()[i];
      if (cell === null) return;
      if (typeof cell === "number") expect(Math.abs((got as number) - cell)).toBeLessThanOrEqual(entry.tolerance + 1e-15);
      else expect(got).toBe(cell);
    });
  });

  it("name their source and how the number is known", () => {
    for (const entry of cases) {
      expect(entry.source.length).toBeGreaterThan(5);
      expect(entry.provenance.length).toBeGreaterThan(5);
    }
  });

  it("SEG-NEG-1 skips a text cell, which the catalogue refuses with its position", () => {
    expect(refusal("PARETO.SHARE", column(100, 50, -30, 0, null, "n/a"))).toBe('#VALUE! values must be a number; got "n/a" at row 6');
  });
});
