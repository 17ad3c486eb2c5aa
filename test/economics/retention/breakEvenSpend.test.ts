import { figure, refusal, rows } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

describe("RETENTION.BREAKEVEN", () => {
  it("gives one row: once, per period from every customer, per period from renewed customers", () => {
    const [row, ...more] = rows("RETENTION.BREAKEVEN", 100, 0.8, 0.1, 0.05, "points");
    expect(more).toEqual([]);
    [220 / 3, (220 / 3) * (0.25 / 1.1), (220 / 3) * (0.25 / 0.85)].forEach((value, i) => expect(row![i]).toBeCloseTo(value, 10));
  });

  it("leaves nothing when the spend is made: each of the three is worth the gain", () => {
    always([between(0.05, 0.9), between(0.01, 0.4), between(0.01, 0.09), timing], (retention, discount, change, when) => {
      const [once, all, renewed] = rows("RETENTION.BREAKEVEN", 100, retention, discount, change, "points", when)[0] as [
        number,
        number,
        number,
      ];
      const kept = retention + change;
      expect(once).toBeCloseTo(figure("RETENTION.GAIN", 100, retention, discount, change, "points", 1, when), 9);
      expect(figure("CLV", all, kept, discount, "now")).toBeCloseTo(once, 7);
      expect(figure("CLV", renewed, kept, discount, "renewal")).toBeCloseTo(once, 7);
    });
  });

  it("is negative for a change that loses customers: what it costs", () => {
    for (const value of rows("RETENTION.BREAKEVEN", 100, 0.8, 0.1, -0.05, "points")[0]!) expect(value).toBeLessThan(0);
  });

  it("pays for a personal call only where the margin carries it", () => {
    // 5% fewer leave at 80%: 12.64 in all, 3.33 a period for everybody
    const [once, all] = rows("RETENTION.BREAKEVEN", 100, 0.8, 0.1, 0.05, "churn")[0] as number[];
    expect(once).toBeCloseTo(81 / 0.29 - 80 / 0.3, 9);
    expect(all).toBeCloseTo(((81 / 0.29 - 80 / 0.3) * 0.29) / 1.1, 9);
  });

  it("has no spend on renewed customers when nobody renews", () => {
    const row = rows("RETENTION.BREAKEVEN", 100, 0.05, 0.1, -0.05, "points", "end")[0]!;
    expect(typeof row[0]).toBe("number");
    expect((row[2] as CustomFunctions.Error).code).toBe("#N/A");
    expect((row[2] as CustomFunctions.Error).message).toContain("nobody renews");
  });

  it("asks for the basis and refuses a change beyond 100%", () => {
    expect(refusal("RETENTION.BREAKEVEN", 100, 0.8, 0.1, 0.05)).toContain('basis must be one of "points", "relative", "churn"');
    expect(refusal("RETENTION.BREAKEVEN", 100, 0.97, 0.1, 0.05, "points")).toContain("would make the retention 1.02");
    expect(refusal("RETENTION.BREAKEVEN", 100, 0.9, -0.08, 0.05, "points", "end", -0.2)).toContain("must be below 1 + discount");
  });
});
