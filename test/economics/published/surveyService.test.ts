import service from "../../fixtures/economics.service.json";
import survey from "../../fixtures/economics.survey.json";
import { adapter } from "../../functions/adapters";

const cases = [...survey.cases, ...service.cases];

/** Every figure within the tolerance of the source, every word the same. */
function expectNear(got: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected)) {
    expect(got).toHaveLength(expected.length);
    expected.forEach((part, i) => expectNear((got as unknown[])[i], part, tolerance));
  } else if (typeof expected === "number") expect(Math.abs((got as number) - expected)).toBeLessThanOrEqual(tolerance + 1e-12);
  else expect(got).toBe(expected);
}

describe("cases from the literature on surveys and service", () => {
  it.each(cases.map((entry) => [`${entry.id} (${entry.function})`, entry] as const))("%s", (_, entry) => {
    expectNear(adapter(entry.function)(...(entry.arguments as unknown[])), entry.expected, entry.tolerance);
  });

  it("name their source and how the number is known", () => {
    for (const entry of cases) {
      expect(entry.source.length).toBeGreaterThan(5);
      expect(entry.provenance.length).toBeGreaterThan(3);
    }
  });

  it("add up to the total contribution of 178,750 in the tier case", () => {
    const rows = adapter("SERVICE.TIERS")(...(service.cases.find((entry) => entry.id === "TIER-1")!.arguments as unknown[])) as unknown[][];
    expect(rows.slice(1).reduce((total, row) => total + (row[1] as number), 0)).toBeCloseTo(178750, 6);
  });
});
