import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { column, columnOf, refusal, rows } from "../../functions/adapters";
import { always } from "../../support/seeded";

const TODAY = 45400;
const stage = (...args: unknown[]): unknown => rows("RFM.STAGE", ...args.map((arg, i) => (i < 3 || i === 6 ? [[arg]] : arg)))[0]![0];

describe("RFM.STAGE", () => {
  it("follows a customer through the life cycle", () => {
    expect(stage(null, null, 0, TODAY)).toBe("prospect");
    expect(stage(TODAY - 90, TODAY - 90, 1, TODAY)).toBe("new");
    expect(stage(TODAY - 91, TODAY - 10, 4, TODAY)).toBe("existing");
    expect(stage(TODAY - 900, TODAY - 10, 4, TODAY, null, null, TODAY - 90)).toBe("new business");
    expect(stage(TODAY - 900, TODAY - 10, 4, TODAY, null, null, TODAY - 91)).toBe("existing");
    expect(stage(TODAY - 900, TODAY - 365, 4, TODAY)).toBe("existing");
    expect(stage(TODAY - 900, TODAY - 366, 4, TODAY)).toBe("lapsed");
  });

  it("takes limits of one's own business", () => {
    expect(stage(TODAY - 20, TODAY - 20, 1, TODAY, 14, 30)).toBe("existing");
    expect(stage(TODAY - 20, TODAY - 20, 1, TODAY, 14, 19)).toBe("lapsed");
  });

  it("takes a new business that starts later as not started, and ignores the time of the day", () => {
    expect(stage(TODAY - 900, TODAY - 10, 4, TODAY, null, null, TODAY + 1)).toBe("existing");
    expect(stage(TODAY - 90 + 0.9, TODAY + 0.7, 4, TODAY + 0.1)).toBe("new");
  });

  it("never takes a customer back to an earlier stage as time goes by without orders", () => {
    const order = ["new", "existing", "lapsed"];
    always([fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 })], (age, since, later) => {
      const [first, last] = [TODAY - Math.max(age, since), TODAY - Math.min(age, since)];
      const now = order.indexOf(stage(first, last, 2, TODAY) as string);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(stage(first, last, 2, TODAY + later) as string)).toBeGreaterThanOrEqual(now);
    });
  });

  it("refuses dates in the wrong order, texts that are no dates and orders without a date, with the position", () => {
    expect(refusal("RFM.STAGE", column(45000, 45100), column(45010, 45000), column(1, 2), TODAY)).toBe(
      "#VALUE! last_date must not be before first_date at row 2",
    );
    expect(refusal("RFM.STAGE", column(45000), column(TODAY + 1), column(2), TODAY)).toBe(
      "#VALUE! last_date must not be after as_of at row 1",
    );
    expect(refusal("RFM.STAGE", column("in spring"), column(45000), column(2), TODAY)).toContain(
      'first_date must be an Excel date or text such as 2025-03-31; got "in spring" at row 1',
    );
    expect(refusal("RFM.STAGE", column(null), column(45000), column(2), TODAY)).toContain("first_date must be an Excel date");
    expect(refusal("RFM.STAGE", column(45000), column(45000), column(-1), TODAY)).toContain("orders must be at least 0; got -1");
    expect(refusal("RFM.STAGE", column(45000), column(45000), column(1), null)).toBe("#VALUE! as_of is missing");
    expect(refusal("RFM.STAGE", column(45000), column(45000), column(1), TODAY, -1)).toContain("new_days must be at least 0");
    expect(refusal("RFM.STAGE", column(45000, 45000), column(45000, 45000), column(1, 1), TODAY, 90, 365, column(45000))).toContain(
      "new_business_date must have as many cells as first_date (2); got 1",
    );
  });
});

const DAY = 45000;
const line = fc.tuple(
  fc.constantFrom("Ann", "Bob", "Cy", "Dee", "Eve"),
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: -20, max: 90 }),
);
const lines = fc.array(line, { minLength: 1, maxLength: 40 });

