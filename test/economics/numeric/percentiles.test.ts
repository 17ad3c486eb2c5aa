import * as fc from "fast-check";
import { percentiles } from "../../../src/economics/numeric/percentiles";
import { always } from "../../support/seeded";

function bySorting(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * ((sorted[Math.floor(place) + 1] ?? below) - below);
}

describe("percentiles", () => {
  it("are those of Excel's PERCENTILE.INC", () => {
    expect(percentiles(Float64Array.of(4, 1, 3, 2), [0.3, 0.5])).toEqual([expect.closeTo(1.9, 12), 2.5]);
    expect(percentiles(Float64Array.of(7), [0.05, 0.5, 0.95])).toEqual([7, 7, 7]);
  });

  it("are what sorting gives, with ties too", () => {
    always([fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 })], (values) => {
      const shares = [0, 0.05, 0.5, 0.95, 1];
      const found = percentiles(Float64Array.from(values), shares);
      shares.forEach((share, i) => expect(found[i]).toBeCloseTo(bySorting(values, share), 12));
    });
  });
});
