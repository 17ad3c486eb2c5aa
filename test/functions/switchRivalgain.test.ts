import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

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
