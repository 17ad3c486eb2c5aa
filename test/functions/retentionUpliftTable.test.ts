import { figure, refusal, rows } from "./adapters";
import { always, between, timing } from "./seeded";

const HEADER = ["basis", "retention before", "retention after", "CLV before", "CLV after", "uplift", "lifetime before", "lifetime after"];

describe("RETENTION.UPLIFT.TABLE", () => {
  it("shows the three readings of 5% side by side", () => {
    const table = rows("RETENTION.UPLIFT.TABLE", 100, 0.8, 0.1);
    expect(table[0]).toEqual(HEADER);
    expect(table.slice(1).map((row) => row[0])).toEqual(["points", "relative", "churn"]);
    const expected = [
      [0.8, 0.85, 800 / 3, 340, 0.275, 5, 20 / 3],
      [0.8, 0.84, 800 / 3, 84 / 0.26, 84 / 0.26 / (800 / 3) - 1, 5, 6.25],
      [0.8, 0.81, 800 / 3, 81 / 0.29, 81 / 0.29 / (800 / 3) - 1, 5, 1 / 0.19],
    ];
    expected.forEach((row, i) => row.forEach((value, j) => expect(table[i + 1]![j + 1]).toBeCloseTo(value, 9)));
  });

  it("agrees with the functions of single figures", () => {
    always([between(0.05, 0.9), between(0, 0.4), between(-0.04, 0.09), timing], (retention, discount, change, when) => {
      for (const row of rows("RETENTION.UPLIFT.TABLE", 10, retention, discount, change, when).slice(1)) {
        const how = row[0];
        expect(row[2]).toBe(figure("RETENTION.SHIFT", retention, change, how));
        expect(row[4]).toBeCloseTo(figure("CLV", 10, row[2], discount, when), 9);
        expect(row[5]).toBe(figure("RETENTION.UPLIFT", retention, discount, change, how, when));
        expect(row[7]).toBe(figure("RETENTION.LIFETIME", row[2]));
      }
    });
  });

  it("keeps an impossible reading to its own cells, with the sentence", () => {
    const [, points, relative, churn] = rows("RETENTION.UPLIFT.TABLE", 100, 0.98, 0.1, 0.05);
    for (const column of [2, 4, 5, 7]) {
      expect(points![column]).toBeInstanceOf(CustomFunctions.Error);
      expect(relative![column]).toBeInstanceOf(CustomFunctions.Error);
    }
    expect((points![2] as CustomFunctions.Error).message).toContain("would make the retention 1.03");
    expect(churn!.every((value) => typeof value === "number" || value === "churn")).toBe(true);
  });

  it("has no uplift in percent from a value of 0", () => {
    const row = rows("RETENTION.UPLIFT.TABLE", 100, 0, 0.1)[1]!;
    expect((row[5] as CustomFunctions.Error).code).toBe("#N/A");
    expect(row[4]).toBeCloseTo(5 / 1.05, 12);
  });

  it("refuses as a whole what no reading can answer", () => {
    expect(refusal("RETENTION.UPLIFT.TABLE", 100, 80, 0.1)).toContain("(0.8 means 80%)");
    expect(refusal("RETENTION.UPLIFT.TABLE", 100, 0.8, 0.1, 5)).toContain("change must be at least -1");
    expect(refusal("RETENTION.UPLIFT.TABLE", 100, 1, 0)).toContain("give periods");
  });
});
