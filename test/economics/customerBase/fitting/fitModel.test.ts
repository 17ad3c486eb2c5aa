import { searchBestFit } from "../../../../src/economics/customerBase/fitting/fitModel";
import type { PurchaseModel } from "../../../../src/economics/customerBase/fitting/purchaseModel";
import { groupHistories } from "../../../../src/economics/customerBase/histories/groupHistories";

/** A made-up likelihood of ln p: 0 far away, with peaks of the given heights at the given places. */
function withPeaks(peaks: readonly (readonly [place: number, height: number])[], starts: readonly number[]): PurchaseModel<{ p: number }> {
  return {
    names: ["p"],
    timeParameters: [],
    starts: starts.map((start) => [Math.exp(start)]),
    leavers: () => 0,
    derivatives: (_, [p]) => {
      const parts = peaks.map(([place, height]) => {
        const away = Math.log(p!) - place;
        const value = height * Math.exp(-(away ** 2));
        return { value, slope: -2 * away * value, bend: (4 * away ** 2 - 2) * value };
      });
      const total = (part: "value" | "slope" | "bend") => parts.reduce((sum, each) => sum + each[part], 0);
      // from derivatives by ln p to those by p
      return { value: total("value"), gradient: [total("slope") / p!], hessian: [[(total("bend") - total("slope")) / p! ** 2]] };
    },
  };
}

const rows = groupHistories({
  x: Float64Array.of(0, 1),
  recency: Float64Array.of(0, 2),
  length: Float64Array.of(3, 4),
});

describe("the search for the best fit", () => {
  test("goes on to the next start where the first one ends in a plain, where nothing tells one parameter from another", () => {
    const found = searchBestFit(withPeaks([[3, 1]], [-8, 2.5]), rows);
    expect(found.point[0]).toBeCloseTo(3, 6);
    expect(-found.value).toBeCloseTo(1, 9);
  });

  test("ends at the first clear peak", () => {
    const found = searchBestFit(
      withPeaks(
        [
          [-5, 1],
          [5, 2],
        ],
        [-4.6, 4.6],
      ),
      rows,
    );
    expect(found.point[0]).toBeCloseTo(-5, 6);
  });

  test("keeps the better end of two in the plain", () => {
    const found = searchBestFit(
      withPeaks(
        [
          [-8, 0.002],
          [0, 0.004],
        ],
        [0.2, -7.8],
      ),
      rows,
    );
    expect(found.point[0]).toBeCloseTo(0, 4);
  });
});
