import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const body = (...args: unknown[]) => rows("SERVICE.CONSISTENCY", ...args)[1] as number[];

describe("SERVICE.CONSISTENCY", () => {
  it("gives mean, lowest, variation with divisor n - 1, and the number below the floor", () => {
    expect(rows("SERVICE.CONSISTENCY", column(2, 4, 6), 4)).toEqual([
      ["mean", "min", "variation", "below floor"],
      [4, 2, 0.5, 1],
    ]);
  });

  it("shows a courier which network breaks the promise although its mean is the same", () => {
    const even = body(column(90, 91, 89, 90), 85);
    const uneven = body(column(99, 70, 98, 93), 85);
    expect(even[0]).toBe(uneven[0]);
    expect(uneven[2]).toBeGreaterThan(10 * even[2]!);
    expect(uneven[3]).toBe(1);
  });

  it("has no variation for one score or around a mean of 0, but the other figures", () => {
    const single = rows("SERVICE.CONSISTENCY", 80, 75)[1]!;
    expect((single[2] as CustomFunctions.Error).message).toBe("scores must hold at least 2 filled cells for this; got 1");
    expect([single[0], single[1], single[3]]).toEqual([80, 80, 0]);
    const zero = rows("SERVICE.CONSISTENCY", column(-1, 1), 0)[1]!;
    expect((zero[2] as CustomFunctions.Error).code).toBe("#N/A");
  });

  it("does not depend on the unit of the scores", () => {
    always([fc.array(between(1, 100), { minLength: 2, maxLength: 20 }), between(0.01, 50)], (scores, unit) => {
      const one = body(column(...scores), 50);
      const other = body(column(...scores.map((score) => score * unit)), 50 * unit);
      expect(other[2]).toBeCloseTo(one[2]!, 8);
      expect(other[0]! / unit).toBeCloseTo(one[0]!, 8);
    });
  });

  it("refuses text among the scores", () => {
    expect(refusal("SERVICE.CONSISTENCY", column(80, "n/a"), 75)).toBe('#VALUE! scores must be a number; got "n/a" at row 2');
  });
});

describe("SERVICE.OTIF", () => {
  it("is the share of orders that kept both promises", () => {
    expect(figure("SERVICE.OTIF", column(true, true, false, false), column(true, false, true, false))).toBe(0.25);
    expect(figure("SERVICE.OTIF", true, true)).toBe(1);
    expect(figure("SERVICE.OTIF", column(1, 0), column(1, 1))).toBe(0.5);
  });

  it("leaves an order out that is not yet delivered", () => {
    expect(figure("SERVICE.OTIF", column(true, null, true), column(true, true, null))).toBe(1);
  });

  it("tells a wholesaler with 90% on time and 90% in full that as few as 80% may have both", () => {
    const orders = Array.from({ length: 10 }, (_, i) => i);
    expect(figure("SERVICE.OTIF", column(...orders.map((i) => i !== 0)), column(...orders.map((i) => i !== 1)))).toBe(0.8);
  });

  it("is no more than either share alone", () => {
    const orders = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 30 });
    always([orders], (all) => {
      const [times, amounts] = [column(...all.map((o) => o[0])), column(...all.map((o) => o[1]))];
      const both = figure("SERVICE.OTIF", times, amounts);
      expect(both).toBeLessThanOrEqual(figure("SERVICE.OTIF", times, times));
      expect(both).toBeLessThanOrEqual(figure("SERVICE.OTIF", amounts, amounts));
    });
  });

  it("refuses other words with their position, and ragged ranges", () => {
    expect(refusal("SERVICE.OTIF", column(true, "late"), column(true, true))).toBe(
      '#VALUE! on_time row 2 must be TRUE or FALSE; got "late"',
    );
    expect(refusal("SERVICE.OTIF", column(true, 2), column(true, true))).toBe("#VALUE! on_time row 2 must be TRUE or FALSE; got 2");
    expect(refusal("SERVICE.OTIF", column(true, true), column(true))).toBe("#VALUE! in_full must have as many cells as on_time (2); got 1");
    expect(refusal("SERVICE.OTIF", column(true, { code: "#N/A" }), column(true, true))).toContain(
      "on_time contains the error #N/A at row 2",
    );
  });
});

describe("SERVICE.VALUE", () => {
  it("is benefit less price, less what the next best offer gives", () => {
    expect(figure("SERVICE.VALUE", 120, 100, 5)).toBe(15);
    expect(figure("SERVICE.VALUE", 120, 100, null, 110, 98)).toBe(8);
    expect(figure("SERVICE.VALUE", 120, 100, 5, 130, 98)).toBe(-17);
  });

  it("shows a supplier that a dearer offer wins by what delays cost the customer", () => {
    expect(figure("SERVICE.VALUE", 1000, 800, 0, 1000 - 150, 700)).toBe(50);
  });

  it("changes sign when the two offers change places", () => {
    always([between(0, 500, 2), between(0, 500, 2), between(0, 500, 2), between(0, 500, 2)], (benefit, price, rival, rivalPrice) => {
      const ours = figure("SERVICE.VALUE", benefit, price, 0, rival, rivalPrice);
      expect(figure("SERVICE.VALUE", rival, rivalPrice, 0, benefit, price)).toBeCloseTo(-ours, 9);
    });
  });

  it("refuses a price below 0", () => {
    expect(refusal("SERVICE.VALUE", 120, -1)).toBe("#VALUE! price must be at least 0; got -1");
    expect(refusal("SERVICE.VALUE", 120, 100, -5)).toBe("#VALUE! other_costs must be at least 0; got -5");
  });
});
