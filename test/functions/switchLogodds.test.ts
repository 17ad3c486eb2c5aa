import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

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
