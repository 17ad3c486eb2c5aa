import * as fc from "fast-check";
import { logGamma } from "../../../src/economics/numeric/logGamma";
import { netPromoterScore } from "../../../src/economics/survey/netPromoterScore";
import { column, refusal, rows } from "../../functions/adapters";
import { always } from "../../support/seeded";

const HEAD = ["score", "se", "low", "high"];
const count = fc.integer({ min: 0, max: 500 });

describe("SURVEY.NPS", () => {
  it("is the share of promoters less the share of detractors in points", () => {
    const [head, body] = rows("SURVEY.NPS", 60, 20, 20) as [string[], number[]];
    expect(head).toEqual(HEAD);
    expect(body[0]).toBeCloseTo(40, 12);
    expect(body[1]).toBeCloseTo(100 * Math.sqrt((0.8 - 0.16) / 100), 12);
  });

  it("has the adjusted Wald interval: 3 answers more, 3/4 of them at each end", () => {
    // by hand for 10, 3, 3: p = 10.75/19, d = 3.75/19, difference 7/19, variance (14.5/19 - (7/19)^2)/19
    const spread = Math.sqrt((14.5 / 19 - (7 / 19) ** 2) / 19);
    const [score, se, low, high] = rows("SURVEY.NPS", 10, 3, 3)[1] as number[];
    expect(score).toBe(43.75);
    expect(se).toBeCloseTo(19.7024, 4);
    expect(low).toBeCloseTo(100 * (7 / 19 - 1.959963984540054 * spread), 10);
    expect(high).toBeCloseTo(100 * (7 / 19 + 1.959963984540054 * spread), 10);
  });

  it("widens with the confidence: z = 1.644854 at 90%, 2.575829 at 99%", () => {
    const width = (confidence?: number) => {
      const body = rows("SURVEY.NPS", 60, 20, 20, confidence)[1] as number[];
      return (body[3]! - body[2]!) / 200;
    };
    const spread = Math.sqrt((81.5 / 103 - (40 / 103) ** 2) / 103);
    expect(width(0.9)).toBeCloseTo(1.6448536269514722 * spread, 12);
    expect(width()).toBeCloseTo(1.959963984540054 * spread, 12);
    expect(width(0.99)).toBeCloseTo(2.5758293035489004 * spread, 12);
  });

  it("has a width where all answer alike, and stays within -100 and 100", () => {
    const [score, se, low, high] = rows("SURVEY.NPS", 10, 0, 0)[1] as number[];
    expect([score, se, high]).toEqual([100, 0, 100]);
    // p = 10.75/13, d = 0.75/13: 10/13 - z * sqrt((11.5/13 - (10/13)^2)/13)
    expect(low).toBeCloseTo(47.50355154479021, 9);
    expect((rows("SURVEY.NPS", 9, 0, 1)[1] as number[])[3]).toBe(100);
    expect((rows("SURVEY.NPS", 0, 1, 9)[1] as number[])[2]).toBe(-100);
  });

  it.each([
    [10, 0.5, 0.2],
    [10, 0.9, 0.02],
    [30, 0.9, 0.02],
    [30, 0.3, 0.3],
    [100, 0.8, 0.05],
  ])("holds the true score in 92%% to 97%% of all surveys of %d answers, shares %d and %d", (answers, promoters, detractors) => {
    // every survey with its probability; the interval without the added answers holds it in 65% to 95%
    const chance = (p: number, d: number) =>
      Math.exp(
        logGamma(answers + 1) -
          logGamma(p + 1) -
          logGamma(d + 1) -
          logGamma(answers - p - d + 1) +
          p * Math.log(promoters) +
          d * Math.log(detractors) +
          (answers - p - d) * Math.log(1 - promoters - detractors),
      );
    const truth = 100 * (promoters - detractors);
    let held = 0;
    for (let p = 0; p <= answers; p++)
      for (let d = 0; d <= answers - p; d++) {
        const { low, high } = netPromoterScore(p, answers - p - d, d);
        if (low <= truth && truth <= high) held += chance(p, d);
      }
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.97);
  });

  it("cannot tell two branches apart whose intervals overlap", () => {
    const [north, south] = [rows("SURVEY.NPS", 45, 30, 25)[1], rows("SURVEY.NPS", 38, 34, 28)[1]] as [number[], number[]];
    expect(north[0]!).toBeGreaterThan(south[0]!);
    expect(north[2]!).toBeLessThan(south[3]!);
  });

  it("changes sign when promoters and detractors change places; more answers narrow the interval", () => {
    always([fc.integer({ min: 1, max: 500 }), count, count], (p, n, d) => {
      const one = rows("SURVEY.NPS", p, n, d)[1] as number[];
      const other = rows("SURVEY.NPS", d, n, p)[1] as number[];
      expect(other[0]).toBeCloseTo(-one[0]!, 9);
      expect(other[2]).toBeCloseTo(-one[3]!, 9);
      const more = rows("SURVEY.NPS", 4 * p, 4 * n, 4 * d)[1] as number[];
      expect(more[1]).toBeCloseTo(one[1]! / 2, 9);
    });
  });

  it("refuses shares in place of counts, and has no answer without answers", () => {
    expect(refusal("SURVEY.NPS", 0.5, 0.3, 0.2)).toContain(
      "promoters must be a whole number of answers, not a share or a per cent; got 0.5",
    );
    expect(refusal("SURVEY.NPS", 0, 0, 0)).toBe("#N/A promoters, passives and detractors add up to 0; shares need a total above 0");
    expect(refusal("SURVEY.NPS", 50, 30, 20, 95)).toBe("#VALUE! confidence must be above 0 and below 1 (0.95 means 95%); got 95");
    expect(refusal("SURVEY.NPS", 50, 30, 20, 1)).toContain("below 1");
  });
});

