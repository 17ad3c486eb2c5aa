import * as fc from "fast-check";
import { column } from "../adapters";
import { refusal, rows } from "../liftParetoRfm";
import { always } from "../seeded";

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const customersFrom = (least: number) => fc.array(fc.tuple(whole(400), whole(6), whole(50)), { minLength: least, maxLength: 40 });
const customers = customersFrom(1);
const bins = fc.integer({ min: 2, max: 12 });

function scored(list: readonly (readonly number[])[], ...rest: unknown[]): number[][] {
  const [recency, frequency, monetary] = [0, 1, 2].map((place) => column(...list.map((customer) => customer[place])));
  return rows("RFM.SCORE", recency, frequency, monetary, ...rest) as number[][];
}

describe("RFM.SCORE", () => {
  it("gives one-time buyers 1 together, however many they are", () => {
    const list = [...Array.from({ length: 8 }, (_, i) => [100 + i, 1, 10 + i]), [5, 4, 90], [3, 9, 200]];
    expect(scored(list).map((row) => row[1])).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 5, 5]);
  });

  it("splits them in the order of the list where equally large groups are asked for", () => {
    const list = Array.from({ length: 10 }, (_, i) => [100 + i, 1, 10]);
    expect(scored(list, 5, "order").map((row) => row[1])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("gives all who bought on the last day the best recency, however many they are", () => {
    const list = [...Array.from({ length: 8 }, () => [0, 1, 10]), [40, 4, 90], [90, 9, 200]];
    expect(scored(list).map((row) => row[0])).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 1, 1]);
  });

  it("scores one customer alone 5, 1, 1: nobody is better, nobody worse", () => {
    expect(rows("RFM.SCORE", [[5]], [[3]], [[70]])).toEqual([[5, 1, 1, 511]]);
  });

  it("splits equal recency in the order of the list where equally large groups are asked for", () => {
    const list = Array.from({ length: 10 }, () => [0, 1, 10]);
    expect(scored(list, 5, "order").map((row) => row[0])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("puts the four figures below each other where customers are in a row", () => {
    expect(rows("RFM.SCORE", [[5, 90]], [[3, 1]], [[70, 8]])).toEqual([
      [5, 3],
      [3, 1],
      [3, 1],
      [533, 311],
    ]);
  });

  it("keeps a customer with a blank cell out and blank", () => {
    expect(rows("RFM.SCORE", column(5, 8, 90), column(3, null, 1), column(70, 9, 8))).toEqual([
      [5, 3, 3, 533],
      ["", "", "", ""],
      [3, 1, 1, 311],
    ]);
  });

  it("writes two digits a score into the code from ten bins on", () => {
    const list = Array.from({ length: 10 }, (_, i) => [i, 10 - i, 10 - i]);
    expect(scored(list, 10)[0]).toEqual([10, 10, 10, 101010]);
    expect(scored(list, 10)[9]).toEqual([1, 1, 1, 10101]);
  });

  it("is bins - INT(bins * share strictly better) for recency and 1 + INT(bins * share strictly worse) for the others, counted pair by pair", () => {
    always([customers, bins], (list, count) => {
      scored(list, count).forEach((row, i) => {
        const better = list.filter((other) => other[0] < list[i]![0]).length;
        const worse = [1, 2].map((figure) => list.filter((other) => other[figure]! < list[i]![figure]!).length);
        expect(row.slice(0, 3)).toEqual([
          count - Math.floor((count * better) / list.length),
          ...worse.map((number) => 1 + Math.floor((count * number) / list.length)),
        ]);
      });
    });
  });

  it("makes groups that differ by one customer at most when ties go by order", () => {
    // as many customers as groups, or more
    always([bins.chain((count) => fc.tuple(customersFrom(count), fc.constant(count)))], ([list, count]) => {
      for (const figure of [0, 1]) {
        const scores = scored(list, count, "order").map((row) => row[figure]!);
        const sizes = Array.from({ length: count }, (_, bin) => scores.filter((score) => score === bin + 1).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    });
  });

  it("does not depend on the unit of money or on a shift of the days", () => {
    always([customers], (list) => {
      expect(scored(list.map(([recency, frequency, monetary]) => [recency + 30, frequency, monetary * 7]))).toEqual(scored(list));
    });
  });

  it("refuses negative days, text with its position, one bin, an unknown rule and a block of cells", () => {
    expect(refusal("RFM.SCORE", column(1, -2), column(1, 1), column(1, 1))).toBe("#VALUE! recency must be at least 0; got -2 at row 2");
    expect(refusal("RFM.SCORE", column(1, 2), column(1, "x"), column(1, 1))).toBe('#VALUE! frequency must be a number; got "x" at row 2');
    expect(refusal("RFM.SCORE", column(1), column(1), column(1), 1)).toContain("bins must be a whole number from 2 to 99");
    expect(refusal("RFM.SCORE", column(1), column(1), column(1), 5, "first")).toContain('ties must be one of "same", "order"');
    expect(refusal("RFM.SCORE", column(1, 2), column(1), column(1, 2))).toContain(
      "frequency must have as many cells as recency (2); got 1",
    );
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(refusal("RFM.SCORE", block, block, block)).toBe("#VALUE! recency must be one column or one row");
  });
});
