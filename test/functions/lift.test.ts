import { column, columnOf, rows } from "./adapters";

describe("LIFT.DID", () => {
  const cell = (word: string, ...args: unknown[]): number => columnOf(rows("LIFT.DID", ...args), word)[0] as number;

  it("leaves out a customer with a blank on one side, but only where the customers are the same", () => {
    const full = [column(10, 20, 30), column(14, 26, 38), column(12, 22), column(13, 25)];
    const blanks = [column(10, 20, 99, 30, null), column(14, 26, null, 38, 5), ...full.slice(2)];
    expect(rows("LIFT.DID", ...blanks)).toEqual(rows("LIFT.DID", ...full));
    expect(cell("lift", ...blanks, null, "other")).toBeCloseTo((14 + 26 + 38 + 5) / 4 - (10 + 20 + 99 + 30) / 4 - 2, 12);
  });
});
