import { halfGammaRatio, studentQuantile, studentTwoSided } from "../../../src/economics/numeric/student";
import { normalQuantile, normalTwoSided } from "../../../src/economics/numeric/normal";
import { always, between } from "../../support/seeded";

/** Expected values: mpmath at 40 digits (erfc, gamma, regularised incomplete beta and their inverses). */
function close(found: number, expected: number, digits: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(digits);
}

describe("the normal distribution", () => {
  it.each([
    [1e-8, 0.999999992021154392],
    [0.5, 0.617075077451973793],
    [0.66, 0.509253829342672295],
    [1.96, 0.0499957902964408683],
    [5.6, 2.14351805166218147e-8],
    [5.7, 1.19807428021270689e-8],
    [8, 1.24419211485435682e-15],
    [20, 5.50724823721246739e-89],
    [37, 1.14511424450491536e-299],
  ])("has the two-sided tail of %s", (z, expected) => {
    close(normalTwoSided(z), expected, 2e-13);
    expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
  });

  it("has a tail of 1 at 0 and of 0 far out", () => {
    expect(normalTwoSided(0)).toBe(1);
    expect(normalTwoSided(1e6)).toBe(0);
  });

  it.each([
    [1e-300, -37.0470962993611992],
    [1e-20, -9.26234008979840757],
    [1e-5, -4.26489079392282463],
    [0.025, -1.95996398454005424],
    [0.07, -1.47579102817917074],
    [0.3, -0.524400512708040784],
    [0.6, 0.253347103135799799],
    [0.975, 1.95996398454005424],
    [0.99999, 4.26489079392282463],
  ])("has the quantile of %s", (probability, expected) => close(normalQuantile(probability), expected, 2e-12));

  it("has quantiles that undo its tails", () => {
    always([between(0.0001, 0.9999)], (tail) => close(normalTwoSided(normalQuantile(tail / 2)), tail, 1e-13));
  });
});

describe("the ratio of gamma functions half a step apart", () => {
  it.each([
    [0.5, 0.564189583547756287],
    [2.25, 1.41955430414129793],
    [15.9, 3.95626031260577447],
    [16, 3.96887679382893975],
    [50, 7.05341251487691333],
    [10000, 99.9987500078129883],
  ])("is right at %s", (a, expected) => close(halfGammaRatio(a), expected, 2e-15));
});

describe("Student's distribution", () => {
  it.each([
    [1, 1, 0.5],
    [0.1, 1.5, 0.932041453486962623],
    [2, 3.7, 0.121817201905234009],
    [30, 10, 3.96179234203132427e-11],
    [1e-6, 50, 0.999999206094640538],
    [10, 199.5, 2.42183324184375579e-19],
    [2, 1999, 0.0456353408661582014],
    [2, 2000, 0.0456352733116948136],
    [35, 2000, 9.15146938282029394e-210],
    [3.848111, 3768.38, 0.000121003674101315686],
    [10, 50000, 1.60359338107032998e-23],
  ])("has the two-sided tail of %s at %s degrees of freedom", (t, degrees, expected) =>
    close(studentTwoSided(t, degrees), expected, 1e-12),
  );

  it.each([
    [0.05, 1, 12.7062047361747046],
    [0.05, 1.5, 6.01666310442793192],
    [0.4, 2, 1.06066017177982129],
    [0.999, 10, 0.00128498940645658984],
    [0.1, 199.5, 1.65252737488459734],
    [1e-9, 50, 7.49824905239786658],
    [0.05, 2237, 1.96102501872647876],
    [0.05, 3768.38848, 1.96059370210140422],
  ])("leaves %s outside at %s degrees of freedom", (tail, degrees, expected) => close(studentQuantile(tail, degrees), expected, 2e-12));

  it("has quantiles that undo its tails", () => {
    always([between(0.0001, 0.9999), between(1, 5000, 2)], (tail, degrees) =>
      close(studentTwoSided(studentQuantile(tail, degrees), degrees), tail, 1e-11),
    );
  });

  it("has fatter tails than the normal distribution, the fewer degrees of freedom the fatter", () => {
    always([between(0.1, 8), between(1, 3000, 2), between(0.5, 100, 2)], (t, degrees, more) => {
      expect(studentTwoSided(t, degrees)).toBeGreaterThan(studentTwoSided(t, degrees + more));
      expect(studentTwoSided(t, degrees + more)).toBeGreaterThan(normalTwoSided(t));
    });
  });
});
