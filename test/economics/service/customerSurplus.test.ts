import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SERVICE.VALUE", () => {
  it("is benefit less price, less what the next best offer gives", () => {
    expect(figure("SERVICE.VALUE", 120, 100, 5)).toBe(15);
    expect(figure("SERVICE.VALUE", 120, 100, null, 110, 98)).toBe(8);
    expect(figure("SERVICE.VALUE", 120, 100, 5, 130, 98)).toBe(-17);
  });

  it("shows a supplier that a dearer offer wins by what delays cost the customer", () => {
    expect(figure("SERVICE.VALUE", 1000, 800, 0, 1000 - 150, 700)).toBe(50);
  });

  it("changes sign when the two offers change places", () => {
    always([between(0, 500, 2), between(0, 500, 2), between(0, 500, 2), between(0, 500, 2)], (benefit, price, rival, rivalPrice) => {
      const ours = figure("SERVICE.VALUE", benefit, price, 0, rival, rivalPrice);
      expect(figure("SERVICE.VALUE", rival, rivalPrice, 0, benefit, price)).toBeCloseTo(-ours, 9);
    });
  });

  it("refuses a price below 0", () => {
    expect(refusal("SERVICE.VALUE", 120, -1)).toBe("#VALUE! price must be at least 0; got -1");
    expect(refusal("SERVICE.VALUE", 120, 100, -5)).toBe("#VALUE! other_costs must be at least 0; got -5");
  });
});
