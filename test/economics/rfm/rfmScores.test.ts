import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always } from "../../support/seeded";

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

const GRID: Record<string, [number[], number[]][]> = {
  Hibernating: [
    [
      [1, 2],
      [1, 2],
    ],
  ],
  "At risk": [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  "Cannot lose": [[[1, 2], [5]]],
  "About to sleep": [[[3], [1, 2]]],
  "Needs attention": [[[3], [3]]],
  Loyal: [
    [
      [3, 4],
      [4, 5],
    ],
  ],
  Promising: [[[4], [1]]],
  New: [[[5], [1]]],
  "Potential loyalist": [
    [
      [4, 5],
      [2, 3],
    ],
  ],
  Champion: [[[5], [4, 5]]],
};

describe("RFM.SEGMENT", () => {
  it("names each of the 25 pairs of scores as the catalogue does, and each once", () => {
    const named = new Map<string, string>();
    for (const [name, blocks] of Object.entries(GRID))
      for (const [recency, frequency] of blocks) for (const r of recency) for (const f of frequency) named.set(`${r}${f}`, name);
    expect(named.size).toBe(25);
    for (let r = 1; r <= 5; r++) for (let f = 1; f <= 5; f++) expect(rows("RFM.SEGMENT", [[r]], [[f]])).toEqual([[named.get(`${r}${f}`)]]);
  });

  it("moves a customer only if a score changes", () => {
    const scores = rows("RFM.SCORE", column(3, 50, 200), column(9, 4, 1), column(90, 40, 10));
    const [r, f] = [0, 1].map((place) => column(...scores.map((row) => row[place])));
    expect(rows("RFM.SEGMENT", r, f)).toEqual([["Champion"], ["Potential loyalist"], ["Hibernating"]]);
  });

  it("refuses scores outside 1 to 5, broken ones and text, with the position", () => {
    expect(refusal("RFM.SEGMENT", column(5, 6), column(1, 1))).toBe(
      "#VALUE! recency_score must be a whole number from 1 to 5; got 6 at row 2",
    );
    expect(refusal("RFM.SEGMENT", column(5), column(1.5))).toContain("frequency_score must be a whole number from 1 to 5; got 1.5");
    expect(refusal("RFM.SEGMENT", column(5), column("5"))).toContain('frequency_score must be a number; got "5"');
    expect(refusal("RFM.SEGMENT", column(null), column(null))).toContain("#VALUE! recency_score");
  });
});
