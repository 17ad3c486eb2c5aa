import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always } from "../../support/seeded";

const TODAY = 45400;
const stage = (...args: unknown[]): unknown => rows("RFM.STAGE", ...args.map((arg, i) => (i < 3 || i === 6 ? [[arg]] : arg)))[0]![0];

describe("RFM.STAGE", () => {
  it("follows a customer through the life cycle", () => {
    expect(stage(null, null, 0, TODAY)).toBe("prospect");
    expect(stage(TODAY - 90, TODAY - 90, 1, TODAY)).toBe("new");
    expect(stage(TODAY - 91, TODAY - 10, 4, TODAY)).toBe("existing");
    expect(stage(TODAY - 900, TODAY - 10, 4, TODAY, null, null, TODAY - 90)).toBe("new business");
    expect(stage(TODAY - 900, TODAY - 10, 4, TODAY, null, null, TODAY - 91)).toBe("existing");
    expect(stage(TODAY - 900, TODAY - 365, 4, TODAY)).toBe("existing");
    expect(stage(TODAY - 900, TODAY - 366, 4, TODAY)).toBe("lapsed");
  });

  it("takes limits of one's own business", () => {
    expect(stage(TODAY - 20, TODAY - 20, 1, TODAY, 14, 30)).toBe("existing");
    expect(stage(TODAY - 20, TODAY - 20, 1, TODAY, 14, 19)).toBe("lapsed");
  });

  it("takes a new business that starts later as not started, and ignores the time of the day", () => {
    expect(stage(TODAY - 900, TODAY - 10, 4, TODAY, null, null, TODAY + 1)).toBe("existing");
    expect(stage(TODAY - 90 + 0.9, TODAY + 0.7, 4, TODAY + 0.1)).toBe("new");
  });

  it("never takes a customer back to an earlier stage as time goes by without orders", () => {
    const order = ["new", "existing", "lapsed"];
    always([fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 })], (age, since, later) => {
      const [first, last] = [TODAY - Math.max(age, since), TODAY - Math.min(age, since)];
      const now = order.indexOf(stage(first, last, 2, TODAY) as string);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(stage(first, last, 2, TODAY + later) as string)).toBeGreaterThanOrEqual(now);
    });
  });

  it("refuses dates in the wrong order, texts that are no dates and orders without a date, with the position", () => {
    expect(refusal("RFM.STAGE", column(45000, 45100), column(45010, 45000), column(1, 2), TODAY)).toBe(
      "#VALUE! last_date must not be before first_date at row 2",
    );
    expect(refusal("RFM.STAGE", column(45000), column(TODAY + 1), column(2), TODAY)).toBe(
      "#VALUE! last_date must not be after as_of at row 1",
    );
    expect(refusal("RFM.STAGE", column("in spring"), column(45000), column(2), TODAY)).toContain(
      'first_date must be an Excel date or text such as 2025-03-31; got "in spring" at row 1',
    );
    expect(refusal("RFM.STAGE", column(null), column(45000), column(2), TODAY)).toContain("first_date must be an Excel date");
    expect(refusal("RFM.STAGE", column(45000), column(45000), column(-1), TODAY)).toContain("orders must be at least 0; got -1");
    expect(refusal("RFM.STAGE", column(45000), column(45000), column(1), null)).toBe("#VALUE! as_of is missing");
    expect(refusal("RFM.STAGE", column(45000), column(45000), column(1), TODAY, -1)).toContain("new_days must be at least 0");
    expect(refusal("RFM.STAGE", column(45000, 45000), column(45000, 45000), column(1, 1), TODAY, 90, 365, column(45000))).toContain(
      "new_business_date must have as many cells as first_date (2); got 1",
    );
  });
});