function table(list: readonly (readonly [string, number, number])[], ...rest: unknown[]): unknown[][] {
  const [ids, dates, amounts] = [0, 1, 2].map((place) => column(...list.map((entry) => (place === 1 ? DAY + entry[1] : entry[place]))));
  return rows("RFM.TABLE", ids, dates, amounts, ...rest);
}

describe("RFM.TABLE", () => {
  it("adds up days, orders and amounts of each customer in the order of first appearance", () => {
    const found = table([
      ["Bob", 0, 20],
      ["Ann", 10, 50],
      ["bob ", 30, 40],
      ["Ann", 10, 5],
      ["Bob", 31, -15],
    ]);
    expect(found[0]).toEqual(["customer", "last order", "days since", "orders", "amount", "R", "F", "M", "code", "segment"]);
    expect(found[1]!.slice(0, 5)).toEqual(["Bob", DAY + 31, 0, 3, 45]);
    expect(found[2]!.slice(0, 5)).toEqual(["Ann", DAY + 10, 21, 1, 55]);
  });

  it("counts the lines of one day as one order and ignores the time of the day", () => {
    expect(columnOf(rows("RFM.TABLE", column("a", "a", "a"), column(DAY + 0.2, DAY + 0.9, DAY + 1.1), column(1, 2, 3)), "orders")).toEqual([
      2,
    ]);
  });

  it("looks back from a date: later orders are left out, customers won later as well", () => {
    const list = [
      ["Ann", 0, 20],
      ["Ann", 50, 20],
      ["Bob", 40, 20],
    ] as const;
    const found = table(list, DAY + 30);
    expect(found).toHaveLength(2);
    expect(found[1]!.slice(0, 5)).toEqual(["Ann", DAY, 30, 1, 20]);
  });

  it("names the segment by fifths whatever the number of scores", () => {
    const list = Array.from({ length: 10 }, (_, i) => [[`c${i}`, 6 * i, 10 + i] as const, [`c${i}`, 0, 1] as const]).flat();
    expect(columnOf(table(list, null, 10), "segment")).toEqual(columnOf(table(list, null, 5), "segment"));
    expect(Math.max(...(columnOf(table(list, null, 10), "R") as number[]))).toBe(10);
  });

  it("gives the scores of RFM.SCORE and the segment of RFM.SEGMENT", () => {
    always([lines, fc.integer({ min: 2, max: 9 })], (list, bins) => {
      const found = table(list, null, bins);
      const inputs = ["days since", "orders", "amount"].map((word) => column(...columnOf(found, word)));
      expect(found.slice(1).map((row) => row.slice(5, 9))).toEqual(rows("RFM.SCORE", ...inputs, bins));
      const fifths = rows("RFM.SCORE", ...inputs);
      const segments = rows("RFM.SEGMENT", column(...fifths.map((row) => row[0])), column(...fifths.map((row) => row[1])));
      expect(columnOf(found, "segment")).toEqual(segments.flat());
    });
  });

  it("makes customers who all bought on the last day recent, not lost", () => {
    const found = rows("RFM.TABLE", column("A", "B"), column(DAY, DAY), column(1, 2));
    expect(columnOf(found, "R")).toEqual([5, 5]);
    expect(columnOf(found, "segment")).toEqual(["New", "New"]);
  });

  it("keeps every amount: the customers add up to the lines", () => {
    always([lines], (list) => {
      const total = list.reduce((sum, [, , amount]) => sum + amount, 0);
      expect((columnOf(table(list), "amount") as number[]).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 9);
    });
  });

  it("refuses texts that are no dates and error cells with their position, and has no answer before the first order", () => {
    expect(refusal("RFM.TABLE", column("a", "b"), column(DAY, "1 May"), column(1, 2))).toBe(
      '#VALUE! dates must be an Excel date or text such as 2025-03-31; got "1 May" at row 2',
    );
    expect(refusal("RFM.TABLE", column("a"), column({ code: "#N/A" }), column(1))).toContain("dates contains the error #N/A at row 1");
    expect(refusal("RFM.TABLE", column("a"), column(DAY), column("x"))).toContain("amounts must be a number");
    expect(refusal("RFM.TABLE", column("a"), column(DAY), column(1), DAY - 1)).toBe("#N/A dates are all after as_of; choose a later date");
    expect(refusal("RFM.TABLE", column("a"), column(DAY), column(1), DAY, 100)).toContain("bins must be a whole number from 2 to 99");
    expect(refusal("RFM.TABLE", column("a", "b"), column(DAY), column(1, 2))).toContain(
      "dates must have as many cells as customer_ids (2); got 1",
    );
  });

  it("answers for 100,000 lines of 20,000 customers", () => {
    const count = 100_000;
    const ids = Array.from({ length: count }, (_, i) => [i % 20_000]);
    const found = rows(
      "RFM.TABLE",
      ids,
      ids.map((_, i) => [DAY + (i % 700)]),
      ids.map((_, i) => [i % 97]),
    );
    expect(found).toHaveLength(20_001);
  });
});

