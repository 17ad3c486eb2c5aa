import fixture from "../../fixtures/economics.json";
import { adapter, FUNCTION_IDS } from "../../functions/adapters";

describe("cases from the literature and public calculators", () => {
  it.each(fixture.cases.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
    expect(FUNCTION_IDS).toContain(entry.function);
    const result = adapter(entry.function)(...(entry.arguments as unknown[]));
    if (typeof entry.expected === "number") expect(Math.abs((result as number) - entry.expected)).toBeLessThanOrEqual(entry.tolerance);
    else expect(result).toEqual(entry.expected);
  });

  it("name their source and how the number is known", () => {
    for (const entry of fixture.cases) {
      expect(entry.source.length).toBeGreaterThan(5);
      expect(entry.provenance.length).toBeGreaterThan(5);
    }
  });
});
