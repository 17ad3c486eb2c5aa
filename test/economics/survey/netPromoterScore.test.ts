import * as fc from "fast-check";
import { logGamma } from "../../../src/economics/numeric/logGamma";
import { netPromoterScore } from "../../../src/economics/survey/netPromoterScore";
import { refusal, rows } from "../../functions/adapters";
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
    expect(refusal("SURVEY.NPS", 0.5, 0.3, 0.2)).toContain("promoters must be a whole number from 0");
    expect(refusal("SURVEY.NPS", 0, 0, 0)).toBe("#N/A promoters, passives and detractors add up to 0; shares need a total above 0");
    expect(refusal("SURVEY.NPS", 50, 30, 20, 95)).toBe("#VALUE! confidence must be above 0 and below 1 (0.95 means 95%); got 95");
    expect(refusal("SURVEY.NPS", 50, 30, 20, 1)).toContain("below 1");
  });
});
