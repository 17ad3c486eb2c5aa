import { column, figure, refusal, rows } from "./adapters";

describe("REWARD.PAYBACK", () => {
  it("leaves blanks at the end out and refuses one that would shift the periods", () => {
    expect(figure("REWARD.PAYBACK", 150, column(100, 100, null, ""))).toBe(1.5);
    expect(refusal("REWARD.PAYBACK", 150, column(100, null, 100))).toBe(
      "#VALUE! flows is blank at row 2 before a later figure; write 0 where nothing came in",
    );
  });

  it("refuses a negative setup and blank flows", () => {
    expect(refusal("REWARD.PAYBACK", -1, column(1))).toBe("#VALUE! setup must be at least 0; got -1");
    expect(refusal("REWARD.PAYBACK", 1, column(null, null))).toBe(
      "#VALUE! flows has no filled cell to work with; select cells with figures",
    );
    expect(refusal("REWARD.PAYBACK", 1, null)).toBe("#VALUE! flows is missing");
  });
});

describe("REWARD.TIERS", () => {
  const members = column(500, 2000, 7500);

  it("leaves a line with a blank cell out", () => {
    const table = rows("REWARD.TIERS", column("Gold", null, "Bronze"), members, column(1200, 400, ""), 0.35, 0.1, 0.02, 5);
    expect(table.map((row) => row[0])).toEqual(["tier", "Gold", "Total"]);
  });
});

describe("REWARD.TORNADO", () => {
  it("keeps the order of equal swings and leaves a line with a blank cell out", () => {
    const table = rows("REWARD.TORNADO", column("a", "b", "c", "d"), column(1, 5, null, 2), column(3, 7, 9, 4), 0);
    expect(table.map((row) => row[0])).toEqual(["name", "a", "b", "d"]);
  });
});
