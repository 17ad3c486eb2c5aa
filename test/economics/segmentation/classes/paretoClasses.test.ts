import { column, figure, refusal, rows } from "../../../functions/adapters";
import { accountValues, always, between } from "../../../support/seeded";

function classes(values: unknown[], a?: number, b?: number, rule?: string): string {
  return rows("PARETO.CLASS", column(...values), a, b, rule)
    .flat()
    .map((cell) => cell || ".")
    .join("");
}

describe("PARETO.CLASS", () => {
  it("puts the account that crosses a limit into the higher class", () => {
    expect(classes([400, 250, 200, 60, 40, 20, 15, 10, 5])).toBe("AAABBCCCC");
  });

  it("gives equal values one class", () => {
    expect(classes([100, 100, 100, 50, 50], 0.5, 0.9)).toBe("AAABB");
    expect(classes([10, 10, 10, 10], 0.2, 0.3)).toBe("AAAA");
  });

  it("has met a limit that the sum misses by rounding only", () => {
    expect(classes([0.7, 0.1, 0.06, 0.05, 0.09])).toBe("AABCB");
  });

  it("makes losses class C whatever the shares are", () => {
    expect(classes([100, 50, 0, -30], 1, 1)).toBe("AACC");
  });

  it("agrees with the definition: the share held by all larger values", () => {
    always([accountValues, between(0.1, 0.8), between(0, 0.2)], (values, a, more) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      if (total === 0) return;
      const found = classes(values, a, a + more);
      values.forEach((value, i) => {
        const before = values.reduce((sum, other) => sum + (other > value ? other : 0), 0) / total;
        if (Math.abs(before - a) < 1e-9 || Math.abs(before - a - more) < 1e-9) return;
        expect(found[i]).toBe(before < a ? "A" : before < a + more ? "B" : "C");
      });
    });
  });

  // shares to date of these nine: 40, 65, 85, 91, 95, 97, 98.5, 99.5, 100%
  const NINE = [400, 250, 200, 60, 40, 20, 15, 10, 5];

  it.each([
    ["higher", "AAABBCCCC"],
    ["lower", "AABBBCCCC"],
    ["nearest", "AAABBCCCC"],
  ])("puts the account that crosses a limit where the rule %s says", (rule, found) => {
    expect(classes(NINE, 0.8, 0.95, rule)).toBe(found);
  });

  it("ends class A nearest to its limit: 65% is as near to 75% as 85%, and nearer to 74%", () => {
    expect(classes(NINE, 0.75, 0.95, "nearest")).toBe("AAABBCCCC");
    expect(classes(NINE, 0.74, 0.95, "nearest")).toBe("AABBBCCCC");
    expect(classes(NINE, 0.74, 0.95, "higher")).toBe("AAABBCCCC");
  });

  it("keeps equal values together under each rule, and the largest in class A", () => {
    // 100 to 75% of 400, the two of 50 together to 100%
    expect(["higher", "lower", "nearest"].map((rule) => classes([100, 100, 100, 50, 50], 0.8, 0.95, rule))).toEqual([
      "AAAAA",
      "AAACC",
      "AAABB",
    ]);
    expect(["higher", "lower", "nearest"].map((rule) => classes([900, 50, 50], 0.1, 0.2, rule))).toEqual(["ACC", "ACC", "ACC"]);
  });

  it("orders the rules: lower puts no account higher than nearest, and nearest none higher than higher", () => {
    always([accountValues, between(0.1, 0.8), between(0, 0.2)], (values, a, more) => {
      if (values.every((value) => value === 0)) return;
      const [lower, nearest, higher] = ["lower", "nearest", "higher"].map((rule) => classes(values, a, a + more, rule));
      [...lower!].forEach((letter, i) => {
        expect(letter >= nearest![i]!).toBe(true);
        expect(nearest![i]! >= higher![i]!).toBe(true);
      });
    });
  });

  it("has as many accounts in class A as PARETO.COUNT counts, and more only where the last of these is tied", () => {
    let tied = 0;
    always([accountValues, between(0.1, 0.95)], (values, share) => {
      if (values.every((value) => value === 0)) return;
      const found = classes(values, share, 1);
      const count = figure("PARETO.COUNT", column(...values), share);
      const held = [...found].filter((letter) => letter === "A").length;
      const last = [...values].sort((x, y) => y - x)[count - 1]!;
      const first = values.filter((value) => value > last).length;
      const alike = values.filter((value) => value === last).length;
      if (alike > 1) tied++;
      expect(held).toBe(first + alike);
      expect(held).toBeGreaterThanOrEqual(count);
    });
    expect(tied).toBeGreaterThan(0);
  });

  it("gives no smaller account a better class", () => {
    always([accountValues], (values) => {
      if (values.every((value) => value === 0)) return;
      const found = classes(values);
      const ranked = values.map((value, i) => ({ value, found: found[i]! })).sort((x, y) => y.value - x.value);
      expect(ranked.map((entry) => entry.found)).toEqual(ranked.map((entry) => entry.found).sort());
    });
  });

  it("refuses limits out of order and text", () => {
    expect(refusal("PARETO.CLASS", column(1, 2), 0.9, 0.8)).toBe("#VALUE! a must be at most b (0.8); got 0.9");
    expect(refusal("PARETO.CLASS", column(1, 2), 80, 95)).toContain("a must be above 0 and at most 1 (0.8 means 80%)");
    expect(refusal("PARETO.CLASS", column(1, "two"))).toBe('#VALUE! values must be a number; got "two" at row 2');
    expect(refusal("PARETO.CLASS", column(1, -2))).toContain("#N/A");
    expect(refusal("PARETO.CLASS", column(1, 2), 0.8, 0.95, "up")).toBe(
      '#VALUE! rule must be one of "higher", "lower", "nearest"; got "up"',
    );
  });
});
