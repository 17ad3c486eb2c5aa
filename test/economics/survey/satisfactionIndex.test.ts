import * as fc from "fast-check";
import { column, figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SURVEY.CSI", () => {
  it("is 0 at the lowest and 100 at the highest answers", () => {
    expect(figure("SURVEY.CSI", column(1, 1, 1))).toBe(0);
    expect(figure("SURVEY.CSI", column(10, 10))).toBe(100);
    expect(figure("SURVEY.CSI", 3, 1, 5)).toBe(50);
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

describe("SURVEY.GAP", () => {
  it("is the weighted mean of perceived less expected", () => {
    expect(figure("SURVEY.GAP", column(5, 3), column(6, 2), column(3, 1))).toBeCloseTo(-0.5, 12);
  });

  it("counts all items alike where no weights are given", () => {
    expect(figure("SURVEY.GAP", column(5, 3), column(6, 2))).toBe(0);
  });

  it("shows that a hotel's touchpoints fall short where it matters", () => {
    const stay = figure("SURVEY.GAP", [[6, 5, 6.5]], [[6.5, 6.5, 6]], [[50, 30, 20]]);
    expect(stay).toBeCloseTo((50 * -0.5 + 30 * -1.5 + 20 * 0.5) / 100, 12);
  });

  it("changes sign when the two sides are exchanged, and ignores the unit of the weights", () => {
    const lines = fc.array(fc.tuple(between(1, 7), between(1, 7), between(0.1, 50)), { minLength: 1, maxLength: 12 });
    always([lines, between(0.01, 100)], (all, unit) => {
      const [got, wanted] = [column(...all.map((l) => l[0])), column(...all.map((l) => l[1]))];
      const gap = figure("SURVEY.GAP", got, wanted, column(...all.map((l) => l[2])));
      expect(figure("SURVEY.GAP", wanted, got, column(...all.map((l) => l[2] * unit)))).toBeCloseTo(-gap, 9);
    });
  });

  it("refuses weights below 0 or of no weight, and ragged ranges", () => {
    expect(refusal("SURVEY.GAP", column(5, 3), column(6, 2), column(1, -1))).toBe("#VALUE! weights figure 2 must be at least 0; got -1");
    expect(refusal("SURVEY.GAP", column(5, 3), column(6, 2), column(0, 0))).toBe(
      "#VALUE! weights add up to 0; shares need a total above 0",
    );
    expect(refusal("SURVEY.GAP", column(5, 3), column(6))).toBe("#VALUE! expected must have as many cells as perceived (2); got 1");
  });
});
