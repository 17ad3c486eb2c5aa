import * as fc from "fast-check";
import { column, figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const eight = (score: fc.Arbitrary<number>) => fc.array(score, { minLength: 8, maxLength: 8 });

describe("SWITCH.INDEX", () => {
  it("is the mean of the three type means from 0 to 100", () => {
    expect(figure("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1))).toBe(50);
  });

  it("weighs procedural, financial and relational costs", () => {
    const scores = column(1, 1, 1, 1, 5, 5, 3, 3);
    expect(figure("SWITCH.INDEX", scores, 1, 5, column(1, 0, 0))).toBe(0);
    expect(figure("SWITCH.INDEX", scores, 1, 5, column(0, 1, 0))).toBe(100);
    expect(figure("SWITCH.INDEX", scores, 1, 5, [[0, 1, 1]])).toBe(75);
  });

  it("stays between 0 and 100 and rises with every answer", () => {
    always([eight(between(1, 4.5, 1)), fc.integer({ min: 0, max: 7 })], (scores, place) => {
      const index = figure("SWITCH.INDEX", column(...scores));
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100);
      const more = scores.map((score, i) => (i === place ? score + 0.5 : score));
      expect(figure("SWITCH.INDEX", column(...more))).toBeGreaterThan(index);
    });
  });

  it("does not depend on the scale on which people answer", () => {
    always([eight(between(0, 1))], (scores) => {
      const onOther = scores.map((score) => 1 + 6 * score);
      expect(figure("SWITCH.INDEX", column(...onOther), 1, 7)).toBeCloseTo(figure("SWITCH.INDEX", column(...scores), 0, 1), 8);
    });
  });

  it("refuses a missing answer, one outside the scale and a scale turned round", () => {
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2))).toContain("scores must hold 8 figures (economic risk, evaluation, ");
    expect(refusal("SWITCH.INDEX", column(3, null, 2, 3, 5, 4, 2, 1))).toBe("#VALUE! scores row 2 is missing");
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 6))).toBe("#VALUE! scores figure 8 must be at most maximum (5); got 6");
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1), 5, 1)).toBe("#VALUE! maximum must be above 5; got 1");
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1), 1, 5, column(0, 0, 0))).toBe(
      "#VALUE! weights add up to 0; shares need a total above 0",
    );
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1), 1, 5, column(1.7e308, 1.7e308, 0))).toContain("weights is too large");
  });
});
