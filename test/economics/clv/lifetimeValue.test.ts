import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

/** The sum written out, margin by margin, over so many periods that the rest does not count. */
function summed(margin: number, retention: number, discount: number, how: string, growth: number, periods: number): number {
  let total = 0;
  for (let k = periods; k >= 1; k--) {
    const time = how === "now" ? k - 1 : how === "mid" ? k - 0.5 : k;
    const kept = how === "renewal" ? retention ** k : retention ** (k - 1);
    total += (margin * (1 + growth) ** (k - 1) * kept) / (1 + discount) ** time;
  }
  return total;
}

describe("CLV", () => {
  it("gives 266.67 for a margin of 100 kept at 80% and discounted at 10%", () => {
    expect(figure("CLV", 100, 0.8, 0.1)).toBeCloseTo(800 / 3, 10);
  });

  it.each([
    ["renewal", 80 / 0.3],
    ["end", 100 / 0.3],
    ["now", 110 / 0.3],
    ["mid", (100 * Math.sqrt(1.1)) / 0.3],
  ])("pays the margins in the timing %s", (how, expected) => {
    expect(figure("CLV", 100, 0.8, 0.1, how)).toBeCloseTo(expected, 9);
    expect(figure("CLV", 100, 0.8, 0.1, ` ${how.toUpperCase()} `)).toBeCloseTo(expected, 9);
  });

  it("equals the sum written out in every timing, with growth and an end", () => {
    always(
      [between(0, 1), between(-0.2, 1), timing, between(-0.5, 0.3), fc.integer({ min: 1, max: 60 })],
      (retention, discount, how, growth, periods) => {
        const expected = summed(50, retention, discount, how, growth, periods);
        expect(figure("CLV", 50, retention, discount, how, growth, periods, 20)).toBeCloseTo(
          expected - 20,
          6 - Math.ceil(Math.log10(1 + expected)),
        );
      },
    );
  });

  it("comes to the unlimited value when the periods go on", () => {
    always([between(0, 0.95), between(0, 0.5), timing], (retention, discount, how) => {
      expect(figure("CLV", 10, retention, discount, how, 0, 2000)).toBeCloseTo(figure("CLV", 10, retention, discount, how), 8);
    });
  });

  it("rises with retention and falls with the discount rate", () => {
    always([between(0, 0.9), between(0.01, 0.09), between(0, 0.5), timing], (retention, step, discount, how) => {
      const value = figure("CLV", 10, retention, discount, how);
      expect(figure("CLV", 10, retention + step, discount, how)).toBeGreaterThan(value);
      if (retention > 0 && how === "end") expect(figure("CLV", 10, retention, discount + step, how)).toBeLessThan(value);
    });
  });

  it("keeps its digits when retention and growth just balance the discount", () => {
    expect(figure("CLV", 1, 1, 0.1, "now", 0.1, 7)).toBe(7);
    expect(figure("CLV", 1, 0.999999999999, 0, "now", 0, 1000)).toBeCloseTo(1000, 6);
  });

  it("explains a percent typed as a whole number", () => {
    expect(refusal("CLV", 100, 80, 0.1)).toBe("#VALUE! retention must be at least 0 and at most 1 (0.8 means 80%); got 80");
    expect(refusal("CLV", 100, 0.8, 10)).toBe("#VALUE! discount must be above -1 and below 10 (0.1 means 10%); got 10");
    expect(refusal("CLV", 100, 0.8, 0.1, "now", 12)).toBe("#VALUE! growth must be above -1 and below 10 (0.12 means 12%); got 12");
  });

  it("refuses an unlimited sum that has no end, and allows it with periods", () => {
    expect(refusal("CLV", 100, 1, 0)).toBe(
      "#VALUE! retention times (1 + growth) must be below 1 + discount for an unlimited horizon (1 against 1); give periods or lower the rates",
    );
    expect(refusal("CLV", 100, 0.98, 0.02, null, 0.05)).toContain("give periods");
    expect(figure("CLV", 100, 1, 0, null, null, 12)).toBe(1200);
  });

  it("refuses broken or absent periods and a negative cost", () => {
    expect(refusal("CLV", 100, 0.8, 0.1, null, null, 2.5)).toBe("#VALUE! periods must be a whole number from 1 to 10000; got 2.5");
    expect(refusal("CLV", 100, 0.8, 0.1, null, null, 0)).toContain("periods must be a whole number");
    expect(refusal("CLV", 100, 0.8, 0.1, null, null, null, -50)).toBe("#VALUE! acquisition_cost must be at least 0; got -50");
  });

  it("says so when the figure is beyond what a cell holds", () => {
    expect(refusal("CLV", 1e308, 1, 0, "now", 0, 1000)).toBe(
      "#N/A The result is too large to show; use smaller amounts, lower rates or fewer periods",
    );
  });

  it("tells a shop which of two customers may cost more to win", () => {
    const loyal = figure("CLV", 40, 0.9, 0.08, "now", 0, null, 150);
    const bargainHunter = figure("CLV", 90, 0.3, 0.08, "now", 0, null, 30);
    expect(loyal).toBeCloseTo((40 * 1.08) / 0.18 - 150, 10);
    expect(bargainHunter).toBeCloseTo((90 * 1.08) / 0.78 - 30, 10);
    expect(loyal).toBeLessThan(bargainHunter);
  });
});

const HEADER = ["number", "time", "active", "margin", "expected margin", "discount factor", "present value", "cumulative"];

