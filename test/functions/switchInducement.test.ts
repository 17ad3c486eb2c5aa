import * as fc from "fast-check";
import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("SWITCH.INDUCEMENT", () => {
  it("nets the switching cost with what the rival does better", () => {
    const advantage = 25 / 1.1 + 25 / 1.21 + 25 / 1.331;
    expect(figure("SWITCH.INDUCEMENT", 324.60556, 25, 0.1, 3)).toBeCloseTo(324.60556 - advantage, 10);
  });

  it("is negative when the customer is better off leaving already", () => {
    expect(figure("SWITCH.INDUCEMENT", 10, 25, 0, 3)).toBe(-65);
  });

  it("is more than the switching cost when the rival is worse", () => {
    expect(figure("SWITCH.INDUCEMENT", 10, -25, 0, 2)).toBe(60);
  });

  it("falls as the advantage grows", () => {
    always(
      [between(0, 900, 2), between(-90, 90, 2), between(0.01, 50, 2), between(0, 0.5), fc.integer({ min: 1, max: 30 })],
      (cost, advantage, more, discount, periods) => {
        expect(figure("SWITCH.INDUCEMENT", cost, advantage + more, discount, periods)).toBeLessThan(
          figure("SWITCH.INDUCEMENT", cost, advantage, discount, periods),
        );
      },
    );
  });

  it("refuses a negative switching cost and a discount of -100%", () => {
    expect(refusal("SWITCH.INDUCEMENT", -1, 25, 0.1, 3)).toBe("#VALUE! switching_cost must be at least 0; got -1");
    expect(refusal("SWITCH.INDUCEMENT", 100, 25, -1, 3)).toContain("discount must be above -1");
  });
});
