import * as fc from "fast-check";
import raa from "../../fixtures/raaTriangle.json";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

type Row = [
  period: number | string,
  issued: number,
  redeemed: number,
  factor: number,
  ultimate: number,
  rate: number,
  future: number,
  note: string,
];
const project = (...args: unknown[]) => rows("POINTS.URR", ...args).slice(1) as Row[];
const padded = (triangle: readonly (readonly number[])[], blank: unknown = null) =>
  triangle.map((row) => [...row, ...Array<unknown>(triangle.length - row.length).fill(blank)]);

const POINTS = [[200, 350, 420, 450], [250, 430, 510], [210, 370], [280]];
const ISSUED = column(1000, 1200, 1100, 1300);

describe("POINTS.URR", () => {
  it("reproduces the RAA triangle: ultimate 213,122, still to come 52,135, factors as printed", () => {
    const found = project(column(...Array<number>(10).fill(50000)), padded(raa.triangle));
    expect(found.at(-1)!.slice(0, 2)).toEqual(["Total", 500000]);
    expect(Math.abs(found.at(-1)![4] - raa.ultimate)).toBeLessThanOrEqual(raa.tolerance);
    expect(Math.abs(found.at(-1)![6] - raa.future)).toBeLessThanOrEqual(raa.tolerance);
    const toEnd = found.slice(0, 10).map((row) => row[3]);
    raa.factors.forEach((ratio, age) => expect(toEnd[9 - age]! / toEnd[8 - age]!).toBeCloseTo(ratio, 3));
  });

  it("reads trailing zeros like trailing blanks", () => {
    expect(project(ISSUED, padded(POINTS, 0))).toEqual(project(ISSUED, padded(POINTS)));
  });

  it("goes on after the last age by the tail, 1 where it is left out", () => {
    const plain = project(ISSUED, padded(POINTS));
    const longer = project(ISSUED, padded(POINTS), 1.05);
    expect(project(ISSUED, padded(POINTS), 1)).toEqual(plain);
    plain.forEach((row, i) => expect(longer[i]![4]).toBeCloseTo(row[4] * 1.05, 9));
    expect(longer.at(-1)![5]).toBeCloseTo(0.4776, 4);
  });

  it("counts only the latest issues for each ratio when asked to", () => {
    const [, , , latest] = project(ISSUED, padded(POINTS), 1, 1);
    expect(latest![3]).toBeCloseTo((370 / 210) * (510 / 430) * (450 / 420), 12);
    expect(project(ISSUED, padded(POINTS), 1, 99)).toEqual(project(ISSUED, padded(POINTS)));
  });

  it("caps a projection at the points issued and says so", () => {
    const found = project(column(500, 300), padded([[100, 200], [200]]));
    expect(found[1]).toEqual([2, 300, 200, 2, 300, 1, 100, "capped at issued"]);
  });

  it("notes an issue without a redemption, and what the other issues would lead to expect of it", () => {
    const found = project(column(1000, 1000, 1000, 1000), [
      [200, 400, 500, 550],
      [210, 410, 510, null],
      [190, 390, null, null],
      [0, null, null, null],
    ]);
    // 550, 510 * 550/500 = 561 and 390 * 1010/810 * 1.1 = 534.93 of 3000 issued, so 548.64 of 1000
    expect(found[3]!.slice(4)).toEqual([0, 0, 0, "nothing redeemed yet, projected as 0; at the rate of the other issues about 549 points"]);
    expect(found[4]![6]).toBeCloseTo(51 + 390 * ((1010 / 810) * 1.1 - 1), 9);
    expect(found[4]![7]).toBe("period 4 projected as 0, as nothing is redeemed yet; at the rate of the other issues about 549 points more");
    expect(project(ISSUED, padded(POINTS)).map((row) => row[7])).toEqual(["", "", "", "", ""]);
  });

  it("accepts figures that fall, as when redemptions are reversed, and notes a future below 0", () => {
    const found = project(column(500, 300, 200, 200), padded([[200, 180], [100], [], []]));
    expect(found[1]![4]).toBeCloseTo(90, 12);
    expect(found[1]![6]).toBeCloseTo(-10, 12);
    expect(found[1]![7]).toBe("future below 0: older issues fell after this age");
    // 180 + 90 of 800 issued: 135 of 400
    expect(found[4]![7]).toBe(
      "period 3 and 1 more projected as 0, as nothing is redeemed yet; at the rate of the other issues about 135 points more; period 2 below 0, as older issues fell",
    );
  });

  it("refuses redemptions of each period, and projects them once they are added up", () => {
    const issued = column(1000, 1000, 1000);
    const each = [
      [100, 60, 30],
      [120, 70, 0],
      [110, 0, 0],
    ];
    expect(refusal("POINTS.URR", issued, each)).toBe(
      '#VALUE! triangle falls in row 1, column 2, as points of each period do: give form "per period" if they are, or "to date" if redemptions were taken back',
    );
    const total = project(issued, [
      [100, 160, 190],
      [120, 190, 0],
      [110, 0, 0],
    ]).at(-1)!;
    // 190 * 190/160 and 110 * 350/220 * 190/160, less the 490 redeemed
    expect(total[6]).toBeCloseTo(133.4375, 10);
  });

  it("tells the increments of the RAA triangle from its figures to date", () => {
    const increments = raa.triangle.map((row) => row.map((figure, age) => figure - (age > 0 ? row[age - 1]! : 0)));
    expect(refusal("POINTS.URR", column(...Array<number>(10).fill(100_000)), padded(increments))).toContain(
      "#VALUE! triangle falls in row 1, column 2, as points of each period do",
    );
    const found = project(column(...Array<number>(10).fill(100_000)), padded(raa.triangle)).at(-1)!;
    expect(found[4]).toBeCloseTo(213_122.23, 2);
    expect(found[6]).toBeCloseTo(52_135.23, 2);
    expect(found[7]).toBe("");
  });

  it("adds up redemptions of each period: the RAA increments, a fall among them, give what the figures to date give", () => {
    const issued = column(...Array<number>(10).fill(100_000));
    const increments = raa.triangle.map((row) => row.map((figure, age) => figure - (age > 0 ? row[age - 1]! : 0)));
    expect(increments[1]![6]).toBe(-103);
    const found = project(issued, padded(increments), null, null, "per period");
    expect(found).toEqual(project(issued, padded(raa.triangle)));
    expect(found.at(-1)![4]).toBeCloseTo(213_122.23, 2);
  });

  it("gives the same for increments as for their sums to date, whatever tail and last", () => {
    const step = fc.oneof({ weight: 5, arbitrary: between(0, 60, 0) }, { weight: 1, arbitrary: between(-9, -1, 0) });
    const issue = fc.array(step, { minLength: 4, maxLength: 4 });
    const latest = fc.constantFrom(1, 2, 9);
    always([fc.array(issue, { minLength: 4, maxLength: 4 }), between(1, 1.4, 2), latest], (steps, tail, last) => {
      const increments = steps.map((row, i) => row.slice(0, 4 - i).map((points, age) => (age === 0 ? points + 40 : points)));
      const toDate = increments.map((row) => row.map((_, age) => row.slice(0, age + 1).reduce((sum, points) => sum + points, 0)));
      const issued = column(500, 500, 500, 500);
      expect(project(issued, padded(increments), tail, last, "per period")).toEqual(project(issued, padded(toDate), tail, last, "to date"));
    });
  });

  it("takes a 0 for a figure where cells still to come are blank", () => {
    // the oldest issue has shown no redemption at its third age: growth 160/160, so 190 stay 190
    const found = project(column(1000, 1000, 1000), [[100, 60, 0], [120, 70, null], [110, null, null]], null, null, "per period"); // prettier-ignore
    expect(found.map((row) => row[3])).toEqual([1, 1, expect.closeTo(350 / 220, 12), expect.closeTo(525 / 460, 12)]);
    expect(found[3]![7]).toBe("");
  });

  it("takes zeros at the end for cells still to come where none is blank, and says so unless the calendar tells", () => {
    const issued = column(1000, 1000, 1000);
    const rest = [[120, 70, 0], [110, 0, 0]]; // prettier-ignore
    const clear = project(issued, [[100, 60, 30], ...rest], null, null, "per period");
    expect(clear[3]!.slice(4)).toEqual([623.4375, expect.closeTo(0.2078125, 12), 133.4375, ""]);
    const doubtful = project(issued, [[100, 60, 0], ...rest], null, null, "per period");
    expect(doubtful[3]![7]).toBe("zeros at the end of a row read as still to come; leave cells still to come blank if they were observed");
    // the second issue has been seen at its third age, so the first one has too
    const later = project(issued, [[100, 60, 0], [120, 70, 10], [110, 0, 0]], null, null, "per period"); // prettier-ignore
    expect(later[0]![2]).toBe(160);
    expect(later[1]![3]).toBe(1);
    expect(later[2]![3]).toBeCloseTo((350 / 220) * (360 / 350), 12);
  });

  it("believes that figures are to date where form says so, and notes what that leads to", () => {
    const found = project(column(1000, 1000), [[100, 60], [120, 0]], null, null, "to date"); // prettier-ignore
    expect(found[1]!.slice(6)).toEqual([-48, "future below 0: older issues fell after this age"]);
    expect(refusal("POINTS.URR", column(1000, 1000), [[100, 60], [120, 0]])).toContain("give form"); // prettier-ignore
  });

  it("refuses another form, and redemptions of each period that come to more than issued or less than 0", () => {
    const given = [[100, 60], [120, null]]; // prettier-ignore
    expect(refusal("POINTS.URR", column(1000, 1000), given, null, null, "monthly")).toBe(
      '#VALUE! form must be one of "to date", "per period"; got "monthly"',
    );
    expect(refusal("POINTS.URR", column(150, 1000), given, null, null, "per period")).toBe(
      "#VALUE! triangle comes to 160 points in period 1, more than the 150 issued",
    );
    expect(
      refusal(
        "POINTS.URR",
        column(500, 500),
        [
          [100, -160],
          [120, null],
        ],
        null,
        null,
        "per period",
      ),
    ).toBe(
      // prettier-ignore
      "#VALUE! triangle, added up to date, row 1 figure 2 must be at least 0; got -60",
    );
    expect(
      refusal(
        "POINTS.URR",
        column(500, 500),
        [
          [100, null, 50],
          [120, 10, null],
        ],
        null,
        null,
        "per period",
      ),
    ).toBe(
      // prettier-ignore
      "#VALUE! triangle is blank at row 1, column 2; write 0 if that is meant",
    );
  });

  it("never shows a future below 0 without a note", () => {
    const step = fc.oneof({ weight: 6, arbitrary: between(1, 60, 0) }, { weight: 1, arbitrary: between(-40, -1, 0) });
    const issue = fc.array(step, { minLength: 5, maxLength: 5 });
    let below = 0;
    always([fc.array(issue, { minLength: 5, maxLength: 5 })], (steps) => {
      const triangle = steps.map((row, i) => {
        let total = 5;
        return row.slice(0, 5 - i).map((change) => (total = Math.max(1, total + change)));
      });
      let found: Row[];
      try {
        found = project(column(...Array<number>(5).fill(400)), padded(triangle));
      } catch (error) {
        expect((error as Error).message).toContain("as points of each period do");
        return;
      }
      const negative = found.slice(0, 5).filter((row) => row[6] < -1e-9);
      below += negative.length;
      negative.forEach((row) => expect(row[7]).toContain("future below 0"));
      if (negative.length > 0) expect(found[5]![7]).toContain("below 0");
    });
    expect(below).toBeGreaterThan(0);
  });

  it("closes: redeemed and future are the ultimate, and rows add up to the total", () => {
    const issue = fc.array(between(1, 50, 0), { minLength: 4, maxLength: 4 });
    always([fc.array(issue, { minLength: 4, maxLength: 4 })], (steps) => {
      const triangle = steps.map((row, i) =>
        row.slice(0, 4 - i).map((_, age) => row.slice(0, age + 1).reduce((sum, step) => sum + step, 0)),
      );
      const found = project(column(400, 400, 400, 400), padded(triangle));
      const total = found.pop()!;
      for (const place of [1, 2, 4, 6] as const)
        expect(total[place]).toBeCloseTo(
          found.reduce((sum, row) => sum + row[place], 0),
          6,
        );
      for (const [, issued, redeemed, factor, ultimate, rate, future] of found) {
        expect(redeemed + future).toBeCloseTo(ultimate, 9);
        expect(ultimate).toBeCloseTo(Math.min(issued, redeemed * factor), 9);
        expect(rate).toBeCloseTo(ultimate / issued, 12);
      }
    });
  });

  it("leaves rows out that are blank at the end, and refuses a blank between figures", () => {
    expect(project(column(500, 300, null), padded([[100, 200], [50], []]))).toEqual(project(column(500, 300), padded([[100, 200], [50]])));
    expect(
      refusal("POINTS.URR", column(500, 300), [
        [100, null, 120],
        [50, null, null],
      ]),
    ).toBe("#VALUE! triangle is blank at row 1, column 2; write 0 if that is meant");
    expect(refusal("POINTS.URR", column(500, null), padded([[100, 200], [50]]))).toBe(
      "#VALUE! issued is blank at row 2; write 0 if that is meant",
    );
  });

  it("has no answer without redemptions to project from", () => {
    expect(refusal("POINTS.URR", column(500, 300), padded([[0, 0], [0]]))).toBe(
      "#N/A triangle shows no redemption yet; there is nothing to project from",
    );
    expect(refusal("POINTS.URR", column(500, 300), padded([[0, 200], [50]]))).toBe(
      "#N/A triangle shows no redemption at age 1, so the growth to the next age is unknown; merge the first columns",
    );
  });

  it("refuses more redeemed than issued, negative figures, text and a tail below 1", () => {
    expect(refusal("POINTS.URR", column(150, 300), padded([[100, 200], [50]]))).toBe(
      "#VALUE! triangle comes to 200 points in period 1, more than the 150 issued",
    );
    expect(refusal("POINTS.URR", column(500, 300), padded([[-2, 100], [50]]))).toBe(
      "#VALUE! triangle row 1 figure 1 must be at least 0; got -2",
    );
    expect(
      refusal("POINTS.URR", column(500, 300), [
        [100, "x"],
        [50, null],
      ]),
    ).toBe('#VALUE! triangle must be a number; got "x" at row 1, column 2');
    expect(refusal("POINTS.URR", column(500, 300), padded([[100, 200], [50]]), 0.5)).toBe("#VALUE! tail must be at least 1; got 0.5");
    expect(refusal("POINTS.URR", column(500), padded([[100, 200], [50]]))).toBe(
      "#VALUE! issued must have one cell for each row of triangle (2); got 1",
    );
  });

  it("refuses a table by calendar period, in which every issue would seem complete", () => {
    const calendar = [
      [100, 160, 190],
      [0, 120, 190],
      [0, 0, 110],
    ];
    const blank = calendar.map((row) => row.map((points) => (points === 0 ? null : points)));
    const issued = column(1000, 1000, 1000);
    for (const table of [calendar, blank])
      for (const form of [null, "to date", "per period"])
        expect(refusal("POINTS.URR", issued, table, null, null, form)).toBe(
          "#VALUE! triangle begins later in each row, as a table by calendar period does; move each row to the left, so that column 1 is the first period of every issue",
        );
    // moved to the left, it is the triangle of the thread (ChainLadder #82)
    expect(project(issued, padded([[100, 160, 190], [120, 190], [110]])).at(-1)![6]).toBeCloseTo(133.4375, 10);
    // one late start is no calendar
    expect(project(column(500, 300), padded([[100, 200], [50]])).at(-1)![5]).toBeGreaterThan(0);
  });

  it("refuses shares of the points issued, whose rate would be a thousand times too small", () => {
    expect(refusal("POINTS.URR", column(1000, 1000), padded([[0.1, 0.16], [0.12]]))).toBe(
      "#VALUE! triangle holds 0.16, which is a share; give points: each share times the points issued",
    );
    // in millions a part of one is a figure
    expect(project(column(1, 1), padded([[0.1, 0.16], [0.12]])).at(-1)![5]).toBeCloseTo(0.176, 12);
  });
});
