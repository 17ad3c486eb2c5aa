import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("REWARD.VOLUME", () => {
  it("needs 60% more volume for 15% off at a margin of 40%", () => {
    expect(figure("REWARD.VOLUME", 0.15, 0.4)).toBeCloseTo(0.6, 12);
    expect(figure("REWARD.VOLUME", 0, 0.4)).toBe(0);
  });

  it("leaves the profit as it was", () => {
    always([between(0, 0.5), between(0.001, 0.49)], (cut, more) => {
      const margin = cut + more;
      const volume = 1 + figure("REWARD.VOLUME", cut, margin);
      expect(volume * (margin - cut)).toBeCloseTo(margin, 9);
    });
  });

  it("has no answer when the cut takes the whole margin", () => {
    expect(refusal("REWARD.VOLUME", 0.4, 0.4)).toBe(
      "#N/A gross_margin must be above price_cut (0.4) for any volume to make up for the cut; got 0.4",
    );
  });

  it("refuses a percent typed as a whole number", () => {
    expect(refusal("REWARD.VOLUME", 15, 0.4)).toBe("#VALUE! price_cut must be at least 0 and at most 1 (0.15 means 15%); got 15");
  });
});
