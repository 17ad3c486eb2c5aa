import { column, figure, refusal, rows } from "./adapters";

describe("POINTS.ALLOCATE", () => {
  const split = (...args: unknown[]) => rows("POINTS.ALLOCATE", ...args)[0] as [goods: number, points: number];

  it("rounds the money, or the share first as the KPMG handbook does, or nothing where both are left out", () => {
    expect(split(100000, 100000, 10000, 1, 0.97)[1]).toBeCloseTo((100000 * 9700) / 109700, 9);
    expect(split(100000, 100000, 10000, 1, 0.97, 2)).toEqual([91157.7, 8842.3]);
    expect(split(100000, 100000, 10000, 1, 0.97, null, 2)).toEqual([91000, 9000]);
    expect(split(100000, 100000, 10000, 1, 0.97, -3)).toEqual([91000, 9000]);
  });
});

describe("POINTS.COST", () => {
  it("forgives rounded shares, leaves blank lines out and refuses a mix that is not whole", () => {
    expect(figure("POINTS.COST", column(0.333333, 0.333333, 0.333334), column(3, 3, 3))).toBeCloseTo(3, 9);
    expect(figure("POINTS.COST", column(0.5, null, 0.5), column(1, 7, 3))).toBe(2);
    expect(refusal("POINTS.COST", column(0.5, 0.4), column(1, 2))).toBe(
      "#VALUE! redemption_mix adds up to 0.9; the shares of all rewards must add up to 1 (100%)",
    );
    expect(refusal("POINTS.COST", column(50, 50), column(1, 2))).toContain(
      "redemption_mix figure 1 must be at least 0 and at most 1 (0.5 means 50%)",
    );
    expect(refusal("POINTS.COST", column(0.5, 0.5), column(1, -2))).toBe("#VALUE! unit_costs figure 2 must be at least 0; got -2");
  });
});

describe("POINTS.FUTURE", () => {
  it("takes no expired points where they are left out", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 1, null)).toBe(figure("POINTS.FUTURE", 1000, 450, 1, 0));
  });
});

describe("redemptions of several periods where one figure to date is wanted", () => {
  const each = column(2500, 1500, null);
  const toDate = column(2500, 4000, null);

  it.each([
    ["POINTS.BREAKAGE", (redeemed: unknown, form?: string) => figure("POINTS.BREAKAGE", 9000, 10000, redeemed, 0.8, form)],
    ["POINTS.FUTURE", (redeemed: unknown, form?: string) => figure("POINTS.FUTURE", 10000, redeemed, 0.8, null, form)],
    ["POINTS.TRUEUP", (redeemed: unknown, form?: string) => rows("POINTS.TRUEUP", 10000, redeemed, 9000, 0.8, 0.9, form)],
  ])("%s adds them up or takes the last, as form says", (_, of) => {
    expect(of(each, "per period")).toEqual(of(4000));
    expect(of(toDate, " TO DATE ")).toEqual(of(4000));
    expect(of(column(4000))).toEqual(of(4000));
    expect(of(4000, "per period")).toEqual(of(4000));
  });

  it("adds up expired points of each period in POINTS.FUTURE", () => {
    expect(figure("POINTS.FUTURE", 1000, column(300, 150), 0.8, column(100, 200), "per period")).toBe(250);
  });

  it("asks which of the two they are", () => {
    const asked = 'redeemed holds 2 figures: give form "per period" to add them up, or "to date" to take the last';
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, each, 0.8)).toBe(`#VALUE! ${asked}`);
    expect(refusal("POINTS.TRUEUP", 10000, each, 9000, 0.8, 0.9)).toBe(`#VALUE! ${asked}`);
    expect(refusal("POINTS.FUTURE", 1000, 450, 0.8, column(100, 200))).toContain("expired holds 2 figures");
  });

  it("refuses a blank between two periods, text and sums below 0", () => {
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, column(1, null, 2), 0.8, "per period")).toBe(
      "#VALUE! redeemed is blank at row 2 before a later figure; write 0 where nothing came in",
    );
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, column(1, "x"), 0.8, "per period")).toContain('must be a number; got "x" at row 2');
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, column(1, -2), 0.8, "per period")).toBe("#VALUE! redeemed must be at least 0; got -1");
  });
});
