import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

type Row = [string, number, number, number, number, number, number, number];
const servqual = (...args: unknown[]) => rows("SURVEY.SERVQUAL", ...args).slice(1) as Row[];

describe("SURVEY.SERVQUAL", () => {
  // four respondents, three items of two dimensions; one item is missing in each of three answers
  const perceived = [[5, 6, 4], [4, null, 3], [6, 5, null], [3, 4, 5]]; // prettier-ignore
  const expected = [[6, 6, 6], [6, 5, 5], [6, 6, 6], [5, null, 6]]; // prettier-ignore
  const names = [["Tangibles", " tangibles ", "Reliability"]];

  it("agrees with numpy and SciPy: gaps of each respondent, Student's interval, weights 3 to 1", () => {
    const found = servqual(perceived, expected, names, [[3, 1]], 0.9);
    expect(found.map(([name, respondents]) => [name, respondents])).toEqual([["Tangibles", 4], ["Reliability", 3], ["Total", ""]]); // prettier-ignore
    const wanted = [
      [4.5, 5.75, -1.25, 0.4330127018922193, -2.2690362594378914, -0.23096374056210878],
      [4, 5.666666666666667, -1.6666666666666667, 0.3333333333333333, -2.6399951934512416, -0.693338139882092],
    ];
    wanted.forEach((row, i) => row.forEach((value, k) => expect(found[i]![k + 2]).toBeCloseTo(value, 11)));
    expect(found[2]![4]).toBeCloseTo(-1.3541666666666667, 12);
    expect(found[2]!.slice(5)).toEqual(["", "", ""]);
  });

  it("gives the mean gap that 12manage prints for its five dimensions: -0.86", () => {
    const gaps = [-0.65, -1.1, -0.83, -0.7, -1.01];
    const found = servqual(gaps.map((gap) => [gap]), gaps.map(() => [0]), column("T", "R", "S", "A", "E")); // prettier-ignore
    expect(found.map((row) => row[0])).toEqual(["T", "R", "S", "A", "E", "Total"]);
    expect(found[5]![4]).toBeCloseTo(-0.858, 12);
    expect(Math.round(100 * found[5]![4]) / 100).toBe(-0.86);
    expect(String(found[0]![5])).toContain("The gap has an error only where two respondents or more answered; there is 1");
  });

  it("takes each item for a dimension where none is named, and its gap is that of SURVEY.GAP", () => {
    const score = between(1, 7, 0);
    always([fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 12 })], (pairs) => {
      const [got, wanted] = [0, 1].map((side) => column(...pairs.map((pair) => pair[side])));
      const [item, total] = servqual(got, wanted);
      expect(item![0]).toBe("item 1");
      expect(item![4]).toBeCloseTo(figure("SURVEY.GAP", got, wanted), 12);
      expect(total![4]).toBe(item![4]);
      if (typeof item![6] === "number") expect((item![6] + item![7]) / 2).toBeCloseTo(item![4], 9);
    });
  });

  it("gives no interval where all gaps are alike", () => {
    const [item] = servqual(column(4, 5), column(5, 6));
    expect(item![5]).toBe(0);
    expect(String(item![6])).toContain("The interval cannot be given where all answers are alike");
  });

  it("refuses other layouts, blank names, weights of another count, and what nobody answered twice", () => {
    expect(refusal("SURVEY.SERVQUAL", [[1, 2]], [[1, 2, 3]])).toBe("#VALUE! expected must have as many cells as perceived (2); got 3");
    expect(refusal("SURVEY.SERVQUAL", [[1, 2]], column(1, 2))).toBe("#VALUE! expected must be laid out like perceived (rows 1, columns 2)");
    expect(refusal("SURVEY.SERVQUAL", [[1, 2]], [[1, 2]], [["T"]])).toBe(
      "#VALUE! dimensions must have one cell for each column of perceived (2); got 1",
    );
    expect(refusal("SURVEY.SERVQUAL", [[1, 2]], [[1, 2]], [["T", null]])).toBe(
      "#VALUE! dimensions is blank at column 2; give each item a name",
    );
    expect(refusal("SURVEY.SERVQUAL", [[1, 2]], [[1, 2]], [["T", "T"]], [[1, 2]])).toBe(
      "#VALUE! weights must have as many cells as there are dimensions (1); got 2",
    );
    expect(refusal("SURVEY.SERVQUAL", [[1, null]], [[1, 2]], [["T", "R"]])).toContain('have no respondent who answered "R" both times');
    expect(refusal("SURVEY.SERVQUAL", [[1, "often"]], [[1, 2]])).toContain('perceived must be a number; got "often" at column 2');
  });
});
