import * as fc from "fast-check";
import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("SERVICE.LEVEL", () => {
  it("is one less the probability of waiting where no wait counts as in time", () => {
    expect(figure("SERVICE.LEVEL", 10, 14, 180, 0)).toBeCloseTo(1 - 0.17413193359504984, 12);
  });

  it("is 1 without a load", () => {
    expect(figure("SERVICE.LEVEL", 0, 1, 180, 20)).toBe(1);
  });

  it("shows a travel desk that 14 agents answer 89% of 10 erlangs within 20 seconds", () => {
    expect(figure("SERVICE.LEVEL", 10, 14, 180, 20)).toBeCloseTo(0.88835, 5);
  });

  it("rises with the wait allowed and falls with longer calls at the same load", () => {
    always(
      [between(0.1, 100), fc.integer({ min: 1, max: 20 }), between(10, 600, 0), between(0, 120, 0)],
      (load, spare, handling, target) => {
        const agents = Math.floor(load) + spare;
        const level = figure("SERVICE.LEVEL", load, agents, handling, target);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(1);
        expect(figure("SERVICE.LEVEL", load, agents, handling, target + 10)).toBeGreaterThanOrEqual(level);
        expect(figure("SERVICE.LEVEL", load, agents, handling * 2, target)).toBeLessThanOrEqual(level);
      },
    );
  });

  it("refuses calls that take no time", () => {
    expect(refusal("SERVICE.LEVEL", 10, 14, 0, 20)).toBe("#VALUE! handling_seconds must be above 0; got 0");
    expect(refusal("SERVICE.LEVEL", 10, 14, 180, -1)).toBe("#VALUE! target_seconds must be at least 0; got -1");
    expect(refusal("SERVICE.LEVEL", 10, 9, 180, 20)).toContain("the queue never ends");
  });
});
