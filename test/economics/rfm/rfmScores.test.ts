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

describe("RFM.SCORE by the rules of other programs", () => {
  const seven = Array.from({ length: 7 }, (_, i) => [70 - i, i, i]);
  const sizes = (rule: string, place: number) =>
    [1, 2, 3, 4, 5].map((score) => scored(seven, 5, rule).filter((row) => row[place] === score).length);

  it.each([
    ["ntile", [2, 2, 1, 1, 1]],
    ["qcut", [2, 1, 1, 1, 2]],
    ["order", [2, 1, 2, 1, 1]],
  ])("makes groups of seven customers from the worst as %s does", (rule, expected) => {
    expect(sizes(rule, 1)).toEqual(expected);
    expect(sizes(rule, 2)).toEqual(expected);
    expect(sizes(rule === "order" ? "ntile" : rule, 0)).toEqual(rule === "order" ? [2, 2, 1, 1, 1] : expected);
  });

  it("numbers few customers one by one as SQL's NTILE does", () => {
    expect(scored([[9, 1, 1], [5, 2, 2]], 5, "ntile")).toEqual([[1, 1, 1, 111], [2, 2, 2, 222]]); // prettier-ignore
  });

  it("fills the groups in the order of the list where figures are equal, and makes them as large as NTILE says", () => {
    always([bins.chain((count) => fc.tuple(customersFrom(1), fc.constant(count)))], ([list, count]) => {
      const found = scored(list, count, "ntile").map((row) => row[1]!);
      const [size, larger] = [Math.floor(list.length / count), list.length % count];
      for (let score = 1; score <= count; score++)
        expect(found.filter((each) => each === score).length).toBe(size + (score <= larger ? 1 : 0));
      list.forEach((one, i) =>
        list.forEach((other, k) => {
          if (one[1] < other[1] || (one[1] === other[1] && i < k)) expect(found[i]!).toBeLessThanOrEqual(found[k]!);
        }),
      );
    });
  });

  it("cuts at the quantiles of the figures as numpy and the R package rfm do: what equals one begins the next group", () => {
    // numpy: quantiles 1, 2.2, 5, 8 of the orders, 7.8, 34.4, 66.8, 156 of the days
    const orders = [3, 1, 1, 1, 7, 12, 5, 5, 1, 30];
    const found = scored(orders.map((order) => [1, order, order]), 5, "quantile"); // prettier-ignore
    expect(found.map((row) => row[1])).toEqual([3, 2, 2, 2, 4, 5, 4, 4, 2, 5]);
    const days = [5, 40, 90, 200, 365, 12, 5, 61];
    expect(scored(days.map((day) => [day, 1, 1]), 5, "quantile").map((row) => row[0])).toEqual([5, 3, 2, 1, 1, 4, 5, 3]); // prettier-ignore
  });
});

