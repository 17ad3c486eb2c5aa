import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("SERVICE.DEFLECTION", () => {
  it("counts what self-service contains and charges every try", () => {
    expect(figure("SERVICE.DEFLECTION", 1000, 0.5, 0.8, 10, 2)).toBe(3000);
  });

  it("loses money for a claims line whose web form fails nine times in ten", () => {
    expect(figure("SERVICE.DEFLECTION", 50000, 0.4, 0.1, 6, 1)).toBeCloseTo(-8000, 6);
  });

  it("breaks even where containment is the ratio of the two costs", () => {
    always([between(1, 1e5, 0), between(0, 1), between(1, 50, 2), between(0, 1)], (contacts, rate, unit, part) => {
      expect(figure("SERVICE.DEFLECTION", contacts, rate, part, unit, part * unit)).toBeCloseTo(0, 6);
    });
  });

  it("refuses shares in percent", () => {
    expect(refusal("SERVICE.DEFLECTION", 1000, 30, 0.6, 5, 0.5)).toContain("rate must be at least 0 and at most 1 (0.3 means 30%)");
    expect(refusal("SERVICE.DEFLECTION", 1000, 0.3, 60, 5, 0.5)).toContain("containment must be");
  });
});
