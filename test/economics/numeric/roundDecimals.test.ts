import * as fc from "fast-check";
import { roundDecimals } from "../../../src/economics/numeric/roundDecimals";
import { always } from "../../support/seeded";

describe("rounding to decimals", () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [0.088422972, 2, 0.09],
    [91157.7, -3, 91000],
    [1234.5678, 9, 1234.5678],
    [1e-20, 4, 0],
    [1e22, 2, 1e22],
    [0, 2, 0],
    [-0.001, 2, 0],
  ])("of %d to %d gives %d, as Excel's ROUND", (value, decimals, expected) => {
    expect(roundDecimals(value, decimals)).toBe(expected);
  });

  it("agrees with whole-number arithmetic on figures of four decimals, halves included", () => {
    always([fc.integer({ min: -1e9, max: 1e9 })], (tenThousandths) => {
      const size = Math.abs(tenThousandths);
      const hundredths = Math.floor(size / 100) + (size % 100 >= 50 ? 1 : 0);
      expect(roundDecimals(tenThousandths / 10000, 2)).toBe((tenThousandths < 0 ? 0 - hundredths : hundredths) / 100 + 0);
    });
  });
});
