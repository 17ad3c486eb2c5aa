import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
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

describe("SURVEY.CSAT", () => {
  const of = (...args: unknown[]) => rows("SURVEY.CSAT", ...args)[1] as number[];
  const answers = (satisfied: number, others: number) => column(...Array<number>(satisfied).fill(4), ...Array<number>(others).fill(2));

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("has the interval that Newcombe (1998, Statistics in Medicine 17, 857) prints for %d of %d", (satisfied, size, low, high) => {
    const [share, from, to, ...counts] = of(answers(satisfied, size - satisfied));
    expect(share).toBe(satisfied / size);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
    expect(counts).toEqual([satisfied, size]);
  });

  it("counts the two highest answers of 1 to 5 unless told otherwise, and leaves blanks out", () => {
    expect(of(column(5, 4, 3, null, 1)).slice(3)).toEqual([2, 4]);
    expect(of(column(5, 4, 3, 1), null, null, 1).slice(3)).toEqual([1, 4]);
    expect(of(column(10, 9, 8, 0), 0, 10, 3).slice(3)).toEqual([3, 4]);
  });

  it("holds the share, stays within 0 and 1, and mirrors when answers are turned round", () => {
    always([fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 })], (given) => {
      const [share, low, high] = of(column(...given), 1, 4, 2) as [number, number, number];
      const turned = of(column(...given.map((answer) => 5 - answer)), 1, 4, 2);
      expect(low).toBeGreaterThanOrEqual(-1e-15);
      expect(low).toBeLessThanOrEqual(share + 1e-15);
      expect(high).toBeGreaterThanOrEqual(share - 1e-15);
      expect(turned[0]).toBeCloseTo(1 - share, 12);
      expect(turned[1]).toBeCloseTo(1 - high, 12);
    });
  });

  it("refuses answers off the scale, shares, and a top that is the whole scale", () => {
    expect(refusal("SURVEY.CSAT", column(5, 6))).toBe("#VALUE! answers figure 2 must be a whole number from 1 to 5; got 6");
    expect(refusal("SURVEY.CSAT", column(0.8))).toBe("#VALUE! answers figure 1 must be a whole number from 1 to 5; got 0.8");
    expect(refusal("SURVEY.CSAT", column(3), 1, 5, 5)).toBe("#VALUE! top_boxes must be a whole number from 1 to 4; got 5");
    expect(refusal("SURVEY.CSAT", column(3), 5, 1)).toContain("maximum must be a whole number from 6");
    expect(refusal("SURVEY.CSAT", column(null, null))).toContain("answers has no filled cell");
  });
});
