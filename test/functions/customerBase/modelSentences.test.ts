import { column, refusal } from "../adapters";

const error = { code: "#N/A" };

describe("parameters of a model", () => {
  it.each([
    ["a fit that was refused is its error", [[error]], "params contains the error #N/A; correct that cell first"],
    [
      "an error among other cells is named with its place",
      [
        ["parameter", "estimate"],
        ["r", error],
        ["alpha", 4],
      ],
      "params contains the error #N/A at row 2, column 2; correct that cell first",
    ],
    [
      "an error in a row of four is named with its place",
      [[0.2, error, 0.8, 2.4]],
      "params contains the error #N/A at column 2; correct that cell first",
    ],
    ["a text in a column of four is named with its place", column(0.2, 4, "x", 2.4), 'params must be a number; got "x" at row 3'],
    ["a blank among four is missing", column(0.2, 4, null, 2.4), "params row 3 is missing"],
    ["no cell at all", [[null]], "params is missing"],
    ["nothing but blanks", column(null, "", null), "params has no filled cell to work with; select cells with figures"],
  ])("%s", (_, params, sentence) => {
    expect(refusal("BGNBD.ALIVE", params, 1, 2, 3)).toBe(`#VALUE! ${sentence}`);
  });

  it("in a table of another size are asked for by name", () => {
    expect(refusal("BGNBD.ALIVE", [[1, 2, 3]], 1, 2, 3)).toMatch(/^#VALUE! params must .*"?r"?, "?alpha"?, "?a"?/);
  });
});

describe("survivors of a cohort", () => {
  it.each([
    [
      "a blank before a later figure",
      [[1000, null, 700]],
      "survivors is blank at column 2 before a later figure; write 0 where nothing came in",
    ],
    ["a blank in a column", column(1000, 800, "", 600), "survivors is blank at row 3 before a later figure; write 0 where nothing came in"],
    ["an error", [[1000, error, 700]], "survivors contains the error #N/A at column 2; correct that cell first"],
    ["a text", column(1000, "x"), 'survivors must be a number; got "x" at row 2'],
    [
      "a blank in the second cohort",
      [
        [1000, 800, 700],
        [900, null, 600],
      ],
      "survivors is blank at row 2, column 2 before a later figure; write 0 where nothing came in",
    ],
  ])("%s is refused with its place", (_, survivors, sentence) => {
    expect(refusal("SBG.FIT", survivors)).toBe(`#VALUE! ${sentence}`);
  });
});
