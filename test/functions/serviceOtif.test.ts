import * as fc from "fast-check";
import { column, figure, refusal } from "./adapters";
import { always } from "./seeded";

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
