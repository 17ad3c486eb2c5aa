import { column, figure, refusal, rows } from "./adapters";

describe("SURVEY.IPA", () => {
  const HEAD = ["name", "importance", "performance", "gap", "priority", "quadrant"];

  it("leaves out an answer not given, a respondent without a weight and an attribute without a figure", () => {
    const asked = [
      [5, null, null],
      [3, 4, null],
      [1, 1, null],
    ];
    const got = [
      [4, 4, 4],
      [2, 2, 2],
      [1, 1, 1],
    ];
    expect(rows("SURVEY.IPA", column("a", "b", "c"), asked, got, column(1, 1, null))).toEqual([
      HEAD,
      ["a", 4, 3, 1, 4, "Keep up the good work"],
      ["b", 4, 3, 1, 4, "Keep up the good work"],
    ]);
  });
});

describe("SURVEY.CSI", () => {
  it("leaves a line with a blank cell out", () => {
    expect(figure("SURVEY.CSI", column(10, null, 1))).toBe(50);
    expect(figure("SURVEY.CSI", column(10, 5, 1), 1, 10, column(1, null, 1))).toBe(50);
  });
});

describe("SURVEY.GAP", () => {
  it("leaves a line with a blank cell out", () => {
    expect(figure("SURVEY.GAP", column(5, 3, null), column(6, null, 2))).toBe(-1);
    expect(figure("SURVEY.GAP", column(5, 3), column(6, 2), column(null, 4))).toBe(1);
  });
});

describe("SURVEY.RQ", () => {
  it("refuses other numbers of scores, blanks and answers off the scale", () => {
    expect(refusal("SURVEY.RQ", column(5, 4, 4, 5))).toBe(
      "#VALUE! scores must hold 5 figures (honesty, benevolence, commitment, satisfaction, conflict); got 4",
    );
    expect(refusal("SURVEY.RQ", column(5, null, 4, 5, 2))).toBe("#VALUE! scores row 2 is missing");
    expect(refusal("SURVEY.RQ", column(5, 4, 8, 5, 2))).toBe("#VALUE! scores figure 3 must be at most maximum (7); got 8");
    expect(refusal("SURVEY.RQ", column(5, 4, 0, 5, 2))).toBe("#VALUE! scores figure 3 must be at least 1; got 0");
    expect(refusal("SURVEY.RQ", column(5, 4, 4, 5, 2), 7, 7)).toBe("#VALUE! maximum must be above 7; got 7");
  });
});
