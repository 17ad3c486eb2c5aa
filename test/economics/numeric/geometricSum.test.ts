import { geometricSum } from "../../../src/economics/numeric/geometricSum";

describe("geometricSum", () => {
  it("adds the powers of a ratio, also of 0 and 1", () => {
    expect(geometricSum(-0.5, 3)).toBeCloseTo(1.75, 14);
    expect(geometricSum(1, 10)).toBeCloseTo(1023, 9);
    expect(geometricSum(0, 7)).toBe(7);
    expect(geometricSum(-1, 7)).toBe(1);
    expect(geometricSum(-1, 0)).toBe(0);
  });

  it("keeps its digits near a ratio of 1", () => {
    // 1 + q + ... + q^999 for q = 1 + x is 1000 + 499500 x + 166167000 x^2 + ...
    const x = 1e-12;
    expect(Math.abs(geometricSum(x, 1000) / (1000 + 499_500 * x + 166_167_000 * x * x) - 1)).toBeLessThan(1e-12);
  });
});
