import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always } from "../../support/seeded";

describe("SURVEY.SEVENC", () => {
  it("is the mean answer from 0 to 100 and names the weakest C", () => {
    expect(rows("SURVEY.SEVENC", column(3, 3, 3, 1, 3, 5, 3))).toEqual([
      ["index", "weakest"],
      [50, "convenience"],
    ]);
  });

  it("names the first of several weakest, whatever its weight", () => {
    expect(rows("SURVEY.SEVENC", column(5, 2, 5, 5, 5, 5, 2), 1, 5, column(1, 0, 1, 1, 1, 1, 0))[1]).toEqual([100, "content"]);
  });

  it("shows a club programme where its community is the gap to close", () => {
    expect(rows("SURVEY.SEVENC", [[4, 4, 5, 4, 3, 1, 4]])[1]![1]).toBe("community");
  });

  it("lies between 0 and 100 and does not depend on the unit of the weights", () => {
    const seven = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 7, maxLength: 7 });
    always([seven(fc.integer({ min: 1, max: 5 })), seven(fc.integer({ min: 1, max: 9 }))], (scores, weights) => {
      const index = rows("SURVEY.SEVENC", column(...scores), 1, 5, column(...weights))[1]![0] as number;
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100);
      const scaled = rows("SURVEY.SEVENC", column(...scores), 1, 5, column(...weights.map((weight) => weight * 7)))[1]![0] as number;
      expect(scaled).toBeCloseTo(index, 9);
    });
  });

  it("refuses six scores", () => {
    expect(refusal("SURVEY.SEVENC", column(1, 2, 3, 4, 5, 1))).toContain("scores must hold 7 figures (contact, content,");
    expect(refusal("SURVEY.SEVENC", column(1, 2, 3, 4, 5, 1, 6))).toBe("#VALUE! scores figure 7 must be at most maximum (5); got 6");
  });
});

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
});