/** Sales posted on r-help on 6 October 2017 ("define my own breaks"), with codes worked out apart from our code. */
describe("RFM.TABLE of a posted file", () => {
  const file = (name: string): string[][] =>
    readFileSync(join(__dirname, "../../fixtures/shapes", name), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((entry) => entry.split(","));
  const posted = file("hemant.csv");
  const expected = file("hemant_expected.csv");
  const [ids, amounts, dates] = [0, 1, 2].map((place) =>
    column(...posted.map((entry) => (place === 1 ? Number(entry[place]) : entry[place]!.trim()))),
  );
  const found = (...rest: unknown[]) => rows("RFM.TABLE", ids, dates, amounts, "2017-08-01", ...rest);
  const counts = (names: unknown[]) =>
    Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]));

  it("gives the codes of the own limits that the person asked for", () => {
    const limits = [[30, 60, 90], [2, 5, 8], [10, 20, 30]]; // prettier-ignore
    const codes = columnOf(found(null, null, null, limits), "code");
    expect(codes).toEqual(expected.map((entry) => Number(entry[4])));
    expect(counts(codes)).toEqual({ 212: 4, 213: 2, 311: 8, 312: 13, 313: 1, 411: 3, 412: 5, 413: 2, 211: 4 });
  });

  it("names the eight classes by mean and by median", () => {
    expect(counts(columnOf(found(null, null, "mean"), "segment"))).toEqual({
      "Important value": 9,
      "Important keep": 7,
      "General value": 13,
      "General keep": 13,
    });
    expect(counts(columnOf(found(null, null, " Median "), "segment"))).toEqual({
      "Important value": 12,
      "Important keep": 9,
      "General value": 10,
      "General keep": 11,
    });
  });

  it("refuses other words and limits beside bins", () => {
    expect(refusal("RFM.TABLE", ids, dates, amounts, null, null, null, "eight")).toBe(
      '#VALUE! segments must be one of "ten", "mean", "median"; got "eight"',
    );
    expect(refusal("RFM.TABLE", ids, dates, amounts, null, 5, null, null, [[1], [2], [3]])).toContain("bins must be left out");
  });
});

describe("RFM.TABLE and RFM.SCORE", () => {
  it("score alike under every rule, and the ten segments follow five scores", () => {
    always([lines, fc.constantFrom("same", "order", "ntile", "qcut", "quantile"), fc.constantFrom(3, 5)], (list, ties, bins) => {
      const made = table(list, DAY + 60, bins, ties);
      const [days, orders, amount] = ["days since", "orders", "amount"].map((name) => column(...columnOf(made, name)));
      const scores = rows("RFM.SCORE", days, orders, amount, bins, ties);
      expect(columnOf(made, "code")).toEqual(scores.map((row) => row[3]));
      const fifths = rows("RFM.SCORE", days, orders, amount, 5, ties);
      const segments = rows("RFM.SEGMENT", column(...fifths.map((row) => row[0])), column(...fifths.map((row) => row[1]))).flat();
      expect(columnOf(made, "segment")).toEqual(segments);
    });
  });
});
