import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const ITEMS = ["opening", "lost", "contraction", "expansion", "new", "closing", "gross retention", "net retention", "customer retention"];
const before = [column("Acme", "Bolt", "Core", "Dora"), column(400, 300, 200, 100)] as const;
const after = [column("acme", "Bolt", "Core", "Elm"), column(500, 240, 200, 90)] as const;

describe("RETENTION.REVENUE", () => {
  it("bridges one period to the next", () => {
    const table = rows("RETENTION.REVENUE", ...before, ...after);
    expect(table[0]).toEqual(["item", "accounts", "amount"]);
    expect(table.slice(1).map((row) => row[0])).toEqual(ITEMS);
    const figures = [4, 1000, 1, 100, 1, 60, 1, 100, 1, 90, 4, 1030, 0.75, 0.84, 0.75, 0.94, 0.75, 0.75];
    table.slice(1).forEach((row, i) => {
      expect(row[1]).toBeCloseTo(figures[2 * i]!, 12);
      expect(row[2]).toBeCloseTo(figures[2 * i + 1]!, 12);
    });
  });

  it("closes in accounts and money: opening - lost - contraction + expansion + new = closing", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e", "f", "A ", " b");
    const list = fc.array(fc.tuple(name, between(-20, 500, 2)), { minLength: 1, maxLength: 12 });
    always([list, list], (first, second) => {
      const columns = [first, second].flatMap((lines) => [column(...lines.map(([id]) => id)), column(...lines.map(([, money]) => money))]);
      const table = rows("RETENTION.REVENUE", ...columns).slice(1) as [string, number, number][];
      const [opening, lost, contraction, expansion, won, closing] = table.map((row) => row[2]);
      expect(opening! - lost! - contraction! + expansion! + won!).toBeCloseTo(closing!, 7);
      expect(table[0]![1] - table[1]![1] + table[4]![1]).toBe(table[5]![1]);
      expect(opening).toBeCloseTo(
        first.reduce((sum, [, money]) => sum + money, 0),
        7,
      );
      expect(closing).toBeCloseTo(
        second.reduce((sum, [, money]) => sum + money, 0),
        7,
      );
    });
  });

  it("adds up the lines of one account first, so that a moved invoice is no churn", () => {
    const table = rows("RETENTION.REVENUE", column("Acme", "ACME "), column(60, 40), column("acme"), column(100));
    expect(table.slice(1).map((row) => row[2])).toEqual([100, 0, 0, 0, 0, 100, 1, 1, 1]);
  });

  it("treats an account of 0 as no customer, before and after", () => {
    const same = column("Acme", "Bolt", "Core");
    const table = rows("RETENTION.REVENUE", same, column(100, 0, 50), same, column(0, 30, 50)).slice(1);
    expect(table.map((row) => row[1])).toEqual([2, 1, 0, 0, 1, 2, 0.5, 0.5, 0.5]);
    expect(table.map((row) => row[2])).toEqual([150, 100, 0, 0, 30, 80, 50 / 150, 50 / 150, 0.5]);
  });

  it("lets net retention exceed 1 and gross retention not", () => {
    const table = rows("RETENTION.REVENUE", column("a", "b"), column(100, 100), column("a", "b"), column(400, 50)).slice(1);
    expect(table[6]![2]).toBeCloseTo(0.75, 12);
    expect(table[7]![2]).toBeCloseTo(2.25, 12);
  });

  it("refuses text, errors and lengths that differ with their position", () => {
    expect(refusal("RETENTION.REVENUE", column("a"), column("x"), ...after)).toBe(
      '#VALUE! values_before must be a number; got "x" at row 1',
    );
    expect(refusal("RETENTION.REVENUE", ...before, column("a", "b"), column(1))).toBe(
      "#VALUE! values_after must have as many cells as ids_after (2); got 1",
    );
    expect(refusal("RETENTION.REVENUE", ...before, column({ code: "#REF!" }), column(1))).toContain(
      "ids_after contains the error #REF! at row 1",
    );
  });
});