const repeated = (answer: number, times: number) => Array<number>(times).fill(answer);

describe("SURVEY.NPS.ANSWERS", () => {
  const of = (...args: unknown[]) => rows("SURVEY.NPS.ANSWERS", ...args)[1] as number[];

  it("counts the 16 answers of an exercise (excelwhizz.com, net promoter score): 10, 3 and 3, score 43.75", () => {
    const answers = [...repeated(10, 6), ...repeated(9, 4), 8, 7, 7, 6, 0, 3];
    const [score, se, , , ...counts] = of(column(...answers));
    expect(score).toBe(43.75);
    expect(se).toBeCloseTo(19.7024, 4);
    expect(counts).toEqual([10, 3, 3, 16, 16]);
  });

  it("is SURVEY.NPS of the counts, whatever the order and the layout", () => {
    always(
      [fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 }), fc.constantFrom(0.8, 0.95)],
      (answers, confidence) => {
        const promoters = answers.filter((answer) => answer >= 9).length;
        const detractors = answers.filter((answer) => answer <= 6).length;
        const counted = rows("SURVEY.NPS", promoters, answers.length - promoters - detractors, detractors, confidence)[1];
        expect(of(column(...answers), null, confidence).slice(0, 4)).toEqual(counted);
        expect(of([[...answers].reverse()], null, confidence).slice(0, 4)).toEqual(counted);
      },
    );
  });

  it("weights answers, with the error of as many equal ones as would be as precise (numpy)", () => {
    const found = of(column(9, 10, 7, 3), column(1, 1, 1, 3));
    const expected = [-16.666666666666664, 51.818772517160085, -73.3243038569823, 56.65763719031565, 2, 1, 3, 4, 3];
    expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 9));
    expect(of(column(9, 10, 7, 3), column(2, 2, 2, 2)).slice(0, 4)).toEqual(of(column(9, 10, 7, 3)).slice(0, 4));
  });

  it("leaves lines with a blank out, and answers without a weight", () => {
    expect(of(column(9, null, 7, 3), column(1, 1, null, 1))).toEqual(of(column(9, 3)));
    expect(of(column(9, 7, 3), column(1, 0, 1)).slice(4)).toEqual([1, 0, 1, 2, 2]);
  });

  it("refuses answers off the scale, per cents, text, and weights that are all 0", () => {
    expect(refusal("SURVEY.NPS.ANSWERS", column(9, 11, 0))).toBe(
      "#VALUE! answers figure 2 must be a whole answer from 0 to 10; got 11. SURVEY.NPS takes the counts of promoters, passives and detractors",
    );
    expect(refusal("SURVEY.NPS.ANSWERS", column(62.5, 20, 17.5))).toContain(
      "answers figure 1 must be a whole answer from 0 to 10; got 62.5. SURVEY.NPS takes the counts",
    );
    expect(refusal("SURVEY.NPS.ANSWERS", column(9, "very likely"))).toBe('#VALUE! answers must be a number; got "very likely" at row 2');
    expect(refusal("SURVEY.NPS.ANSWERS", column(9, 8), column(0, 0))).toBe("#VALUE! weights add up to 0; shares need a total above 0");
    expect(refusal("SURVEY.NPS.ANSWERS", column(9, 8), column(1, -1))).toContain("weights figure 2 must be at least 0");
    expect(refusal("SURVEY.NPS.ANSWERS", column(9, 8), column(1))).toContain("weights must have as many cells as answers (2)");
  });

  it("refuses counts of each answer as weights, which would count 16 answers as 4", () => {
    const scale = column(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(refusal("SURVEY.NPS.ANSWERS", scale, column(0, 0, 0, 0, 0, 0, 3, 2, 1, 5, 5))).toContain(
      "each answer stands once with its count; add the counts up and give SURVEY.NPS(promoters, passives, detractors)",
    );
    expect(refusal("SURVEY.NPS.ANSWERS", column(10, 8, 2), column(4, 2, 1))).toContain("with its count");
    expect(rows("SURVEY.NPS.ANSWERS", column(10, 8, 2), column(0.5, 0.3, 0.2))[1]![0]).toBeCloseTo(30, 12);
    expect(rows("SURVEY.NPS.ANSWERS", column(10, 8, 2), column(1, 1, 1))[1]![0]).toBe(0);
  });

  it("refuses many answers that are all from 1 to 5, which are of another scale, and would be -100", () => {
    const five = [5, 4, 4, 5, 3, 5, 5, 2, 1, 5];
    expect(refusal("SURVEY.NPS.ANSWERS", column(...five))).toContain("use SURVEY.CSAT, or SURVEY.NPS with the counts");
    expect(rows("SURVEY.NPS.ANSWERS", column(...five, 0))[1]![0]).toBe(-100);
    expect(rows("SURVEY.NPS.ANSWERS", column(...five.slice(1)))[1]![0]).toBe(-100);
  });
});

