import * as fc from "fast-check";
import { CalcError } from "../../../../src/economics/CalcError";
import { retentionWhatIf, serviceBurden } from "../../../../src/economics/segmentation/plan/decisions";
import { retentionGain } from "../../../../src/functions/retention.functions";
import { serviceTiers } from "../../../../src/functions/service.functions";
import { column, refusal, rows, said } from "../../../functions/adapters";
import { always, between } from "../../../support/seeded";
import { abc, segmentColumns, segmentValues } from "../segmentationFixture";

describe("what keeping more of the first class is worth", () => {
  const settings = { retention: 0.8, discount: 0.1, change: 0.05, basis: "points", grossMargin: 0.4 } as const;
  const segmentation = segmentValues([500, 300, 100, 60, 40]);

  test("is the published multiple's difference times the margin of the class: 320 * (3.4 - 2.666...) = 234.67", () => {
    // r / (1 + i - r), Gupta & Lehmann (2003): 0.85 / 0.25 = 3.4 and 0.8 / 0.3 = 2.667
    const whatIf = retentionWhatIf(segmentation, settings)!;
    expect(whatIf).toMatchObject({
      className: "A",
      accounts: 2,
      marginPerAccount: 160,
      retentionAfter: expect.closeTo(0.85, 12) as number,
    });
    expect(whatIf.gain).toBeCloseTo(320 * (3.4 - 0.8 / 0.3), 9);
  });

  test.each(["points", "relative", "churn"] as const)("is LOYALTY.RETENTION.GAIN on the basis %s", (basis) => {
    const whatIf = retentionWhatIf(segmentation, { ...settings, basis })!;
    expect(whatIf.gain).toBe(retentionGain(160, 0.8, 0.1, 0.05, basis as never, 2));
  });

  test("takes a margin as it is, without the gross margin again", () => {
    const margins = segmentColumns({ account: ["a", "b"], value: [100, 50], margin: [40, 5] }, { measure: "grossMargin" });
    expect(retentionWhatIf(margins, settings)!.marginPerAccount).toBe(40);
  });

  test("has no answer in orders or where the first class is empty", () => {
    expect(retentionWhatIf(segmentColumns({ account: ["a"] }, { measure: "orders" }), settings)).toBeUndefined();
    const noneThatLarge = segmentValues([5], { classes: { ...abc, by: "threshold", limits: [100, 10] } });
    expect(retentionWhatIf(noneThatLarge, settings)).toBeUndefined();
  });

  test("refuses figures out of range", () => {
    expect(() => retentionWhatIf(segmentation, { ...settings, grossMargin: 40 })).toThrow(CalcError);
    expect(() => retentionWhatIf(segmentation, { ...settings, change: 0.5 })).toThrow(CalcError);
  });
});

describe("cost matched to value", () => {
  const columns = {
    account: ["a", "b", "c", "d"],
    value: [800, 150, 30, 20],
    margin: [320, 60, 12, 8],
    drivers: [[10, 5, 4, 2]],
  };
  const activities = [{ title: "visit", rate: 5 }];

  test("shows margin, cost and verdict of each class", () => {
    expect(serviceBurden(segmentColumns(columns, { activities }))).toEqual([
      { name: "A", accounts: 1, value: 800, margin: 320, serviceCost: 50, contribution: 270, costShare: 50 / 320, verdict: "ok" },
      { name: "B", accounts: 1, value: 150, margin: 60, serviceCost: 25, contribution: 35, costShare: 25 / 60, verdict: "ok" },
      { name: "C", accounts: 2, value: 50, margin: 20, serviceCost: 30, contribution: -10, costShare: 1.5, verdict: "cost exceeds margin" },
    ]);
  });

  test("agrees with SERVICE.TIERS on the same classes", () => {
    const burden = serviceBurden(segmentColumns(columns, { activities }))!;
    const column = (read: (line: (typeof burden)[number]) => string | number) => burden.map((line) => [read(line)]);
    const table = serviceTiers(
      column(({ name }) => name),
      column(({ accounts }) => accounts),
      column(({ value, accounts }) => value / accounts),
      column(({ margin, value }) => margin / value),
      column(({ serviceCost, accounts }) => serviceCost / accounts),
    );
    burden.forEach(({ name, contribution, costShare, verdict }, i) => {
      const [tier, amount, share, word] = table[i + 1] as [string, number, number, string];
      expect([tier, word]).toEqual([name, verdict]);
      expect(amount).toBeCloseTo(contribution, 9);
      expect(share).toBeCloseTo(costShare, 12);
    });
  });

  test("has no lines without service activities", () => {
    expect(serviceBurden(segmentColumns(columns))).toBeUndefined();
  });

  test("has no share where a class has no margin", () => {
    const [only] = serviceBurden(
      segmentColumns({ ...columns, margin: [-1, -1, -1, -1] }, { activities, classes: { ...abc, names: ["all", "rest"], limits: [1] } }),
    )!;
    expect(only).toMatchObject({ margin: -4, costShare: NaN, verdict: "cost exceeds margin" });
  });
});

