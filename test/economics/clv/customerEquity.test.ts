import { column, figure, refusal } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

describe("CLV.EQUITY", () => {
  it("adds today's customers and those still to be won", () => {
    const today = 1000 * (80 / 0.3);
    const won = 110 / 0.3 - 150;
    const expected = today + 200 * won * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);
    expect(figure("CLV.EQUITY", 1000, column(200, 200, 200), 100, 0.8, 0.1, 150)).toBeCloseTo(expected, 6);
  });

  it("charges the cost of winning to future customers only", () => {
    const args = [1000, column(0), 100, 0.8, 0.1] as const;
    expect(figure("CLV.EQUITY", ...args, 150)).toBe(figure("CLV.EQUITY", ...args));
    expect(figure("CLV.EQUITY", ...args)).toBeCloseTo(1000 * figure("CLV", 100, 0.8, 0.1), 6);
  });

  it("uses the timing for today's customers and the first payment for those won", () => {
    always([between(0, 0.95), between(0, 0.4), timing, between(-0.1, 0)], (retention, discount, when, growth) => {
      const expected =
        30 * figure("CLV", 50, retention, discount, when, growth, 12) +
        (4 * (figure("CLV", 50, retention, discount, "now", growth, 12) - 20)) / (1 + discount) ** 2;
      const equity = figure("CLV.EQUITY", 30, column(0, 4), 50, retention, discount, 20, when, growth, 12);
      expect(equity).toBeCloseTo(expected, 7);
    });
  });

  it("is proportional to the margin when winning costs nothing", () => {
    const value = (margin: number) => figure("CLV.EQUITY", 500, column(10, 20, 30), margin, 0.7, 0.12);
    expect(value(300)).toBeCloseTo(3 * value(100), 6);
  });

  it("loses value when customers cost more than they bring", () => {
    expect(figure("CLV.EQUITY", 0, column(100), 100, 0.8, 0.1, 400)).toBeLessThan(0);
  });

  it("refuses a gap in the plan, a negative number of customers and a sum without end", () => {
    expect(refusal("CLV.EQUITY", 10, column(5, null, 5), 100, 0.8, 0.1)).toContain("acquired is blank at row 2 before a later figure");
    expect(refusal("CLV.EQUITY", 10, column(5, -5), 100, 0.8, 0.1)).toBe("#VALUE! acquired figure 2 must be at least 0; got -5");
    expect(refusal("CLV.EQUITY", -1, column(5), 100, 0.8, 0.1)).toBe("#VALUE! customers must be at least 0; got -1");
    expect(refusal("CLV.EQUITY", 10, column(5), 100, 1, 0)).toContain("give periods");
  });
});
