import { wrightOmega } from "../../../src/economics/numeric/wrightOmega";

describe("wrightOmega", () => {
  it.each([
    // computed with 40 digits by Newton's method on w + ln w = z
    [-700, 9.859676543759770856705e-305],
    [-60, 8.756510762696520338489e-27],
    [-40, 4.248354255291588977281e-18],
    [-5, 0.00669300049773099327441],
    [-1, 0.2784645427610737951094],
    [-0.5, 0.4046738485459385205637],
    [0, 0.5671432904097838729999],
    [0.5, 0.7662486081617502588775],
    [0.9, 0.9506301736336863499699],
    [1, 1],
    [1.1, 1.05061976119843619378],
    [3, 2.207940031569322998582],
    [1 + Math.E, Math.E],
    [20, 17.15756104621555293218],
    [700, 693.4583088790254983367],
    [1e5, 99988.48718966976082275],
    [1e15, 999999999999965.4612236],
  ])("solves w + ln w = %d to 1e-14 of w", (z, expected) => {
    expect(Math.abs(wrightOmega(z) / expected - 1)).toBeLessThan(1e-14);
  });

  it("rises with z without a step where its start changes", () => {
    for (let z = -60; z < 60; z += 0.01) expect(wrightOmega(z + 0.01)).toBeGreaterThan(wrightOmega(z));
  });
});
