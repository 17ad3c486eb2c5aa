import * as fc from "fast-check";
import { column, figure, refusal } from "./adapters";
import { always } from "./seeded";

const answer = fc.integer({ min: 1, max: 7 });

describe("SURVEY.RQ", () => {
  it("is 100 for the best relationship and 0 for the worst", () => {
    expect(figure("SURVEY.RQ", column(7, 7, 7, 7, 1))).toBe(100);
    expect(figure("SURVEY.RQ", column(1, 1, 1, 1, 7))).toBe(0);
  });

  it("takes another scale", () => {
    expect(figure("SURVEY.RQ", [[3, 3, 3, 3, 3]], 1, 5)).toBe(50);
    expect(figure("SURVEY.RQ", [[8, 6, 7, 9, 2]], 0, 10)).toBeCloseTo(76, 12);
  });

  it("shows a dealer whose quarrels cost more than a point of satisfaction", () => {
    const calm = figure("SURVEY.RQ", column(6, 5, 5, 6, 2));
    expect(calm - figure("SURVEY.RQ", column(6, 5, 5, 6, 5))).toBeCloseTo((100 * 3) / 5 / 6, 12);
  });

  it("falls by the same step for a point of conflict as it rises for a point of honesty", () => {
    always([fc.integer({ min: 1, max: 6 }), answer, answer, answer, fc.integer({ min: 1, max: 6 })], (h, b, k, s, f) => {
      const base = figure("SURVEY.RQ", column(h, b, k, s, f));
      expect(figure("SURVEY.RQ", column(h + 1, b, k, s, f + 1))).toBeCloseTo(base, 9);
      expect(base).toBeGreaterThanOrEqual(0);
      expect(base).toBeLessThanOrEqual(100);
    });
  });

  it("refuses other numbers of scores, blanks and answers off the scale", () => {
    expect(refusal("SURVEY.RQ", column(5, 4, 4, 5))).toBe(
      "#VALUE! scores must hold 5 figures (honesty, benevolence, commitment, satisfaction, conflict); got 4",
    );
    expect(refusal("SURVEY.RQ", column(5, null, 4, 5, 2))).toBe("#VALUE! scores row 2 is missing");
    expect(refusal("SURVEY.RQ", column(5, 4, 8, 5, 2))).toBe("#VALUE! scores figure 3 must be at most maximum (7); got 8");
    expect(refusal("SURVEY.RQ", column(5, 4, 0, 5, 2))).toBe("#VALUE! scores figure 3 must be at least 1; got 0");
    expect(refusal("SURVEY.RQ", column(5, 4, 4, 5, 2), 7, 7)).toBe("#VALUE! maximum must be above 7; got 7");
  });
});