describe("RFM.SCORE by own limits", () => {
  const POSTED = [[30, 60, 90], [2, 5, 8], [10, 20, 30]]; // prettier-ignore
  const by = (list: readonly (readonly number[])[], limits: unknown[][], ties?: string) => scored(list, null, ties, limits);

  it("scores the customer whom the help of the R package rfm shows: 205 days, 6 orders, 472 give 343", () => {
    const limits = [[115, 181, 297, 482], [4, 5, 6, 8], [256, 382, 506, 665]]; // prettier-ignore
    expect(by([[205, 6, 472]], limits, "quantile")[0]![3]).toBe(343);
    expect(by([[181, 5, 506]], limits, "quantile")[0]![3]).toBe(334);
  });

  it("counts a figure at a limit to the group below it: within 30 days, up to 2 orders", () => {
    expect(by([[30, 2, 10], [31, 3, 11], [90, 8, 30], [91, 9, 31]], POSTED).map((row) => row[3])).toEqual([411, 322, 233, 144]); // prettier-ignore
    expect(by([[30, 2, 10], [90, 8, 30]], POSTED, "quantile").map((row) => row[3])).toEqual([322, 144]); // prettier-ignore
  });

  it("takes rows of different length, and two digits a score from ten scores on", () => {
    expect(by([[30, 2, 15]], [[60, null, null], [1, 5, 8], [10, 20, 30]])[0]).toEqual([2, 2, 2, 222]); // prettier-ignore
    const nine = Array.from({ length: 9 }, (_, i) => i + 1);
    expect(by([[9, 9, 99]], [nine, nine, nine])[0]).toEqual([2, 9, 10, 20910]);
  });

  it("gives no better figure a lower score, and one more than limits passed", () => {
    const limits = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }).map((row) => row.sort((x, y) => x - y));
    always([customers, limits], (list, row) => {
      const found = by(list, [row, row, row]);
      list.forEach((one, i) => {
        expect(found[i]![1]).toBe(1 + row.filter((limit) => limit < one[1]!).length);
        expect(found[i]![0]).toBe(row.length + 1 - row.filter((limit) => limit < one[0]!).length);
      });
    });
  });

  it("refuses limits out of order, twice, in other rows than three, with a blank between them, and beside bins", () => {
    const refused = (limits: unknown[][], ...before: unknown[]) => refusal("RFM.SCORE", [[5]], [[3]], [[70]], before[0], before[1], limits);
    expect(refused([[60, 30], [2, 5], [1, 2]])).toBe("#VALUE! limits row 1 must rise from cell to cell; got 30 after 60"); // prettier-ignore
    expect(refused([[30, 60], [2, 2], [1, 2]])).toBe("#VALUE! limits row 2 must rise from cell to cell; got 2 after 2"); // prettier-ignore
    expect(refused([[115, 181, 297, 482]])).toBe(
      "#VALUE! limits must have three rows: limits of recency in days, of frequency and of money; got 1",
    );
    expect(refused([[30, null, 60], [2, 5, 8], [1, 2, 3]])).toBe("#VALUE! limits row 1 is blank at column 2 before a later limit; write the limits side by side from the first cell on"); // prettier-ignore
    expect(refused([[30], [null], [1]])).toContain("limits row 2 has no filled cell"); // prettier-ignore
    expect(refused(POSTED, 4)).toBe("#VALUE! bins must be left out where limits are given, as these decide how many scores there are");
    expect(refused(POSTED, null, "ntile")).toBe('#VALUE! ties must be left out where limits are given, or be "quantile"');
    expect(refused([["a"], [2], [3]])).toContain('limits must be a number; got "a" at row 1');
  });
});

describe("RFM.SEGMENT with the money score", () => {
  it("names the eight classes by the mean of each score, at or above it is high", () => {
    const [high, low] = [5, 1];
    const all = [high, low].flatMap((r) => [high, low].flatMap((f) => [high, low].map((m) => [r, f, m])));
    const [r, f, m] = [0, 1, 2].map((place) => column(...all.map((scores) => scores[place])));
    expect(rows("RFM.SEGMENT", r, f, m).flat()).toEqual([
      "Important value",
      "General value",
      "Important develop",
      "General develop",
      "Important keep",
      "General keep",
      "Important win back",
      "General win back",
    ]);
    // scores 1, 1, 4: the mean is 2, the median 1
    const skewed = column(1, 1, 4);
    expect(rows("RFM.SEGMENT", skewed, skewed, skewed).flat()).toEqual(["General win back", "General win back", "Important value"]);
    expect(rows("RFM.SEGMENT", skewed, skewed, skewed, "median").flat()).toEqual(Array(3).fill("Important value"));
  });

  it("leaves a line with a blank out of the mean, and refuses money scores that are none", () => {
    expect(rows("RFM.SEGMENT", column(5, 1, 1), column(5, 1, 1), column(5, 1, null)).flat()).toEqual([
      "Important value",
      "General win back",
      "",
    ]);
    expect(refusal("RFM.SEGMENT", [[5]], [[5]], [[6]])).toBe("#VALUE! monetary_score must be a whole number from 1 to 5; got 6 at row 1");
  });
});
