import * as fc from "fast-check";
import { column, figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("SURVEY.CSI", () => {
  it("is 0 at the lowest and 100 at the highest answers", () => {
    expect(figure("SURVEY.CSI", column(1, 1, 1))).toBe(0);
    expect(figure("SURVEY.CSI", column(10, 10))).toBe(100);
    expect(figure("SURVEY.CSI", 3, 1, 5)).toBe(50);
  });

  it("leaves a line with a blank cell out", () => {
    expect(figure("SURVEY.CSI", column(10, null, 1))).toBe(50);
    expect(figure("SURVEY.CSI", column(10, 5, 1), 1, 10, column(1, null, 1))).toBe(50);
  });

  it("raises a garage's index by more when the heavier item improves", () => {
    const weights = column(0.5, 0.3, 0.2);
    const before = figure("SURVEY.CSI", column(7, 7, 7), 1, 10, weights);
    expect(figure("SURVEY.CSI", column(8, 7, 7), 1, 10, weights) - before).toBeCloseTo(50 / 9, 12);
    expect(figure("SURVEY.CSI", column(7, 7, 8), 1, 10, weights) - before).toBeCloseTo(20 / 9, 12);
  });

  it("does not change when answers and scale move or stretch together", () => {
    const items = fc.array(between(1, 10), { minLength: 1, maxLength: 9 });
    always([items, between(-5, 5), between(0.5, 4)], (answers, shift, stretch) => {
      const moved = answers.map((answer) => Math.min(10 * stretch + shift, Math.max(stretch + shift, answer * stretch + shift)));
      const index = figure("SURVEY.CSI", column(...answers));
      expect(figure("SURVEY.CSI", column(...moved), stretch + shift, 10 * stretch + shift)).toBeCloseTo(index, 8);
    });
  });

  it("refuses answers off the scale and a scale without length", () => {
    expect(refusal("SURVEY.CSI", column(8, 11))).toBe("#VALUE! items figure 2 must be at most maximum (10); got 11");
    expect(refusal("SURVEY.CSI", column(8, 9), 10, 1)).toBe("#VALUE! maximum must be above 10; got 1");
    expect(refusal("SURVEY.CSI", column(8, 9), 1, 10, column(0, 0))).toContain("weights add up to 0");
  });
});
