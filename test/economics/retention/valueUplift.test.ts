import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always, basis, between, timing } from "../../support/seeded";

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

describe("RETENTION.UPLIFT", () => {
  it.each([
    [0.8, "points", 0.275],
    [0.8, "relative", 0.2115384615],
    [0.8, "churn", 0.0474137931],
    [0.9, "points", 0.4074074074],
    [0.9, "relative", 0.3548387097],
    [0.9, "churn", 0.0313390313],
  ])("answers the 5%% question at %f on the basis %s", (retention, how, expected) => {
    const after = how === "points" ? retention + 0.05 : how === "relative" ? retention * 1.05 : retention + 0.05 * (1 - retention);
    expect(after / (1.1 - after) / (retention / (1.1 - retention)) - 1).toBeCloseTo(expected, 9);
    expect(figure("RETENTION.UPLIFT", retention, 0.1, 0.05, how)).toBeCloseTo(expected, 9);
  });

  it("is the ratio of the two lifetime values less 1, in every timing and horizon", () => {
    always(
      [between(0.05, 0.9), between(0, 0.4), between(-0.04, 0.04), basis, timing, fc.option(fc.integer({ min: 1, max: 50 }))],
      (retention, discount, change, how, when, periods) => {
        const after = figure("RETENTION.SHIFT", retention, change, how);
        const ratio = figure("CLV", 100, after, discount, when, 0, periods) / figure("CLV", 100, retention, discount, when, 0, periods);
        expect(figure("RETENTION.UPLIFT", retention, discount, change, how, when, 0, periods)).toBeCloseTo(ratio - 1, 9);
      },
    );
  });

  it("does not depend on the timing beyond the first renewal: end, now and mid agree", () => {
    always([between(0, 0.9), between(0, 0.4)], (retention, discount) => {
      const [end, now, mid] = ["end", "now", "mid"].map((when) => figure("RETENTION.UPLIFT", retention, discount, 0.05, "points", when));
      expect(now).toBeCloseTo(end!, 9);
      expect(mid).toBeCloseTo(end!, 9);
    });
  });

  it.each([
    // computed with fractions: (value after - value before) / value before
    [0.8, 0.1, "points", "renewal", 0, null, 4.5833333348611113e-10],
    [0.8, 0.1, "churn", "end", 0.02, null, 7.183098592065265e-11],
    [0.8, 0.1, "relative", "now", 0.02, 12, 2.5304860665671446e-10],
    [0.8, 0.1, "points", "renewal", 0, 12, 4.2475385784833473e-10],
  ])("keeps the digits of a change of 1E-10 (%f, %f, %s, %s)", (retention, discount, how, when, growth, periods, expected) => {
    expect(figure("RETENTION.UPLIFT", retention, discount, 1e-10, how, when, growth, periods) / expected).toBeCloseTo(1, 12);
  });

  it("has no answer when there is no value to start from", () => {
    expect(refusal("RETENTION.UPLIFT", 0, 0.1, 0.05, "points")).toBe(
      "#N/A retention gives a customer value of 0 before the change, so a rise in percent has no meaning; use RETENTION.GAIN",
    );
  });

  it("names the change when only the value after it has no end", () => {
    expect(refusal("RETENTION.UPLIFT", 0.9, 0.02, 0.05, "points", null, 0.1)).toBe(
      "#VALUE! change raises retention times (1 + growth) to 1.045, which must be below 1 + discount (1.02) for an unlimited horizon; give periods or lower the rates",
    );
  });

  it("refuses a missing basis and a whole-number percent", () => {
    expect(refusal("RETENTION.UPLIFT", 0.8, 0.1, 0.05, null)).toContain("basis must be one of");
    expect(refusal("RETENTION.UPLIFT", 80, 0.1, 0.05, "points")).toContain("(0.8 means 80%)");
  });
});

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

describe("RETENTION.ELASTICITY", () => {
  it("lies in the published range of 3 to 7 at the usual retentions", () => {
    expect(figure("RETENTION.ELASTICITY", 0.85, 0.12)).toBeCloseTo(1.12 / 0.27, 12);
    expect(figure("RETENTION.ELASTICITY", 0.9, 0.12)).toBeCloseTo(1.12 / 0.22, 12);
    expect(figure("RETENTION.ELASTICITY", 0.95, 0.12)).toBeCloseTo(1.12 / 0.17, 12);
  });

  it.each(["end", "now", "mid"])("does not count the first certain margin with timing %s", (when) => {
    expect(figure("RETENTION.ELASTICITY", 0.7, 0.12, when)).toBeCloseTo(0.7 / 0.42, 12);
    expect(figure("RETENTION.ELASTICITY", 0, 0.12, when)).toBe(0);
  });

  it("is the slope of CLV on a logarithmic scale", () => {
    always([between(0.1, 0.9), between(0.02, 0.4), timing, between(-0.1, 0.01)], (retention, discount, when, growth) => {
      const step = 1e-5;
      const value = (share: number) => Math.log(figure("CLV", 1, share, discount, when, growth));
      const slope = (value(retention * (1 + step)) - value(retention * (1 - step))) / (Math.log1p(step) - Math.log1p(-step));
      expect(figure("RETENTION.ELASTICITY", retention, discount, when, growth) / slope).toBeCloseTo(1, 5);
    });
  });

  it("tells roughly what 1% more retention brings", () => {
    const one = figure("RETENTION.UPLIFT", 0.8, 0.1, 0.01, "relative");
    expect(Math.abs(one / (0.01 * figure("RETENTION.ELASTICITY", 0.8, 0.1)) - 1)).toBeLessThan(0.05);
  });

  it("refuses a sum without end", () => {
    expect(refusal("RETENTION.ELASTICITY", 1, 0)).toContain("must be below 1 + discount");
    expect(refusal("RETENTION.ELASTICITY", 80, 0.1)).toContain("0.8 means 80%");
  });
});
