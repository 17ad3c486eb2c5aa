import { column, figure, refusal } from "./adapters";

describe("CLV", () => {
  it("takes renewal, no growth, no end and no acquisition cost where they are left out, also in the middle", () => {
    expect(figure("CLV", 100, 0.8, 0.1, null, null, null, null)).toBe(figure("CLV", 100, 0.8, 0.1));
    expect(figure("CLV", 100, 0.8, 0.1, "", undefined, null, 0)).toBe(figure("CLV", 100, 0.8, 0.1));
    expect(figure("CLV", 100, 0.8, 0.1, null, 0.02)).toBeCloseTo(80 / (1.1 - 0.8 * 1.02), 10);
  });
});

describe("CLV.CURVE", () => {
  const survival = column(1, 0.8, 0.7);

  it("leaves out blanks at the end and refuses one before a later figure", () => {
    expect(figure("CLV.CURVE", column(100, 100, null), column(1, 0.5, ""), 0)).toBe(150);
    expect(refusal("CLV.CURVE", column(100, null, 100), survival, 0.1)).toContain("margins is blank at row 2 before a later figure");
  });
});
