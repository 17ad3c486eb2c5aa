import { solveLinear } from "../../../src/economics/numeric/solveLinear";

describe("solveLinear", () => {
  it("solves small systems exactly, also with a 0 on the diagonal", () => {
    expect(
      Array.from(
        solveLinear(
          [
            [0, 2],
            [4, 0],
          ],
          [6, 8],
        ),
      ),
    ).toEqual([2, 3]);
    expect(
      Array.from(
        solveLinear(
          [
            [2, 1, -1],
            [-3, -1, 2],
            [-2, 1, 2],
          ],
          [8, -11, -3],
        ),
      ).map((x) => Math.round(x * 1e12) / 1e12),
    ).toEqual([2, 3, -1]);
  });

  it("solves a Hilbert matrix of six rows to eight digits", () => {
    const hilbert = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => 1 / (i + j + 1)));
    const right = hilbert.map((row) => row.reduce((sum, entry) => sum + entry, 0));
    for (const x of solveLinear(hilbert, right)) expect(x).toBeCloseTo(1, 8);
  });

  it("leaves its matrix as it is", () => {
    const matrix = [Float64Array.of(0, 1), Float64Array.of(1, 1)];
    solveLinear(matrix, [1, 2]);
    expect(matrix.map((row) => Array.from(row))).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
});
