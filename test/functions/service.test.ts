import { column, rows } from "./adapters";

describe("SERVICE.LEVERS", () => {
  it("leaves a line with a blank cell out", () => {
    expect(rows("SERVICE.LEVERS", column("a", "b"), column(1, 1), column(null, 5), column(0.1, 0.1), 300)).toHaveLength(2);
  });
});

describe("SERVICE.CONSISTENCY", () => {
  const body = (...args: unknown[]) => rows("SERVICE.CONSISTENCY", ...args)[1] as number[];

  it("does not count a blank cell, but counts a 0", () => {
    expect(body([[2, null, 4, 6, ""]], 4)).toEqual([4, 2, 0.5, 1]);
    expect(body(column(0, 0, 6), 1)[3]).toBe(2);
  });
});