describe("SURVEY.NPS.TEST", () => {
  const of = (...args: unknown[]) => rows("SURVEY.NPS.TEST", ...args)[1] as number[];

  it("compares 43.75 of 16 with 30 of 100 answers as numpy does: z 0.64877", () => {
    const expected = [43.75, 30, 13.75, 21.193951820035828, 0.6487699942302104, 0.5164870548368322, -30.95963604591755, 46.39141938776732];
    const found = of(10, 3, 3, 50, 30, 20);
    expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 9));
    expect(of(50, 30, 20, 40, 25, 35)[5]).toBeCloseTo(0.031896491919185914, 12);
  });

  it("turns its sign with the surveys, and finds nothing between equal ones", () => {
    const some = fc.integer({ min: 1, max: 60 });
    always([some, some, some, some, some, some], (a, b, c, d, e, f) => {
      const [one, other] = [of(a, b, c, d, e, f), of(d, e, f, a, b, c)];
      expect(other[2]).toBeCloseTo(-one[2]!, 9);
      expect(other[5]).toBeCloseTo(one[5]!, 9);
      expect(other[7]).toBeCloseTo(-one[6]!, 9);
      expect(of(a, b, c, a, b, c).slice(2, 6)).toEqual([0, expect.anything(), 0, 1]);
    });
  });

  it("gives no test where all answers of a survey are of one kind, and an interval all the same", () => {
    const found = rows("SURVEY.NPS.TEST", 1, 0, 0, 50, 30, 20)[1] as unknown[];
    expect(String(found[4])).toContain("z cannot be given where all answers are alike; take more answers");
    expect(String(found[5])).toContain("p cannot be given");
    expect(found[6]).toBeLessThan(0);
  });

  it("refuses shares and per cents with what to give instead, and a survey without answers", () => {
    expect(refusal("SURVEY.NPS.TEST", 62.5, 18.75, 18.75, 50, 30, 20)).toBe(
      "#VALUE! promoters must be a whole number of answers, not a share or a per cent; got 62.5. SURVEY.NPS.ANSWERS counts the answers themselves",
    );
    expect(refusal("SURVEY.NPS", 0.5, 0.3, 0.2)).toContain(
      "promoters must be a whole number of answers, not a share or a per cent; got 0.5",
    );
    expect(refusal("SURVEY.NPS.TEST", 0, 0, 0, 2, 1, -2)).toContain("#VALUE! other_detractors must be a whole number");
    expect(refusal("SURVEY.NPS.TEST", 10, 3, 3, 0, 0, 0)).toContain("#N/A The answers of the other survey add up to 0");
    expect(refusal("SURVEY.NPS.TEST", 10, 3, -3, 1, 1, 1)).toContain("detractors must be a whole number from 0");
  });
});
