import { column, columnOf, rows } from "./adapters";

describe("RFM.STAGE", () => {
  const TODAY = 45400;

  it("reads a blank last date as the first date and leaves blank lines blank", () => {
    expect(rows("RFM.STAGE", column(TODAY - 500, null), column(null, null), column(1, null), TODAY)).toEqual([["lapsed"], [""]]);
  });
});

describe("RFM.SCORE", () => {
  it("keeps a customer with a blank cell out and blank", () => {
    expect(rows("RFM.SCORE", column(5, 8, 90), column(3, null, 1), column(70, 9, 8))).toEqual([
      [5, 3, 3, 533],
      ["", "", "", ""],
      [3, 1, 1, 311],
    ]);
  });
});

describe("RFM.SEGMENT", () => {
  it("answers in the shape of the scores and leaves blank lines blank", () => {
    expect(rows("RFM.SEGMENT", [[5, null, 1]], [[5, 3, 1]])).toEqual([["Champion", "", "Hibernating"]]);
    expect(rows("RFM.SEGMENT", column(5, 3), column(1, null))).toEqual([["New"], [""]]);
  });
});

describe("RFM.TABLE", () => {
  const DAY = 45000;

  it("leaves out lines with a blank cell", () => {
    const found = rows("RFM.TABLE", column("a", "b", null, "c"), column(DAY, null, DAY, DAY + 1), column(5, 6, 7, 8));
    expect(columnOf(found, "customer")).toEqual(["a", "c"]);
  });
});
