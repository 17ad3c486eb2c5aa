import { refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SURVEY.CHAIN", () => {
  it("mixes the measured and the expected relationship and carries it to loyalty", () => {
    expect(rows("SURVEY.CHAIN", 80, 0.5, 60, 0.25, 0.5)).toEqual([
      ["relationship quality", "loyalty"],
      [45, 22.5],
    ]);
  });

  it("has no direct effect: without a relationship effect service quality changes nothing", () => {
    always([between(0, 100), between(0, 100), between(0, 100), between(0, 1), between(0, 1)], (one, other, own, weight, effect) => {
      expect(rows("SURVEY.CHAIN", one, 0, own, weight, effect)).toEqual(rows("SURVEY.CHAIN", other, 0, own, weight, effect));
    });
  });

  it("gives a bank that trusts only its own survey the survey's figure", () => {
    expect(rows("SURVEY.CHAIN", 80, 0.5, 60, 1, 1)[1]).toEqual([60, 60]);
  });

  it("refuses a weight or an effect typed as a percent", () => {
    expect(refusal("SURVEY.CHAIN", 70, 0.6, 55, 50, 0.7)).toContain("own_weight must be at least 0 and at most 1 (0.5 means 50%)");
    expect(refusal("SURVEY.CHAIN", 70, 60, 55, 0.5, 0.7)).toContain("(0.6 means 60%)");
  });
});
