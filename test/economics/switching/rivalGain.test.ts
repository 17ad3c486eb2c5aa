import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SWITCH.RIVALGAIN", () => {
  it("says that the customer is worth winning at 100 and locked in at 70", () => {
    expect(figure("SWITCH.RIVALGAIN", 100, 50, 25)).toBe(25);
    expect(figure("SWITCH.RIVALGAIN", 70, 50, 25)).toBe(-5);
  });

  it("does not care on whose side the switching cost arises", () => {
    always([between(-90, 900, 2), between(0, 90, 2), between(0, 90, 2)], (value, mine, theirs) => {
      expect(figure("SWITCH.RIVALGAIN", value, mine, theirs)).toBeCloseTo(figure("SWITCH.RIVALGAIN", value, theirs, mine), 9);
      expect(figure("SWITCH.RIVALGAIN", mine + theirs, mine, theirs)).toBeCloseTo(0, 9);
    });
  });

  it("is the customer's value less what SWITCH.COST finds, for a bank that opens accounts free of charge", () => {
    const cost = figure("SWITCH.COST", 50, 30, 0.1, 3, 20, 8, 15, 40, 0.1, 200);
    expect(figure("SWITCH.RIVALGAIN", 400, cost, 0)).toBeCloseTo(400 - 324.60556, 4);
  });

  it("refuses negative costs", () => {
    expect(refusal("SWITCH.RIVALGAIN", 100, -50, 25)).toBe("#VALUE! customer_cost must be at least 0; got -50");
    expect(refusal("SWITCH.RIVALGAIN", 100, 50, -25)).toBe("#VALUE! rival_cost must be at least 0; got -25");
  });
});

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

const flow = between(0.01, 500, 2);

describe("SWITCH.LOGODDS", () => {
  it("compares the odds of staying with those of choosing afresh", () => {
    expect(figure("SWITCH.LOGODDS", 90, 2, 30, 20)).toBeCloseTo(Math.log(45 / 1.5), 12);
  });

  it("is 0 where customers behave like newcomers, and turns its sign with the flows", () => {
    always([flow, flow, flow, flow], (stayed, moved, here, there) => {
      expect(figure("SWITCH.LOGODDS", stayed, moved, 3 * stayed, 3 * moved)).toBeCloseTo(0, 10);
      expect(figure("SWITCH.LOGODDS", stayed, moved, here, there)).toBeCloseTo(
        0 - figure("SWITCH.LOGODDS", moved, stayed, there, here),
        10,
      );
    });
  });

  it("is money when divided by the price coefficient, whatever the sign of that", () => {
    expect(figure("SWITCH.LOGODDS", 0.9, 0.02, 0.3, 0.2, -0.05)).toBeCloseTo(Math.log(30) / 0.05, 9);
    expect(figure("SWITCH.LOGODDS", 0.9, 0.02, 0.3, 0.2, 0.05)).toBeCloseTo(Math.log(30) / 0.05, 9);
  });

  it("has no answer at a zero flow and names it", () => {
    expect(refusal("SWITCH.LOGODDS", 90, 0, 30, 20)).toBe(
      "#N/A moved is 0, so the log odds have no value; take a longer period or a larger group",
    );
  });

  it("refuses negative flows and a price coefficient of 0", () => {
    expect(refusal("SWITCH.LOGODDS", 90, -2, 30, 20)).toBe("#VALUE! moved must be at least 0; got -2");
    expect(refusal("SWITCH.LOGODDS", 90, 2, 30, 20, 0)).toBe(
      "#VALUE! price_coefficient must not be 0; leave it out for a result in log odds",
    );
  });
});
