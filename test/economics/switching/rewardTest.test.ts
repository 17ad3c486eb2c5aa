import { figure, refusal, rows } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

type Outcome = [gain: number, value: number, cost: number, net: number, verdict: string];
const test = (...args: unknown[]) => rows("SWITCH.REWARDTEST", ...args)[1] as Outcome;

describe("SWITCH.REWARDTEST", () => {
  it("charges the reward every period to everyone still there", () => {
    const [gain, value, cost, net, verdict] = test(1000, 100, 0.8, 0.1, 0.05, 10, 60, 50);
    expect(gain).toBe(0.05);
    expect(value).toBeCloseTo(1000 * 100 * (0.85 / 0.25 - 0.8 / 0.3), 6);
    const paid = Array.from({ length: 500 }, (_, k) => 1000 * 10 * (0.85 / 1.1) ** k).reduce((sum, each) => sum + each, 0);
    expect(cost).toBeCloseTo(paid, 6);
    expect(net).toBeCloseTo(value - cost, 9);
    expect(verdict).toBe("Run");
  });

  it("has four verdicts", () => {
    const verdict = (reward: number, index: number) => test(1000, 100, 0.8, 0.1, 0.05, reward, index, 50, 0.5)[4];
    expect(verdict(10, 50)).toBe("Run");
    expect(verdict(20, 50)).toBe("Too dear");
    expect(verdict(5, 49)).toBe("Pilot");
    expect(verdict(20, 49)).toBe("Build switching cost first");
  });

  it("takes no response below the threshold and the timing renewal where they are left out", () => {
    expect(test(1000, 100, 0.8, 0.1, 0.05, 10, 40, 50)).toEqual([
      0,
      0,
      expect.closeTo(1000 * 10 * (1.1 / 0.3), 6),
      expect.any(Number),
      "Build switching cost first",
    ]);
    expect(test(1000, 100, 0.8, 0.1, 0.05, 10, 60, 50)).toEqual(test(1000, 100, 0.8, 0.1, 0.05, 10, 60, 50, 0, "renewal", 0));
  });

  it("values the gain as RETENTION.GAIN does", () => {
    always([between(0, 0.85), between(0, 0.4), between(0, 0.14), timing, between(0, 500, 0)], (retention, discount, gain, when, setup) => {
      const [, value, cost, net] = test(200, 80, retention, discount, gain, 3, 100, 50, 0, when, setup);
      expect(value).toBeCloseTo(figure("RETENTION.GAIN", 80, retention, discount, gain, "points", 200, when), 6);
      const everyPeriod = figure("CLV", 3, retention + gain, discount, "now");
      expect(cost).toBeCloseTo(setup + 200 * everyPeriod, 6);
      expect(net).toBeCloseTo(value - cost, 6);
    });
  });

  it("refuses a gain that leads to a retention of 1, an index above 100 and a discount typed as a percent", () => {
    expect(refusal("SWITCH.REWARDTEST", 1000, 100, 0.95, 0.1, 0.05, 10, 60, 50)).toBe(
      "#VALUE! retention_gain would make the retention 1; it must stay at least 0 and below 1 (0.05 means 5%)",
    );
    expect(refusal("SWITCH.REWARDTEST", 1000, 100, 0.8, 0.1, 0.05, 10, 160, 50)).toBe("#VALUE! index must be from 0 to 100; got 160");
    expect(refusal("SWITCH.REWARDTEST", 1000, 100, 0.8, 10, 0.05, 10, 60, 50)).toContain("discount must be above -1 and below 10");
    expect(refusal("SWITCH.REWARDTEST", 1000, 100, 0.8, -0.2, 0.1, 10, 60, 50)).toContain(
      "retention_gain would make the retention 0.9, which must be below 1 + discount (0.8)",
    );
  });
});
