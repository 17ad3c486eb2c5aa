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

describe("SURVEY.CHAIN", () => {
  it("mixes the measured and the expected relationship and carries it to loyalty", () => {
    expect(rows("SURVEY.CHAIN", 80, 0.5, 60, 0.25, 0.5)).toEqual([
      ["relationship quality", "loyalty"],
      [45, 22.5],
    ]);
  });

  it("has no direct effect: without a relationship effect service quality changes nothing", () => {
    always([between(0, 100), between(0, 100), between(0, 100), between(0, 1), between(0, 1)], (one, other, own, weight, effect) => {
      expect(rows("SURVEY.CHAIN", one, 0, own, weight, effect)).toEqual(rows("SURVEY.CHAIN", other, 0, own, weight, effect));
    });
  });

  it("gives a bank that trusts only its own survey the survey's figure", () => {
    expect(rows("SURVEY.CHAIN", 80, 0.5, 60, 1, 1)[1]).toEqual([60, 60]);
  });

  it("refuses a weight or an effect typed as a percent", () => {
    expect(refusal("SURVEY.CHAIN", 70, 0.6, 55, 50, 0.7)).toContain("own_weight must be at least 0 and at most 1 (0.5 means 50%)");
    expect(refusal("SURVEY.CHAIN", 70, 60, 55, 0.5, 0.7)).toContain("(0.6 means 60%)");
  });
});
