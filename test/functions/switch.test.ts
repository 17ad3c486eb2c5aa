import { column, figure, rows } from "./adapters";

describe("SWITCH.COST", () => {
  it("takes 0 for every part left out, also in the middle", () => {
    expect(figure("SWITCH.COST", 50, 0, 0.1, 3)).toBe(50);
    expect(figure("SWITCH.COST", 50, 0, 0.1, 3, null, null, null, 40)).toBe(90);
  });
});

describe("SWITCH.INDEX", () => {
  it("takes 1 to 5 and equal weights where they are left out", () => {
    const scores = column(3, 4, 2, 3, 5, 4, 2, 2);
    expect(figure("SWITCH.INDEX", scores)).toBeCloseTo(figure("SWITCH.INDEX", scores, 1, 5, column(2, 2, 2)), 12);
    expect(figure("SWITCH.INDEX", scores, null, 7)).toBeCloseTo((100 * ((3 + 4.5 + 2) / 3 - 1)) / 6, 12);
  });
});

describe("SWITCH.SHY", () => {
  const costs = (prices: unknown[], customers: unknown[], unitCost?: number) =>
    rows("SWITCH.SHY", column(...prices), column(...customers), unitCost).flat() as number[];

  it("takes the unit cost off every price, and none where it is left out", () => {
    expect(costs([100, 90], [60, 40], 20)).toEqual(costs([80, 70], [60, 40]));
    expect(costs([100, 90], [60, 40], 0)).toEqual(costs([100, 90], [60, 40]));
  });

  it("keeps the shape of the prices and leaves a line with a blank cell out", () => {
    expect(rows("SWITCH.SHY", [[100, null, 90]], [[60, 30, 40]])).toEqual([[64, "", 30]]);
    expect(costs([100, 70, 90], [60, "", 40])).toEqual([64, "", 30]);
  });
});
