import * as fc from "fast-check";
import { column, refusal, rows } from "./adapters";
import { always } from "./seeded";

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
