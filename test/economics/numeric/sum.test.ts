import * as fc from "fast-check";
import { annuityFactor } from "../../../src/economics/numeric/geometricSum";
import { sum } from "../../../src/economics/numeric/sum";

describe("sum", () => {
  it("keeps what plain addition drops", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(Array<number>(10).fill(0.1))).toBe(1);
  });

  it("equals the exact sum of cents", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 200 }), (cents) => {
        const exact = cents.reduce((total, cent) => total + BigInt(cent), 0n);
        expect(sum(cents.map((cent) => cent / 100))).toBeCloseTo(Number(exact) / 100, 6);
      }),
      { seed: 20090317 },
    );
  });
});

describe("annuityFactor", () => {
  it("is the sum of the discount factors", () => {
    expect(annuityFactor(0.1, 3)).toBeCloseTo(1 / 1.1 + 1 / 1.21 + 1 / 1.331, 12);
    expect(annuityFactor(-0.2, 2)).toBeCloseTo(1 / 0.8 + 1 / 0.64, 12);
    expect(annuityFactor(0, 7)).toBe(7);
  });
});
