import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const HEAD = ["name", "importance", "performance", "gap", "priority", "quadrant"];
const names = column("Speed", "Advice", "Price");
const importance = column(4.5, 3, 3);
const performance = column(3, 4, 2);

describe("SURVEY.IPA", () => {
  it("lists what to fix first, cut at the means", () => {
    expect(rows("SURVEY.IPA", names, importance, performance)).toEqual([
      HEAD,
      ["Speed", 4.5, 3, 1.5, 6.75, "Keep up the good work"],
      ["Price", 3, 2, 1, 3, "Low priority"],
      ["Advice", 3, 4, -1, -3, "Possible overkill"],
    ]);
  });

  it("moves an attribute to another quadrant when the cut is the middle of the scale", () => {
    const table = rows("SURVEY.IPA", names, importance, performance, null, 3);
    expect(table.map((row) => [row[0], row[5]]).slice(1)).toEqual([
      ["Speed", "Keep up the good work"],
      ["Price", "Concentrate here"],
      ["Advice", "Keep up the good work"],
    ]);
  });

  it("adds the positive gap to the importance as opportunity", () => {
    const table = rows("SURVEY.IPA", names, importance, performance, null, "mean", "opportunity");
    expect(table.map((row) => row[4]).slice(1)).toEqual([6, 4, 3]);
  });

  it("counts equal figures as at the cut although their mean is not equal to the last digit", () => {
    const table = rows("SURVEY.IPA", column("a", "b", "c"), column(0.1, 0.1, 0.1), column(0.7, 0.7, 0.7));
    for (const row of table.slice(1)) expect(row[5]).toBe("Keep up the good work");
  });

  it("weights respondents by their value, so that the wishes of key accounts come first", () => {
    const asked = [
      [5, 2],
      [1, 4],
    ];
    const got = [
      [2, 3],
      [4, 3],
    ];
    const table = rows("SURVEY.IPA", [["Answer in a day", "Parking"]], asked, got, column(900, 100));
    expect(table[1]![0]).toBe("Answer in a day");
    expect(table[1]![1]).toBeCloseTo(4.6, 12);
    expect(table[1]![2]).toBeCloseTo(2.2, 12);
    expect(table[2]!.slice(1, 3)).toEqual([2.2, 3]);
  });

  it("gives one row an attribute, with falling priority and the gap as importance less performance", () => {
    const list = fc.array(fc.tuple(between(0, 10), between(0, 10)), { minLength: 1, maxLength: 12 });
    always([list], (figures) => {
      const table = rows(
        "SURVEY.IPA",
        column(...figures.map((_, i) => i)),
        column(...figures.map((f) => f[0])),
        column(...figures.map((f) => f[1])),
      );
      const body = table.slice(1) as number[][];
      expect(body).toHaveLength(figures.length);
      body.forEach((row, i) => {
        expect(row[3]).toBe(row[1]! - row[2]!);
        if (i > 0) expect(row[4]!).toBeLessThanOrEqual(body[i - 1]![4]!);
      });
    });
  });

  it("refuses other shapes, unknown cuts and weights that do not fit", () => {
    expect(refusal("SURVEY.IPA", names, [[1, 2]], performance)).toBe(
      "#VALUE! importance must have one cell or one column for each of the 3 names; got a range of 1 by 2",
    );
    expect(refusal("SURVEY.IPA", names, importance, performance, column(1, 2))).toBe(
      "#VALUE! weights must have as many cells as a column of importance (1); got 2",
    );
    expect(refusal("SURVEY.IPA", names, importance, performance, null, "median")).toBe(
      '#VALUE! cut must be "mean" or a number; got "median"',
    );
    expect(refusal("SURVEY.IPA", names, importance, performance, null, null, "both")).toBe(
      '#VALUE! method must be one of "gap", "opportunity"; got "both"',
    );
    expect(refusal("SURVEY.IPA", names, column(4, -1, 3), performance)).toBe("#VALUE! importance figure 2 must be at least 0; got -1");
    expect(
      refusal(
        "SURVEY.IPA",
        names,
        [...importance, ...importance].map((row) => [...row, 1, 1]),
        [...performance, ...performance].map((row) => [...row, 1, 1]),
        column(1, 1, 1, -2, 1, 1),
      ),
    ).toBe("#VALUE! weights row 4 must be at least 0; got -2");
  });
});
