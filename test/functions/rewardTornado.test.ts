import * as fc from "fast-check";
import { column, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

describe("REWARD.TORNADO", () => {
  it("gives the bars as changes from the base case, the widest first", () => {
    expect(rows("REWARD.TORNADO", column("price", "volume", "cost"), column(80, 60, 105), column(120, 140, 95), 100)).toEqual([
      ["name", "low", "high", "swing"],
      ["volume", -40, 40, 80],
      ["price", -20, 20, 40],
      ["cost", 5, -5, 10],
    ]);
  });

  it("keeps every input once, in falling order, and does not care where the outcomes start", () => {
    const input = fc.tuple(between(-90, 90, 1), between(-90, 90, 1));
    always([fc.array(input, { minLength: 1, maxLength: 8 }), between(-50, 50, 0)], (inputs, shift) => {
      const names = column(...inputs.map((_, i) => `input ${i}`));
      const bars = (by: number) =>
        rows("REWARD.TORNADO", names, column(...inputs.map(([low]) => low + by)), column(...inputs.map(([, high]) => high + by)), by).slice(
          1,
        );
      const found = bars(0) as [string, number, number, number][];
      expect(found.map(([name]) => name).sort()).toEqual(names.flat().sort());
      found.forEach(([, low, high, swing], i) => {
        expect(swing).toBeCloseTo(Math.abs(high - low), 9);
        if (i > 0) expect(swing).toBeLessThanOrEqual(found[i - 1]![3] + 1e-6);
      });
      bars(shift).forEach((row, i) => expect(row[3]).toBeCloseTo(found[i]![3], 9));
    });
  });

  it("keeps the order of equal swings and leaves a line with a blank cell out", () => {
    const table = rows("REWARD.TORNADO", column("a", "b", "c", "d"), column(1, 5, null, 2), column(3, 7, 9, 4), 0);
    expect(table.map((row) => row[0])).toEqual(["name", "a", "b", "d"]);
  });

  it("refuses text among the outcomes and a missing base", () => {
    expect(refusal("REWARD.TORNADO", column("a", "b"), column(1, "x"), column(3, 4), 2)).toBe(
      '#VALUE! outcome_low must be a number; got "x" at row 2',
    );
    expect(refusal("REWARD.TORNADO", column("a"), column(1), column(3), null)).toBe("#VALUE! outcome_base is missing");
  });
});