describe("CLV.SCHEDULE", () => {
  it("lists acquisition and margins with the fixed column words", () => {
    expect(rows("CLV.SCHEDULE", 100, 0.5, 0.25, 2, "end", 0, 40)).toEqual([
      HEADER,
      [0, 0, 1, -40, -40, 1, -40, -40],
      [1, 1, 1, 100, 100, 0.8, 80, 40],
      [2, 2, 0.5, 100, 50, 0.64, 32, 72],
    ]);
  });

  it("starts with row 0 also when winning the customer cost nothing", () => {
    expect(rows("CLV.SCHEDULE", 100, 0.5, 0.25, 1)[1]).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
  });

  it.each([
    ["renewal", [1, 2], [0.8, 0.64]],
    ["end", [1, 2], [1, 0.8]],
    ["now", [0, 1], [1, 0.8]],
    ["mid", [0.5, 1.5], [1, 0.8]],
  ])("shows when and by whom each margin is paid: %s", (how, times, active) => {
    const table = rows("CLV.SCHEDULE", 100, 0.8, 0.1, 2, how).slice(2);
    expect(table.map((row) => row[1])).toEqual(times);
    table.forEach((row, k) => expect(row[2]).toBeCloseTo(active[k]!, 12));
  });

  it("ends in the lifetime value, to 1e-12 of it", () => {
    always(
      [between(0, 1), between(-0.1, 0.6), timing, between(-0.3, 0.3), fc.integer({ min: 1, max: 120 })],
      (retention, discount, how, growth, periods) => {
        const value = figure("CLV", 100, retention, discount, how, growth, periods);
        const last = rows("CLV.SCHEDULE", 100, retention, discount, periods, how, growth).at(-1)!;
        expect(Math.abs((last[7] as number) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1e-9, Math.abs(value)));
      },
    );
  });

  it("adds up: each cumulative figure is the one before plus the present value", () => {
    const table = rows("CLV.SCHEDULE", 70, 0.9, 0.06, 40, "mid", 0.01, 55).slice(1) as number[][];
    for (let k = 1; k < table.length; k++) expect(table[k]![7]).toBeCloseTo(table[k - 1]![7]! + table[k]![6]!, 9);
  });

  it("gives up to 10000 margins and refuses more, or none", () => {
    expect(rows("CLV.SCHEDULE", 1, 0.9, 0.1, 10000)).toHaveLength(10002);
    expect(refusal("CLV.SCHEDULE", 1, 0.9, 0.1, 10001)).toBe("#VALUE! periods must be a whole number from 1 to 10000; got 10001");
    expect(refusal("CLV.SCHEDULE", 1, 0.9, 0.1)).toBe("#VALUE! periods is missing");
    expect(refusal("CLV.SCHEDULE", 1, 0.9, 0.1, null)).toBe("#VALUE! periods is missing");
  });

  it("says so instead of showing an infinite cell", () => {
    expect(refusal("CLV.SCHEDULE", 100, 1, 0, 10000, "end", 1)).toContain("#N/A The result is too large");
  });
});

describe("CLV.CURVE", () => {
  const margins = column(100, 110, 120);
  const survival = column(1, 0.8, 0.7);

  it.each([
    ["renewal", 100 / 1.1 + 88 / 1.21 + 84 / 1.331],
    ["end", 100 / 1.1 + 88 / 1.21 + 84 / 1.331],
    ["now", 100 + 88 / 1.1 + 84 / 1.21],
    ["mid", 100 / 1.1 ** 0.5 + 88 / 1.1 ** 1.5 + 84 / 1.1 ** 2.5],
  ])("discounts figure k as the timing says: %s", (when, expected) => {
    expect(figure("CLV.CURVE", margins, survival, 0.1, when)).toBeCloseTo(expected, 10);
  });

  it("takes renewal timing and no acquisition cost where nothing is said, and takes the cost off once", () => {
    const value = figure("CLV.CURVE", margins, survival, 0.1);
    expect(value).toBe(figure("CLV.CURVE", margins, survival, 0.1, "renewal", 0));
    expect(figure("CLV.CURVE", margins, survival, 0.1, null, 75)).toBeCloseTo(value - 75, 10);
  });

  it("gives CLV where margin and retention are constant", () => {
    always([between(0, 0.95), between(-0.05, 0.5), timing, fc.integer({ min: 1, max: 40 })], (retention, discount, when, periods) => {
      const ages = Array.from({ length: periods }, (_, k) => k + (when === "renewal" ? 1 : 0));
      const curve = column(...ages.map((age) => retention ** age));
      const value = figure("CLV.CURVE", column(...ages.map(() => 80)), curve, discount, when);
      expect(value).toBeCloseTo(figure("CLV", 80, retention, discount, when, 0, periods), 8);
    });
  });

  it("shows what a high-risk first year costs: the same average loss, lost early, is worth less", () => {
    const level = column(1, 0.8, 0.64, 0.512);
    const early = column(1, 0.6, 0.55, 0.512);
    const flat = column(100, 100, 100, 100);
    expect(figure("CLV.CURVE", flat, early, 0.1, "now")).toBeLessThan(figure("CLV.CURVE", flat, level, 0.1, "now"));
  });

  it("refuses retention rates given as a survival curve", () => {
    expect(refusal("CLV.CURVE", margins, column(0.7, 0.8, 0.85), 0.1)).toBe(
      "#VALUE! survival rises from 0.7 to 0.8 at figure 2; give the share of all first customers still there, not the retention of each period",
    );
  });

  it("refuses lengths that differ, shares that are none and negative cost", () => {
    expect(refusal("CLV.CURVE", margins, column(1, 0.8), 0.1)).toBe("#VALUE! survival must have as many cells as margins (3); got 2");
    expect(refusal("CLV.CURVE", margins, column(80, 0.8, 0.7), 0.1)).toContain("survival figure 1 must be at least 0 and at most 1");
    expect(refusal("CLV.CURVE", margins, survival, 0.1, "end", -1)).toBe("#VALUE! acquisition_cost must be at least 0; got -1");
  });
});

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
