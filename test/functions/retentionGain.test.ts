import { figure, refusal } from "./adapters";
import { always, basis, between, timing } from "./seeded";

describe("RETENTION.GAIN", () => {
  it.each([
    // computed with fractions: multiple after - multiple before
    ["points", "renewal", 0, null, 1.2222222226296296e-9],
    ["churn", "end", 0.02, null, 2.5292600676286143e-10],
    ["relative", "now", 0.02, 12, 9.529003585405193e-10],
  ])("keeps the digits of a change of 1E-10 (%s, %s)", (how, when, growth, periods, expected) => {
    expect(figure("RETENTION.GAIN", 1000, 0.8, 0.1, 1e-10, how, 5, when, growth, periods) / (5000 * expected)).toBeCloseTo(1, 12);
  });

  it("is 73.33 a customer for 80% to 85%: 340 less 266.67", () => {
    expect(figure("RETENTION.GAIN", 100, 0.8, 0.1, 0.05, "points")).toBeCloseTo(340 - 800 / 3, 10);
  });

  it("counts one customer unless told otherwise", () => {
    expect(figure("RETENTION.GAIN", 100, 0.8, 0.1, 0.05, "points", null)).toBe(figure("RETENTION.GAIN", 100, 0.8, 0.1, 0.05, "points", 1));
    expect(figure("RETENTION.GAIN", 100, 0.8, 0.1, 0.05, "points", 0)).toBe(0);
  });

  it("is the value before times the uplift times the customers", () => {
    always(
      [between(1, 500, 2), between(0.05, 0.9), between(0, 0.4), between(-0.04, 0.04), basis, timing, between(0, 9000, 0)],
      (margin, retention, discount, change, how, when, customers) => {
        const before = figure("CLV", margin, retention, discount, when);
        const expected = customers * before * figure("RETENTION.UPLIFT", retention, discount, change, how, when);
        expect(figure("RETENTION.GAIN", margin, retention, discount, change, how, customers, when)).toBeCloseTo(expected, 4);
      },
    );
  });

  it("is negative when fewer customers stay", () => {
    expect(figure("RETENTION.GAIN", 100, 0.8, 0.1, -0.05, "points", 10)).toBeLessThan(0);
  });

  it("answers from a retention of 0, where the uplift has no answer", () => {
    expect(figure("RETENTION.GAIN", 100, 0, 0.1, 0.1, "points")).toBeCloseTo(10, 12);
  });

  it("refuses a negative number of customers", () => {
    expect(refusal("RETENTION.GAIN", 100, 0.8, 0.1, 0.05, "points", -1)).toBe("#VALUE! customers must be at least 0; got -1");
  });
});
