import * as fc from "fast-check";
import { column, figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("SURVEY.GAP", () => {
  it("is the weighted mean of perceived less expected", () => {
    expect(figure("SURVEY.GAP", column(5, 3), column(6, 2), column(3, 1))).toBeCloseTo(-0.5, 12);
  });

  it("counts all items alike where no weights are given", () => {
    expect(figure("SURVEY.GAP", column(5, 3), column(6, 2))).toBe(0);
  });

  it("leaves a line with a blank cell out", () => {
    expect(figure("SURVEY.GAP", column(5, 3, null), column(6, null, 2))).toBe(-1);
    expect(figure("SURVEY.GAP", column(5, 3), column(6, 2), column(null, 4))).toBe(1);
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
