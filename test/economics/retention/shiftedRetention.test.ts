import { figure, refusal } from "../../functions/adapters";
import { always, basis, between } from "../../support/seeded";

describe("RETENTION.SHIFT", () => {
  it.each([
    ["points", 0.85],
    ["relative", 0.84],
    ["churn", 0.81],
    [" Churn ", 0.81],
  ])("reads 5%% of 80%% as %s", (how, expected) => {
    expect(figure("RETENTION.SHIFT", 0.8, 0.05, how)).toBeCloseTo(expected, 14);
  });

  it("lets the share p fewer customers leave on the basis churn", () => {
    always([between(0, 0.99), between(-0.01, 0.9)], (retention, change) => {
      const after = figure("RETENTION.SHIFT", retention, Math.max(0, change), "churn");
      expect(1 - after).toBeCloseTo((1 - retention) * (1 - Math.max(0, change)), 12);
    });
  });

  it("changes nothing for a change of 0", () => {
    always([between(0, 0.99), basis], (retention, how) => {
      expect(figure("RETENTION.SHIFT", retention, 0, how)).toBe(retention);
    });
  });

  it("orders the readings: points above relative, relative above churn for a retention above one half", () => {
    always([between(0.51, 0.9), between(0.001, 0.09)], (retention, change) => {
      const [points, relative, churn] = ["points", "relative", "churn"].map((how) => figure("RETENTION.SHIFT", retention, change, how));
      expect(points).toBeGreaterThan(relative!);
      expect(relative).toBeGreaterThan(churn!);
    });
  });

  it("requires the basis and lists the words", () => {
    expect(refusal("RETENTION.SHIFT", 0.8, 0.05)).toBe('#VALUE! basis must be one of "points", "relative", "churn"; got nothing');
    expect(refusal("RETENTION.SHIFT", 0.8, 0.05, "percent")).toContain('got "percent"');
  });

  it("refuses a result that is no retention rate", () => {
    expect(refusal("RETENTION.SHIFT", 0.98, 0.05, "points")).toBe(
      "#VALUE! change would make the retention 1.03; it must stay at least 0 and below 1 (0.05 means 5%)",
    );
    expect(refusal("RETENTION.SHIFT", 0.95, 0.05, "points")).toContain("would make the retention 1;");
    expect(refusal("RETENTION.SHIFT", 0.03, -0.05, "points")).toContain("would make the retention -0.02");
  });

  it("explains 5 typed for 5%", () => {
    expect(refusal("RETENTION.SHIFT", 0.8, 5, "points")).toBe("#VALUE! change must be at least -1 and at most 1 (0.05 means 5%); got 5");
  });
});
