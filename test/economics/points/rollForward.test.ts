import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

type Row = [period: number, opening: number, issued: number, redeemed: number, expired: number, closing: number];
const roll = (opening: unknown, ...movements: unknown[][]) =>
  rows("POINTS.ROLLFORWARD", opening, ...movements.map((cells) => column(...cells))).slice(1) as Row[];

describe("POINTS.ROLLFORWARD", () => {
  it("rolls a balance through two periods", () => {
    expect(roll(1000, [500, 600], [300, 400], [50, 0])).toEqual([
      [1, 1000, 500, 300, 50, 1150],
      [2, 1150, 600, 400, 0, 1350],
    ]);
  });

  it("closes: each closing balance opens the next period, and the last is all that came in less all that went", () => {
    const period = fc.tuple(between(0, 900, 1), between(0, 50, 1), between(0, 50, 1));
    always([between(1000, 5000, 1), fc.array(period, { minLength: 1, maxLength: 10 })], (opening, periods) => {
      const of = (place: number) => periods.map((figures) => figures[place]!);
      const found = roll(opening, of(0), of(1), of(2));
      const sum = (place: number) => of(place).reduce((total, each) => total + each, 0);
      expect(found[0]![1]).toBe(opening);
      for (let i = 1; i < found.length; i++) expect(found[i]![1]).toBe(found[i - 1]![5]);
      expect(found.at(-1)![5]).toBeCloseTo(opening + sum(0) - sum(1) - sum(2), 6);
    });
  });

  it("ends at exactly 0 when rounding would leave a hair below", () => {
    expect(roll(0.3, [0, 0, 0], [0.1, 0.1, 0.1], [0, 0, 0])[2]![5]).toBe(0);
  });

  it("takes lines with a blank at the end as still to come", () => {
    expect(roll(1000, [500, 600], [300, null], [50, null])).toHaveLength(1);
  });

  it("names the period that takes more points than there are", () => {
    expect(refusal("POINTS.ROLLFORWARD", 100, column(0, 0), column(60, 60), column(0, 0))).toBe(
      "#VALUE! redeemed and expired take 20 more points than there are in period 2; check the figures of that period",
    );
  });

  it("refuses movements entered with a minus sign", () => {
    expect(refusal("POINTS.ROLLFORWARD", 100, column(50), column(-20), column(0))).toBe(
      "#VALUE! redeemed figure 1 must be at least 0; got -20",
    );
    expect(refusal("POINTS.ROLLFORWARD", -100, column(50), column(20), column(0))).toBe("#VALUE! opening must be at least 0; got -100");
  });
});
