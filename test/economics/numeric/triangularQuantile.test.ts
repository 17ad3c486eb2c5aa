import { triangularQuantile } from "../../../src/economics/numeric/triangularQuantile";
import { always, between } from "../../support/seeded";

describe("quantile of a triangular variable", () => {
  it("gives the values of the reference case MC-1", () => {
    const found = [0.1, 0.5, 0.9].map((probability) => triangularQuantile(probability, 0.05, 0.12, 0.2));
    [0.0824037, 0.12254033, 0.16535898].forEach((expected, i) => expect(Math.abs(found[i]! - expected)).toBeLessThan(1e-7));
  });

  it("undoes the distribution function", () => {
    always([between(0.001, 0.999), between(0.01, 1), between(0.01, 1)], (probability, left, right) => {
      const [low, likely, high] = [3, 3 + left, 3 + left + right];
      const value = triangularQuantile(probability, low, likely, high);
      const below = value <= likely ? (value - low) ** 2 / ((high - low) * left) : 1 - (high - value) ** 2 / ((high - low) * right);
      expect(below).toBeCloseTo(probability, 8);
    });
  });

  it("is the figure itself where low and high are one", () => {
    expect(triangularQuantile(0.3, 5, 5, 5)).toBe(5);
    expect(triangularQuantile(0, 1, 1, 3)).toBe(1);
    expect(triangularQuantile(0.5, 1, 3, 3)).toBeCloseTo(1 + Math.sqrt(2), 12);
  });
});
