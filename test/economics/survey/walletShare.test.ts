import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always } from "../../support/seeded";

describe("SURVEY.WALLET", () => {
  it("gives the first of two brands two thirds and the second one third", () => {
    expect(figure("SURVEY.WALLET", 1, 2)).toBeCloseTo(2 / 3, 12);
    expect(figure("SURVEY.WALLET", 2, 2)).toBeCloseTo(1 / 3, 12);
  });

  it("gives the only brand everything and tied brands the same", () => {
    expect(figure("SURVEY.WALLET", 1, 1)).toBe(1);
    expect(figure("SURVEY.WALLET", 1.5, 2)).toBe(0.5);
  });

  it("shows that a grocer gains more from the first rank than from a rival's exit", () => {
    expect(figure("SURVEY.WALLET", 1, 3) - figure("SURVEY.WALLET", 2, 3)).toBeCloseTo(1 / 6, 12);
  });

  it("adds up to the whole wallet over all ranks", () => {
    always([fc.integer({ min: 1, max: 60 })], (brands) => {
      let total = 0;
      for (let rank = 1; rank <= brands; rank++) total += figure("SURVEY.WALLET", rank, brands);
      expect(total).toBeCloseTo(1, 10);
    });
  });

  it("refuses ranks outside the brands used", () => {
    expect(refusal("SURVEY.WALLET", 4, 3)).toBe("#VALUE! rank must be at most brands (3); got 4");
    expect(refusal("SURVEY.WALLET", 0, 3)).toBe("#VALUE! rank must be at least 1; got 0");
    expect(refusal("SURVEY.WALLET", 1, 2.5)).toContain("brands must be a whole number");
  });
});
