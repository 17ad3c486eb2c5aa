import { normalQuantile } from "../../../src/economics/numeric/normal";

describe("normalQuantile", () => {
  it.each([
    // 20 digits from mpmath: sqrt(2) * erfinv(2p - 1)
    [0.6, 0.2533471031357997988],
    [0.9, 1.281551565544600467],
    [0.975, 1.9599639845400542355],
    [0.995, 2.575829303548900761],
    [0.9999999, 5.1993375821928169316],
    [1e-10, -6.3613409024040562047],
    [0.025, -1.9599639845400542355],
  ])("of %d is right to 9 digits far out and 14 in the middle", (p, expected) => {
    // a double near 1 holds 1 - p to few digits, which is not the algorithm's fault
    expect(normalQuantile(p) / expected).toBeCloseTo(1, p > 0.999 ? 9 : 13);
  });

  it("is 0 in the middle and symmetric", () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [0.01, 0.07, 0.25]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
  });

  it("stays finite at the smallest probability a number can hold", () => {
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.4674, 3);
  });
});
