import points from "../../fixtures/economics.points.json";
import reward from "../../fixtures/economics.reward.json";
import switching from "../../fixtures/economics.switch.json";
import { adapter } from "../../functions/adapters";

const cases = [...switching.cases, ...reward.cases, ...points.cases];

/** Every figure within the tolerance of the source, every word the same. */
function expectNear(got: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected)) {
    expect(got).toHaveLength(expected.length);
    expected.forEach((part, i) => expectNear((got as unknown[])[i], part, tolerance));
  } else if (typeof expected === "number") expect(Math.abs((got as number) - expected)).toBeLessThanOrEqual(tolerance + 1e-9);
  else expect(got).toBe(expected);
}

describe("cases from the literature on switching cost, rewards and points", () => {
  it.each(cases.map((entry) => [`${entry.id} (${entry.function})`, entry] as const))("%s", (_, entry) => {
    expectNear(adapter(entry.function)(...(entry.arguments as unknown[])), entry.expected, entry.tolerance);
  });

  it("name their source and how the number is known", () => {
    for (const entry of cases) {
      expect(entry.source.length).toBeGreaterThan(5);
      expect(entry.provenance.length).toBeGreaterThan(5);
    }
  });
});
