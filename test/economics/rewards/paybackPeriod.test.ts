import * as fc from "fast-check";
import { column, figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const programme = column(20000, 90000, 140000, 160000);

describe("REWARD.PAYBACK", () => {
  it("pays back 250,000 after exactly 3 periods, or 3.478 in today's money", () => {
    expect(figure("REWARD.PAYBACK", 250000, programme)).toBe(3);
    const before = 20000 / 1.1 + 90000 / 1.1 ** 2 + 140000 / 1.1 ** 3;
    expect(figure("REWARD.PAYBACK", 250000, programme, 0.1)).toBeCloseTo(3 + (250000 - before) / (160000 / 1.1 ** 4), 10);
  });

  it("takes the money as coming in evenly within a period", () => {
    expect(figure("REWARD.PAYBACK", 150, [[100, 100, 100]])).toBe(1.5);
  });

  it("is 0 without a setup and names the first recovery, later losses or not", () => {
    expect(figure("REWARD.PAYBACK", 0, column(5))).toBe(0);
    expect(figure("REWARD.PAYBACK", 10, column(10, -50, 100))).toBe(1);
  });

  it("does not let rounding hide a recovery", () => {
    expect(figure("REWARD.PAYBACK", 0.3, column(0.1, 0.2))).toBe(2);
    expect(figure("REWARD.PAYBACK", 1, column(...Array<number>(10).fill(0.1)))).toBeCloseTo(10, 9);
  });

  it("is setup over flow for even flows, and later with a discount", () => {
    always([between(1, 900, 2), between(1, 90, 2), between(0.01, 0.2)], (setup, flow, discount) => {
      const flows = column(...Array<number>(1000).fill(flow));
      const simple = figure("REWARD.PAYBACK", setup, flows);
      expect(simple).toBeCloseTo(setup / flow, 8);
      if (flow / discount > setup * 1.01) expect(figure("REWARD.PAYBACK", setup, flows, discount)).toBeGreaterThan(simple);
    });
  });

  it("has recovered just the setup at the moment it names", () => {
    always([between(1, 300, 1), fc.array(between(0, 90, 1), { minLength: 5, maxLength: 20 })], (setup, flows) => {
      const total = flows.reduce((sum, flow) => sum + flow, 0);
      if (total < setup * 1.001) return;
      const periods = figure("REWARD.PAYBACK", setup, column(...flows));
      const whole = Math.min(Math.floor(periods), flows.length - 1);
      const recovered = flows.slice(0, whole).reduce((sum, flow) => sum + flow, 0) + (periods - whole) * flows[whole]!;
      expect(recovered).toBeCloseTo(setup, 7);
    });
  });

  it("has no answer when the flows never cover the setup, and says how far they came", () => {
    expect(refusal("REWARD.PAYBACK", 100, column(20, 30, -10))).toBe(
      "#N/A flows bring back 50 at most and never cover the setup of 100; add later periods or lower the cost",
    );
  });
});
