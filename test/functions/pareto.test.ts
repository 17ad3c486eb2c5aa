import { column, figure, rows } from "./adapters";

describe("PARETO.COSTTOSERVE", () => {
  it("takes a blank driver as not used and leaves a blank row blank", () => {
    expect(
      rows(
        "PARETO.COSTTOSERVE",
        [
          [2, null],
          [null, null],
        ],
        [[80, 1.5]],
      ),
    ).toEqual([[160], [""]]);
  });
});

describe("PARETO.CLASS", () => {
  function classes(values: unknown[], a?: number, b?: number): string {
    return rows("PARETO.CLASS", column(...values), a, b)
      .flat()
      .map((cell) => cell || ".")
      .join("");
  }

  it("takes 80% and 95% where the limits are left out", () => {
    expect(classes([400, 250, 200, 60, 40, 20, 15, 10, 5], 0.8, 0.95)).toBe("AAABBCCCC");
    expect(classes([400, 250, 200, 60, 40, 20, 15, 10, 5], 0.5)).toBe("AABBBCCCC");
  });

  it("keeps the order and the orientation, and blanks blank", () => {
    expect(rows("PARETO.CLASS", [[5, null, 90, 5]])).toEqual([["B", "", "A", "B"]]);
    expect(classes([10, "", 60, null, 30])).toBe("B.A.A");
    expect(rows("PARETO.CLASS", [[7]])).toEqual([["A"]]);
    expect(
      rows("PARETO.CLASS", [
        [60, 5],
        [30, 5],
      ]),
    ).toEqual([
      ["A", "B"],
      ["A", "B"],
    ]);
  });
});

describe("PARETO.TABLE", () => {
  it("leaves lines out whose account or value is blank", () => {
    const table = rows("PARETO.TABLE", column("a", null, "  ", "b", "c"), column(10, 99, 99, null, 0));
    expect(table.slice(1).map((row) => [row[1], row[2]])).toEqual([
      ["a", 10],
      ["c", 0],
    ]);
  });
});

describe("PARETO.GINI", () => {
  it("adds up the lines of an account first, small_sample left out in the middle", () => {
    expect(figure("PARETO.GINI", column(1, 2, 3), null, column("a", "a", "b"))).toBe(0);
  });
});

describe("PARETO.MAJOR", () => {
  it("leaves out lines without an account or a value, and nets returns", () => {
    const found = rows("PARETO.MAJOR", column("A", null, "B", "C", "A"), column(70, 999, 50, null, -20));
    expect(found.slice(1)).toEqual([
      [1, "A", 50, 0.5],
      [1, "B", 50, 0.5],
    ]);
  });
});

describe("PARETO.SHARE", () => {
  it("leaves blank cells out and counts a 0 as an account", () => {
    expect(figure("PARETO.SHARE", column(50, null, 50, ""), 0.5)).toBeCloseTo(0.5, 12);
    expect(figure("PARETO.SHARE", column(50, 0, 50, 0), 0.5)).toBeCloseTo(1, 12);
  });
});

describe("PARETO.MIGRATION", () => {
  it("leaves out lines that are empty both times and writes no row none without need", () => {
    expect(rows("PARETO.MIGRATION", column("A", null), column("A", " "))).toEqual([
      ["before", "A"],
      ["A", 1],
    ]);
  });
});

describe("PARETO.KEYSCORE", () => {
  function score(row: unknown[], factors: unknown[]): number {
    return rows("PARETO.KEYSCORE", [row], [factors])[0]![0] as number;
  }

  it("leaves out a criterion without a score with its weight, and a blank row", () => {
    expect(score([8, null, 6], [1, 5, 1])).toBe(7);
    expect(
      rows(
        "PARETO.KEYSCORE",
        [
          [null, null],
          [3, 5],
        ],
        [[1, 1]],
      ),
    ).toEqual([[""], [4]]);
  });
});
