import * as fc from "fast-check";
import { refusal, rows } from "./adapters";
import { always } from "./seeded";

const HEAD = ["score", "se", "low", "high"];
const count = fc.integer({ min: 0, max: 500 });

describe("SURVEY.NPS", () => {
  it("is the share of promoters less the share of detractors in points", () => {
    const [head, body] = rows("SURVEY.NPS", 60, 20, 20) as [string[], number[]];
    expect(head).toEqual(HEAD);
    expect(body[0]).toBeCloseTo(40, 12);
    expect(body[1]).toBeCloseTo(100 * Math.sqrt((0.8 - 0.16) / 100), 12);
  });

  it("widens with the confidence: z = 1.644854 at 90%, 2.575829 at 99%", () => {
    const width = (confidence?: number) => {
      const body = rows("SURVEY.NPS", 60, 20, 20, confidence)[1] as number[];
      return (body[3]! - body[2]!) / 2 / body[1]!;
    };
    expect(width(0.9)).toBeCloseTo(1.6448536269514722, 10);
    expect(width()).toBeCloseTo(1.959963984540054, 10);
    expect(width(0.99)).toBeCloseTo(2.5758293035489004, 10);
  });

  it("has no width where all answer alike, and stays within -100 and 100", () => {
    expect(rows("SURVEY.NPS", 12, 0, 0)[1]).toEqual([100, 0, 100, 100]);
    expect((rows("SURVEY.NPS", 9, 0, 1)[1] as number[])[3]).toBe(100);
    expect((rows("SURVEY.NPS", 0, 1, 9)[1] as number[])[2]).toBe(-100);
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
