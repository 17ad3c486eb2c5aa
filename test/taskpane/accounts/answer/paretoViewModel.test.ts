import fc from "fast-check";
import { paretoViewModel } from "../../../../src/taskpane/accounts/answer/paretoViewModel";
import { thinnedCurve } from "../../../../src/taskpane/accounts/answer/curveStops";
import { segmentationOf } from "../resultFixtures";

const chart = (values: readonly number[]) => paretoViewModel(segmentationOf(values), "revenue", "answer");
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("Pareto chart", () => {
  it("gives each of up to 30 accounts its own bar", () => {
    const model = chart(Array.from({ length: 30 }, (_, i) => 30 - i));
    expect(model.bars).toHaveLength(30);
    expect(model.bars[0]!.value).toBeCloseTo(30 / 465, 12);
    expect(model.stops[1]!.text).toBe("2. K2: 6.2% of revenue, running total 12.7%");
  });

  it("puts more than 30 accounts into 20 bars of 5% of the accounts", () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    const model = chart(values);
    expect(model.bars).toHaveLength(20);
    expect(model.bars[0]).toMatchObject({ from: 0, to: 0.05 });
    // the five largest are 100 to 96, of 5,050 in total
    expect(model.bars[0]!.value).toBeCloseTo(490 / 5050, 12);
    expect(model.table.rows[0]).toEqual(["1 to 5", "9.7%", "9.7%"]);
  });

  it("marks the crossing of the target exactly, between bars too", () => {
    // 600 + 250 = 850 of 1,000 is the first running total that reaches 80%
    const model = chart([600, 250, 100, 50]);
    expect(model.marker).toEqual({ x: 0.5, y: 0.8, label: "80% from 50.0%" });
    expect(model.line).toContainEqual({ x: 0.5, y: 0.85 });
  });

  it("can be read with the keyboard where the target is crossed, inside a bar too", () => {
    // 100 + 99 + ... + 45 = 4,060 is the first running total that reaches 80% of 5,050; the twentieths of 100 accounts end at 55 and 60
    const stop = chart(Array.from({ length: 100 }, (_, i) => 100 - i)).stops.find(({ x }) => x === 0.56);
    expect(stop).toMatchObject({ text: "Top 56.0% of accounts (56): 80.4% of revenue" });
    expect(stop!.y).toBeCloseTo(4060 / 5050, 12);
  });

  it("colours bars by class, the crossing account in the higher one", () => {
    expect(chart([600, 250, 100, 50]).bars.map((bar) => bar.tone)).toEqual(["first", "first", "second", "third"]);
  });

  it("has a limit that can be moved where classes are drawn by the running total, short of the next limit", () => {
    expect(chart([600, 250, 100, 50]).limit).toEqual({
      value: 0.8,
      min: 0.01,
      max: 0.94,
      label: "Limit of class A",
      text: "80% of the total: 2 accounts (50.0%)",
    });
    expect(chart([600]).limit).toBeUndefined();
    expect(chart([600, -700]).limit).toBeUndefined();
    const classes = { by: "count", names: ["A", "B"], limits: [1], boundary: "crossingUp", ties: "together" } as const;
    const byCount = segmentationOf([600, 250], { classes: { ...classes, names: ["A", "B"], limits: [1] } });
    expect(paretoViewModel(byCount, "revenue", "answer").limit).toBeUndefined();
  });

  it("reads the top 20% first", () => {
    const model = chart(Array.from({ length: 100 }, (_, i) => 100 - i));
    expect(model.stops[model.firstStop]!.text).toMatch(/^Top 20\.0% of accounts \(20\): /);
  });

  it("says the same of the top 20% as the answer does where that is no whole number of accounts", () => {
    // 6.6 of 33 accounts hold 33 + 32 + 31 + 30 + 29 + 28 + 0.6 * 27 = 199.2 of 561
    const values = Array.from({ length: 33 }, (_, i) => 33 - i);
    const model = chart(values);
    expect(model.stops[model.firstStop]!.text).toBe("Top 20.0% of accounts (7): 35.5% of revenue");
    expect(segmentationOf(values).concentration!.top20Share).toBeCloseTo(199.2 / 561, 12);
  });

  it("starts bars and line at one base when returns make the last bar negative", () => {
    const { left, right } = chart([900, 300, -200]);
    expect(left.domain[0] / left.domain[1]).toBeCloseTo(right!.domain[0] / right!.domain[1], 12);
    expect(left.domain[0]).toBeLessThan(0);
  });

  it("keeps the axis at 100% when small returns push the running total a hair above it", () => {
    expect(chart([900, 102, -2]).right!.domain[1]).toBe(1);
    expect(chart([900, 300, -200]).right!.domain[1]).toBeGreaterThanOrEqual(1.2);
  });

  it("shows amounts without a line or classes when the total is not above zero", () => {
    const model = chart([100, -400]);
    expect(model.bars.map((bar) => [bar.value, bar.tone])).toEqual([
      [100, "plain"],
      [-400, "plain"],
    ]);
    expect(model.line).toEqual([]);
    expect(model.marker).toBeUndefined();
    expect(model.right).toBeUndefined();
    expect(model.stops[1]!.text).toBe("2. K2: −400.00");
  });

  it("keeps bars that add up to 100% and a curve that rises, whatever the positive amounts", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(amounts, (values) => {
        const { bars, line, stops } = chart(values);
        expect(sum(bars.map((bar) => bar.value))).toBeCloseTo(1, 9);
        line.slice(1).forEach((point, i) => expect(point.y).toBeGreaterThanOrEqual(line[i]!.y));
        expect(stops.at(-1)!.y).toBeCloseTo(1, 9);
      }),
      { seed: 20, numRuns: 60 },
    );
  });
});

describe("thinned curve", () => {
  it("keeps some 300 of 100,000 points, the peak, the ends and what it is told to keep", () => {
    const totals = Float64Array.from({ length: 100_001 }, (_, i) => i * (140_003 - i));
    const curve = thinnedCurve(totals, 1, [12_345]);
    expect(curve.length).toBeLessThanOrEqual(305);
    expect(curve[0]).toEqual({ x: 0, y: 0 });
    expect(curve.at(-1)!.x).toBe(1);
    expect(curve).toContainEqual({ x: 0.12345, y: totals[12_345] });
    // i (140,003 - i) is largest at i = 70,001 and 70,002
    expect(Math.max(...curve.map((point) => point.y))).toBe(70_001 * 70_002);
  });
});