const scores = fc.array(between(1, 10, 1), { minLength: 4, maxLength: 4 });
const weights = fc.array(between(0.01, 1, 2), { minLength: 4, maxLength: 4 });

function score(row: unknown[], factors: unknown[]): number {
  return rows("PARETO.KEYSCORE", [row], [factors])[0]![0] as number;
}

describe("PARETO.KEYSCORE", () => {
  it("ranks accounts by more than past sales, on the scale of the scores", () => {
    // a large account that is dear to serve against a smaller one that fits
    const found = rows(
      "PARETO.KEYSCORE",
      [
        [9, 2, 5],
        [5, 8, 8],
      ],
      column(50, 30, 20),
    );
    expect(found).toEqual([[6.1], [6.5]]);
  });

  it("stays between the lowest and the highest score, and only proportions of the weights count", () => {
    always([scores, weights, between(0.1, 100, 1)], (row, factors, scale) => {
      const found = score(row, factors);
      expect(found).toBeGreaterThanOrEqual(Math.min(...row) - 1e-12);
      expect(found).toBeLessThanOrEqual(Math.max(...row) + 1e-12);
      const scaled = factors.map((factor) => factor * scale);
      expect(score(row, scaled)).toBeCloseTo(found, 11);
    });
  });

  it("has no answer for a row whose scored criteria have no weight, and gives the others", () => {
    const found = rows(
      "PARETO.KEYSCORE",
      [
        [5, null],
        [5, 6],
      ],
      [[0, 1]],
    );
    expect(said(found[0]![0])).toContain("#N/A weights add up to 0");
    expect(found[1]).toEqual([6]);
  });

  it("refuses a weight below 0 with its position and another number of weights", () => {
    expect(refusal("PARETO.KEYSCORE", [[5, 6]], [[1, -1]])).toBe("#VALUE! weights must be at least 0; got -1 at column 2");
    expect(refusal("PARETO.KEYSCORE", [[5, 6]], [[1]])).toContain("weights must have as many cells as each row of scores (2); got 1");
  });
});

const drivers = fc.array(fc.array(between(0, 100, 1), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const rates = fc.array(between(0, 50, 2), { minLength: 3, maxLength: 3 });

describe("PARETO.COSTTOSERVE", () => {
  it("adds up driver times rate for each account, the rates in a row or a column", () => {
    const accounts = [
      [2, 10],
      [0, 40],
    ];
    expect(rows("PARETO.COSTTOSERVE", accounts, [[80, 1.5]])).toEqual([[175], [60]]);
    expect(rows("PARETO.COSTTOSERVE", accounts, column(80, 1.5))).toEqual([[175], [60]]);
  });

  it("costs all accounts together what the activities cost together", () => {
    always([drivers, rates], (accounts, money) => {
      const each = rows("PARETO.COSTTOSERVE", accounts, [money]).flat() as number[];
      const volumes = [0, 1, 2].map((activity) => accounts.reduce((sum, account) => sum + account[activity]!, 0));
      const total = rows("PARETO.COSTTOSERVE", [volumes], [money])[0]![0] as number;
      expect(each.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(total, 7);
    });
  });

  it("refuses another number of rates, a missing rate and text with its position", () => {
    expect(refusal("PARETO.COSTTOSERVE", [[1, 2]], [[3]])).toBe("#VALUE! rates must have as many cells as each row of drivers (2); got 1");
    expect(refusal("PARETO.COSTTOSERVE", [[1, 2]], [[3, null]])).toBe("#VALUE! rates must be a number; got nothing at column 2");
    expect(
      refusal(
        "PARETO.COSTTOSERVE",
        [
          [1, 2],
          [3, "x"],
        ],
        [[3, 4]],
      ),
    ).toBe('#VALUE! drivers must be a number; got "x" at row 2, column 2');
    expect(refusal("PARETO.COSTTOSERVE", [[null, null]], [[3, 4]])).toContain("drivers has no filled cell");
  });
});
